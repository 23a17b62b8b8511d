package se.villkorskoll.model.result;

import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.round.ReportingRound;
import se.villkorskoll.model.shape.Shape;

/** What a condition is judged on. */
public enum Scope {
  /** One report. */
  REPORT(Report.SHAPE),
  /** All reports under an agreement together, with those that are missing. */
  ROUND(ReportingRound.SHAPE);

  private final Shape<?> shape;

  Scope(Shape<?> shape) {
    this.shape = shape;
  }

  /** The shape of what is judged. */
  public Shape<?> shape() {
    return shape;
  }
}
