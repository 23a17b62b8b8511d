package se.villkorskoll.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The mandate to invoice the money of a county for the other responsible authorities, and when it
 * was first used.
 *
 * @param attestation the attested mandate; null if not reported
 * @param invoices invoices; none where none are reported
 */
public record CountyMandate(MandateAttestation attestation, List<Invoice> invoices) {

  public CountyMandate {
    invoices = List.copyOf(invoices);
  }

  /** The day on which the mandate was attested; null where it is not told. */
  public LocalDate attestedOn() {
    return attestation == null ? null : attestation.date();
  }

  /** The day of the first invoice; null where none is dated. */
  public LocalDate firstInvoicedOn() {
    return invoices.stream()
        .map(Invoice::date)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * Whether the mandate was attested no later than the day of the first invoice. Null where nothing
   * is invoiced, or a day is not known that could tell.
   */
  public Boolean attestedInTime() {
    if (invoices.isEmpty()) {
      return null;
    }
    if (attestation == null) {
      return false;
    }
    LocalDate attested = attestedOn();
    LocalDate first = firstInvoicedOn();
    if (attested == null || first == null) {
      return null;
    }
    if (attested.isAfter(first)) {
      return false;
    }
    return invoices.stream().anyMatch(invoice -> invoice.date() == null) ? null : true;
  }
}
