package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.Allocation;
import se.villkorskoll.model.agreement.Allotment;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.ruleset.AllocationTable;

/**
 * What everybody received of the parts of 2020: the amounts that are known, and for the others
 * shares of what is left of the part's printed sum.
 */
final class DueFunds2020 {

  /** The known amounts are told to the öre (002:14-29). */
  private static final int DECIMALS = 2;

  private DueFunds2020() {}

  /** The amount of a part by recipient, of all recipients of a kind. */
  static Map<String, BigDecimal> of(
      NationalDraw draw, AllocationTable allocations, RecipientKind kind, String part) {
    Map<String, BigDecimal> known = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    BigDecimal left = draw.figures().sum(kind, "received " + part).amount();
    for (String code : draw.recipients(kind)) {
      BigDecimal amount = known(allocations.of(new Recipient(code, draw.name(code), kind)), part);
      if (amount == null) {
        others.add(code);
      } else {
        known.put(code, amount);
        left = left.subtract(amount);
      }
    }
    Map<String, BigDecimal> due = new LinkedHashMap<>();
    Map<String, BigDecimal> shares =
        draw.shares(left, DECIMALS, others, kind + " received " + part);
    draw.recipients(kind)
        .forEach(code -> due.put(code, known.getOrDefault(code, shares.get(code))));
    return due;
  }

  private static BigDecimal known(Allotment allotment, String part) {
    for (Allocation one : allotment.allocations()) {
      if (one.part().equals(part)) {
        return one.amount();
      }
    }
    return null;
  }
}
