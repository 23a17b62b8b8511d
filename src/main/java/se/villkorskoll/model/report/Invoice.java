package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * An invoice by which a recipient asked for its money (P: skr.se, fakturering av stimulansmedel).
 *
 * @param pointer where it stands in the report
 * @param id id; never null
 * @param date date of the invoice; null if not reported
 * @param amount amount invoiced (SEK); null if not reported
 * @param reference the payer's reference; null if not reported
 * @param caseNumber the payer's case number, as it stands on the invoice; null if not reported
 * @param parts parts that the invoice concerns; null if not reported
 * @param text text of the invoice; null if not reported
 * @param paymentAccount account for the payment; null if not reported
 * @param purpose what the money will be used for; null if not reported
 * @param vat value-added tax (SEK); null if not reported
 */
public record Invoice(
    String pointer,
    String id,
    LocalDate date,
    BigDecimal amount,
    String reference,
    String caseNumber,
    List<String> parts,
    String text,
    String paymentAccount,
    String purpose,
    BigDecimal vat)
    implements Located {

  private static final Shape.Builder<Invoice> FIELDS = Shape.of("Invoice", "Faktura", "Invoice");
  private static final Field<Invoice, String> ID =
      FIELDS.requiredName("id", Invoice::id, "Beteckning", "Id");
  private static final Field<Invoice, LocalDate> DATE =
      FIELDS.date("date", Invoice::date, "Fakturans datum", "Date of the invoice");
  private static final Field<Invoice, BigDecimal> AMOUNT =
      FIELDS.money("amount", Invoice::amount, "Fakturerat belopp (kr)", "Amount invoiced (SEK)");
  private static final Field<Invoice, String> REFERENCE =
      FIELDS.text("reference", Invoice::reference, "Betalarens referens", "The payer's reference");
  private static final Field<Invoice, String> CASE_NUMBER =
      FIELDS.text(
          "caseNumber",
          Invoice::caseNumber,
          "Betalarens diarienummer, som det står på fakturan",
          "The payer's case number, as it stands on the invoice");
  private static final Field<Invoice, List<String>> PARTS =
      FIELDS.names(
          "parts", Invoice::parts, "Delar som fakturan gäller", "Parts that the invoice concerns");
  private static final Field<Invoice, String> TEXT =
      FIELDS.text("text", Invoice::text, "Text på fakturan", "Text of the invoice");
  private static final Field<Invoice, String> PAYMENT_ACCOUNT =
      FIELDS.text(
          "paymentAccount",
          Invoice::paymentAccount,
          "Konto för utbetalningen",
          "Account for the payment");
  private static final Field<Invoice, String> PURPOSE =
      FIELDS.text(
          "purpose",
          Invoice::purpose,
          "Vad medlen ska användas till",
          "What the money will be used for");
  private static final Field<Invoice, BigDecimal> VAT =
      FIELDS.money("vat", Invoice::vat, "Moms (kr)", "Value-added tax (SEK)");

  /** How such a record is written. */
  public static final Shape<Invoice> SHAPE =
      FIELDS
          .identifiedBy(Invoice::id)
          .build(
              v ->
                  new Invoice(
                      v.pointer(),
                      v.get(ID),
                      v.get(DATE),
                      v.get(AMOUNT),
                      v.get(REFERENCE),
                      v.get(CASE_NUMBER),
                      v.get(PARTS),
                      v.get(TEXT),
                      v.get(PAYMENT_ACCOUNT),
                      v.get(PURPOSE),
                      v.get(VAT)));

  /** Whether the invoice is dated on or before a day; null where it has no date. */
  Boolean datedBy(LocalDate day) {
    return Reported.noLater(date, day);
  }

  /**
   * Whether the invoice was made as the payer asked: dated on or before a day, with one of the
   * references and one of the case numbers given. False as soon as one of them is known to be
   * wrong; null where that cannot be told.
   */
  public Boolean asInstructed(
      LocalDate by, Collection<String> references, Collection<String> caseNumbers) {
    return Reported.all(
        datedBy(by),
        Reported.names(reference, references),
        Reported.names(caseNumber, caseNumbers));
  }

  /**
   * Whether the invoice bears one of the texts, references and case numbers asked for, each as a
   * whole; null where one is not told and none of the others is wrong.
   */
  public Boolean marked(
      Collection<String> texts, Collection<String> references, Collection<String> caseNumbers) {
    return Reported.all(
        Reported.names(text, texts),
        Reported.names(reference, references),
        Reported.names(caseNumber, caseNumbers));
  }

  /** Whether amount and account for the payment are told. */
  public boolean payable() {
    return amount != null && Reported.stated(paymentAccount);
  }
}
