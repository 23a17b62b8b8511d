package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import se.villkorskoll.oracle.ReportGenerator.Twist;

/** Changes that lead to the limits of the conditions that only 2019 has. */
final class Twists2019 {

  private Twists2019() {}

  static List<Twist> all() {
    return List.of(
        Twists2019::submitted,
        Twists2019::allSpent,
        Twists2019::ageGroups,
        Twists2019::declined,
        Twists2019::useUntold,
        Twists2019::digital,
        Twists2019::waitingTimes,
        Twists2019::planReview,
        Twists2019::clinics,
        Twists2019::clinics,
        Twists2019::efforts,
        Twists2019::efforts,
        Twists2019::answers,
        Twists2019::answers);
  }

  private static void submitted(ObjectNode report, Random random) {
    text(
        report,
        "submittedOn",
        random,
        "2020-01-31",
        "2020-02-01",
        "2019-01-01",
        "2018-12-31",
        "2019-12-31",
        null);
  }

  private static void allSpent(ObjectNode report, Random random) {
    for (JsonNode account : report.path("accounts")) {
      text((ObjectNode) account, "allSpent", random, "YES", "YES", "NO", "PARTLY", null);
      if (random.nextInt(3) == 0) {
        ((ObjectNode) account).put("unspent", new BigDecimal(either(random, "0", "0.01", "100")));
      }
    }
  }

  /** Lines with or without an age group, or sums by age group instead of lines. */
  private static void ageGroups(ObjectNode report, Random random) {
    for (JsonNode one : report.path("accounts")) {
      ObjectNode account = (ObjectNode) one;
      for (JsonNode line : account.path("lines")) {
        if (random.nextInt(3) == 0) {
          ((ObjectNode) line).remove("ageGroup");
        }
      }
      switch (random.nextInt(5)) {
        case 0 -> account.remove(List.of("lines", "statedTotals"));
        case 1 -> {
          ArrayNode totals = account.putArray("statedTotals");
          totals
              .addObject()
              .put("ageGroup", "ADULTS")
              .set("amount", account.path("spent").isNumber() ? account.get("spent") : null);
          if (random.nextBoolean()) {
            account.remove("lines");
          }
        }
        default -> {}
      }
    }
  }

  private static void declined(ObjectNode report, Random random) {
    if (!(report.get("accounts") instanceof ArrayNode accounts) || accounts.isEmpty()) {
      return;
    }
    int index = random.nextInt(accounts.size());
    String part = accounts.get(index).path("part").textValue();
    switch (random.nextInt(4)) {
      case 0 -> accounts.remove(index);
      case 1 -> {
        ObjectNode account = (ObjectNode) accounts.get(index);
        account.remove(List.of("lines", "statedTotals", "repayments", "forwardings"));
        for (String field :
            List.of("received", "carriedIn", "spent", "passedOn", "unspent", "carriedOut")) {
          account.put(field, random.nextInt(20) == 0 ? 1 : 0);
        }
      }
      default -> {}
    }
    if (random.nextInt(3) > 0) {
      report.putArray("declined").addObject().put("part", part);
    }
  }

  private static void useUntold(ObjectNode report, Random random) {
    for (JsonNode account : report.path("accounts")) {
      switch (random.nextInt(3)) {
        case 0 -> ((ObjectNode) account).remove("lines");
        case 1 -> {
          for (JsonNode line : account.path("lines")) {
            text((ObjectNode) line, "description", random, "-", null);
          }
        }
        default -> {}
      }
    }
  }

  /** A line of digital work that concerns an activity only, which says so itself or not. */
  private static void digital(ObjectNode report, Random random) {
    for (JsonNode one : report.path("activities")) {
      ObjectNode activity = (ObjectNode) one;
      activity.remove("mobile");
      activity.put("digital", random.nextBoolean());
      Twists.change(
          report,
          "accounts",
          random,
          account ->
              Twists.change(
                  account,
                  "lines",
                  random,
                  line -> {
                    line.put("category", "MOBILE_DIGITAL");
                    line.putArray("activities").add(activity.path("id"));
                  }));
    }
  }

  /** Measures that are left out, and shares at the ends of the spans of the regions. */
  private static void waitingTimes(ObjectNode report, Random random) {
    if (!(report.get("waitingTimes") instanceof ArrayNode times)) {
      return;
    }
    if (random.nextInt(3) == 0 && !times.isEmpty()) {
      times.remove(random.nextInt(times.size()));
    }
    for (JsonNode one : times) {
      ObjectNode time = (ObjectNode) one;
      text(time, "measures", random, "Köpta utredningar", "Fler behandlare", "-", null);
      switch (random.nextInt(4)) {
        case 0 -> {
          time.put(
              "share",
              new BigDecimal(
                  either(
                      random, "21.5", "21.4", "97", "97.1", "4", "3.9", "96", "96.1", "27", "26.9",
                      "100", "100.1")));
          time.remove("withinLimit");
        }
        case 1 -> time.remove(either(random, "share", "total", "withinLimit", "chosenWait"));
        default -> {}
      }
    }
    if (random.nextInt(6) == 0 && times.size() < 4) {
      times
          .addObject()
          .put("measure", "FIRST_LINE")
          .put("total", random.nextInt(2))
          .put("share", 10);
    }
  }

  private static void planReview(ObjectNode report, Random random) {
    if (!(report.get("planReview") instanceof ObjectNode review)) {
      return;
    }
    text(review, "analysisReviewed", random, "YES", "NO", "YES", "PARTLY", null);
    text(review, "planReviewed", random, "YES", "NO", "YES", "PARTLY", null);
    plan(review, "ownPlan", random);
    text(review, "followUp", random, "JOINT", "OWN", "BOTH", "NONE", null);
    text(review, "usersInFollowUp", random, "TOOK_PART", "COMMENTED", "NONE", null);
    text(review, "usersShownInFollowUp", random, "YES", "PARTLY", "NO", null);
    text(review, "otherParticipation", random, "Ett brukarråd", "-", null);
    text(review, "successFactors", random, "Inga", "Inga", "Inga", "-", null);
    text(review, "obstacles", random, "Inga", "Inga", "Inga", "\u00a0", null);
  }

  private static void plan(ObjectNode element, String field, Random random) {
    text(element, field, random, "NONE", "MADE_EARLIER", "REVISED", "MADE_THIS_YEAR", null);
    element.remove(field + "Year");
    if (random.nextInt(3) > 0) {
      element.put(field + "Year", 2018 + random.nextInt(3));
    }
  }

  private static void clinics(ObjectNode report, Random random) {
    if (!(report.get("youthClinics") instanceof ObjectNode clinics)) {
      return;
    }
    for (String field : List.of("ownership", "staff")) {
      for (JsonNode one : clinics.path(field)) {
        if (random.nextInt(8) == 0) {
          ((ObjectNode) one).remove(List.of("clinics", "posts"));
        }
      }
      if (random.nextInt(8) == 0) {
        clinics.remove(field);
      }
    }
    switch (random.nextInt(6)) {
      case 0 -> clinics.put("clinics", 8 + random.nextInt(3));
      case 1 -> clinics.remove("clinics");
      case 2 -> clinics.put("clinics", 0).remove("ownership");
      default -> {}
    }
    switch (random.nextInt(5)) {
      case 0 ->
          clinics.put(
              "fullTimePosts", new BigDecimal(either(random, "2.5", "2.50", "2.49", "2.51")));
      case 1 -> clinics.put("fullTimePosts", 0).remove("staff");
      default -> {}
    }
    for (String field : List.of("girlsShare", "boysShare", "otherSexShare")) {
      if (random.nextInt(3) == 0) {
        BigDecimal share =
            clinics.path(field).isNumber() ? clinics.get(field).decimalValue() : BigDecimal.TEN;
        BigDecimal step = new BigDecimal(either(random, "1", "2", "-1", "-2", "0.1", "0.0", "0.5"));
        clinics.put(field, share.add(step).max(BigDecimal.ZERO));
      }
    }
    texts(clinics, "missions", random, "PROMOTE", "PROMOTE PREVENT", "", null);
    texts(clinics, "addictionMissions", random, "NONE", "ALCOHOL", "NONE ALCOHOL", "", null);
    text(clinics, "accessForAll", random, "YES", "NO", "PARTLY", null);
    text(clinics, "accessDefinition", random, "En timmes resa", "En timmes resa", "-", null);
    text(clinics, "visitDefinition", random, "Besök", "Besök", "-", null);
    texts(clinics, "supportNeeded", random, "STAFFING", "COMPETENCE", "", null);
    text(clinics, "reorganisation", random, "Inga planer", "Inga planer", "...", null);
    plan(clinics, "plan", random);
    text(clinics, "userParticipation", random, "TOOK_PART", "COMMENTED", "NONE", null);
  }

  /** Each effort is told or not, and has cost something or not. */
  private static void efforts(ObjectNode report, Random random) {
    if (!(report.path("youthClinics").get("efforts") instanceof ArrayNode efforts)) {
      return;
    }
    for (JsonNode one : efforts) {
      ObjectNode effort = (ObjectNode) one;
      switch (random.nextInt(5)) {
        case 0 -> effort.put("cost", new BigDecimal(either(random, "0", "0.01")));
        case 1 -> effort.remove("cost");
        default -> {}
      }
      switch (random.nextInt(6)) {
        case 0 -> effort.remove(List.of("clinics", "description", "cooperation", "made"));
        case 1 -> effort.put("made", false);
        case 2 -> {
          effort.remove(List.of("clinics", "description", "cooperation", "cost"));
          effort.put("made", false);
        }
        default -> {}
      }
      if (random.nextInt(6) == 0 && effort.has("clinics")) {
        effort.put("clinics", List.of(0, 9, 10).get(random.nextInt(3)));
      }
    }
    if (random.nextInt(3) == 0 && !efforts.isEmpty()) {
      efforts.remove(random.nextInt(efforts.size()));
    }
  }

  private static void answers(ObjectNode report, Random random) {
    for (JsonNode one : report.path("answerCounts")) {
      ObjectNode count = (ObjectNode) one;
      switch (random.nextInt(8)) {
        case 0 -> count.put("severalAnswers", random.nextBoolean());
        case 1 -> text(count, "askedOf", random, "COUNTY", "REGION", "MUNICIPALITY", null);
        case 2 -> count.put("respondents", 20 + random.nextInt(3));
        case 3 -> count.remove(either(random, "respondents", "severalAnswers"));
        case 4 -> {
          for (JsonNode group : count.path("groups")) {
            if (random.nextInt(3) == 0) {
              ((ObjectNode) group).put("count", random.nextInt(23));
            }
          }
        }
        default -> {}
      }
    }
  }

  private static String either(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  /** One of the texts; null for a field that is not reported. */
  static void text(ObjectNode element, String field, Random random, String... texts) {
    element.remove(field);
    String text = either(random, texts);
    if (text != null) {
      element.put(field, text);
    }
  }

  /** The words of one of the texts as a list; null for a field that is not reported. */
  private static void texts(ObjectNode element, String field, Random random, String... lists) {
    element.remove(field);
    String list = either(random, lists);
    if (list != null) {
      ArrayNode texts = element.putArray(field);
      List.of(list.split(" ")).stream().filter(word -> !word.isEmpty()).forEach(texts::add);
    }
  }
}
