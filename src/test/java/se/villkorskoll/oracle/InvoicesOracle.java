package se.villkorskoll.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.villkorskoll.oracle.Facts.Element;

/** The conditions on how the money is invoiced (SKR, Fakturering av stimulansmedel, 2020). */
final class InvoicesOracle {

  private static final LocalDate INVOICE_BY = LocalDate.of(2020, 12, 31);
  private static final Pattern REFERENCE = apart("3500");
  private static final Pattern CASE_NUMBER = apart("19/01701");

  private InvoicesOracle() {}

  static void addTo(Map<String, Oracle.Condition> conditions) {
    conditions.put("OK2020-REQ-01", InvoicesOracle::notAsInstructed);
    conditions.put("OK2020-REQ-02", InvoicesOracle::notAttestedFirst);
  }

  /** A number with words around it, but not as a part of another. */
  private static Pattern apart(String number) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(number) + "(?![\\p{L}\\p{N}])");
  }

  private static Set<String> notAsInstructed(Facts facts) {
    Set<String> places = new TreeSet<>();
    for (Element invoice : facts.list("invoices")) {
      LocalDate date = invoice.date("date");
      if ((date != null && date.isAfter(INVOICE_BY))
          || another(invoice, "reference", REFERENCE)
          || another(invoice, "caseNumber", CASE_NUMBER)) {
        places.add(invoice.pointer());
      }
    }
    return places;
  }

  /** A dash, or nothing, written as the number is not the number asked for either. */
  private static boolean another(Element invoice, String field, Pattern wanted) {
    return invoice.text(field) != null && !wanted.matcher(invoice.text(field)).find();
  }

  /** The county's money is invoiced, and the mandate attested not at all or on a later day. */
  private static Set<String> notAttestedFirst(Facts facts) {
    List<Element> invoices = facts.list("invoices");
    if (facts.kind() != 'L' || invoices.isEmpty()) {
      return Set.of();
    }
    Element attestation = new Element(facts.report().path("mandateAttestation"), "");
    LocalDate attested = attestation.date("date");
    boolean late =
        attested != null
            && invoices.stream()
                .map(invoice -> invoice.date("date"))
                .filter(Objects::nonNull)
                .anyMatch(attested::isAfter);
    return late || attestation.node().isMissingNode() ? Set.of("/mandateAttestation") : Set.of();
  }
}
