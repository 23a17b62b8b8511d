package se.villkorskoll.compilation;

import java.util.Map;
import se.villkorskoll.model.report.Horizon;
import se.villkorskoll.model.report.PlanKind;

/**
 * Plans in the short and long term, indicators and the analyses of local needs (003:5144-5148).
 *
 * @param analyses needs analyses
 * @param plans plans
 * @param kinds how many plans there are of each kind told
 * @param goals goals of the plans
 * @param horizons how many goals there are of each horizon told
 * @param goalsWithIndicator how many goals have an indicator
 * @param indicators indicators of the goals
 * @param indicatorsWithResult how many indicators have an outcome with a value
 */
public record PlanFigures(
    Sum analyses,
    Sum plans,
    Map<PlanKind, Integer> kinds,
    Sum goals,
    Map<Horizon, Integer> horizons,
    int goalsWithIndicator,
    Sum indicators,
    int indicatorsWithResult) {}
