package se.villkorskoll.model.report;

import java.time.LocalDate;
import se.villkorskoll.model.shape.Reported;

/**
 * The mandate to invoice the money of a county for the other responsible authorities, and when it
 * was first used.
 *
 * @param attestation the attested mandate; null if not reported
 * @param invoicing how the money was invoiced; never null
 */
public record CountyMandate(MandateAttestation attestation, Invoicing invoicing) {

  /** The day on which the mandate was attested; null where it is not told. */
  public LocalDate attestedOn() {
    return attestation == null ? null : attestation.date();
  }

  /** The day of the first invoice; null where none is dated. */
  public LocalDate firstInvoicedOn() {
    return invoicing.firstDate();
  }

  /**
   * Whether the mandate was attested no later than the day of the first invoice. Null where nothing
   * is invoiced, or a day is not known that could tell.
   */
  public Boolean attestedInTime() {
    boolean invoiced = !Reported.listed(invoicing.invoices()).isEmpty();
    return (attestation == null && invoiced) ? Boolean.FALSE : invoicing.noneBefore(attestedOn());
  }
}
