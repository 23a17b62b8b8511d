package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * What SKR accounts for of its own obligations towards the government and Kammarkollegiet
 * (003:4918-5225).
 *
 * @param pointer where it stands in the report
 * @param requisition requisition; null if not reported
 * @param financialAccount financial account; null if not reported
 * @param distribution distribution to the recipients; null if not reported
 * @param resourceCentres regional resource centres; null if not reported
 * @param compilation national compilation; null if not reported
 */
public record NationalObligations(
    String pointer,
    Requisition requisition,
    FinancialAccount financialAccount,
    Distribution distribution,
    ResourceCentres resourceCentres,
    NationalCompilation compilation)
    implements Located {

  private static final Shape.Builder<NationalObligations> FIELDS =
      Shape.of("NationalObligations", "SKR:s åtaganden", "Obligations of SKR");
  private static final Field<NationalObligations, Requisition> REQUISITION =
      FIELDS.item(
          "requisition",
          Requisition.SHAPE,
          NationalObligations::requisition,
          "Rekvisition",
          "Requisition");
  private static final Field<NationalObligations, FinancialAccount> FINANCIAL_ACCOUNT =
      FIELDS.item(
          "financialAccount",
          FinancialAccount.SHAPE,
          NationalObligations::financialAccount,
          "Ekonomisk redovisning",
          "Financial account");
  private static final Field<NationalObligations, Distribution> DISTRIBUTION =
      FIELDS.item(
          "distribution",
          Distribution.SHAPE,
          NationalObligations::distribution,
          "Fördelning till mottagarna",
          "Distribution to the recipients");
  private static final Field<NationalObligations, ResourceCentres> RESOURCE_CENTRES =
      FIELDS.item(
          "resourceCentres",
          ResourceCentres.SHAPE,
          NationalObligations::resourceCentres,
          "Regionala resurscentra",
          "Regional resource centres");
  private static final Field<NationalObligations, NationalCompilation> COMPILATION =
      FIELDS.item(
          "compilation",
          NationalCompilation.SHAPE,
          NationalObligations::compilation,
          "Nationell sammanställning",
          "National compilation");

  /** How such a record is written. */
  public static final Shape<NationalObligations> SHAPE =
      FIELDS.build(
          v ->
              new NationalObligations(
                  v.pointer(),
                  v.get(REQUISITION),
                  v.get(FINANCIAL_ACCOUNT),
                  v.get(DISTRIBUTION),
                  v.get(RESOURCE_CENTRES),
                  v.get(COMPILATION)));

  /** These obligations as they stood on a day: what is dated later has not happened. */
  NationalObligations asOf(LocalDate day) {
    return new NationalObligations(
        pointer,
        requisition == null ? null : requisition.asOf(day),
        financialAccount == null ? null : financialAccount.asOf(day),
        distribution,
        resourceCentres == null ? null : resourceCentres.asOf(day),
        compilation == null ? null : compilation.asOf(day));
  }

  /** Whether a requisition had come on a day. */
  public boolean requisitionedBy(LocalDate day) {
    return requisition != null && requisition.receivedBy(day);
  }

  /** The day on which the requisition came; null where none has. */
  public LocalDate requisitionedOn() {
    return requisition == null ? null : requisition.receivedOn();
  }

  /**
   * What can be paid out, in kronor, when a requisition must come on a day at the latest: nothing
   * where it did not, for the right to the grant has lapsed (003:5166-5168). Null where the amount
   * requested is not known.
   */
  public BigDecimal payable(LocalDate by) {
    return requisitionedBy(by) ? requisition.amount() : Reported.NOTHING;
  }

  /**
   * Whether the financial account had come on a day, on one of the forms and for just the days
   * given. False as soon as one of them is known to be wrong; null where that cannot be told.
   */
  public Boolean accountGiven(
      LocalDate by, Collection<String> forms, LocalDate from, LocalDate to) {
    return financialAccount == null
        ? Boolean.FALSE
        : Reported.all(
            financialAccount.receivedBy(by), financialAccount.asPrescribed(forms, from, to));
  }

  /** The day on which the financial account came; null where none has. */
  public LocalDate accountGivenOn() {
    return financialAccount == null ? null : financialAccount.receivedOn();
  }

  /** Whether the requisition and the financial account name different recipients. */
  public boolean recipientsDiffer() {
    return requisition != null
        && requisition.contact() != null
        && financialAccount != null
        && financialAccount.contact() != null
        && requisition.contact().contradicts(financialAccount.contact());
  }

  /** Whether the resource centres had been reported on a day. */
  public boolean centresReportedBy(LocalDate day) {
    return resourceCentres != null && resourceCentres.reportedBy(day);
  }

  /** The day on which the resource centres were reported; null where they were not. */
  public LocalDate centresReportedOn() {
    return resourceCentres == null ? null : resourceCentres.reportedOn();
  }
}
