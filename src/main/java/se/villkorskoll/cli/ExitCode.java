package se.villkorskoll.cli;

/** Exit codes that no verdict gives. */
final class ExitCode {

  /** Everything asked for was done, and is in order. */
  static final int GOOD = 0;

  /** Something is wrong with rules. */
  static final int WRONG = 2;

  /** Wrong usage, or something could not be read or matched. */
  static final int UNUSABLE = 3;

  /**
   * The output's reader has gone, as {@code head} does after its lines: the code with which shells
   * report a program that ends for that reason, so that nobody takes it for a good result.
   */
  static final int READER_HAS_GONE = 128 + 13;

  private ExitCode() {}
}
