package se.villkorskoll.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.villkorskoll.TestRules;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.Ruleset;

/** Every scenario beside a rule is a test, and the runner notices when one does not hold. */
class RuleScenariosTest {

  private static final String FILE = "2020/OK2020-GENDER-02-contribution-to-equal-health.yaml";

  @TestFactory
  Stream<DynamicTest> scenarios() {
    List<ScenarioResult> results =
        TestRules.FILES.agreements().stream()
            .flatMap(id -> new ScenarioRunner(TestRules.FILES, ruleset(id)).run().stream())
            .toList();
    assertThat(results).isNotEmpty();
    return results.stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.file() + ": " + one.name(), () -> assertThat(one.failures()).isEmpty()));
  }

  private static Ruleset ruleset(String id) {
    try {
      return TestRules.RULESETS.ruleset(id);
    } catch (se.villkorskoll.ruleset.RulesetRefused e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anUnexpectedFindingIsNoticed() {
    assertThat(
            failures(
                """
                base: municipality.json
                asOf: 2021-04-15
                scenarios:
                  - name: bidraget saknas
                    remove: [/gender/contributionToEqualHealth]
                    findings: []
                """))
        .anySatisfy(text -> assertThat(text).startsWith("Oväntat fynd: OK2020-GENDER-02"));
  }

  @Test
  void whatHasNoEffectIsNoticed() {
    for (String without :
        List.of(
            "countyRemove: [/plans]",
            "countyChange: {/plans: []}",
            "yearBefore: {/recipient: \"2081\"}")) {
      assertThat(
              failures(
                  """
                  base: municipality.json
                  asOf: 2021-04-15
                  scenarios:
                    - name: inget beror på länet
                      %s
                      findings: []
                  """
                      .formatted(without)))
          .anySatisfy(text -> assertThat(text).contains("har ingen verkan här"));
    }
  }

  @Test
  void aMissingFindingIsNoticed() {
    assertThat(
            failures(
                """
                base: municipality.json
                asOf: 2021-04-15
                scenarios:
                  - name: inget är ändrat
                    findings: [{condition: OK2020-GENDER-02, pointer: /gender/contributionToEqualHealth}]
                """))
        .anySatisfy(text -> assertThat(text).startsWith("Väntade OK2020-GENDER-02"));
  }

  @Test
  void anotherMessageIsNoticed() {
    assertThat(
            failures(
                """
                base: municipality.json
                asOf: 2021-04-15
                scenarios:
                  - name: bidraget saknas
                    remove: [/gender/contributionToEqualHealth]
                    findings:
                      - {condition: OK2020-GENDER-02, pointer: /gender/contributionToEqualHealth, message: Nej.}
                """))
        .anySatisfy(text -> assertThat(text).contains("väntade \"Nej.\""));
  }

  @Test
  void aChangedOutcomeThatIsNotToldIsNoticed() {
    assertThat(
            failures(
                """
                base: municipality.json
                asOf: 2021-04-15
                scenarios:
                  - name: kvarvarande saknas
                    remove: [/accounts/0/unspent]
                    findings: []
                """))
        .contains(
            "DQ-BAL-01 är NOT_ASSESSED, väntade MET.",
            "OK2020-REPAY-01 är NOT_ASSESSED, väntade MET.");
  }

  @Test
  void anOutcomeThatIsTheBasesIsNoticed() {
    assertThat(
            failures(
                """
                base: municipality.json
                asOf: 2021-04-15
                scenarios:
                  - name: inget är ändrat
                    findings: []
                    outcomes: {DQ-BAL-01: MET, FINNS-INTE: MET}
                """))
        .contains(
            "DQ-BAL-01 är MET redan i basredovisningen; ta bort raden.",
            "Villkoret FINNS-INTE finns inte.");
  }

  @Test
  void aFileWithoutAScenarioOfEachKindIsNoticed() {
    assertThat(
            failures(
                """
                base: municipality.json
                asOf: 2021-04-15
                scenarios:
                  - name: inget är ändrat
                    findings: []
                """))
        .contains("Inget scenario bryter mot villkoret.", "Inget scenario anger hela meddelandet.");
  }

  @Test
  void aChangeThatDoesNotFitTheBaseIsNoticed() {
    assertThat(
            failures(
                """
                base: municipality.json
                asOf: 2021-04-15
                scenarios:
                  - name: fel plats
                    change: {/accounts/9/unspent: 1}
                    findings: []
                  - name: fel form
                    change: {/accounts: 1}
                    findings: []
                  - name: fel bas
                    base: okänd.json
                    findings: []
                """))
        .contains("Platsen /accounts/9/unspent finns inte i basredovisningen.")
        .contains("Basredovisningen 2020/okänd.json finns inte.")
        .anySatisfy(
            text -> assertThat(text).startsWith("Redovisningen går inte att läsa: /accounts"));
  }

  @Test
  void aBaseWithAFaultOfItsOwnIsNoticed() {
    RuleFiles files =
        TestRules.changed(
            "2020/municipality.json", text -> text.replace("\"unspent\": 0", "\"unspent\": 1"));
    assertThat(failures(files))
        .anySatisfy(text -> assertThat(text).startsWith("Basredovisningen har själv något"));
  }

  @Test
  void aBaseThatOnlyWaitsSaysWhichScenariosAreSetTooEarly() {
    List<ScenarioResult> faulty =
        results(
                TestRules.changed(
                    FILE, text -> text.replace("asOf: 2021-04-15", "asOf: 2021-01-15")))
            .stream()
            .filter(one -> !one.passed())
            .toList();
    assertThat(faulty)
        .anySatisfy(
            one -> {
              assertThat(one.name()).isEqualTo("per 2021-01-15 (" + FILE + ")");
              assertThat(one.failures().get(0).sv())
                  .contains("PENDING", "ange en dag efter sista dagen (asOf) i scenarierna");
            });
  }

  @Test
  void aScenarioIsToldWithTheLineOfItsOwnName() {
    assertThat(
            results(
                    TestRules.changed(
                        FILE,
                        text ->
                            """
                            base: municipality.json
                            asOf: 2021-04-15
                            # inget är ändrat: så börjar två av dem
                            scenarios:
                              - name: inget är ändrat, men på två rader
                                findings: []
                              - name: inget är ändrat
                                findings: []
                              - findings: []
                                name: "inget \\u00e4r ändrat alls"
                            """))
                .stream()
                .filter(one -> one.file().equals(FILE) && !one.name().isEmpty()))
        .extracting(ScenarioResult::line)
        .containsExactly(5, 7, 10);
  }

  @Test
  void aFileThatCannotBeReadIsNoticedWithItsLine() {
    ScenarioResult result =
        new ScenarioRunner(
                TestRules.changed(FILE, text -> text.replace("findings: []", "fynd: []")),
                TestRules.of2020())
            .run().stream().filter(one -> !one.passed()).findFirst().orElseThrow();
    assertThat(result.file()).isEqualTo(FILE);
    assertThat(result.line()).isPositive();
    assertThat(result.failures().get(0).sv()).contains("Fältet \"fynd\" finns inte");
  }

  private static List<String> failures(String scenarios) {
    return failures(TestRules.changed(FILE, text -> scenarios));
  }

  private static List<String> failures(RuleFiles files) {
    return results(files).stream()
        .flatMap(one -> one.failures().stream())
        .map(text -> text.sv())
        .toList();
  }

  private static List<ScenarioResult> results(RuleFiles files) {
    return new ScenarioRunner(files, TestRules.of2020()).run();
  }
}
