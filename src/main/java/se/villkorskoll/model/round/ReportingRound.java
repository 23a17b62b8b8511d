package se.villkorskoll.model.round;

import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * All reports under an agreement together, with the recipients that have handed in none.
 *
 * @param pointer where it stands in the report
 * @param agreement agreement; never null
 * @param recipients recipients; null if not reported
 * @param countyFunds county funds; null if not reported
 * @param passedOn funds passed on; null if not reported
 * @param planParties parties to the counties' plans; null if not reported
 */
public record ReportingRound(
    String pointer,
    String agreement,
    List<RecipientStanding> recipients,
    List<CountyFunds> countyFunds,
    List<PassedOnFunds> passedOn,
    List<PlanParty> planParties)
    implements Located {

  private static final Shape.Builder<ReportingRound> FIELDS =
      Shape.of("ReportingRound", "Redovisningsomgång", "Reporting round");
  private static final Field<ReportingRound, String> AGREEMENT =
      FIELDS.requiredName("agreement", ReportingRound::agreement, "Överenskommelse", "Agreement");
  private static final Field<ReportingRound, List<RecipientStanding>> RECIPIENTS =
      FIELDS.items(
          "recipients",
          RecipientStanding.SHAPE,
          ReportingRound::recipients,
          "Mottagare",
          "Recipients");
  private static final Field<ReportingRound, List<CountyFunds>> COUNTY_FUNDS =
      FIELDS.items(
          "countyFunds",
          CountyFunds.SHAPE,
          ReportingRound::countyFunds,
          "Länens medel",
          "County funds");
  private static final Field<ReportingRound, List<PassedOnFunds>> PASSED_ON =
      FIELDS.items(
          "passedOn",
          PassedOnFunds.SHAPE,
          ReportingRound::passedOn,
          "Vidareförmedlade medel",
          "Funds passed on");
  private static final Field<ReportingRound, List<PlanParty>> PLAN_PARTIES =
      FIELDS.items(
          "planParties",
          PlanParty.SHAPE,
          ReportingRound::planParties,
          "Parter i länens planer",
          "Parties to the counties' plans");

  /** How such a record is written. */
  public static final Shape<ReportingRound> SHAPE =
      FIELDS.build(
          v ->
              new ReportingRound(
                  v.pointer(),
                  v.get(AGREEMENT),
                  v.get(RECIPIENTS),
                  v.get(COUNTY_FUNDS),
                  v.get(PASSED_ON),
                  v.get(PLAN_PARTIES)));
}
