package se.villkorskoll.compilation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.villkorskoll.compilation.SumTally.Figure;
import se.villkorskoll.model.report.Account;
import se.villkorskoll.model.report.Answer;

/** Adds up {@link RemainingFigures}. */
final class RemainingTally {

  private int spentAll;
  private int notSpentAll;
  private int withPlan;
  private final Set<String> withoutPlan = new TreeSet<>();
  private final Set<String> notTold = new TreeSet<>();
  private final Set<String> contradictory = new TreeSet<>();
  private final SumTally unspent = new SumTally();

  /** Whether the funds of an account are spent. */
  private enum State {
    SPENT,
    LEFT,
    NOT_TOLD
  }

  /**
   * Adds what a recipient tells in some accounts.
   *
   * @param absent how many more accounts it is asked for and does not have
   */
  void add(OneReport one, List<Account> accounts, int absent) {
    List<Figure> figures = new ArrayList<>();
    boolean left = false;
    boolean unknown = absent > 0;
    boolean planned = true;
    for (Account account : accounts) {
      figures.add(new Figure(unspent(one, account), account.unspentPlace().pointer()));
      State state = state(account);
      left |= state == State.LEFT;
      unknown |= state == State.NOT_TOLD;
      planned &= state != State.LEFT || account.remainingFunds().planStated();
      if (contradicts(account)) {
        contradictory.add(one.code());
      }
    }
    figures.addAll(Figure.ofAbsentAccounts(absent));
    unspent.add(one, figures);
    if (left) {
      notSpentAll++;
      withPlan += planned ? 1 : 0;
      if (!planned) {
        withoutPlan.add(one.code());
      }
    } else if (unknown) {
      notTold.add(one.code());
    } else {
      spentAll++;
    }
  }

  private static State state(Account account) {
    BigDecimal amount = account.unspent();
    if ((amount != null && amount.signum() > 0)
        || account.allSpent() == Answer.NO
        || account.allSpent() == Answer.PARTLY) {
      return State.LEFT;
    }
    return amount == null && account.allSpent() == null ? State.NOT_TOLD : State.SPENT;
  }

  /**
   * Where all is told as spent, nothing is left, whether or not the amount is written out; an
   * amount that is written and cannot be read, or is said not to be available, is not known.
   */
  private static BigDecimal unspent(OneReport one, Account account) {
    boolean leftOut =
        account.unspent() == null
            && one.absence(account.unspentPlace().pointer()) == OneReport.Absence.NOT_REPORTED;
    return leftOut && account.allSpent() == Answer.YES ? BigDecimal.ZERO : account.unspent();
  }

  private static boolean contradicts(Account account) {
    if (account.unspent() == null || account.allSpent() == null) {
      return false;
    }
    return (account.allSpent() == Answer.YES) == account.unspent().signum() > 0;
  }

  RemainingFigures figures(int withoutReport) {
    return new RemainingFigures(
        spentAll,
        notSpentAll,
        withPlan,
        List.copyOf(withoutPlan),
        List.copyOf(notTold),
        List.copyOf(contradictory),
        unspent.sum(withoutReport));
  }
}
