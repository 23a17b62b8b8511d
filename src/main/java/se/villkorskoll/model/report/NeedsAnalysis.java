package se.villkorskoll.model.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
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
          .selection("withoutUsers", one -> !Boolean.TRUE.equals(one.usersTookPart()))
          .selection("joint", one -> one.kind == AnalysisKind.JOINT_ANALYSIS)
          .selection(
              "ofChildrenAndYoung", one -> one.kind == AnalysisKind.CHILDREN_AND_YOUNG_ANALYSIS)
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

  /** Whether the analysis is of a kind, or does not tell its kind. */
  boolean perhaps(AnalysisKind wanted) {
    return kind == null || kind == wanted;
  }

  /** The sections, by the names of their codes, that the analysis does not rest on. */
  public List<LocalText> sectionsLeftOut(Set<String> wanted) {
    return Stream.of(AnalysisSection.values())
        .filter(one -> wanted.contains(one.name()) && !Reported.listed(sections).contains(one))
        .map(AnalysisSection::label)
        .toList();
  }

  /** Whether the analysis is told to rest on all of some sections. */
  public boolean restsOn(Set<String> wanted) {
    return sectionsLeftOut(wanted).isEmpty();
  }

  /** Whether the analysis is told to cover the youth clinics (003:4814-4818). */
  public boolean coversYouthClinics() {
    return Reported.listed(sections).contains(AnalysisSection.YOUTH_CLINICS);
  }

  /**
   * The common key indicators that have neither a value nor a reason for none, by their names
   * (003:4750-4760).
   *
   * @param report the report that the analysis stands in
   */
  public List<String> unansweredKeyIndicators(Report report) {
    return Reported.listed(keyIndicators).stream()
        .filter(one -> one.value() == null && !Reported.stated(one.missingReason()))
        .filter(one -> !report.explains(one.pointer() + "/value"))
        .map(KeyIndicator::name)
        .toList();
  }

  /** How many key indicators are told. */
  public int keyIndicatorCount() {
    return Reported.listed(keyIndicators).size();
  }

  /** Whether key indicators are told, each with a value or the reason for none. */
  public boolean startsFromKeyIndicators(Report report) {
    return !Reported.listed(keyIndicators).isEmpty() && unansweredKeyIndicators(report).isEmpty();
  }

  /**
   * Whether an organisation of patients, users or relatives took part; null where one that took
   * part does not tell its kind (003:4825-4831).
   */
  public Boolean usersTookPart() {
    return Reported.any(
        Reported.listed(participants).stream()
            .map(one -> Reported.same(one.kind(), ActorKind.USER_ORGANISATION)));
  }
}
