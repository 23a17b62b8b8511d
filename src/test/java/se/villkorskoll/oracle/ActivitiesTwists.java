package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import se.villkorskoll.oracle.ReportGenerator.Twist;

/** Changes that lead to the limits of the conditions about activities. */
final class ActivitiesTwists {

  private static final BigDecimal ORE = new BigDecimal("0.01");

  private ActivitiesTwists() {}

  static List<Twist> all() {
    return List.of(
        (report, random) -> each(report, "activities", one -> says(one, random)),
        (report, random) -> each(report, "activities", one -> progress(one, random)),
        (report, random) -> each(report, "activities", one -> costPerOutput(one, random)),
        (report, random) -> each(report, "activities", one -> halfOfTheCost(one, random)),
        (report, random) -> each(report, "activities", one -> repeats(one, random)),
        (report, random) -> each(report, "activities", one -> partners(one, random)),
        (report, random) -> each(report, "activities", one -> areas(one, random)),
        (report, random) -> each(report, "activities", one -> forWhom(one, random)),
        (report, random) -> each(report, "activities", one -> paidBy(one, report, random)),
        ActivitiesTwists::costLines,
        ActivitiesTwists::participation);
  }

  /** Changes every element of a list, where there is one. */
  private static void each(JsonNode holder, String list, Twists.Change change) {
    holder.path(list).forEach(one -> change.to((ObjectNode) one));
  }

  @SafeVarargs
  private static <T> T one(Random random, T... of) {
    return of[random.nextInt(of.length)];
  }

  /** Sets a list of codes or texts. */
  private static void list(ObjectNode holder, String field, String... texts) {
    ArrayNode list = holder.putArray(field);
    for (String text : texts) {
      list.add(text);
    }
  }

  private static void says(ObjectNode activity, Random random) {
    list(activity, "goals", one(random, "", "-", "Fler får stöd", "Kortare tid till stöd"));
    activity.put("userPerspective", one(random, " - ", "Brukarrådet deltog."));
    each(activity, "outputs", one -> one.put("description", one(random, "-", "Möten")));
    each(
        activity,
        "effects",
        one ->
            one.put("description", one(random, "-", "Färre avbrott", "Fler svar"))
                .put("evidence", one(random, "\u00a0", "Egen mätning")));
    if (random.nextInt(4) == 0) {
      activity.put("title", "-").put("description", one(random, "", "Stöd"));
    }
  }

  private static void progress(ObjectNode activity, Random random) {
    activity.put("status", one(random, "PLANNED", "PLANNED", "ONGOING", "COMPLETED", "CANCELLED"));
    if (random.nextInt(6) == 0) {
      activity.remove("status");
    }
    if (random.nextBoolean()) {
      activity.putArray("effects");
    }
    each(activity, "outputs", one -> one.put("quantity", random.nextInt(2)));
    each(activity, "financing", one -> one.put("amount", one(random, 0, 0, 1, 500_000)));
  }

  /** A million kronor an output, or just less; now and then another output that is smaller. */
  private static void costPerOutput(ObjectNode activity, Random random) {
    BigDecimal quantity = one(random, new BigDecimal("0.5"), BigDecimal.ONE, new BigDecimal(3));
    BigDecimal cost = quantity.multiply(new BigDecimal(1_000_000));
    each(
        activity,
        "financing",
        one -> one.put("amount", random.nextBoolean() ? cost : cost.subtract(ORE)));
    each(activity, "outputs", one -> one.put("quantity", quantity));
    if (random.nextInt(3) == 0 && activity.get("outputs") instanceof ArrayNode outputs) {
      ObjectNode another = outputs.addObject().put("description", "Utbildade");
      if (random.nextBoolean()) {
        another.put("quantity", random.nextInt(5));
      }
    }
  }

  private static void halfOfTheCost(ObjectNode activity, Random random) {
    RoundingMode rounding = one(random, RoundingMode.DOWN, RoundingMode.UP);
    each(
        activity,
        "financing",
        one -> {
          if (one.path("amount").isNumber()) {
            BigDecimal half =
                one.get("amount").decimalValue().divide(new BigDecimal(2), 2, rounding);
            boolean less = random.nextInt(3) == 0;
            one.put("amount", less ? half.subtract(ORE).max(BigDecimal.ZERO) : half);
          }
        });
  }

  private static void repeats(ObjectNode activity, Random random) {
    String title = activity.path("title").asText();
    each(
        activity,
        "outputs",
        one ->
            one.put(
                "description",
                one(
                    random,
                    title + " ",
                    title.toUpperCase(Locale.ROOT).replace(" ", " \u00a0 "),
                    title + " 2020",
                    activity.path("description").asText(),
                    "Möten")));
  }

  private static void partners(ObjectNode activity, Random random) {
    ArrayNode partners = activity.putArray("partners");
    for (int i = random.nextInt(4); i > 0; i--) {
      ObjectNode partner = partners.addObject();
      partner.put("name", one(random, "Falu kommun", "FALU  KOMMUN", "Borlänge kommun", "-", ""));
      if (random.nextInt(5) > 0) {
        partner.put("kind", one(random, "MUNICIPALITY", "MUNICIPALITY", "REGION", "CIVIL_SOCIETY"));
      }
    }
    if (random.nextBoolean()) {
      list(activity, "targetGroups");
    }
  }

  private static void areas(ObjectNode activity, Random random) {
    list(
        activity,
        "areas",
        one(
            random,
            "PATIENT_SAFETY",
            "NATIONAL_GUIDELINES",
            "SYSTEMATIC_FOLLOW_UP",
            "SUICIDE_COMPETENCE",
            "SUICIDE_INTEGRATED_PREVENTION"));
    list(activity, "targetGroups", one(random, "ADULTS", "COMORBIDITY"));
  }

  /** Leaves out for whom, with whom and within which area. */
  private static void forWhom(ObjectNode activity, Random random) {
    for (String field : List.of("areas", "targetGroups", "partners")) {
      if (random.nextInt(3) > 0) {
        activity.remove(field);
      }
    }
  }

  /** Paid by another year's money, by any year's, by a second part as well, or by nothing. */
  private static void paidBy(ObjectNode activity, ObjectNode report, Random random) {
    switch (random.nextInt(5)) {
      case 0 -> each(activity, "financing", one -> one.put("originYear", 2019));
      case 1 -> each(activity, "financing", one -> one.remove("originYear"));
      case 2 -> activity.putArray("financing");
      case 3 -> each(activity, "financing", one -> one.remove("amount"));
      default -> {
        char kind = report.path("recipient").textValue().charAt(0);
        String part =
            kind == 'L'
                ? one(random, "P3L", "P5L", "P6L")
                : kind == 'R' ? one(random, "P1R", "P4R") : one(random, "P1K", "P4K");
        if (activity.get("financing") instanceof ArrayNode financing
            && !financing.findValuesAsText("part").contains(part)) {
          ObjectNode second = financing.addObject().put("part", part);
          if (random.nextBoolean()) {
            second.put("amount", random.nextInt(2));
          }
        }
      }
    }
  }

  /**
   * Costs booked as mobile or digital, for one activity or for two, and amounts told only there.
   */
  private static void costLines(ObjectNode report, Random random) {
    for (JsonNode account : report.path("accounts")) {
      each(
          account,
          "lines",
          line -> {
            line.put("category", one(random, "MOBILE_DIGITAL", "MOBILE_DIGITAL", "METHODS"));
            if (random.nextInt(3) == 0) {
              list(line, "activities", "A1", "A2");
            }
          });
    }
    each(
        report,
        "activities",
        activity -> {
          activity.put("mobile", random.nextInt(3) == 0).put("digital", random.nextInt(3) == 0);
          if (random.nextBoolean()) {
            each(activity, "financing", one -> one.remove("amount"));
          }
        });
  }

  private static void participation(ObjectNode report, Random random) {
    each(
        report,
        "participation",
        one -> one.put("form", one(random, "TOOK_PART", "COMMENTED", "COMMENTED", "NONE")));
    if (random.nextInt(3) == 0 && report.get("participation") instanceof ArrayNode all) {
      all.remove(0);
    }
  }
}
