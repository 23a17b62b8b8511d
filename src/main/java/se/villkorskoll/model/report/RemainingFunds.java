package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.villkorskoll.model.shape.Reported;

/**
 * What is left of the money of an account, and what is told of it: how much, why, and what is to
 * become of it (003:2422).
 *
 * @param allSpent all funds are spent; null if not reported
 * @param cause cause of unspent funds; null if not reported
 * @param reason reason for unspent funds; null if not reported
 * @param plan plan for unspent funds; null if not reported
 * @param specification how the use is specified, with the amounts of the account; never null
 */
public record RemainingFunds(
    Answer allSpent, UnspentCause cause, String reason, String plan, Specification specification) {

  /** Whether money is told as unspent. */
  public boolean told() {
    return Reported.isPositive(balance().unspent());
  }

  /** Whether the account says that all funds are spent. */
  public boolean toldAllSpent() {
    return allSpent == Answer.YES;
  }

  /** Whether money is told as unspent, and not at the same time that all of it is spent. */
  public boolean left() {
    return told() && !toldAllSpent();
  }

  /**
   * Whether less is told as used than came in, and nothing is said of what is left (003:2422). Not
   * where the account says that all is spent, and not where the cost lines make up the whole sum:
   * then the amount spent is the doubtful one, which other conditions tell. Null where an amount
   * that it takes is not known.
   */
  public Boolean untold() {
    if (balance().unspent() != null) {
      return false;
    }
    BigDecimal remainder = balance().remainder();
    if (remainder == null) {
      return null;
    }
    return Reported.isPositive(remainder)
        && !toldAllSpent()
        && !specification.closes(Reported.NOTHING);
  }

  /**
   * Whether the account says that all is spent and tells by its amounts that money is left
   * (000:51). Where only one of the amounts says so the amounts contradict each other, which {@link
   * Balance#holds} tells if it can. Null where an amount that it takes is not known.
   */
  public Boolean allSpentContradicted() {
    if (!toldAllSpent()) {
      return false;
    }
    BigDecimal remainder = balance().remainder();
    if (remainder == null) {
      return told() ? true : null;
    } else if (told() == Reported.isPositive(remainder)) {
      return told();
    }
    return balance().holds(balance().originYear()) == null
        && (told() || !specification.closes(Reported.NOTHING));
  }

  /** Whether a reason for the money that is left is told: in words, or by a cause with a name. */
  public boolean reasonStated() {
    return Reported.stated(reason) || (cause != null && cause != UnspentCause.OTHER);
  }

  /** Whether a plan for the money that is left is told. */
  public boolean planStated() {
    return Reported.stated(plan);
  }

  /** Whether money is left that is not repaid; null where that is not known. */
  public Boolean kept() {
    BigDecimal kept = balance().kept();
    return kept == null ? null : Reported.isPositive(kept) && left();
  }

  /**
   * The share of the money received that is unspent, in per cent with two decimals, rounded down so
   * that it reaches a limit only where the amounts do; null where it is not known or nothing was
   * received.
   */
  public BigDecimal share() {
    BigDecimal unspent = balance().unspent();
    BigDecimal received = balance().received();
    return unspent == null || !Reported.isPositive(received)
        ? null
        : unspent.movePointRight(2).divide(received, 2, RoundingMode.DOWN);
  }

  /**
   * Whether the question if all is spent is answered, and a no goes with an amount that is left
   * (000:51). Null where the answer is no and the amount is not known.
   */
  public Boolean answered() {
    if (allSpent == null || toldAllSpent()) {
      return toldAllSpent();
    }
    return balance().unspent() == null ? null : Boolean.valueOf(told());
  }

  private Balance balance() {
    return specification.balance();
  }
}
