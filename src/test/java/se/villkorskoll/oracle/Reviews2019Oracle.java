package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.villkorskoll.oracle.Facts.Element;

/**
 * The conditions of 2019 on what is told of plans and follow-up (000:45-91) and of youth clinics
 * (000:130-217).
 */
final class Reviews2019Oracle {

  private static final BigDecimal WHOLE = new BigDecimal(100);

  private Reviews2019Oracle() {}

  static void addTo(Map<String, Oracle.Condition> conditions) {
    conditions.put(
        "OK2019-PLAN-01",
        facts ->
            review(
                facts,
                one -> one.text("analysisReviewed") == null || one.text("planReviewed") == null));
    conditions.put("OK2019-PLAN-02", facts -> review(facts, one -> planWrong(one, "ownPlan")));
    conditions.put("OK2019-FOLLOW-01", facts -> review(facts, one -> none(one, "followUp")));
    conditions.put(
        "OK2019-USER-01",
        facts -> review(facts, one -> !none(one, "followUp") && none(one, "usersInFollowUp")));
    conditions.put("OK2019-USER-02", facts -> review(facts, Reviews2019Oracle::involvementUntold));
    conditions.put(
        "OK2019-TEXT-01",
        facts -> review(facts, one -> !one.stated("successFactors") || !one.stated("obstacles")));
    conditions.put(
        "OK2019-UM-01", facts -> clinics(facts, "/clinics", one -> missing(one, "clinics")));
    conditions.put("OK2019-UM-02", facts -> clinics(facts, "", Reviews2019Oracle::ownersDiffer));
    conditions.put(
        "OK2019-UM-03", facts -> clinics(facts, "", one -> one.list("missions").isEmpty()));
    conditions.put("OK2019-UM-04", facts -> clinics(facts, "", Reviews2019Oracle::addiction));
    conditions.put(
        "OK2019-UM-05",
        facts ->
            clinics(
                facts,
                "",
                one -> one.text("accessForAll") == null || !one.stated("accessDefinition")));
    conditions.put(
        "OK2019-UM-07",
        facts ->
            clinics(
                facts, "", one -> one.amount("visits") != null && !one.stated("visitDefinition")));
    conditions.put("OK2019-UM-08", facts -> clinics(facts, "", Reviews2019Oracle::sexesNotWhole));
    conditions.put("OK2019-UM-09", facts -> clinics(facts, "", Reviews2019Oracle::postsDiffer));
    conditions.put("OK2019-UM-10", facts -> effort(facts, "OPENING_HOURS"));
    conditions.put("OK2019-UM-11", facts -> effort(facts, "NEW_CLINIC"));
    conditions.put("OK2019-UM-12", facts -> effort(facts, "OTHER_ACCESSIBILITY"));
    conditions.put("OK2019-UM-13", facts -> effort(facts, "COMPETENCE"));
    conditions.put("OK2019-UM-14", facts -> effort(facts, "GUIDING_DOCUMENTS"));
    conditions.put("OK2019-UM-15", facts -> effort(facts, "COOPERATION"));
    conditions.put("OK2019-UM-16", facts -> effort(facts, "NEWLY_ARRIVED"));
    conditions.put(
        "OK2019-UM-17",
        facts ->
            clinics(
                facts, "", one -> missing(one, "supportNeeded") || !one.stated("reorganisation")));
    conditions.put("OK2019-UM-18", facts -> clinics(facts, "", one -> planWrong(one, "plan")));
    conditions.put(
        "OK2019-UM-19", facts -> clinics(facts, "", one -> missing(one, "userParticipation")));
  }

  private static Optional<Element> section(Facts facts, String name) {
    JsonNode section = facts.report().path(name);
    return section.isObject() ? Optional.of(new Element(section, "/" + name)) : Optional.empty();
  }

  private static Set<String> review(Facts facts, Predicate<Element> breached) {
    return section(facts, "planReview").filter(breached).isPresent()
        ? Set.of("/planReview")
        : Set.of();
  }

  private static Set<String> clinics(Facts facts, String at, Predicate<Element> breached) {
    return section(facts, "youthClinics").filter(breached).isPresent()
        ? Set.of("/youthClinics" + at)
        : Set.of();
  }

  private static boolean missing(Element element, String field) {
    return element.node().path(field).isMissingNode();
  }

  /** Not answered, or answered by none. */
  private static boolean none(Element element, String field) {
    return element.text(field) == null || element.text(field).equals("NONE");
  }

  /** Not answered, or the year told is not one that the answer can have. */
  private static boolean planWrong(Element element, String field) {
    String answer = element.text(field);
    JsonNode year = element.node().path(field + "Year");
    if (answer == null || year.isMissingNode()) {
      return answer == null;
    }
    return switch (answer) {
      case "NONE" -> true;
      case "MADE_THIS_YEAR" -> year.intValue() != 2019;
      default -> year.intValue() >= 2019;
    };
  }

  /** Not answered, or not shown in full without being described otherwise. */
  private static boolean involvementUntold(Element review) {
    String shown = review.text("usersShownInFollowUp");
    return shown == null || (!shown.equals("YES") && !review.stated("otherParticipation"));
  }

  /** The sum of a field over a list, or null where an element does not tell it. */
  private static BigDecimal sum(Element holder, String list, String field) {
    return Facts.sum(
        holder.list(list).stream().map(one -> one.amount(field)).toArray(BigDecimal[]::new));
  }

  private static boolean differ(BigDecimal one, BigDecimal other) {
    return one != null && other != null && one.compareTo(other) != 0;
  }

  private static boolean ownersDiffer(Element clinics) {
    return differ(clinics.amount("clinics"), sum(clinics, "ownership", "clinics"));
  }

  private static boolean postsDiffer(Element clinics) {
    return differ(clinics.amount("fullTimePosts"), sum(clinics, "staff", "posts"));
  }

  /** Nothing is told, not even that there are none, or both none and some. */
  private static boolean addiction(Element clinics) {
    List<String> missions =
        clinics.list("addictionMissions").stream().map(one -> one.node().textValue()).toList();
    return missions.isEmpty() || (missions.contains("NONE") && missions.size() > 1);
  }

  /** Each share may be off by half of its last decimal. */
  private static boolean sexesNotWhole(Element clinics) {
    BigDecimal off = WHOLE.negate();
    BigDecimal rounding = BigDecimal.ZERO;
    for (String field : List.of("girlsShare", "boysShare", "otherSexShare")) {
      BigDecimal share = clinics.amount(field);
      if (share == null) {
        return false;
      }
      off = off.add(share);
      rounding = rounding.add(new BigDecimal("0.5").movePointLeft(Math.max(0, share.scale())));
    }
    return off.abs().compareTo(rounding) > 0;
  }

  /** What an effort was and what it cost go together; one that is not told of is not answered. */
  private static Set<String> effort(Facts facts, String kind) {
    Optional<Element> clinics = section(facts, "youthClinics");
    if (clinics.isEmpty()) {
      return Set.of();
    }
    return clinics.get().list("efforts").stream()
        .filter(one -> kind.equals(one.text("kind")))
        .findFirst()
        .map(one -> wrong(one, clinics.get()) ? Set.of(one.pointer()) : Set.<String>of())
        .orElse(Set.of("/youthClinics/efforts"));
  }

  /** Not answered, said not to be made and yet told, or told without a cost or the other way. */
  private static boolean wrong(Element effort, Element clinics) {
    boolean notMade =
        effort.node().path("made").isBoolean() && !effort.node().get("made").asBoolean();
    BigDecimal cost = effort.amount("cost");
    boolean moreThanThereAre =
        effort.text("kind").equals("OPENING_HOURS")
            && effort.amount("clinics") != null
            && clinics.amount("clinics") != null
            && effort.amount("clinics").compareTo(clinics.amount("clinics")) > 0;
    if (notMade) {
      return moreThanThereAre
          || Facts.positive(cost)
          || Facts.positive(effort.amount("clinics"))
          || !effort.list("cooperation").isEmpty();
    }
    if (cost == null) {
      return moreThanThereAre || (missing(effort, "made") && !told(effort));
    }
    return moreThanThereAre || told(effort) != Facts.positive(cost);
  }

  /** Whether it is told what the effort was, in the way that its kind is told. */
  private static boolean told(Element effort) {
    return switch (effort.text("kind")) {
      case "OPENING_HOURS", "NEW_CLINIC" -> Facts.positive(effort.amount("clinics"));
      case "GUIDING_DOCUMENTS" -> effort.node().path("made").asBoolean();
      case "COOPERATION" -> !effort.list("cooperation").isEmpty();
      default -> effort.stated("description");
    };
  }
}
