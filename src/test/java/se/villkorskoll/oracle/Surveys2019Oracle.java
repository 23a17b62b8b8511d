package se.villkorskoll.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.villkorskoll.oracle.Facts.Element;

/**
 * The conditions of 2019 on money and on waiting times (000:30-123), and those on what the surveys
 * asked of plans (000:45-91).
 */
final class Surveys2019Oracle {

  private static final BigDecimal WHOLE = new BigDecimal(100);

  /** The parts by the kind that they are meant for (000:95-130). */
  private static final Map<Character, List<String>> PARTS =
      Map.of(
          'K', List.of("P1K"),
          'R', List.of("P1R", "P2R", "P3R", "P4R"),
          'L', List.of("P5L", "P6L"));

  private static final String ALL_PARTS = "P1K P1R P2R P3R P4R P5L P6L";

  /** The lowest and the highest region's share (000:97-103). */
  private static final Map<String, List<BigDecimal>> SPANS =
      Map.of(
          "FIRST_VISIT", List.of(new BigDecimal("21.5"), new BigDecimal(97)),
          "IN_DEPTH_INVESTIGATION", List.of(new BigDecimal(4), new BigDecimal(96)),
          "TREATMENT", List.of(new BigDecimal(27), new BigDecimal(96)));

  private Surveys2019Oracle() {}

  static void addTo(Map<String, Oracle.Condition> conditions) {
    conditions.put("OK2019-REPORT-02", Surveys2019Oracle::partUntold);
    conditions.put(
        "OK2019-REPORT-04", facts -> ofTheYear(facts, "P5L", one -> useUntold(facts, one)));
    conditions.put(
        "OK2019-TRAUMA-01", facts -> ofTheYear(facts, "P3R P4R", one -> useUntold(facts, one)));
    conditions.put(
        "OK2019-UNSPENT-01", facts -> ofTheYear(facts, ALL_PARTS, Surveys2019Oracle::notAnswered));
    conditions.put("OK2019-CARRY-01", Surveys2019Oracle::kept);
    conditions.put(
        "OK2019-TARGET-01",
        facts -> ofTheYear(facts, "P1K P1R", account -> undivided(facts, account)));
    conditions.put("OK2019-OPTOUT-01", Surveys2019Oracle::declinedButAccountedFor);
    conditions.put(
        "OK2019-BUP-01",
        facts ->
            times(facts).isPresent() && time(facts, "FIRST_VISIT").isEmpty()
                ? Set.of("/waitingTimes")
                : Set.of());
    conditions.put(
        "OK2019-BUP-02",
        facts ->
            time(facts, "FIRST_VISIT")
                .filter(Surveys2019Oracle::wrong)
                .map(Element::pointer)
                .stream()
                .collect(Collectors.toSet()));
    conditions.put("OK2019-BUP-03", facts -> untoldOrWrong(facts, "IN_DEPTH_INVESTIGATION"));
    conditions.put("OK2019-BUP-04", facts -> untoldOrWrong(facts, "TREATMENT"));
    conditions.put("OK2019-BUP-05", facts -> asked(facts, time -> !time.stated("measures")));
    conditions.put("DQ-BUP-05", facts -> asked(facts, Surveys2019Oracle::outsideSpan));
  }

  /** Each part is either accounted for with the year's money or declined. */
  private static Set<String> partUntold(Facts facts) {
    return PARTS.getOrDefault(facts.kind(), List.of()).stream()
            .allMatch(
                part ->
                    AccountsOracle.account(facts, part) != null || declined(facts).contains(part))
        ? Set.of()
        : Set.of("/accounts");
  }

  private static List<String> declined(Facts facts) {
    return facts.list("declined").stream().map(one -> one.text("part")).toList();
  }

  /** The accounts of the year's money of some parts. */
  private static Set<String> ofTheYear(Facts facts, String parts, Predicate<Element> breached) {
    Set<String> places = new TreeSet<>();
    for (Element account : facts.list("accounts")) {
      if (AccountsOracle.ofTheYear(facts, account)
          && List.of(parts.split(" ")).contains(account.text("part"))
          && breached.test(account)) {
        places.add(account.pointer());
      }
    }
    return places;
  }

  /** Money is used, and neither a line nor an activity of the part says on what; DQ-LUMP on how. */
  private static boolean useUntold(Facts facts, Element account) {
    boolean activity =
        facts.list("activities").stream()
            .filter(one -> one.stated("title") || one.stated("description"))
            .flatMap(one -> one.list("financing").stream())
            .anyMatch(
                one ->
                    account.text("part").equals(one.text("part"))
                        && one.node().path("originYear").asInt(2019) == 2019);
    return Facts.positive(account.amount("spent")) && account.list("lines").isEmpty() && !activity;
  }

  /** Not answered at all, or no, and yet nothing is left (000:51). */
  private static boolean notAnswered(Element account) {
    BigDecimal unspent = account.amount("unspent");
    String answer = account.text("allSpent");
    return answer == null || (!answer.equals("YES") && unspent != null && unspent.signum() == 0);
  }

  /** Money of any year is left and not repaid; what becomes of it is for a person to say. */
  private static Set<String> kept(Facts facts) {
    Set<String> places = new TreeSet<>();
    for (Element account : facts.list("accounts")) {
      BigDecimal unspent = account.amount("unspent");
      BigDecimal repaid = AccountsOracle.repaid(facts, account);
      if (BalancesOracle.tellsLeft(account) && repaid != null && unspent.compareTo(repaid) > 0) {
        places.add(account.pointer());
      }
    }
    return places;
  }

  /**
   * Used money is divided by the lines, each with its group, or by sums stated of the groups; not
   * where DQ-BAL-08 tells that what is specified is not what is used.
   */
  private static boolean undivided(Facts facts, Element account) {
    List<Element> lines = account.list("lines");
    boolean byLines =
        !lines.isEmpty()
            && lines.stream().allMatch(line -> line.text("ageGroup") != null || nothing(line));
    BigDecimal sums =
        Facts.sum(
            account.list("statedTotals").stream()
                .filter(one -> one.text("ageGroup") != null && one.text("category") == null)
                .map(one -> one.amount("amount"))
                .toArray(BigDecimal[]::new));
    boolean known = sums != null && lines.stream().allMatch(line -> line.amount("amount") != null);
    return Facts.positive(account.amount("spent"))
        && known
        && !byLines
        && sums.compareTo(account.amount("spent")) != 0
        && !BalancesOracle.specifiedOtherwise(facts, account);
  }

  private static boolean nothing(Element line) {
    return line.amount("amount") != null && line.amount("amount").signum() == 0;
  }

  /** A part is said to be declined, and an amount of the year's money of it is told. */
  private static Set<String> declinedButAccountedFor(Facts facts) {
    Set<String> places = new TreeSet<>();
    for (Element one : facts.list("declined")) {
      Element account = AccountsOracle.account(facts, one.text("part"));
      if (account != null && tellsMoney(account)) {
        places.add(one.pointer());
      }
    }
    return places;
  }

  private static boolean tellsMoney(Element account) {
    return Stream.of("received", "carriedIn", "spent", "passedOn", "unspent", "carriedOut")
            .anyMatch(field -> Facts.positive(account.amount(field)))
        || Stream.of("lines", "forwardings", "statedTotals", "repayments")
            .flatMap(list -> account.list(list).stream())
            .anyMatch(one -> Facts.positive(one.amount("amount")));
  }

  private static Optional<Facts> times(Facts facts) {
    return Optional.of(facts).filter(one -> one.kind() == 'R' && one.report().has("waitingTimes"));
  }

  private static Optional<Element> time(Facts facts, String measure) {
    return times(facts).stream()
        .flatMap(one -> one.list("waitingTimes").stream())
        .filter(one -> measure.equals(one.text("measure")))
        .findFirst();
  }

  /** More in time than there were, a share of more than all, or another than the counts give. */
  private static boolean wrong(Element time) {
    BigDecimal share = time.amount("share");
    return ReportOracle.impossible(time)
        || ReportOracle.otherThanTheCountsGive(time)
        || (share != null && share.compareTo(WHOLE) > 0);
  }

  private static Set<String> untoldOrWrong(Facts facts, String measure) {
    if (times(facts).isEmpty()) {
      return Set.of();
    }
    Optional<Element> time = time(facts, measure);
    if (time.isEmpty()) {
      return Set.of("/waitingTimes");
    }
    return wrong(time.get()) ? Set.of(time.get().pointer()) : Set.of();
  }

  /** The measures that the survey asked for; the first line was not one of them. */
  private static Set<String> asked(Facts facts, Predicate<Element> breached) {
    Set<String> places = new TreeSet<>();
    for (String measure : SPANS.keySet()) {
      time(facts, measure).filter(breached).ifPresent(time -> places.add(time.pointer()));
    }
    return places;
  }

  private static boolean outsideSpan(Element time) {
    List<BigDecimal> span = SPANS.get(time.text("measure"));
    BigDecimal share = time.amount("share");
    return share != null && (share.compareTo(span.get(0)) < 0 || share.compareTo(span.get(1)) > 0);
  }
}
