package se.villkorskoll.check;

/** A run of rules has gone past its {@linkplain WorkBudget budget of work}. */
final class BudgetExceeded extends RuntimeException {

  private static final long serialVersionUID = 1;

  BudgetExceeded() {
    super("past the budget of work");
  }
}
