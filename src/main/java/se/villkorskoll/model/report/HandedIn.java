package se.villkorskoll.model.report;

import java.time.LocalDate;
import se.villkorskoll.model.shape.Reported;

/**
 * The documents that a report hands in, each as a document or written out under its own section.
 *
 * @param report the report
 */
public record HandedIn(Report report) {

  /** Whether there is a joint analysis of the county. */
  boolean jointAnalysis() {
    return holds(DocumentKind.JOINT_ANALYSIS)
        || Reported.listed(report.analyses()).stream()
            .anyMatch(one -> one.kind() == AnalysisKind.JOINT_ANALYSIS);
  }

  /**
   * Whether there is an action plan: written out, or else as a document. A report that says there
   * are no plans has none.
   */
  boolean actionPlan() {
    return report.plans() == null ? holds(DocumentKind.ACTION_PLAN) : !report.plans().isEmpty();
  }

  /** Whether a joint analysis was handed in on one of the days given, both included. */
  public boolean jointAnalysisBetween(LocalDate from, LocalDate to) {
    return jointAnalysis() && report.submittedBetween(from, to);
  }

  /** Whether an action plan was handed in on one of the days given, both included. */
  public boolean actionPlanBetween(LocalDate from, LocalDate to) {
    return actionPlan() && report.submittedBetween(from, to);
  }

  private boolean holds(DocumentKind kind) {
    return Reported.listed(report.documents()).stream().anyMatch(one -> one.kind() == kind);
  }
}
