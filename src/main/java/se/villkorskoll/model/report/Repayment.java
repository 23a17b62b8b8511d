package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * Money paid back (004:71).
 *
 * @param pointer where it stands in the report
 * @param amount amount repaid (SEK); null if not reported
 * @param date date of payment; null if not reported
 * @param to repaid to; null if not reported
 * @param reference case number or payment reference; null if not reported
 */
public record Repayment(
    String pointer, BigDecimal amount, LocalDate date, Payee to, String reference)
    implements Located {

  private static final Shape.Builder<Repayment> FIELDS =
      Shape.of("Repayment", "Återbetalning", "Repayment");
  private static final Field<Repayment, BigDecimal> AMOUNT =
      FIELDS.money("amount", Repayment::amount, "Återbetalt belopp (kr)", "Amount repaid (SEK)");
  private static final Field<Repayment, LocalDate> DATE =
      FIELDS.date("date", Repayment::date, "Betalningsdag", "Date of payment");
  private static final Field<Repayment, Payee> TO =
      FIELDS.code("to", Payee.class, Repayment::to, "Återbetalt till", "Repaid to");
  private static final Field<Repayment, String> REFERENCE =
      FIELDS.text(
          "reference",
          Repayment::reference,
          "Diarienummer eller betalningsreferens",
          "Case number or payment reference");

  /** How such a record is written. */
  public static final Shape<Repayment> SHAPE =
      FIELDS.build(
          v -> new Repayment(v.pointer(), v.get(AMOUNT), v.get(DATE), v.get(TO), v.get(REFERENCE)));

  /** Whether the payment is dated after a day; an undated one is not. */
  boolean isAfter(LocalDate day) {
    return date != null && date.isAfter(day);
  }
}
