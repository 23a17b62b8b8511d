package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * What the report says of gender equality (jämställdhet), kept apart from equity between groups
 * (jämlikhet), which it is often mixed up with (003:1932-1938).
 *
 * @param pointer where it stands in the report
 * @param genderEquality how the gender-equality perspective is highlighted; null if not reported
 * @param notSuitableReason why the perspective is not suitable to highlight; null if not reported
 * @param contributionToEqualHealth how the efforts contributed to the sub-goal equal health of
 *     women and men; null if not reported
 * @param equity how the efforts contributed to equity in health; null if not reported
 */
public record GenderPerspective(
    String pointer,
    String genderEquality,
    String notSuitableReason,
    String contributionToEqualHealth,
    String equity)
    implements Located {

  private static final Shape.Builder<GenderPerspective> FIELDS =
      Shape.of("GenderPerspective", "Jämställdhetsperspektiv", "Gender perspective");
  private static final Field<GenderPerspective, String> GENDER_EQUALITY =
      FIELDS.text(
          "genderEquality",
          GenderPerspective::genderEquality,
          "Så belyses jämställdhetsperspektivet",
          "How the gender-equality perspective is highlighted");
  private static final Field<GenderPerspective, String> NOT_SUITABLE_REASON =
      FIELDS.text(
          "notSuitableReason",
          GenderPerspective::notSuitableReason,
          "Skäl till att perspektivet inte är lämpligt att belysa",
          "Why the perspective is not suitable to highlight");
  private static final Field<GenderPerspective, String> CONTRIBUTION_TO_EQUAL_HEALTH =
      FIELDS.text(
          "contributionToEqualHealth",
          GenderPerspective::contributionToEqualHealth,
          "Så har insatserna bidragit till delmålet jämställd hälsa",
          "How the efforts contributed to the sub-goal equal health of women and men");
  private static final Field<GenderPerspective, String> EQUITY =
      FIELDS.text(
          "equity",
          GenderPerspective::equity,
          "Så har insatserna bidragit till jämlik hälsa",
          "How the efforts contributed to equity in health");

  /** How such a record is written. */
  public static final Shape<GenderPerspective> SHAPE =
      FIELDS.build(
          v ->
              new GenderPerspective(
                  v.pointer(),
                  v.get(GENDER_EQUALITY),
                  v.get(NOT_SUITABLE_REASON),
                  v.get(CONTRIBUTION_TO_EQUAL_HEALTH),
                  v.get(EQUITY)));

  /** Whether the perspective is highlighted, or told as not suitable with the reason (002:37). */
  public boolean perspectiveStated() {
    return Reported.stated(genderEquality) || Reported.stated(notSuitableReason);
  }

  /** Whether the contribution to the sub-goal jämställd hälsa is told (002:37). */
  public boolean contributionStated() {
    return Reported.stated(contributionToEqualHealth);
  }

  /** Whether it is told how equity between groups was considered (003:4444-4452). */
  public boolean equityStated() {
    return Reported.stated(equity);
  }
}
