package se.villkorskoll.cli;

/** Exit codes that no verdict gives. */
final class ExitCode {

  /** Everything asked for was done, and is in order. */
  static final int GOOD = 0;

  /** Something is wrong with rules. */
  static final int WRONG = 2;

  /** Wrong usage, or something could not be read or matched. */
  static final int UNUSABLE = 3;

  private ExitCode() {}
}
