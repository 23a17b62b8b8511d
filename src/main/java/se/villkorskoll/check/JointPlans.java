package se.villkorskoll.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Plan;
import se.villkorskoll.model.report.PlanKind;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.round.PlanParty;

/**
 * Gathers whom the counties say that their joint plans concern, and which joint plans those say
 * that they have. What is not told of a plan is not known, and never a no. Not thread-safe.
 */
final class JointPlans {

  /**
   * When two plans are the same, the surest sign first. An id is a report's own: it tells something
   * only where it stands beside the same title, or a title is missing.
   */
  private static final List<BiPredicate<Plan, Plan>> SAME =
      List.of(
          (one, other) -> sameId(one, other) && sameTitle(one, other),
          JointPlans::sameTitle,
          (one, other) ->
              sameId(one, other) && (text(one.title()) == null || text(other.title()) == null));

  private final Map<String, List<Plan>> ofCounties = new TreeMap<>();
  private final Map<Recipient, List<Plan>> ofParties =
      new TreeMap<>(Comparator.comparing(Recipient::code));

  /** Adds the plans that a recipient's report tells of, if it tells of any. */
  void add(Recipient recipient, Report report) {
    if (report.plans() == null) {
      return;
    }
    List<Plan> perhapsJoint =
        report.plans().stream().filter(one -> one.perhaps(PlanKind.JOINT_ACTION_PLAN)).toList();
    if (recipient.kind() == RecipientKind.COUNTY) {
      ofCounties.put(recipient.code(), perhapsJoint);
    } else {
      ofParties.put(recipient, perhapsJoint);
    }
  }

  /**
   * All that county or party says, for the parties that tell of plans and whose county does.
   *
   * @param leftOut the recipients of whom nothing is taken, since several reports of theirs differ
   */
  List<PlanParty> parties(Set<String> leftOut) {
    List<PlanParty> all = new ArrayList<>();
    ofParties.forEach(
        (party, told) -> {
          String county = "L" + party.county();
          List<Plan> ofCounty = ofCounties.get(county);
          if (ofCounty != null && !leftOut.contains(county) && !leftOut.contains(party.code())) {
            parties(county, ofCounty, party.code(), told, all);
          }
        });
    return all;
  }

  private static void parties(
      String county, List<Plan> ofCounty, String party, List<Plan> told, List<PlanParty> all) {
    List<Plan> unmatched = new ArrayList<>(told);
    Map<String, Plan> matches = matches(ofCounty, unmatched);
    for (Plan plan : ofCounty) {
      Plan match = matches.get(plan.id());
      Boolean bound = plan.boundParties() == null ? null : plan.boundParties().contains(party);
      boolean perhaps =
          plan.kind() == null || unmatched.stream().anyMatch(one -> one.kind() == null);
      Boolean named = match != null ? (match.joint() ? true : null) : perhaps ? null : false;
      if (match != null || Boolean.TRUE.equals(bound)) {
        all.add(party(all, county, plan, party, bound, named));
      }
    }
    boolean perhapsOfCounty =
        ofCounty.stream().anyMatch(one -> one.kind() == null && !matches.containsKey(one.id()));
    for (Plan one : unmatched) {
      if (one.joint()) {
        all.add(party(all, county, one, party, perhapsOfCounty ? null : false, true));
      }
    }
  }

  /** The party's plan for each of the county's that it has, by id; each is then taken away. */
  private static Map<String, Plan> matches(List<Plan> ofCounty, List<Plan> unmatched) {
    Map<String, Plan> matches = new HashMap<>();
    for (BiPredicate<Plan, Plan> same : SAME) {
      for (Plan plan : ofCounty) {
        if (!matches.containsKey(plan.id())) {
          unmatched.stream()
              .filter(one -> same.test(plan, one))
              .findFirst()
              .ifPresent(
                  one -> {
                    matches.put(plan.id(), one);
                    unmatched.remove(one);
                  });
        }
      }
    }
    return matches;
  }

  private static boolean sameId(Plan one, Plan other) {
    return text(one.id()).equals(text(other.id()));
  }

  private static boolean sameTitle(Plan one, Plan other) {
    return text(one.title()) != null && text(one.title()).equals(text(other.title()));
  }

  /** A text as it is compared; null where nothing is written. */
  private static String text(String text) {
    return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
  }

  private static PlanParty party(
      List<PlanParty> all, String county, Plan plan, String party, Boolean bound, Boolean named) {
    return new PlanParty("/planParties/" + all.size(), county, plan.id(), party, bound, named);
  }
}
