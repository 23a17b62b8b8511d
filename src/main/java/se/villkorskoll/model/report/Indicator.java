package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * What shows whether a goal is reached (003:532-534).
 *
 * @param pointer where it stands in the report
 * @param id id; never null
 * @param text indicator; null if not reported
 * @param definition definition; null if not reported
 * @param unit unit; null if not reported
 * @param baseline baseline; null if not reported
 * @param target target value; null if not reported
 * @param level what the indicator counts; null if not reported
 * @param bySex reported by sex; null if not reported
 * @param outcomes outcomes; null if not reported
 */
public record Indicator(
    String pointer,
    String id,
    String text,
    String definition,
    String unit,
    BigDecimal baseline,
    BigDecimal target,
    StatisticLevel level,
    Boolean bySex,
    List<IndicatorOutcome> outcomes)
    implements Located {

  private static final Shape.Builder<Indicator> FIELDS =
      Shape.of("Indicator", "Indikator", "Indicator");
  private static final Field<Indicator, String> ID =
      FIELDS.requiredName("id", Indicator::id, "Beteckning", "Id");
  private static final Field<Indicator, String> TEXT =
      FIELDS.text("text", Indicator::text, "Indikator", "Indicator");
  private static final Field<Indicator, String> DEFINITION =
      FIELDS.text("definition", Indicator::definition, "Definition", "Definition");
  private static final Field<Indicator, String> UNIT =
      FIELDS.text("unit", Indicator::unit, "Enhet", "Unit");
  private static final Field<Indicator, BigDecimal> BASELINE =
      FIELDS.quantity("baseline", Indicator::baseline, "Utgångsvärde", "Baseline");
  private static final Field<Indicator, BigDecimal> TARGET =
      FIELDS.quantity("target", Indicator::target, "Målvärde", "Target value");
  private static final Field<Indicator, StatisticLevel> LEVEL =
      FIELDS.code(
          "level",
          StatisticLevel.class,
          Indicator::level,
          "Vad indikatorn räknar",
          "What the indicator counts");
  private static final Field<Indicator, Boolean> BY_SEX =
      FIELDS.flag("bySex", Indicator::bySex, "Redovisas per kön", "Reported by sex");
  private static final Field<Indicator, List<IndicatorOutcome>> OUTCOMES =
      FIELDS.items("outcomes", IndicatorOutcome.SHAPE, Indicator::outcomes, "Utfall", "Outcomes");

  /** How such a record is written. */
  public static final Shape<Indicator> SHAPE =
      FIELDS
          .identifiedBy(Indicator::id)
          .selection("individual", one -> one.level == StatisticLevel.INDIVIDUAL)
          .build(
              v ->
                  new Indicator(
                      v.pointer(),
                      v.get(ID),
                      v.get(TEXT),
                      v.get(DEFINITION),
                      v.get(UNIT),
                      v.get(BASELINE),
                      v.get(TARGET),
                      v.get(LEVEL),
                      v.get(BY_SEX),
                      v.get(OUTCOMES)));

  /** Whether any outcome is told, with or without a value. */
  public boolean followedUp() {
    return !Reported.listed(outcomes).isEmpty();
  }

  /** Whether an outcome is told with a value. */
  public boolean hasResult() {
    return Reported.listed(outcomes).stream().anyMatch(one -> one.value() != null);
  }

  /** Whether it is told what the indicator measures: by unit, baseline or definition. */
  boolean measurable() {
    return Reported.stated(unit) || Reported.stated(definition) || baseline != null;
  }
}
