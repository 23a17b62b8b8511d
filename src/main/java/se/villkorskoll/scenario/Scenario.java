package se.villkorskoll.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/**
 * A base report with one change, and what the whole ruleset then says.
 *
 * @param name a sentence that an official would agree or disagree with
 * @param base the base report, where it is not the file's
 * @param asOf the day of the check, where it is not the file's
 * @param change new values by JSON Pointer; null for none
 * @param remove the pointers of what is taken away; null for none
 * @param countyChange new values in the county's report that the check is given; null for none
 * @param countyRemove what is taken away from the county's report; null for none
 * @param withoutCounty whether the check is given no report of the county; null for no
 * @param yearBefore values, by JSON Pointer, of the same recipient's report of the year before,
 *     which the check is given; null for no such report
 * @param findings the complete set of breaches, and other findings worth asserting
 * @param outcomes every other condition whose outcome differs from that of the base; null for none
 */
record Scenario(
    String name,
    String base,
    LocalDate asOf,
    Map<String, Object> change,
    List<String> remove,
    Map<String, Object> countyChange,
    List<String> countyRemove,
    Boolean withoutCounty,
    Map<String, Object> yearBefore,
    List<ExpectedFinding> findings,
    Map<String, Outcome> outcomes) {

  private static final Shape.Builder<Scenario> FIELDS =
      Shape.of("Scenario", "Scenario", "Scenario");
  private static final Field<Scenario, String> NAME =
      FIELDS.requiredText("name", Scenario::name, "Namn", "Name");
  private static final Field<Scenario, String> BASE =
      FIELDS.name("base", Scenario::base, "Basredovisning", "Base report");
  private static final Field<Scenario, LocalDate> AS_OF =
      FIELDS.date("asOf", Scenario::asOf, "Per dag", "As of");
  private static final Field<Scenario, Map<String, Object>> CHANGE =
      FIELDS.other(
          "change",
          new Type.MapOf(new Type.Any()),
          false,
          Scenario::change,
          "Ändringar",
          "Changes");
  private static final Field<Scenario, List<String>> REMOVE =
      FIELDS.texts("remove", Scenario::remove, "Borttaget", "Removed");
  private static final Field<Scenario, Map<String, Object>> COUNTY_CHANGE =
      FIELDS.other(
          "countyChange",
          new Type.MapOf(new Type.Any()),
          false,
          Scenario::countyChange,
          "Ändringar i länets redovisning",
          "Changes in the county's report");
  private static final Field<Scenario, List<String>> COUNTY_REMOVE =
      FIELDS.texts(
          "countyRemove",
          Scenario::countyRemove,
          "Borttaget ur länets redovisning",
          "Removed from the county's report");
  private static final Field<Scenario, Boolean> WITHOUT_COUNTY =
      FIELDS.flag(
          "withoutCounty",
          Scenario::withoutCounty,
          "Utan länets redovisning",
          "Without the county's report");
  private static final Field<Scenario, Map<String, Object>> YEAR_BEFORE =
      FIELDS.other(
          "yearBefore",
          new Type.MapOf(new Type.Any()),
          false,
          Scenario::yearBefore,
          "Redovisningen för året före",
          "The report of the year before");
  private static final Field<Scenario, List<ExpectedFinding>> FINDINGS =
      FIELDS.other(
          "findings",
          new Type.ListOf(new Type.Item(ExpectedFinding.SHAPE)),
          true,
          Scenario::findings,
          "Väntade fynd",
          "Expected findings");
  private static final Field<Scenario, Map<String, Outcome>> OUTCOMES =
      FIELDS.other(
          "outcomes",
          new Type.MapOf(new Type.Code(Outcome.class)),
          false,
          Scenario::outcomes,
          "Väntade utfall",
          "Expected outcomes");

  static final Shape<Scenario> SHAPE =
      FIELDS
          .identifiedBy(Scenario::name)
          .build(
              v ->
                  new Scenario(
                      v.get(NAME),
                      v.get(BASE),
                      v.get(AS_OF),
                      v.get(CHANGE),
                      v.get(REMOVE),
                      v.get(COUNTY_CHANGE),
                      v.get(COUNTY_REMOVE),
                      v.get(WITHOUT_COUNTY),
                      v.get(YEAR_BEFORE),
                      v.get(FINDINGS),
                      v.get(OUTCOMES)));

  /**
   * This scenario with what it expects of one condition alone; of corrections nothing, since they
   * depend on all conditions together.
   */
  Scenario only(String condition) {
    Outcome outcome = outcomes == null ? null : outcomes.get(condition);
    return new Scenario(
        name,
        base,
        asOf,
        change,
        remove,
        countyChange,
        countyRemove,
        withoutCounty,
        yearBefore,
        findings.stream()
            .filter(one -> one.condition().equals(condition))
            .map(ExpectedFinding::withoutCorrection)
            .toList(),
        outcome == null ? null : Map.of(condition, outcome));
  }

  /** Whether it says anything of the county's report. */
  boolean changesCounty() {
    return countyChange != null || countyRemove != null || withoutCounty != null;
  }

  /** Whether it says how a finding is to be corrected. */
  boolean statesCorrection() {
    return findings.stream().anyMatch(one -> one.correction() != null);
  }

  /** Whether it expects something of a condition. */
  boolean names(String condition) {
    return findings.stream().anyMatch(one -> one.condition().equals(condition))
        || (outcomes != null && outcomes.containsKey(condition));
  }
}
