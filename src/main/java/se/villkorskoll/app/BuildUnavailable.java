package se.villkorskoll.app;

/**
 * Rules cannot be built now, and that is not theirs: the process that builds them did not start.
 */
final class BuildUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why, in words that hold nothing of a report. */
  BuildUnavailable(String reason) {
    super(reason);
  }
}
