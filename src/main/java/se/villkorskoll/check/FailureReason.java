package se.villkorskoll.check;

import se.villkorskoll.model.shape.LocalText;

/** Why a rule could not be run, in words that end a sentence about the rule. */
enum FailureReason {
  /** It is past its {@linkplain WorkBudget budget of work}. */
  TOO_MUCH_WORK(
      BudgetExceeded.class,
      "den kräver mer arbete än dess arbetsbudget tillåter för en redovisning av den här storleken",
      "it takes more work than its budget allows for a report of this size"),
  /** Its calculation never ends, or nearly so. */
  TOO_DEEP(
      StackOverflowError.class,
      "en uträkning i den går i för många steg",
      "a calculation in it takes too many steps"),
  /** It calculates with something that is not reported. */
  MISSING_VALUE(
      NullPointerException.class,
      "en uträkning i den behöver en uppgift som saknas",
      "a calculation in it needs a fact that is missing"),
  /** It divides by zero, or the like. */
  IMPOSSIBLE_CALCULATION(
      ArithmeticException.class,
      "en uträkning i den går inte att göra",
      "a calculation in it is impossible"),
  /** It compares what cannot be compared. */
  DIFFERENT_KINDS(
      ClassCastException.class,
      "den jämför uppgifter av olika slag",
      "it compares facts of different kinds"),
  /** It was compiled against another version of the program. */
  OTHER_PROGRAM(
      LinkageError.class,
      "den passar inte ihop med den här versionen av programmet",
      "it does not fit this version of the program"),
  /** Anything else. */
  UNKNOWN(Throwable.class, "det är ett fel i den", "there is a fault in it");

  private final Class<? extends Throwable> cause;
  private final LocalText reason;

  FailureReason(Class<? extends Throwable> cause, String sv, String en) {
    this.cause = cause;
    this.reason = LocalText.of(sv, en);
  }

  /** The reason that something thrown by a run of rules gives, itself or as its deepest cause. */
  static FailureReason of(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    for (FailureReason one : values()) {
      if (one.cause.isInstance(root)) {
        return one;
      }
    }
    return UNKNOWN;
  }

  /** Why, in words. */
  LocalText reason() {
    return reason;
  }
}
