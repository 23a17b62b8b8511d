package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.villkorskoll.model.agreement.Allotment;
import se.villkorskoll.model.shape.FieldPlace;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;

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
    return invoices.isEmpty()
        ? Boolean.FALSE
        : Reported.all(invoices.stream().map(one -> one.datedBy(day)));
  }

  /** The date of the first invoice that is dated after a day; null where none is. */
  public LocalDate dateAfter(LocalDate day) {
    Invoice late = firstAfter(day);
    return late == null ? null : late.date();
  }

  /** The place of the first invoice that is dated after a day, or of all where none is. */
  public Located placeAfter(LocalDate day) {
    Invoice late = firstAfter(day);
    return late == null ? new FieldPlace("/invoices") : late;
  }

  /** The day of the first invoice; null where none is dated. */
  public LocalDate firstDate() {
    return Reported.listed(invoices).stream()
        .map(Invoice::date)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Whether no invoice is dated before a day; null where one tells no date, or none is made. */
  public Boolean noneBefore(LocalDate day) {
    List<Invoice> made = Reported.listed(invoices);
    return made.isEmpty()
        ? null
        : Reported.all(made.stream().map(one -> Reported.noEarlier(one.date(), day)));
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
    Boolean exact =
        Reported.any(
            Stream.of(allotment.total(), allotment.roundedTotal())
                .map(due -> Reported.equal(sum(), due)));
    if (taxed) {
      return false;
    }
    return Reported.all(vat() == null ? null : Boolean.TRUE, exact);
  }

  private Invoice firstAfter(LocalDate day) {
    return Reported.listed(invoices).stream()
        .filter(one -> one.date() != null && one.date().isAfter(day))
        .findFirst()
        .orElse(null);
  }
}
