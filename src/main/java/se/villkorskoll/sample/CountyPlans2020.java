package se.villkorskoll.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.RecipientKind;

/**
 * The joint action plans of the counties of 2020: most have a current one, some an older one, one
 * has none, and some say nothing of interventions (001:341-343).
 *
 * @param states CURRENT, OUTDATED or NONE by county
 * @param withoutInterventions the counties whose plan has none
 * @param base the plan as the agreement's base report has it
 */
record CountyPlans2020(
    Map<String, String> states,
    List<String> withoutInterventions,
    BaseSections base,
    NationalDraw draw) {

  private static final RecipientKind KIND = RecipientKind.COUNTY;
  private static final String NONE = "NONE";

  static CountyPlans2020 of(NationalDraw draw) {
    List<String> counties = draw.recipients(KIND);
    Map<String, String> states = draw.answers(KIND, "plan", counties);
    List<String> withPlan = new ArrayList<>(counties);
    withPlan.removeAll(NationalDraw.who(states, NONE));
    return new CountyPlans2020(
        states,
        draw.draw("plans without interventions")
            .some(withPlan, draw.figures().count(KIND, "interventions", NONE)),
        BaseSections.of("2020", KIND),
        draw);
  }

  /** A county's plans: one or none. */
  List<Map<String, Object>> of(String county) {
    String state = states.get(county);
    if (state.equals(NONE)) {
      return List.of();
    }
    Map<?, ?> plan = (Map<?, ?>) ((List<?>) base.of("plans", county.substring(1), draw)).get(0);
    Fields fields = new Fields();
    plan.forEach(
        (name, value) -> {
          if (!name.equals("activities") || !withoutInterventions.contains(county)) {
            fields.with(name.toString(), value);
          }
        });
    if (state.equals("OUTDATED")) {
      fields.with("year", 2016).with("endYear", 2018).with("decidedOn", "2016-10-21");
    }
    return List.of(fields.object());
  }
}
