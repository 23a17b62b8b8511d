package se.villkorskoll.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether a recipient asked for its money, and when.
 *
 * @param invoices invoices; null if not reported
 */
public record Invoicing(List<Invoice> invoices) {

  public Invoicing {
    invoices = invoices == null ? null : List.copyOf(invoices);
  }

  /**
   * Whether there is an invoice and each is dated on or before a day; null where invoices are not
   * reported, or none is known to be later and one tells no date.
   */
  public Boolean doneBy(LocalDate day) {
    if (invoices == null) {
      return null;
    }
    if (invoices.isEmpty() || firstAfter(day) != null) {
      return false;
    }
    return invoices.stream().anyMatch(one -> one.date() == null) ? null : true;
  }

  /** The date of the first invoice that is dated after a day; null where none is. */
  public LocalDate dateAfter(LocalDate day) {
    Invoice late = firstAfter(day);
    return late == null ? null : late.date();
  }

  /** The place of the first invoice that is dated after a day, or of all where none is. */
  public String placeAfter(LocalDate day) {
    Invoice late = firstAfter(day);
    return late == null ? "/invoices" : late.pointer();
  }

  /** The sum invoiced; null where an amount is not known. */
  public BigDecimal sum() {
    return invoices == null ? null : Reported.sum(invoices.stream().map(Invoice::amount).toList());
  }

  /** The value-added tax charged; null where it is not known of an invoice. */
  public BigDecimal vat() {
    return invoices == null ? null : Reported.sum(invoices.stream().map(Invoice::vat).toList());
  }

  /**
   * Whether exactly what is allotted was invoiced, without value-added tax. False as soon as tax is
   * charged or the sums differ; null where that cannot be told.
   */
  public Boolean asAllotted(Allotment allotment) {
    boolean taxed =
        Reported.listed(invoices).stream().anyMatch(one -> Reported.isPositive(one.vat()));
    boolean known = sum() != null && allotment.total() != null;
    boolean exact =
        known
            && (sum().compareTo(allotment.total()) == 0
                || sum().compareTo(allotment.roundedTotal()) == 0);
    if (taxed || (known && !exact)) {
      return false;
    }
    return (known && vat() != null) ? true : null;
  }

  private Invoice firstAfter(LocalDate day) {
    return Reported.listed(invoices).stream()
        .filter(one -> one.date() != null && one.date().isAfter(day))
        .findFirst()
        .orElse(null);
  }
}
