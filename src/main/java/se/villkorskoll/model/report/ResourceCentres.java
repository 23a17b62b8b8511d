package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * The regional resource centres that SKR supports (003:5078-5127).
 *
 * @param pointer where it stands in the report
 * @param centres number of resource centres; null if not reported
 * @param municipalCooperation funds for cooperation with municipalities (SEK); null if not reported
 * @param reportedOn reported to the government; null if not reported
 */
public record ResourceCentres(
    String pointer, Long centres, BigDecimal municipalCooperation, LocalDate reportedOn)
    implements Located {

  private static final Shape.Builder<ResourceCentres> FIELDS =
      Shape.of("ResourceCentres", "Regionala resurscentra", "Regional resource centres");
  private static final Field<ResourceCentres, Long> CENTRES =
      FIELDS.count(
          "centres", ResourceCentres::centres, "Antal resurscentra", "Number of resource centres");
  private static final Field<ResourceCentres, BigDecimal> MUNICIPAL_COOPERATION =
      FIELDS.money(
          "municipalCooperation",
          ResourceCentres::municipalCooperation,
          "Medel för samverkan med kommuner (kr)",
          "Funds for cooperation with municipalities (SEK)");
  private static final Field<ResourceCentres, LocalDate> REPORTED_ON =
      FIELDS.date(
          "reportedOn",
          ResourceCentres::reportedOn,
          "Redovisade till regeringen",
          "Reported to the government");

  /** How such a record is written. */
  public static final Shape<ResourceCentres> SHAPE =
      FIELDS.build(
          v ->
              new ResourceCentres(
                  v.pointer(), v.get(CENTRES), v.get(MUNICIPAL_COOPERATION), v.get(REPORTED_ON)));

  /** These centres as they stood on a day: what was reported later was not reported. */
  ResourceCentres asOf(LocalDate day) {
    return new ResourceCentres(
        pointer, centres, municipalCooperation, Reported.asOf(reportedOn, day));
  }

  /** Whether they had been reported on a day; without a day of the report they had not. */
  boolean reportedBy(LocalDate day) {
    return Reported.happenedBy(reportedOn, day);
  }
}
