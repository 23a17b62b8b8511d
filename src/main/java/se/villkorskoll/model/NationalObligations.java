package se.villkorskoll.model;

import java.time.LocalDate;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
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
        resourceCentres,
        compilation);
  }
}
