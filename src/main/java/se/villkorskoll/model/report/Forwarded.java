package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import se.villkorskoll.model.shape.Reported;

/**
 * What was passed on of the money of an account, and whether it can be followed to those who used
 * it (001:814).
 *
 * @param passedOn amount passed on (SEK); null where it is not known
 * @param forwardings forwardings; none where none are reported
 */
public record Forwarded(BigDecimal passedOn, List<Forwarding> forwardings) {

  public Forwarded {
    forwardings = List.copyOf(forwardings);
  }

  /** Whether receivers of money passed on are listed. */
  public boolean receiversListed() {
    return !forwardings.isEmpty();
  }

  /** What the forwardings sum to, in kronor; null where the amount of one of them is not known. */
  public BigDecimal sum() {
    return Reported.sum(forwardings.stream().map(Forwarding::amount).toList());
  }

  /**
   * What was forwarded to a named receiver who has accounted for the use, in kronor; null where the
   * amount of such a forwarding is not known.
   */
  public BigDecimal accountedFor() {
    return Reported.sum(
        forwardings.stream()
            .filter(Forwarding::usedAndAccountedFor)
            .map(Forwarding::amount)
            .toList());
  }

  /**
   * Whether the forwardings listed sum to the amount passed on; null where none is listed or an
   * amount is not known.
   */
  public Boolean sumsUp() {
    BigDecimal sum = sum();
    if (!receiversListed() || passedOn == null || sum == null) {
      return null;
    }
    return passedOn.compareTo(sum) == 0;
  }

  /**
   * Whether it cannot be followed where the money passed on went: a receiver is not named or has
   * not accounted for the use, no receiver is listed at all, or the forwardings are not the amount
   * passed on (001:814). That last is judged only for some kinds, where an agreement has a
   * condition of its own for the others. Null where it cannot be told.
   *
   * @param report the report that the account stands in
   * @param summedKinds the kinds of recipients whose forwardings are to be the amount passed on
   */
  public Boolean unexplained(Report report, Set<String> summedKinds) {
    if (!forwardings.stream().allMatch(Forwarding::usedAndAccountedFor)) {
      return true;
    } else if (!receiversListed()) {
      return passedOn == null ? null : Reported.isPositive(passedOn);
    } else if (report.recipientKind() != null
        && !summedKinds.contains(report.recipientKind().name())) {
      return false;
    }
    Boolean sumsUp = sumsUp();
    return sumsUp == null ? null : !sumsUp;
  }
}
