package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import se.villkorskoll.oracle.Facts.Element;

/** The conditions about activities: what they led to, what they cost and who took part in them. */
final class ActivitiesOracle {

  /** The cost of one output that is questioned (001:957: one training or one list, 1 mkr). */
  private static final BigDecimal MILLION = new BigDecimal(1_000_000);

  private static final Set<String> ASSOCIATIONS = Set.of("USER_ORGANISATION", "CIVIL_SOCIETY");
  private static final Set<String> PRINCIPALS = Set.of("REGION", "MUNICIPALITY");
  private static final Set<String> NOT_BEGUN = Set.of("PLANNED", "CANCELLED");

  private ActivitiesOracle() {}

  static void addTo(Map<String, Oracle.Condition> conditions) {
    conditions.put("DQ-LOGIC-01", facts -> each(facts, one -> !saysAnyOf(one, "goals")));
    conditions.put("DQ-LOGIC-02", facts -> each(facts, ActivitiesOracle::withoutOutput));
    conditions.put("DQ-LOGIC-03", facts -> each(facts, ActivitiesOracle::withoutEffect));
    conditions.put("DQ-LOGIC-04", ActivitiesOracle::effectsWithoutEvidence);
    conditions.put("DQ-LOGIC-05", facts -> each(facts, one -> withoutAmount(facts, one)));
    conditions.put("DQ-LOGIC-06", facts -> each(facts, one -> !one.stated("userPerspective")));
    conditions.put("DQ-LOGIC-07", facts -> each(facts, one -> forNobody(facts, one)));
    conditions.put("DQ-LOGIC-08", facts -> each(facts, ActivitiesOracle::costly));
    conditions.put("DQ-LOGIC-09", facts -> each(facts, ActivitiesOracle::paidButPlanned));
    conditions.put("DQ-LOGIC-10", facts -> accounts(facts, ActivitiesOracle::littleDescribed));
    conditions.put("DQ-LOGIC-11", facts -> each(facts, one -> mobileOrDigital(facts, one)));
    conditions.put("DQ-LOGIC-12", facts -> each(facts, ActivitiesOracle::repeated));
    conditions.put(
        "DQ-LOGIC-13",
        facts ->
            ofCounty(facts, facts.terms().collaboration(), one -> numberOfPrincipals(one) < 2));
    conditions.put(
        "OK2020-USE-03", facts -> noneHas(facts, "P4" + facts.kind(), "areas", "PATIENT_SAFETY"));
    conditions.put(
        "OK2020-USE-04",
        facts -> ofCounty(facts, Set.of("P5L"), ActivitiesOracle::withoutAssociation));
    conditions.put(
        "OK2020-USE-05",
        facts ->
            ofCounty(
                facts,
                Set.of("P6L"),
                one ->
                    texts(one, "areas").stream().noneMatch(area -> area.startsWith("SUICIDE_"))));
    conditions.put("OK2020-USE-06", facts -> noneHas(facts, "P3L", "targetGroups", "COMORBIDITY"));
    conditions.put("OK2020-USER-01", ActivitiesOracle::usersTookNoPart);
  }

  private static Set<String> each(Facts facts, Predicate<Element> breached) {
    Set<String> places = new TreeSet<>();
    facts.list("activities").stream()
        .filter(breached)
        .forEach(activity -> places.add(activity.pointer()));
    return places;
  }

  /** The activities of a county that the year's money of one of some parts pays for. */
  private static Set<String> ofCounty(Facts facts, Set<String> parts, Predicate<Element> breached) {
    return facts.kind() == 'L'
        ? each(facts, one -> paidFrom(facts, one, parts) && breached.test(one))
        : Set.of();
  }

  private static boolean paidFrom(Facts facts, Element activity, Set<String> parts) {
    return parts.stream()
        .anyMatch(part -> !financing(activity, part, facts.terms().year()).isEmpty());
  }

  private static Set<String> accounts(Facts facts, BiPredicate<Facts, Element> breached) {
    Set<String> places = new TreeSet<>();
    facts.list("accounts").stream()
        .filter(account -> breached.test(facts, account))
        .forEach(account -> places.add(account.pointer()));
    return places;
  }

  private static List<String> texts(Element element, String field) {
    return element.list(field).stream().map(one -> one.node().textValue()).toList();
  }

  private static boolean saysAnyOf(Element activity, String field) {
    return texts(activity, field).stream().anyMatch(Facts::stated);
  }

  /** What a part pays of an activity; where the year is not told it may be any year's money. */
  private static List<Element> financing(Element activity, String part, int year) {
    return activity.list("financing").stream()
        .filter(one -> part.equals(one.text("part")))
        .filter(one -> one.node().path("originYear").asInt(year) == year)
        .toList();
  }

  private static BigDecimal sum(List<Element> financing) {
    return Facts.sum(
        financing.stream().map(one -> one.amount("amount")).toArray(BigDecimal[]::new));
  }

  /** Activities that tell what was done; one that says nothing describes no use of money. */
  private static List<Element> described(Facts facts, String part, int year) {
    return facts.list("activities").stream()
        .filter(one -> one.stated("title") || one.stated("description"))
        .filter(one -> !financing(one, part, year).isEmpty())
        .toList();
  }

  /** Begun, also where the status is not told, and nothing came out of it: none told, or zero. */
  private static boolean withoutOutput(Element activity) {
    String status = activity.text("status");
    return (status == null || !NOT_BEGUN.contains(status))
        && activity.list("outputs").stream()
            .filter(output -> output.stated("description"))
            .allMatch(output -> isZero(output.amount("quantity")));
  }

  private static boolean isZero(BigDecimal quantity) {
    return quantity != null && quantity.signum() == 0;
  }

  private static boolean withoutEffect(Element activity) {
    return "COMPLETED".equals(activity.text("status"))
        && activity.list("effects").stream().noneMatch(effect -> effect.stated("description"));
  }

  private static Set<String> effectsWithoutEvidence(Facts facts) {
    Set<String> places = new TreeSet<>();
    for (Element activity : facts.list("activities")) {
      activity.list("effects").stream()
          .filter(effect -> effect.stated("description") && !effect.stated("evidence"))
          .forEach(effect -> places.add(effect.pointer()));
    }
    return places;
  }

  /** Neither what each part pays nor a cost line that concerns this activity only. */
  private static boolean withoutAmount(Facts facts, Element activity) {
    List<Element> financing = activity.list("financing");
    return (financing.isEmpty() || sum(financing) == null)
        && ownLines(facts, activity).stream().allMatch(line -> line.amount("amount") == null);
  }

  private static List<Element> ownLines(Facts facts, Element activity) {
    return facts.list("accounts").stream()
        .flatMap(account -> account.list("lines").stream())
        .filter(line -> texts(line, "activities").equals(List.of(activity.text("id"))))
        .toList();
  }

  /** Neither target group nor partner, where no condition of the part itself requires those. */
  private static boolean forNobody(Facts facts, Element activity) {
    return activity.list("targetGroups").isEmpty()
        && activity.list("partners").stream()
            .noneMatch(partner -> partner.stated("name") || partner.text("kind") != null)
        && !paidFrom(facts, activity, facts.terms().partnered());
  }

  /** The whole cost by the output there is most of, known only where every quantity is. */
  private static boolean costly(Element activity) {
    BigDecimal most = BigDecimal.ZERO;
    for (Element output : activity.list("outputs")) {
      BigDecimal quantity = output.amount("quantity");
      if (quantity == null) {
        return false;
      }
      most = most.max(quantity);
    }
    BigDecimal cost = sum(activity.list("financing"));
    return most.signum() > 0 && cost != null && cost.compareTo(most.multiply(MILLION)) >= 0;
  }

  private static boolean paidButPlanned(Element activity) {
    return "PLANNED".equals(activity.text("status"))
        && activity.list("financing").stream()
            .anyMatch(one -> Facts.positive(one.amount("amount")));
  }

  /** Less than half; an account that no activity tells of is the matter of DQ-USE-01. */
  private static boolean littleDescribed(Facts facts, Element account) {
    String part = account.text("part");
    int year = account.node().path("originYear").intValue();
    List<Element> activities = described(facts, part, year);
    if (activities.isEmpty() || !Facts.positive(account.amount("spent"))) {
      return false;
    }
    BigDecimal told =
        Facts.sum(
            activities.stream()
                .map(one -> sum(financing(one, part, year)))
                .toArray(BigDecimal[]::new));
    return told != null && told.add(told).compareTo(account.amount("spent")) < 0;
  }

  /** Booked on a line of its own as mobile or digital, and said to be neither. */
  private static boolean mobileOrDigital(Facts facts, Element activity) {
    return !activity.node().path("mobile").asBoolean()
        && !activity.node().path("digital").asBoolean()
        && ownLines(facts, activity).stream()
            .anyMatch(line -> "MOBILE_DIGITAL".equals(line.text("category")));
  }

  private static boolean repeated(Element activity) {
    return activity.list("outputs").stream()
        .filter(output -> output.stated("description"))
        .map(output -> folded(output.node(), "description"))
        .anyMatch(
            output ->
                output.equals(folded(activity.node(), "title"))
                    || output.equals(folded(activity.node(), "description")));
  }

  /** A text without regard to case and white space at its ends or doubled. */
  private static String folded(JsonNode node, String field) {
    return String.join(" ", node.path(field).asText().strip().split("[\\s\u00a0]+"))
        .toLowerCase(Locale.ROOT);
  }

  /** Regions and municipalities, each counted once; one without a name is one of its kind. */
  private static int numberOfPrincipals(Element activity) {
    Set<String> principals = new HashSet<>();
    for (Element partner : activity.list("partners")) {
      if (partner.text("kind") != null && PRINCIPALS.contains(partner.text("kind"))) {
        String name = partner.stated("name") ? folded(partner.node(), "name") : "";
        principals.add(partner.text("kind") + " " + name);
      }
    }
    return principals.size();
  }

  private static boolean withoutAssociation(Element activity) {
    return !"CANCELLED".equals(activity.text("status"))
        && activity.list("partners").stream()
            .map(partner -> partner.text("kind"))
            .noneMatch(kind -> kind != null && ASSOCIATIONS.contains(kind));
  }

  /** Whether activities tell of a part of the recipient's own kind, and none has the code. */
  private static Set<String> noneHas(Facts facts, String part, String field, String code) {
    List<Element> activities = described(facts, part, facts.terms().year());
    boolean asked = AccountsOracle.parts(facts).contains(part) && !activities.isEmpty();
    return asked && activities.stream().noneMatch(one -> texts(one, field).contains(code))
        ? Set.of("/activities")
        : Set.of();
  }

  /** For each part that the year's money is spent on, by the recipient itself. */
  private static Set<String> usersTookNoPart(Facts facts) {
    Set<String> places = new TreeSet<>();
    for (Element account : facts.list("accounts")) {
      if (!AccountsOracle.ofTheYear(facts, account) || !Facts.positive(account.amount("spent"))) {
        continue;
      }
      Element told =
          facts.list("participation").stream()
              .filter(one -> account.text("part").equals(one.text("part")))
              .findFirst()
              .orElse(null);
      if (told == null) {
        places.add("/participation");
      } else if (told.text("form") == null || told.text("form").equals("NONE")) {
        places.add(told.pointer());
      }
    }
    return places;
  }
}
