package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import se.villkorskoll.oracle.ReportGenerator.Twist;

/** Changes that lead to the limits of the conditions about plans. */
final class PlansTwists {

  /** Only one report in three has plans, so that the change is drawn more often than others. */
  private static final int COPIES = 4;

  private static final int GOALS_AT_MOST = 20;

  private PlansTwists() {}

  static List<Twist> all() {
    return Collections.nCopies(COPIES, PlansTwists::plans);
  }

  private static void plans(ObjectNode report, Random random) {
    if (!(report.get("plans") instanceof ArrayNode plans)) {
      return;
    }
    if (random.nextInt(8) == 0) {
      plans.removeAll();
    }
    if (random.nextInt(4) == 0 && plans.size() == 1) {
      plans.add(((ObjectNode) plans.get(0)).deepCopy().put("id", "tidigare"));
    }
    for (JsonNode plan : plans) {
      plan((ObjectNode) plan, random);
    }
  }

  private static void plan(ObjectNode plan, Random random) {
    years(plan, random);
    scope(plan, random);
    needs(plan, random);
    text(plan, "decidedBy", random, "Nämnden", "Nämnden", "Nämnden", "-", null);
    text(
        plan,
        "decidedOn",
        random,
        "2019-12-13",
        "2021-03-26",
        "2021-03-27",
        "2021-04-01",
        "2021-04-05",
        null);
    text(plan, "signatureMeaning", random, "RESPONSIBILITY", "AGREEMENT_ONLY", null, null);
    text(plan, "userParticipation", random, "TOOK_PART", "TOOK_PART", "COMMENTED", "NONE", null);
    text(plan, "genderInAnalysis", random, "YES", "YES", "PARTLY", "NO", null);
    texts(plan, "actors", random, "", "SCHOOL", "REGION SCHOOL", "REGION MUNICIPALITY", null);
    for (String list : List.of("goals", "activities")) {
      if (random.nextInt(5) == 0) {
        plan.putArray(list);
      }
    }
    plan.path("goals").forEach(goal -> goal((ObjectNode) goal, random));
    plan.path("activities").forEach(one -> intervention((ObjectNode) one, random));
    manyGoals(plan, random);
  }

  private static void years(ObjectNode plan, Random random) {
    year(plan, "year", random, 2017, 2018, 2019, 2020, 0);
    year(plan, "endYear", random, 2019, 2019, 2020, 0);
    year(plan, "revisedYear", random, 2019, 2020, 0, 0);
  }

  private static void scope(ObjectNode plan, Random random) {
    texts(
        plan,
        "boundParties",
        random,
        "2080",
        "R20 2080",
        "2021 2023",
        "R20",
        "2080 Norra",
        "2080 L20",
        "",
        null);
    text(plan, "binding", random, "BINDING", "RECOMMENDATION", "RECOMMENDATION", null);
  }

  /** Up to three needs, an empty list, or nothing told of needs. */
  private static void needs(ObjectNode plan, Random random) {
    plan.remove("needs");
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      ObjectNode need = plan.withArray("needs").addObject().put("id", "B" + count);
      targetGroups(need, random);
    }
    if (random.nextInt(4) == 0) {
      plan.putArray("needs");
    } else if (random.nextInt(4) == 0) {
      plan.remove("needs");
    }
  }

  private static void targetGroups(ObjectNode element, Random random) {
    texts(
        element,
        "targetGroups",
        random,
        "ADULTS YOUNG_ADULTS",
        "ADULTS",
        "CHILDREN_AND_YOUNG",
        "",
        null,
        null);
  }

  private static void goal(ObjectNode goal, Random random) {
    text(goal, "horizon", random, "SHORT_TERM", "SHORT_TERM", "LONG_TERM", null);
    text(goal, "targetDate", random, "2020-12-31", "2021-01-01", "2025-12-31", null);
    text(goal, "text", random, "Mål", "Mål", "Mål", "-", null);
    text(goal, "genderPerspective", random, "NO", "NO", "NO", "NO", "NO", "PARTLY", null);
    texts(goal, "needs", random, "B1 B2 B3", "B2 B1 B3", "B1", "B3", "", null);
    targetGroups(goal, random);
    if (random.nextInt(4) == 0) {
      goal.putArray("indicators");
    } else if (goal.path("indicators").size() == 1 && random.nextInt(3) == 0) {
      goal.withArray("indicators").addObject().put("id", "andra").put("text", "Antal unga");
    }
    goal.path("indicators").forEach(one -> indicator((ObjectNode) one, random));
  }

  private static void indicator(ObjectNode indicator, Random random) {
    text(indicator, "text", random, "Andel", "Andel", "Andel", "Andel", "-", null);
    if (random.nextBoolean()) {
      indicator.remove("outcomes");
      return;
    }
    ArrayNode outcomes = indicator.putArray("outcomes");
    for (int count = random.nextInt(3); count > 0; count--) {
      ObjectNode outcome = outcomes.addObject();
      text(outcome, "date", random, "2020-12-01", "2020-12-31", "2021-04-05", null);
      text(outcome, "comment", random, "Genomfört", "", null);
      switch (random.nextInt(4)) {
        case 0 -> outcome.putObject("value").put("notAvailable", "Mätningen sköts upp");
        case 1 -> outcome.remove("value");
        default -> outcome.put("value", random.nextInt(100));
      }
    }
  }

  private static void intervention(ObjectNode intervention, Random random) {
    text(intervention, "genderPerspective", random, "NO", "NO", "NO", "NO", "NO", "PARTLY", null);
    text(intervention, "responsible", random, "Samordnaren", "Samordnaren", "-", null);
    text(intervention, "knowledgeBase", random, "Riktlinjer", "Riktlinjer", "...", null);
    for (String field : List.of("when", "where", "how")) {
      text(intervention, field, random, "Sagt", "Sagt", "Sagt", "Sagt", "\u00a0", null);
    }
  }

  /** As many goals as may be without a remark, or one more. */
  private static void manyGoals(ObjectNode plan, Random random) {
    if (plan.get("goals") instanceof ArrayNode goals && goals.size() > 0 && random.nextInt(4) > 0) {
      int count = GOALS_AT_MOST + random.nextInt(2);
      for (int i = goals.size(); i < count; i++) {
        goals.add(((ObjectNode) goals.get(0)).deepCopy().put("id", "N" + i));
      }
    }
  }

  /** One of the texts; null for a field that is not reported. */
  private static void text(ObjectNode element, String field, Random random, String... texts) {
    element.remove(field);
    String text = texts[random.nextInt(texts.length)];
    if (text != null) {
      element.put(field, text);
    }
  }

  /** The words of one of the texts as a list; null for a field that is not reported. */
  private static void texts(ObjectNode element, String field, Random random, String... lists) {
    element.remove(field);
    String list = lists[random.nextInt(lists.length)];
    if (list != null) {
      ArrayNode texts = element.putArray(field);
      Stream.of(list.split(" ")).filter(word -> !word.isEmpty()).forEach(texts::add);
    }
  }

  /** One of the years; 0 for a year that is not reported. */
  private static void year(ObjectNode element, String field, Random random, int... years) {
    element.remove(field);
    int year = years[random.nextInt(years.length)];
    if (year > 0) {
      element.put(field, year);
    }
  }
}
