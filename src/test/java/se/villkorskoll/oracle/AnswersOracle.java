package se.villkorskoll.oracle;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.villkorskoll.oracle.Facts.Element;

/** The conditions on how answers divide those who were asked (000:51; 000:76; 000:123). */
final class AnswersOracle {

  private static final BigDecimal COUNTIES = new BigDecimal(21);

  private AnswersOracle() {}

  static void addTo(Map<String, Oracle.Condition> conditions) {
    conditions.put("DQ-CNT-01", facts -> each(facts, AnswersOracle::noPartition));
    conditions.put("DQ-CNT-02", facts -> each(facts, AnswersOracle::unexplained));
  }

  private static Set<String> each(Facts facts, Predicate<Element> breached) {
    Set<String> places = new TreeSet<>();
    facts.list("answerCounts").stream().filter(breached).forEach(one -> places.add(one.pointer()));
    return places;
  }

  private static boolean several(Element count) {
    return count.node().path("severalAnswers").asBoolean();
  }

  private static BigDecimal sum(Element count) {
    return Facts.sum(
        count.list("groups").stream().map(one -> one.amount("count")).toArray(BigDecimal[]::new));
  }

  private static boolean noPartition(Element count) {
    BigDecimal respondents = count.amount("respondents");
    BigDecimal sum = sum(count);
    return !several(count) && respondents != null && sum != null && sum.compareTo(respondents) != 0;
  }

  /** Not all of 21 answered, or one who answered is in no group, or a group is more than all. */
  private static boolean unexplained(Element count) {
    BigDecimal respondents = count.amount("respondents");
    if (respondents == null) {
      return false;
    }
    String asked = count.text("askedOf");
    boolean someMissing =
        asked != null
            && Set.of("COUNTY", "REGION").contains(asked)
            && respondents.compareTo(COUNTIES) != 0;
    BigDecimal sum = sum(count);
    boolean overlapWrong =
        several(count)
            && sum != null
            && (sum.compareTo(respondents) < 0
                || count.list("groups").stream()
                    .anyMatch(one -> one.amount("count").compareTo(respondents) > 0));
    return someMissing || overlapWrong;
  }
}
