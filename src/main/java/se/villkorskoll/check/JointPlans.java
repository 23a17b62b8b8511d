package se.villkorskoll.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.villkorskoll.model.Plan;
import se.villkorskoll.model.PlanKind;
import se.villkorskoll.model.PlanParty;
import se.villkorskoll.model.Recipient;
import se.villkorskoll.model.RecipientKind;
import se.villkorskoll.model.Report;
import se.villkorskoll.model.Reported;

/**
 * Gathers whom the counties say that their joint plans concern, and which joint plans those say
 * that they have. A plan is the same if id or title is. Not thread-safe.
 */
final class JointPlans {

  private final Map<String, Map<String, OfCounty>> byCounty = new TreeMap<>();
  private final Map<String, List<Plan>> byParty = new TreeMap<>();
  private final Map<String, String> countyOf = new HashMap<>();

  /** A plan of a county: what it is called, and whom it concerns. */
  private record OfCounty(Set<String> names, List<String> parties) {}

  /** Adds the joint plans that a recipient's report tells of, if it tells of any plans. */
  void add(Recipient recipient, Report report) {
    if (report.plans() == null) {
      return;
    }
    List<Plan> joint =
        report.plans().stream().filter(one -> one.kind() == PlanKind.JOINT_ACTION_PLAN).toList();
    if (recipient.kind() == RecipientKind.COUNTY) {
      Map<String, OfCounty> plans = new LinkedHashMap<>();
      joint.forEach(
          one ->
              plans.put(one.id(), new OfCounty(names(one), Reported.listed(one.boundParties()))));
      byCounty.put(recipient.code(), plans);
    } else {
      byParty.put(recipient.code(), joint);
      countyOf.put(recipient.code(), "L" + recipient.county());
    }
  }

  /** All that county or party says, for the parties that tell of plans and whose county does. */
  List<PlanParty> parties() {
    List<PlanParty> all = new ArrayList<>();
    byParty.forEach(
        (party, told) -> {
          String county = countyOf.get(party);
          Map<String, OfCounty> ofCounty = byCounty.get(county);
          if (ofCounty != null) {
            List<Plan> unmatched = new ArrayList<>(told);
            ofCounty.forEach(
                (id, plan) -> {
                  boolean named = unmatched.removeIf(one -> !disjoint(names(one), plan.names()));
                  boolean bound = plan.parties().contains(party);
                  if (named || bound) {
                    all.add(party(all, county, id, party, bound, named));
                  }
                });
            unmatched.forEach(one -> all.add(party(all, county, one.id(), party, false, true)));
          }
        });
    return all;
  }

  private static PlanParty party(
      List<PlanParty> all, String county, String plan, String party, boolean bound, boolean named) {
    return new PlanParty("/planParties/" + all.size(), county, plan, party, bound, named);
  }

  private static Set<String> names(Plan plan) {
    return Stream.of(plan.id(), plan.title())
        .filter(one -> one != null && !one.isBlank())
        .map(one -> one.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static boolean disjoint(Set<String> one, Set<String> other) {
    return one.stream().noneMatch(other::contains);
  }
}
