package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.villkorskoll.oracle.Facts.Element;

/**
 * The conditions of 2017 on how SKL requisitioned its grant and accounted for it (003:5161-5365).
 */
final class Grant2017Oracle {

  private static final BigDecimal WHOLE_GRANT = new BigDecimal(885_000_000);
  private static final LocalDate FROM = LocalDate.of(2017, 1, 1);
  private static final LocalDate TO = LocalDate.of(2017, 12, 31);
  private static final LocalDate REQUISITION_BY = LocalDate.of(2017, 12, 1);
  private static final LocalDate ACCOUNT_BY = LocalDate.of(2018, 3, 31);

  private Grant2017Oracle() {}

  static void addTo(Map<String, Oracle.Condition> conditions) {
    conditions.put(
        "OK2017-REQ-01", facts -> at(facts, "requisition", "", Grant2017Oracle::notAsPrescribed));
    conditions.put(
        "OK2017-REQ-02", facts -> late(facts, "requisition", "receivedOn", REQUISITION_BY));
    conditions.put(
        "OK2017-FORM-R1",
        facts -> at(facts, "requisition", "/contact", Grant2017Oracle::contactNotWhole));
    conditions.put(
        "OK2017-FORM-R2", facts -> at(facts, "requisition", "", Grant2017Oracle::grantImpossible));
    conditions.put(
        "OK2017-FORM-R3",
        facts ->
            at(
                facts,
                "requisition",
                "",
                one -> !giroPossible(one) || !one.stated("paymentReference")));
    conditions.put("OK2017-ECON-01", Grant2017Oracle::accountLateOrWrong);
    conditions.put(
        "OK2017-FORM-E2",
        facts ->
            at(
                facts,
                "financialAccount",
                "",
                one ->
                    !one.stated("agreementName")
                        || more(one.amount("paidOut"), one.amount("granted"))));
    conditions.put(
        "OK2017-FORM-E3",
        facts -> at(facts, "financialAccount", "", Grant2017Oracle::doesNotAddUp));
    conditions.put(
        "OK2017-REPAY-01",
        facts ->
            at(
                facts,
                "financialAccount",
                "",
                one -> AccountsOracle.notRepaid(facts, one, ACCOUNT_BY)));
  }

  /** A document among what binds SKL itself. */
  static Optional<Element> obligation(Facts facts, String name) {
    JsonNode node = facts.report().path("obligations").path(name);
    return facts.kind() == 'S' && node.isObject()
        ? Optional.of(new Element(node, "/obligations/" + name))
        : Optional.empty();
  }

  static Set<String> at(Facts facts, String name, String field, Predicate<Element> breached) {
    return obligation(facts, name).filter(breached).isPresent()
        ? Set.of("/obligations/" + name + field)
        : Set.of();
  }

  /** A day that has come; null where it is not told, or comes after the day of the check. */
  static LocalDate come(Facts facts, Element element, String field) {
    LocalDate day = element.date(field);
    return day == null || day.isAfter(facts.asOf()) ? null : day;
  }

  /** Not told at all, on no day, or on a day after the last. */
  static Set<String> late(Facts facts, String name, String field, LocalDate by) {
    boolean asked = facts.kind() == 'S' && facts.report().path("obligations").isObject();
    LocalDate day = obligation(facts, name).map(one -> come(facts, one, field)).orElse(null);
    return asked && (day == null || day.isAfter(by)) ? Set.of("/obligations/" + name) : Set.of();
  }

  static boolean more(BigDecimal one, BigDecimal other) {
    return one != null && other != null && one.compareTo(other) > 0;
  }

  /** Whether a text is told and does not say some words. */
  private static boolean saysOther(Element element, String field, String words) {
    String text = element.text(field);
    return text != null && !text.toLowerCase(Locale.ROOT).contains(words);
  }

  private static boolean notAsPrescribed(Element requisition) {
    return saysOther(requisition, "form", "rekvisition av bidrag")
        || saysOther(requisition, "addressee", "kammarkollegiet")
        || more(requisition.amount("payments"), BigDecimal.ONE);
  }

  private static boolean contactNotWhole(Element requisition) {
    Element contact = new Element(requisition.node().path("contact"), "");
    return Stream.of("grantRecipient", "contactFunction", "postalAddress", "phone")
            .anyMatch(field -> !contact.stated(field))
        || !contact.stated("organisationNumber")
        || !contact.text("organisationNumber").matches("\\d{6}-?\\d{4}")
        || !checkDigitRight(contact.text("organisationNumber"))
        || !contact.stated("email")
        || !contact.text("email").matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  }

  /** By the algorithm of Luhn: from the right, every second digit counts twice. */
  private static boolean checkDigitRight(String text) {
    List<Integer> digits =
        text.chars().filter(Character::isDigit).mapToObj(one -> one - '0').toList();
    int sum = 0;
    for (int i = 0; i < digits.size(); i++) {
      int digit = digits.get(digits.size() - 1 - i) * (i % 2 == 0 ? 1 : 2);
      sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
  }

  /** A plusgiro has two to eight digits, and a bankgiro seven or eight. */
  private static boolean giroPossible(Element requisition) {
    if (!requisition.stated("giro")) {
      return false;
    }
    String giro = requisition.text("giro");
    long digits = giro.chars().filter(Character::isDigit).count();
    return digits >= 2 && digits <= 8 && checkDigitRight(giro);
  }

  /** No agreement, an amount of nothing or over the whole grant, or a period outside the year. */
  private static boolean grantImpossible(Element requisition) {
    BigDecimal amount = requisition.amount("amount");
    LocalDate from = requisition.date("periodFrom");
    LocalDate to = requisition.date("periodTo");
    return !requisition.stated("agreementName")
        || (amount != null && (amount.signum() <= 0 || amount.compareTo(WHOLE_GRANT) > 0))
        || (from != null && from.isBefore(FROM))
        || (to != null && to.isAfter(TO))
        || (from != null && to != null && to.isBefore(from));
  }

  /** Late, or on another form, or of another period than the calendar year. */
  private static Set<String> accountLateOrWrong(Facts facts) {
    Set<String> wrong =
        at(
            facts,
            "financialAccount",
            "",
            one ->
                saysOther(one, "form", "ekonomisk redovisning")
                    || (one.date("periodFrom") != null && !one.date("periodFrom").equals(FROM))
                    || (one.date("periodTo") != null && !one.date("periodTo").equals(TO)));
    return wrong.isEmpty() ? late(facts, "financialAccount", "receivedOn", ACCOUNT_BY) : wrong;
  }

  /** Of four sums one is wrong, or a cost of more than a tenth of all is not described. */
  private static boolean doesNotAddUp(Element account) {
    BigDecimal costs = account.amount("costSum");
    BigDecimal received = account.amount("received");
    List<Element> items = account.list("items");
    BigDecimal ofItems =
        Facts.sum(items.stream().map(one -> one.amount("amount")).toArray(BigDecimal[]::new));
    BigDecimal left = received == null || costs == null ? null : received.subtract(costs);
    return differ(received, account.amount("paidOut"))
        || differ(ofItems, costs)
        || differ(account.amount("unspent"), left)
        || items.stream()
            .anyMatch(
                one ->
                    !one.stated("description")
                        && CostsOracle.exceeds(one.amount("amount"), 10, costs));
  }

  static boolean differ(BigDecimal one, BigDecimal other) {
    return one != null && other != null && one.compareTo(other) != 0;
  }
}
