package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * The requisition of the grant on the form of Kammarkollegiet (003:5161-5168; 003:5275-5379).
 *
 * @param pointer where it stands in the report
 * @param receivedOn received by Kammarkollegiet; null if not reported
 * @param form form; null if not reported
 * @param addressee addressee; null if not reported
 * @param payments number of payments; null if not reported
 * @param contact contact details; null if not reported
 * @param agreementCaseNumber case number of the agreement; null if not reported
 * @param paymentCaseNumber case number of the decision on payment; null if not reported
 * @param agreementName name of the agreement; null if not reported
 * @param amount amount requested (SEK); null if not reported
 * @param periodFrom first day of the period; null if not reported
 * @param periodTo last day of the period; null if not reported
 * @param giro bankgiro or plusgiro; null if not reported
 * @param paymentReference payment reference; null if not reported
 * @param assured the data and the use of the grant are assured; null if not reported
 * @param signature signature of an authorised representative; null if not reported
 */
public record Requisition(
    String pointer,
    LocalDate receivedOn,
    String form,
    String addressee,
    Long payments,
    FormContact contact,
    String agreementCaseNumber,
    String paymentCaseNumber,
    String agreementName,
    BigDecimal amount,
    LocalDate periodFrom,
    LocalDate periodTo,
    String giro,
    String paymentReference,
    Boolean assured,
    Signature signature)
    implements Located {

  private static final Shape.Builder<Requisition> FIELDS =
      Shape.of("Requisition", "Rekvisition", "Requisition");
  private static final Field<Requisition, LocalDate> RECEIVED_ON =
      FIELDS.date(
          "receivedOn",
          Requisition::receivedOn,
          "Inkom till Kammarkollegiet",
          "Received by Kammarkollegiet");
  private static final Field<Requisition, String> FORM =
      FIELDS.text("form", Requisition::form, "Blankett", "Form");
  private static final Field<Requisition, String> ADDRESSEE =
      FIELDS.text("addressee", Requisition::addressee, "Adressat", "Addressee");
  private static final Field<Requisition, Long> PAYMENTS =
      FIELDS.count("payments", Requisition::payments, "Antal utbetalningar", "Number of payments");
  private static final Field<Requisition, FormContact> CONTACT =
      FIELDS.item(
          "contact",
          FormContact.SHAPE,
          Requisition::contact,
          "Kontaktuppgifter",
          "Contact details");
  private static final Field<Requisition, String> AGREEMENT_CASE_NUMBER =
      FIELDS.text(
          "agreementCaseNumber",
          Requisition::agreementCaseNumber,
          "Regeringskansliets diarienummer för överenskommelsen",
          "Case number of the agreement");
  private static final Field<Requisition, String> PAYMENT_CASE_NUMBER =
      FIELDS.text(
          "paymentCaseNumber",
          Requisition::paymentCaseNumber,
          "Regeringskansliets diarienummer för beslutet om utbetalning",
          "Case number of the decision on payment");
  private static final Field<Requisition, String> AGREEMENT_NAME =
      FIELDS.text(
          "agreementName",
          Requisition::agreementName,
          "Överenskommelsens benämning",
          "Name of the agreement");
  private static final Field<Requisition, BigDecimal> AMOUNT =
      FIELDS.money(
          "amount", Requisition::amount, "Belopp som rekvireras (kr)", "Amount requested (SEK)");
  private static final Field<Requisition, LocalDate> PERIOD_FROM =
      FIELDS.date(
          "periodFrom", Requisition::periodFrom, "Periodens första dag", "First day of the period");
  private static final Field<Requisition, LocalDate> PERIOD_TO =
      FIELDS.date(
          "periodTo", Requisition::periodTo, "Periodens sista dag", "Last day of the period");
  private static final Field<Requisition, String> GIRO =
      FIELDS.text("giro", Requisition::giro, "Bankgiro eller plusgiro", "Bankgiro or plusgiro");
  private static final Field<Requisition, String> PAYMENT_REFERENCE =
      FIELDS.text(
          "paymentReference",
          Requisition::paymentReference,
          "Önskad betalningsreferens",
          "Payment reference");
  private static final Field<Requisition, Boolean> ASSURED =
      FIELDS.flag(
          "assured",
          Requisition::assured,
          "Uppgifternas riktighet och medlens användning försäkras",
          "The data and the use of the grant are assured");
  private static final Field<Requisition, Signature> SIGNATURE =
      FIELDS.item(
          "signature",
          Signature.SHAPE,
          Requisition::signature,
          "Underskrift av behörig företrädare",
          "Signature of an authorised representative");

  /** How such a record is written. */
  public static final Shape<Requisition> SHAPE =
      FIELDS.build(
          v ->
              new Requisition(
                  v.pointer(),
                  v.get(RECEIVED_ON),
                  v.get(FORM),
                  v.get(ADDRESSEE),
                  v.get(PAYMENTS),
                  v.get(CONTACT),
                  v.get(AGREEMENT_CASE_NUMBER),
                  v.get(PAYMENT_CASE_NUMBER),
                  v.get(AGREEMENT_NAME),
                  v.get(AMOUNT),
                  v.get(PERIOD_FROM),
                  v.get(PERIOD_TO),
                  v.get(GIRO),
                  v.get(PAYMENT_REFERENCE),
                  v.get(ASSURED),
                  v.get(SIGNATURE)));

  /** This requisition as it stood on a day: one that came later has not come. */
  Requisition asOf(LocalDate day) {
    return new Requisition(
        pointer,
        Reported.asOf(receivedOn, day),
        form,
        addressee,
        payments,
        contact,
        agreementCaseNumber,
        paymentCaseNumber,
        agreementName,
        amount,
        periodFrom,
        periodTo,
        giro,
        paymentReference,
        assured,
        signature);
  }

  /** Whether the requisition had come on a day; one without day of receipt has not. */
  boolean receivedBy(LocalDate day) {
    return Reported.happenedBy(receivedOn, day);
  }

  /**
   * Whether the requisition is on one of the forms, to one of the addressees and for so many
   * payments at most. False as soon as one of them is known to be wrong; null where that cannot be
   * told.
   */
  public Boolean asPrescribed(
      Collection<String> forms, Collection<String> addressees, int paymentsAtMost) {
    return Reported.all(
        Reported.names(form, forms),
        Reported.names(addressee, addressees),
        payments == null ? null : payments <= paymentsAtMost);
  }

  /**
   * Whether what is told of the grant can be right: the agreement is named, the amount is more than
   * zero and at most the whole grant, and the period lies within the days given. False as soon as
   * one of them is known to be wrong; null where that cannot be told.
   */
  public Boolean claims(BigDecimal atMost, LocalDate from, LocalDate to) {
    return Reported.all(
        Reported.stated(agreementName),
        amount == null ? null : (amount.signum() > 0 && amount.compareTo(atMost) <= 0),
        Reported.noEarlier(periodFrom, from),
        Reported.noLater(periodTo, to),
        Reported.noLater(periodFrom, periodTo));
  }

  /** The fields of the contact details that are empty or wrongly written. */
  public List<LocalText> contactFaults() {
    return FormContact.faultsOf(contact);
  }

  /** Whether the contact details are told, and whole. */
  public boolean contactInOrder() {
    return contactFaults().isEmpty();
  }

  /** Whether a possible bankgiro or plusgiro is told. */
  public boolean giroPossible() {
    return FormText.isGiro(giro);
  }

  /** Whether a reference for the payment is told. */
  public boolean paymentReferenceStated() {
    return Reported.stated(paymentReference);
  }
}
