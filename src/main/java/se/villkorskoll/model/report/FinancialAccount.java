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
 * The financial account on the form of Kammarkollegiet (003:5197-5213; 003:5299-5420).
 *
 * @param pointer where it stands in the report
 * @param receivedOn received by Kammarkollegiet; null if not reported
 * @param form form; null if not reported
 * @param contact contact details; null if not reported
 * @param agreementCaseNumber case number of the agreement; null if not reported
 * @param paymentCaseNumber case number of the decision on payment; null if not reported
 * @param agreementName name of the agreement; null if not reported
 * @param granted grant according to the agreement (SEK); null if not reported
 * @param paidOut grant paid out (SEK); null if not reported
 * @param periodFrom first day of the period; null if not reported
 * @param periodTo last day of the period; null if not reported
 * @param received grant received (SEK); null if not reported
 * @param items cost items; null if not reported
 * @param costSum sum of costs (SEK); null if not reported
 * @param unspent funds not used (SEK); null if not reported
 * @param repayments repayments; null if not reported
 * @param review review by the chief financial officer; null if not reported
 * @param signature signature of an authorised representative; null if not reported
 */
public record FinancialAccount(
    String pointer,
    LocalDate receivedOn,
    String form,
    FormContact contact,
    String agreementCaseNumber,
    String paymentCaseNumber,
    String agreementName,
    BigDecimal granted,
    BigDecimal paidOut,
    LocalDate periodFrom,
    LocalDate periodTo,
    BigDecimal received,
    List<CostItem> items,
    BigDecimal costSum,
    BigDecimal unspent,
    List<Repayment> repayments,
    FinancialReview review,
    Signature signature)
    implements Located {

  private static final Shape.Builder<FinancialAccount> FIELDS =
      Shape.of("FinancialAccount", "Ekonomisk redovisning", "Financial account");
  private static final Field<FinancialAccount, LocalDate> RECEIVED_ON =
      FIELDS.date(
          "receivedOn",
          FinancialAccount::receivedOn,
          "Inkom till Kammarkollegiet",
          "Received by Kammarkollegiet");
  private static final Field<FinancialAccount, String> FORM =
      FIELDS.text("form", FinancialAccount::form, "Blankett", "Form");
  private static final Field<FinancialAccount, FormContact> CONTACT =
      FIELDS.item(
          "contact",
          FormContact.SHAPE,
          FinancialAccount::contact,
          "Kontaktuppgifter",
          "Contact details");
  private static final Field<FinancialAccount, String> AGREEMENT_CASE_NUMBER =
      FIELDS.text(
          "agreementCaseNumber",
          FinancialAccount::agreementCaseNumber,
          "Regeringskansliets diarienummer för överenskommelsen",
          "Case number of the agreement");
  private static final Field<FinancialAccount, String> PAYMENT_CASE_NUMBER =
      FIELDS.text(
          "paymentCaseNumber",
          FinancialAccount::paymentCaseNumber,
          "Regeringskansliets diarienummer för beslutet om utbetalning",
          "Case number of the decision on payment");
  private static final Field<FinancialAccount, String> AGREEMENT_NAME =
      FIELDS.text(
          "agreementName",
          FinancialAccount::agreementName,
          "Överenskommelsens benämning",
          "Name of the agreement");
  private static final Field<FinancialAccount, BigDecimal> GRANTED =
      FIELDS.money(
          "granted",
          FinancialAccount::granted,
          "Bidrag enligt överenskommelsen (kr)",
          "Grant according to the agreement (SEK)");
  private static final Field<FinancialAccount, BigDecimal> PAID_OUT =
      FIELDS.money(
          "paidOut",
          FinancialAccount::paidOut,
          "Bidrag som har betalats ut (kr)",
          "Grant paid out (SEK)");
  private static final Field<FinancialAccount, LocalDate> PERIOD_FROM =
      FIELDS.date(
          "periodFrom",
          FinancialAccount::periodFrom,
          "Periodens första dag",
          "First day of the period");
  private static final Field<FinancialAccount, LocalDate> PERIOD_TO =
      FIELDS.date(
          "periodTo", FinancialAccount::periodTo, "Periodens sista dag", "Last day of the period");
  private static final Field<FinancialAccount, BigDecimal> RECEIVED =
      FIELDS.money(
          "received",
          FinancialAccount::received,
          "Bidrag som har erhållits (kr)",
          "Grant received (SEK)");
  private static final Field<FinancialAccount, List<CostItem>> ITEMS =
      FIELDS.items(
          "items", CostItem.SHAPE, FinancialAccount::items, "Kostnadsposter", "Cost items");
  private static final Field<FinancialAccount, BigDecimal> COST_SUM =
      FIELDS.money(
          "costSum", FinancialAccount::costSum, "Summa kostnader (kr)", "Sum of costs (SEK)");
  private static final Field<FinancialAccount, BigDecimal> UNSPENT =
      FIELDS.money(
          "unspent",
          FinancialAccount::unspent,
          "Medel som inte har förbrukats (kr)",
          "Funds not used (SEK)");
  private static final Field<FinancialAccount, List<Repayment>> REPAYMENTS =
      FIELDS.items(
          "repayments",
          Repayment.SHAPE,
          FinancialAccount::repayments,
          "Återbetalningar",
          "Repayments");
  private static final Field<FinancialAccount, FinancialReview> REVIEW =
      FIELDS.item(
          "review",
          FinancialReview.SHAPE,
          FinancialAccount::review,
          "Ekonomichefens granskning",
          "Review by the chief financial officer");
  private static final Field<FinancialAccount, Signature> SIGNATURE =
      FIELDS.item(
          "signature",
          Signature.SHAPE,
          FinancialAccount::signature,
          "Underskrift av behörig företrädare",
          "Signature of an authorised representative");

  /** How such a record is written. */
  public static final Shape<FinancialAccount> SHAPE =
      FIELDS.build(
          v ->
              new FinancialAccount(
                  v.pointer(),
                  v.get(RECEIVED_ON),
                  v.get(FORM),
                  v.get(CONTACT),
                  v.get(AGREEMENT_CASE_NUMBER),
                  v.get(PAYMENT_CASE_NUMBER),
                  v.get(AGREEMENT_NAME),
                  v.get(GRANTED),
                  v.get(PAID_OUT),
                  v.get(PERIOD_FROM),
                  v.get(PERIOD_TO),
                  v.get(RECEIVED),
                  v.get(ITEMS),
                  v.get(COST_SUM),
                  v.get(UNSPENT),
                  v.get(REPAYMENTS),
                  v.get(REVIEW),
                  v.get(SIGNATURE)));

  /** This account as it stood on a day: what came or was repaid later has not happened. */
  FinancialAccount asOf(LocalDate day) {
    return new FinancialAccount(
        pointer,
        Reported.asOf(receivedOn, day),
        form,
        contact,
        agreementCaseNumber,
        paymentCaseNumber,
        agreementName,
        granted,
        paidOut,
        periodFrom,
        periodTo,
        received,
        items,
        costSum,
        unspent,
        repayments == null ? null : repayments.stream().filter(one -> !one.isAfter(day)).toList(),
        review,
        signature);
  }

  /** Whether the account had come on a day; one without day of receipt has not. */
  boolean receivedBy(LocalDate day) {
    return Reported.happenedBy(receivedOn, day);
  }

  /**
   * Whether the account is on one of the forms and for just the days given. False as soon as one of
   * them is known to be wrong; null where that cannot be told.
   */
  Boolean asPrescribed(Collection<String> forms, LocalDate from, LocalDate to) {
    return Reported.all(
        Reported.names(form, forms), Reported.same(periodFrom, from), Reported.same(periodTo, to));
  }

  /** The fields of the contact details that are empty or wrongly written. */
  public List<LocalText> contactFaults() {
    return FormContact.faultsOf(contact);
  }

  /** Whether the contact details are told, and whole. */
  public boolean contactInOrder() {
    return contactFaults().isEmpty();
  }

  /**
   * Whether what is told of the grant can be right: the agreement is named, and no more is paid out
   * than was granted. False as soon as one of them is known to be wrong; null where that cannot be
   * told.
   */
  public Boolean grantTold() {
    return Reported.all(
        Reported.stated(agreementName),
        (granted == null || paidOut == null) ? null : paidOut.compareTo(granted) <= 0);
  }

  /** Whether the chief financial officer says one of the two things there are to say. */
  public boolean reviewed() {
    return review != null && review.statement() != null;
  }

  /** How the costs add up. */
  public GrantCosts costs() {
    return new GrantCosts(paidOut, received, Reported.listed(items), costSum, unspent);
  }

  /** What was repaid of the funds not used. */
  public Repaid repaid() {
    return new Repaid(unspent, Reported.listed(repayments));
  }
}
