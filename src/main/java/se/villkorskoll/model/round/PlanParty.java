package se.villkorskoll.model.round;

import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * One who takes part in a joint county plan according to the county or to itself; only those who
 * tell of plans at all are compared (003:4099-4117).
 *
 * @param pointer where it stands in the report
 * @param county county; never null
 * @param plan joint plan, by its id or title; never null
 * @param party municipality or region; never null
 * @param bound the county says that the plan concerns the party; null if not reported
 * @param named the party names the plan; null if not reported
 */
public record PlanParty(
    String pointer, String county, String plan, String party, Boolean bound, Boolean named)
    implements Located {

  private static final Shape.Builder<PlanParty> FIELDS =
      Shape.of("PlanParty", "Part i länets plan", "Party to the county's plan");
  private static final Field<PlanParty, String> COUNTY =
      FIELDS.requiredName("county", PlanParty::county, "Län", "County");
  private static final Field<PlanParty, String> PLAN =
      FIELDS.requiredText("plan", PlanParty::plan, "Plan", "Plan");
  private static final Field<PlanParty, String> PARTY =
      FIELDS.requiredName("party", PlanParty::party, "Kommun eller region", "Party");
  private static final Field<PlanParty, Boolean> BOUND =
      FIELDS.flag(
          "bound",
          PlanParty::bound,
          "Länet anger att planen gäller för parten",
          "The county says that the plan concerns the party");
  private static final Field<PlanParty, Boolean> NAMED =
      FIELDS.flag("named", PlanParty::named, "Parten anger planen", "The party names the plan");

  /** How such a record is written. */
  public static final Shape<PlanParty> SHAPE =
      FIELDS.build(
          v ->
              new PlanParty(
                  v.pointer(),
                  v.get(COUNTY),
                  v.get(PLAN),
                  v.get(PARTY),
                  v.get(BOUND),
                  v.get(NAMED)));

  /** Whether county and party say the same; null where one of them says nothing. */
  public Boolean agreed() {
    return named == null ? null : Reported.same(bound, named);
  }
}
