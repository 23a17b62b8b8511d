package se.villkorskoll.model.report;

import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * An intervention that a plan names, with who answers for it and when, where and how it is done
 * (003:1715-1720; 003:3915-3918).
 *
 * @param pointer where it stands in the report
 * @param id id; never null
 * @param description description; null if not reported
 * @param responsible responsible function; null if not reported
 * @param level level; null if not reported
 * @param when when; null if not reported
 * @param where where; null if not reported
 * @param how how; null if not reported
 * @param year year; null if not reported
 * @param focusArea focus area; null if not reported
 * @param knowledgeBase knowledge base; null if not reported
 * @param genderPerspective the activity has a gender perspective; null if not reported
 * @param goals goals that the activity serves (their ids); null if not reported
 */
public record PlannedActivity(
    String pointer,
    String id,
    String description,
    String responsible,
    Level level,
    String when,
    String where,
    String how,
    Integer year,
    FocusArea focusArea,
    String knowledgeBase,
    Answer genderPerspective,
    List<String> goals)
    implements Located {

  private static final Shape.Builder<PlannedActivity> FIELDS =
      Shape.of("PlannedActivity", "Planerad aktivitet", "Planned activity");
  private static final Field<PlannedActivity, String> ID =
      FIELDS.requiredName("id", PlannedActivity::id, "Beteckning", "Id");
  private static final Field<PlannedActivity, String> DESCRIPTION =
      FIELDS.text("description", PlannedActivity::description, "Beskrivning", "Description");
  private static final Field<PlannedActivity, String> RESPONSIBLE =
      FIELDS.text(
          "responsible", PlannedActivity::responsible, "Ansvarig funktion", "Responsible function");
  private static final Field<PlannedActivity, Level> LEVEL =
      FIELDS.code("level", Level.class, PlannedActivity::level, "Nivå", "Level");
  private static final Field<PlannedActivity, String> WHEN =
      FIELDS.text("when", PlannedActivity::when, "När", "When");
  private static final Field<PlannedActivity, String> WHERE =
      FIELDS.text("where", PlannedActivity::where, "Var", "Where");
  private static final Field<PlannedActivity, String> HOW =
      FIELDS.text("how", PlannedActivity::how, "Hur", "How");
  private static final Field<PlannedActivity, Integer> YEAR =
      FIELDS.year("year", PlannedActivity::year, "År", "Year");
  private static final Field<PlannedActivity, FocusArea> FOCUS_AREA =
      FIELDS.code(
          "focusArea", FocusArea.class, PlannedActivity::focusArea, "Fokusområde", "Focus area");
  private static final Field<PlannedActivity, String> KNOWLEDGE_BASE =
      FIELDS.text(
          "knowledgeBase", PlannedActivity::knowledgeBase, "Kunskapsunderlag", "Knowledge base");
  private static final Field<PlannedActivity, Answer> GENDER_PERSPECTIVE =
      FIELDS.code(
          "genderPerspective",
          Answer.class,
          PlannedActivity::genderPerspective,
          "Aktiviteten har ett jämställdhetsperspektiv",
          "The activity has a gender perspective");
  private static final Field<PlannedActivity, List<String>> GOALS =
      FIELDS.names(
          "goals",
          PlannedActivity::goals,
          "Mål som aktiviteten gäller",
          "Goals that the activity serves");

  /** How such a record is written. */
  public static final Shape<PlannedActivity> SHAPE =
      FIELDS
          .identifiedBy(PlannedActivity::id)
          .build(
              v ->
                  new PlannedActivity(
                      v.pointer(),
                      v.get(ID),
                      v.get(DESCRIPTION),
                      v.get(RESPONSIBLE),
                      v.get(LEVEL),
                      v.get(WHEN),
                      v.get(WHERE),
                      v.get(HOW),
                      v.get(YEAR),
                      v.get(FOCUS_AREA),
                      v.get(KNOWLEDGE_BASE),
                      v.get(GENDER_PERSPECTIVE),
                      v.get(GOALS)));

  /** Whether it is told who answers for the intervention (003:1715-1720). */
  public boolean responsibleStated() {
    return Reported.stated(responsible);
  }

  /** Whether it is told what knowledge the intervention rests on (003:1794-1797). */
  public boolean knowledgeBaseStated() {
    return Reported.stated(knowledgeBase);
  }

  /** Whether it is told when, where and how the intervention is done (003:3915-3918). */
  public boolean implementationPlanned() {
    return Reported.stated(when) && Reported.stated(where) && Reported.stated(how);
  }

  /** Whether it is told who answers for the intervention, and on which level (003:477-479). */
  public boolean responsibilityStated() {
    return responsibleStated() && level != null;
  }
}
