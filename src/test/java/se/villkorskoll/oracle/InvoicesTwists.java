package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import se.villkorskoll.oracle.ReportGenerator.Twist;

/** Invoices as SKR instructs, late or otherwise, and the mandate for the county money. */
final class InvoicesTwists {

  private InvoicesTwists() {}

  /** The same change twice, since only a county needs a mandate. */
  static List<Twist> all() {
    return Collections.nCopies(2, InvoicesTwists::change);
  }

  private static void change(ObjectNode report, Random random) {
    report.putArray("invoices");
    for (int i = random.nextInt(3); i >= 0; i--) {
      invoice(report, random);
    }
    if (report.path("recipient").textValue().startsWith("L")) {
      mandate(report, random);
    }
  }

  private static void invoice(ObjectNode report, Random random) {
    ObjectNode invoice = report.withArray("invoices").addObject();
    invoice.put("id", "F" + report.get("invoices").size()).put("amount", 100_000);
    String part = report.path("accounts").path(0).path("part").asText("");
    if (!part.isEmpty()) {
      invoice.putArray("parts").add(part);
    }
    invoice.put("date", pick(random, "2020-03-09", "2020-03-10", "2020-12-31"));
    invoice.put("reference", pick(random, "3500", "Referens 3500", "ref:3500."));
    invoice.put("caseNumber", pick(random, "19/01701", "SKR, dnr 19/01701"));
    switch (random.nextInt(12)) {
      case 0 -> invoice.put("date", "2021-01-01");
      case 1 -> invoice.remove("date");
      case 2 -> invoice.put("reference", pick(random, "717/771", "35001", "3 500"));
      case 3 -> invoice.put("reference", "-");
      case 4 -> invoice.put("caseNumber", pick(random, "S/20/0002", "119/01701"));
      case 5 -> invoice.put("date", "2021-01-01").remove("caseNumber");
      default -> {}
    }
  }

  private static void mandate(ObjectNode report, Random random) {
    report.remove("mandateAttestation");
    if (random.nextInt(6) > 0) {
      ObjectNode mandate = report.putObject("mandateAttestation");
      if (random.nextInt(8) > 0) {
        mandate.put("function", "Ekonomichef");
      }
      if (random.nextInt(8) > 0 || mandate.isEmpty()) {
        mandate.put("date", pick(random, "2020-03-08", "2020-03-09", "2020-03-10", "2021-01-01"));
      }
    }
  }

  private static String pick(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
