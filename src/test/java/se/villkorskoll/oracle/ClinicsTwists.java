package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import se.villkorskoll.oracle.ReportGenerator.Twist;

/** Changes that lead to the limits of the conditions on waiting times and youth clinics. */
final class ClinicsTwists {

  private ClinicsTwists() {}

  /** The same change twice, since only one kind of three has either of the two sections. */
  static List<Twist> all() {
    return Collections.nCopies(2, ClinicsTwists::change);
  }

  private static void change(ObjectNode report, Random random) {
    if (report.get("waitingTimes") instanceof ArrayNode times) {
      times.forEach(time -> time((ObjectNode) time, random));
      if (random.nextInt(4) == 0 && times.size() == 4) {
        times.remove(3); // the first line, which stands last
      }
      if (random.nextInt(12) == 0) {
        times.forEach(time -> nobody((ObjectNode) time, random));
      }
    }
    if (report.get("youthClinics") instanceof ObjectNode clinics) {
      described(clinics, random);
      period(clinics, random);
      visits(clinics, random);
      posts(clinics, random);
    }
  }

  private static void time(ObjectNode time, Random random) {
    switch (random.nextInt(7)) {
      case 0 -> nobody(time, random);
      case 1, 5 -> {
        time.put("share", pick(random, "50", "49.9", "0"));
        time.put("measures", "-");
        if (random.nextInt(4) == 0) {
          time.put("explanation", "Tomma tjänster.");
        }
      }
      case 2 -> {
        if (random.nextBoolean()) {
          time.remove("completeness");
        } else {
          time.put("completeness", "-");
        }
      }
      case 3 -> {
        time.put("chosenWaitExcluded", true).put("chosenWait", time.path("total").asLong());
        time.put("withinLimit", 0).put("share", random.nextInt(2)).remove("measures");
      }
      case 4 -> {
        time.put("share", pick(random, "100", "100.1"));
        time.remove(random.nextBoolean() ? "withinLimit" : "total");
      }
      default -> {}
    }
  }

  /** Nobody is counted, with or without other figures that contradict it. */
  private static void nobody(ObjectNode time, Random random) {
    time.put("total", 0).put("withinLimit", random.nextInt(4) == 0 ? 5 : 0).put("share", 0);
    switch (random.nextInt(4)) {
      case 0 -> time.remove("chosenWait");
      case 1 -> time.remove("withinLimit");
      case 2 -> time.remove("measures");
      default -> time.put("chosenWait", 0);
    }
  }

  private static void described(ObjectNode clinics, Random random) {
    switch (random.nextInt(8)) {
      case 0 -> clinics.putArray("missions");
      case 1 -> clinics.remove("accessForAll");
      case 2 -> clinics.put("otherAccessibility", "-");
      case 3 -> clinics.remove("digitalSolutions");
      default -> clinics.put("digitalSolutions", "Inga.");
    }
  }

  private static void period(ObjectNode clinics, Random random) {
    switch (random.nextInt(8)) {
      case 0 -> clinics.put("periodFrom", "2020-01-02");
      case 1 -> clinics.put("periodTo", "2020-11-30").remove("periodFrom");
      case 2 -> clinics.put("periodFrom", "2019-01-01").put("periodTo", "2019-12-31");
      case 3 -> clinics.put("periodFrom", "2019-12-31").remove("periodTo");
      default -> clinics.put("periodFrom", "2020-01-01").put("periodTo", "2020-12-31");
    }
  }

  private static void visits(ObjectNode clinics, Random random) {
    switch (random.nextInt(8)) {
      case 0, 1 -> clinics.put("visits", 0);
      case 2, 3 -> clinics.remove("visits");
      case 4 -> clinics.putObject("visits").put("notAvailable", "Ingen tillförlitlig statistik");
      default -> clinics.put("visits", 1);
    }
    switch (random.nextInt(8)) {
      case 0 -> clinics.put("clinics", 0);
      case 1 -> clinics.remove("clinics");
      default -> {}
    }
    clinics.put("extendedHoursClinics", clinics.path("clinics").asLong() + random.nextInt(2));
  }

  private static void posts(ObjectNode clinics, Random random) {
    clinics.put("fullTimePosts", random.nextInt(4) == 0 ? 0 : 10);
    clinics.put(
        "staffingCost",
        pick(random, "0", "3400000", "3399999.99", "3399999.90", "13600000", "13600000.10"));
  }

  private static BigDecimal pick(Random random, String... amounts) {
    return new BigDecimal(amounts[random.nextInt(amounts.length)]);
  }
}
