package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Divides the money spent of a part between purposes that it can have. */
final class PurposeSpending {

  private PurposeSpending() {}

  /** Some of the purposes of a part: two to four, or the only one. */
  static List<Purpose> some(List<Purpose> all, String part, Draw draw) {
    List<Purpose> ofPart = all.stream().filter(one -> one.part().equals(part)).toList();
    return draw.some(ofPart, draw.between(Math.min(2, ofPart.size()), Math.min(4, ofPart.size())));
  }

  /**
   * The cost lines of an account, one for each purpose.
   *
   * @param spent what they make together
   * @param activities the ids of the activities, one for each purpose; null where none is reported
   * @param from the first day on which money is used
   * @param to the last day on which money is used
   */
  static Spending of(
      BigDecimal spent,
      List<Purpose> purposes,
      List<String> activities,
      Draw draw,
      LocalDate from,
      LocalDate to) {
    List<Long> weights = new ArrayList<>();
    purposes.forEach(purpose -> weights.add((long) draw.between(20, 60)));
    List<BigDecimal> amounts = Apportionment.of(spent, spent.scale(), weights);
    Spending spending = new Spending(draw, from, to);
    for (int i = 0; i < purposes.size(); i++) {
      Purpose purpose = purposes.get(i);
      spending.add(
          amounts.get(i),
          purpose.category(),
          purpose.ageGroup(),
          purpose.description(),
          activities == null ? null : activities.get(i));
    }
    return spending;
  }
}
