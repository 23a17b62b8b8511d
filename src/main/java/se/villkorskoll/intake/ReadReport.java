package se.villkorskoll.intake;

import se.villkorskoll.model.report.Report;
import se.villkorskoll.ruleset.Ruleset;

/**
 * A report that was read, and the ruleset of its own agreement.
 *
 * @param report the report, with the digest of its document
 * @param ruleset the ruleset that it is to be checked against
 */
public record ReadReport(Report report, Ruleset ruleset) {}
