package se.villkorskoll.model;

import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * An analysis of the needs in the county (003:523-525; 003:4740-4776).
 *
 * @param pointer where it stands in the report
 * @param id id; never null
 * @param kind kind of analysis; null if not reported
 * @param year year; null if not reported
 * @param ageTo highest age covered; null if not reported
 * @param sections sections; null if not reported
 * @param disabilities children and young people with disabilities are covered; null if not reported
 * @param keyIndicators key indicators; null if not reported
 * @param participants organisations that took part; null if not reported
 */
public record NeedsAnalysis(
    String pointer,
    String id,
    AnalysisKind kind,
    Integer year,
    Long ageTo,
    List<AnalysisSection> sections,
    Boolean disabilities,
    List<KeyIndicator> keyIndicators,
    List<Partner> participants)
    implements Located {

  private static final Shape.Builder<NeedsAnalysis> FIELDS =
      Shape.of("NeedsAnalysis", "Behovsanalys", "Needs analysis");
  private static final Field<NeedsAnalysis, String> ID =
      FIELDS.requiredName("id", NeedsAnalysis::id, "Beteckning", "Id");
  private static final Field<NeedsAnalysis, AnalysisKind> KIND =
      FIELDS.code(
          "kind", AnalysisKind.class, NeedsAnalysis::kind, "Slag av analys", "Kind of analysis");
  private static final Field<NeedsAnalysis, Integer> YEAR =
      FIELDS.year("year", NeedsAnalysis::year, "År", "Year");
  private static final Field<NeedsAnalysis, Long> AGE_TO =
      FIELDS.count("ageTo", NeedsAnalysis::ageTo, "Högsta ålder som ingår", "Highest age covered");
  private static final Field<NeedsAnalysis, List<AnalysisSection>> SECTIONS =
      FIELDS.codes(
          "sections", AnalysisSection.class, NeedsAnalysis::sections, "Underlag", "Sections");
  private static final Field<NeedsAnalysis, Boolean> DISABILITIES =
      FIELDS.flag(
          "disabilities",
          NeedsAnalysis::disabilities,
          "Barn och unga med funktionsnedsättning ingår",
          "Children and young people with disabilities are covered");
  private static final Field<NeedsAnalysis, List<KeyIndicator>> KEY_INDICATORS =
      FIELDS.items(
          "keyIndicators",
          KeyIndicator.SHAPE,
          NeedsAnalysis::keyIndicators,
          "Nyckelindikatorer",
          "Key indicators");
  private static final Field<NeedsAnalysis, List<Partner>> PARTICIPANTS =
      FIELDS.items(
          "participants",
          Partner.SHAPE,
          NeedsAnalysis::participants,
          "Organisationer som deltagit",
          "Organisations that took part");

  /** How such a record is written. */
  public static final Shape<NeedsAnalysis> SHAPE =
      FIELDS
          .identifiedBy(NeedsAnalysis::id)
          .build(
              v ->
                  new NeedsAnalysis(
                      v.pointer(),
                      v.get(ID),
                      v.get(KIND),
                      v.get(YEAR),
                      v.get(AGE_TO),
                      v.get(SECTIONS),
                      v.get(DISABILITIES),
                      v.get(KEY_INDICATORS),
                      v.get(PARTICIPANTS)));
}
