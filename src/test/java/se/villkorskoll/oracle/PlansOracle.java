package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.villkorskoll.oracle.Facts.Element;

/**
 * The conditions about the plans of a county: goals, indicators, interventions, decision and scope
 * (DQ-PLAN-02 to 20, but for 14 and 17). A municipality or a region is not asked for its plans.
 */
final class PlansOracle {

  private static final int GOALS_AT_MOST = 20;

  private PlansOracle() {}

  static void addTo(Map<String, Oracle.Condition> conditions) {
    conditions.put("DQ-PLAN-02", facts -> goals(facts, goal -> goal.text("horizon") == null));
    conditions.put("DQ-PLAN-03", facts -> goals(facts, goal -> goal.date("targetDate") == null));
    conditions.put("DQ-PLAN-04", facts -> goals(facts, goal -> !goal.list("indicators").isEmpty()));
    conditions.put("DQ-PLAN-05", facts -> interventions(facts, one -> !one.stated("responsible")));
    conditions.put(
        "DQ-PLAN-06",
        facts ->
            plans(
                facts, plan -> plan.stated("decidedBy") && plan.text("signatureMeaning") == null));
    conditions.put(
        "DQ-PLAN-07", facts -> plans(facts, plan -> !texts(plan, "actors").contains("SCHOOL")));
    conditions.put("DQ-PLAN-08", facts -> plans(facts, PlansOracle::genderInAnalysisOnly));
    conditions.put("DQ-PLAN-09", facts -> plans(facts, PlansOracle::needsWithoutGoal));
    conditions.put("DQ-PLAN-10", PlansOracle::withoutYoungAdults);
    conditions.put(
        "DQ-PLAN-11", facts -> interventions(facts, one -> !one.stated("knowledgeBase")));
    conditions.put(
        "DQ-PLAN-12",
        facts ->
            interventions(
                facts, one -> !one.stated("when") || !one.stated("where") || !one.stated("how")));
    conditions.put("DQ-PLAN-13", facts -> goals(facts, goal -> withoutResult(facts, goal)));
    conditions.put("DQ-PLAN-15", PlansOracle::outdated);
    conditions.put("DQ-PLAN-16", facts -> plans(facts, PlansOracle::scopeUnclear));
    conditions.put(
        "DQ-PLAN-18", facts -> plans(facts, plan -> !decidedBeforeSubmission(facts, plan)));
    conditions.put(
        "DQ-PLAN-19", facts -> plans(facts, plan -> plan.list("goals").size() > GOALS_AT_MOST));
    conditions.put(
        "DQ-PLAN-20",
        facts -> plans(facts, plan -> !"TOOK_PART".equals(plan.text("userParticipation"))));
  }

  private static List<Element> plans(Facts facts) {
    return facts.kind() == 'L' ? facts.list("plans") : List.of();
  }

  private static Set<String> places(Stream<Element> elements, Predicate<Element> breached) {
    Set<String> places = new TreeSet<>();
    elements.filter(breached).forEach(one -> places.add(one.pointer()));
    return places;
  }

  private static Set<String> plans(Facts facts, Predicate<Element> breached) {
    return places(plans(facts).stream(), breached);
  }

  private static Set<String> goals(Facts facts, Predicate<Element> breached) {
    return places(plans(facts).stream().flatMap(plan -> plan.list("goals").stream()), breached);
  }

  private static Set<String> interventions(Facts facts, Predicate<Element> breached) {
    return places(
        plans(facts).stream().flatMap(plan -> plan.list("activities").stream()), breached);
  }

  private static List<String> texts(Element element, String field) {
    List<String> texts = new ArrayList<>();
    element.node().path(field).forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  private static boolean yesOrPartly(Element element, String field) {
    return "YES".equals(element.text(field)) || "PARTLY".equals(element.text(field));
  }

  private static boolean genderInAnalysisOnly(Element plan) {
    return yesOrPartly(plan, "genderInAnalysis")
        && !plan.list("goals").isEmpty()
        && Stream.of("goals", "activities")
            .flatMap(list -> plan.list(list).stream())
            .noneMatch(one -> yesOrPartly(one, "genderPerspective"));
  }

  /** A plan that tells no needs does not show that it meets them (003:1578-1600). */
  private static boolean needsWithoutGoal(Element plan) {
    List<Element> goals = plan.list("goals");
    List<Element> needs = plan.list("needs");
    return !goals.isEmpty()
        && (needs.isEmpty()
            || needs.stream()
                .anyMatch(
                    need ->
                        goals.stream()
                            .noneMatch(goal -> texts(goal, "needs").contains(need.text("id")))));
  }

  /** Asked only where a plan has goals; a plan without any lacks more than young adults. */
  private static Set<String> withoutYoungAdults(Facts facts) {
    boolean goals = plans(facts).stream().anyMatch(plan -> !plan.list("goals").isEmpty());
    boolean covered =
        plans(facts).stream()
            .flatMap(plan -> Stream.of("needs", "goals").flatMap(one -> plan.list(one).stream()))
            .anyMatch(one -> texts(one, "targetGroups").contains("YOUNG_ADULTS"));
    return goals && !covered ? Set.of("/plans") : Set.of();
  }

  /** What is followed up, or should have been by the end of the year, shows no value. */
  private static boolean withoutResult(Facts facts, Element goal) {
    LocalDate target = goal.date("targetDate");
    boolean due = target != null && target.getYear() <= facts.terms().year();
    return goal.list("indicators").stream()
        .map(indicator -> indicator.list("outcomes"))
        .anyMatch(
            outcomes ->
                (due || !outcomes.isEmpty())
                    && outcomes.stream().noneMatch(one -> one.node().path("value").isNumber()));
  }

  /**
   * No plan at all, or an older one instead of one for the year (001:341); a plan without an end
   * may still apply.
   */
  private static Set<String> outdated(Facts facts) {
    boolean told = facts.kind() == 'L' && facts.report().path("plans").isArray();
    boolean perhapsCurrent =
        plans(facts).stream()
            .map(Element::node)
            .anyMatch(
                plan ->
                    Stream.of("year", "endYear", "revisedYear")
                            .anyMatch(year -> plan.path(year).asInt() >= facts.terms().year())
                        || !plan.path("endYear").isNumber());
    return told && !perhapsCurrent ? Set.of("/plans") : Set.of();
  }

  /**
   * At least one municipality, nothing that is no code of a municipality or region, and a force.
   */
  private static boolean scopeUnclear(Element plan) {
    List<String> parties = texts(plan, "boundParties");
    return parties.stream().noneMatch(one -> one.matches("\\d{4}"))
        || !parties.stream().allMatch(one -> one.matches("\\d{4}|R\\d{2}"))
        || plan.text("binding") == null;
  }

  /** Body and day are told, and the day is not after a submission that has happened. */
  private static boolean decidedBeforeSubmission(Facts facts, Element plan) {
    LocalDate decided = plan.date("decidedOn");
    if (!plan.stated("decidedBy") || decided == null) {
      return false;
    }
    JsonNode submittedOn = facts.report().path("submittedOn");
    LocalDate submitted =
        submittedOn.isTextual() ? LocalDate.parse(submittedOn.textValue()) : LocalDate.MAX;
    return submitted.isAfter(facts.asOf()) || !decided.isAfter(submitted);
  }
}
