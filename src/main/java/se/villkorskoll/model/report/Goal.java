package se.villkorskoll.model.report;

import java.time.LocalDate;
import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * A goal of a plan (003:471-475; 003:528-534).
 *
 * @param pointer where it stands in the report
 * @param id id; never null
 * @param text goal; null if not reported
 * @param horizon horizon; null if not reported
 * @param year year that the goal concerns; null if not reported
 * @param targetDate date by which the goal is to be reached; null if not reported
 * @param focusArea focus area; null if not reported
 * @param owner own or joint goal; null if not reported
 * @param indicators indicators; null if not reported
 * @param genderPerspective the goal has a gender perspective; null if not reported
 * @param targetGroups target groups; null if not reported
 * @param followUp how the goal is followed up; null if not reported
 * @param needs needs that the goal meets (their ids); null if not reported
 */
public record Goal(
    String pointer,
    String id,
    String text,
    Horizon horizon,
    Integer year,
    LocalDate targetDate,
    FocusArea focusArea,
    GoalOwner owner,
    List<Indicator> indicators,
    Answer genderPerspective,
    List<TargetGroup> targetGroups,
    String followUp,
    List<String> needs)
    implements Located {

  private static final Shape.Builder<Goal> FIELDS = Shape.of("Goal", "Mål", "Goal");
  private static final Field<Goal, String> ID =
      FIELDS.requiredName("id", Goal::id, "Beteckning", "Id");
  private static final Field<Goal, String> TEXT = FIELDS.text("text", Goal::text, "Mål", "Goal");
  private static final Field<Goal, Horizon> HORIZON =
      FIELDS.code("horizon", Horizon.class, Goal::horizon, "Sikt", "Horizon");
  private static final Field<Goal, Integer> YEAR =
      FIELDS.year("year", Goal::year, "År som målet gäller", "Year that the goal concerns");
  private static final Field<Goal, LocalDate> TARGET_DATE =
      FIELDS.date(
          "targetDate",
          Goal::targetDate,
          "Datum då målet ska vara nått",
          "Date by which the goal is to be reached");
  private static final Field<Goal, FocusArea> FOCUS_AREA =
      FIELDS.code("focusArea", FocusArea.class, Goal::focusArea, "Fokusområde", "Focus area");
  private static final Field<Goal, GoalOwner> OWNER =
      FIELDS.code(
          "owner", GoalOwner.class, Goal::owner, "Eget eller gemensamt mål", "Own or joint goal");
  private static final Field<Goal, List<Indicator>> INDICATORS =
      FIELDS.items("indicators", Indicator.SHAPE, Goal::indicators, "Indikatorer", "Indicators");
  private static final Field<Goal, Answer> GENDER_PERSPECTIVE =
      FIELDS.code(
          "genderPerspective",
          Answer.class,
          Goal::genderPerspective,
          "Målet har ett jämställdhetsperspektiv",
          "The goal has a gender perspective");
  private static final Field<Goal, List<TargetGroup>> TARGET_GROUPS =
      FIELDS.codes(
          "targetGroups", TargetGroup.class, Goal::targetGroups, "Målgrupper", "Target groups");
  private static final Field<Goal, String> FOLLOW_UP =
      FIELDS.text("followUp", Goal::followUp, "Så följs målet upp", "How the goal is followed up");
  private static final Field<Goal, List<String>> NEEDS =
      FIELDS.names("needs", Goal::needs, "Behov som målet svarar mot", "Needs that the goal meets");

  /** How such a record is written. */
  public static final Shape<Goal> SHAPE =
      FIELDS
          .identifiedBy(Goal::id)
          .build(
              v ->
                  new Goal(
                      v.pointer(),
                      v.get(ID),
                      v.get(TEXT),
                      v.get(HORIZON),
                      v.get(YEAR),
                      v.get(TARGET_DATE),
                      v.get(FOCUS_AREA),
                      v.get(OWNER),
                      v.get(INDICATORS),
                      v.get(GENDER_PERSPECTIVE),
                      v.get(TARGET_GROUPS),
                      v.get(FOLLOW_UP),
                      v.get(NEEDS)));

  /** Whether at least one indicator is reported. */
  public boolean hasIndicator() {
    return !Reported.listed(indicators).isEmpty();
  }

  /** The indicators of the goal by their texts, or else their ids. */
  public List<String> indicatorTexts() {
    return Reported.listed(indicators).stream()
        .map(one -> Reported.stated(one.text()) ? one.text() : one.id())
        .toList();
  }

  /** Whether the goal was to be reached in this year or before; false where it tells no day. */
  private boolean dueIn(int agreementYear) {
    return targetDate != null && targetDate.getYear() <= agreementYear;
  }

  /**
   * The indicators, by their ids, of which no value is told as outcome although they are followed
   * up, or although the goal was to be reached by the end of this year (003:1227-1232).
   */
  public List<String> indicatorsWithoutResult(int agreementYear) {
    boolean due = dueIn(agreementYear);
    return Reported.listed(indicators).stream()
        .filter(one -> (due || one.followedUp()) && !one.hasResult())
        .map(Indicator::id)
        .toList();
  }

  /** Whether every indicator that is, or should be, followed up has a value as outcome. */
  public boolean resultsStated(int agreementYear) {
    return indicatorsWithoutResult(agreementYear).isEmpty();
  }

  /**
   * Whether the goal has an indicator, and each tells what is measured: its unit, baseline or
   * definition (003:532-534).
   */
  public boolean measurable() {
    return hasIndicator() && indicators.stream().allMatch(Indicator::measurable);
  }

  /** Whether it is told how the goal is followed up, and when it is to be reached (003:471-475). */
  public boolean followable() {
    return Reported.stated(followUp) && targetDate != null;
  }
}
