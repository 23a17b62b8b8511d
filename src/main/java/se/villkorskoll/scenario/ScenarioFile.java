package se.villkorskoll.scenario;

import java.time.LocalDate;
import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/**
 * The scenarios of one condition.
 *
 * @param agreement the agreement that they are run under; null in an agreement's own folder
 * @param base the base report that they change: a file of the agreement's folder
 * @param asOf the day of the check
 * @param scenarios at least one that meets the condition, one that breaches it, and where it needs
 *     facts one without them
 */
record ScenarioFile(String agreement, String base, LocalDate asOf, List<Scenario> scenarios) {

  private static final Shape.Builder<ScenarioFile> FIELDS =
      Shape.of("ScenarioFile", "Scenarier", "Scenarios");
  private static final Field<ScenarioFile, String> AGREEMENT =
      FIELDS.name("agreement", ScenarioFile::agreement, "Överenskommelse", "Agreement");
  private static final Field<ScenarioFile, String> BASE =
      FIELDS.requiredName("base", ScenarioFile::base, "Basredovisning", "Base report");
  private static final Field<ScenarioFile, LocalDate> AS_OF =
      FIELDS.other("asOf", new Type.Date(), true, ScenarioFile::asOf, "Per dag", "As of");
  private static final Field<ScenarioFile, List<Scenario>> SCENARIOS =
      FIELDS.other(
          "scenarios",
          new Type.ListOf(new Type.Item(Scenario.SHAPE)),
          true,
          ScenarioFile::scenarios,
          "Scenarier",
          "Scenarios");

  static final Shape<ScenarioFile> SHAPE =
      FIELDS.build(
          v -> new ScenarioFile(v.get(AGREEMENT), v.get(BASE), v.get(AS_OF), v.get(SCENARIOS)));
}
