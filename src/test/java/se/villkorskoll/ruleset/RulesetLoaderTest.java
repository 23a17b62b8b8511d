package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.villkorskoll.ruleset.ToldProblems.messages;
import static se.villkorskoll.ruleset.ToldProblems.only;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.TestRules;
import se.villkorskoll.check.Checker;
import se.villkorskoll.model.result.Verdict;

/**
 * What is loaded from a rules folder and what of it makes another ruleset; which conditions and
 * files it refuses to load.
 */
class RulesetLoaderTest {

  private static final String BREACH = "findings.breach($a);";

  @Test
  void theProgramsOwnRulesLoadAndTheRuleOfTheseTestsWould() {
    assertThat(TestRules.of2020().conditions()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(TestRules.problems(TestRules.withRule("$a : Account(fundsSpent == true)", BREACH)))
        .isEmpty();
  }

  @Test
  void anUnknownAgreementIsRefusedAndNotReplacedByAnother() {
    assertThatThrownBy(() -> TestRules.loader(TestRules.FILES).load("1999"))
        .isInstanceOfSatisfying(
            RulesetRefused.class,
            e -> {
              assertThat(only(e.problems()).message().sv()).contains("1999 finns inte");
              assertThat(only(e.problems()).help().sv()).contains("2020");
            });
  }

  @Test
  void twoRulesOfOneConditionAreRefused() {
    String text =
        TestRules.head().replace("OK2020-USE-02", "OK2020-USE-01")
            + "    $a : Account()\nthen\n    "
            + BREACH
            + "\nend\n";
    RuleFiles files =
        TestRules.FILES
            .with("2020/OK2020-USE-01-test.drl", text.getBytes(StandardCharsets.UTF_8))
            .with("2020/OK2020-USE-01-test.yaml", new byte[0]);
    assertThat(only(TestRules.problems(files)).message().sv())
        .contains("OK2020-USE-01 finns redan");
  }

  @Test
  void aConditionThatIsNotInTheCatalogueIsRefused() {
    assertThat(
            messages(
                TestRules.problems(
                    TestRules.FILES
                        .with(
                            "2020/OK2020-NEW-01-test.drl",
                            (TestRules.head().replace("OK2020-USE-02", "OK2020-NEW-01")
                                    + "    $a : Account()\nthen\n    "
                                    + BREACH
                                    + "\nend\n")
                                .getBytes(StandardCharsets.UTF_8))
                        .with("2020/OK2020-NEW-01-test.yaml", new byte[0]))))
        .containsExactly("Raden OK2020-NEW-01 finns inte i katalogen.");
  }

  @Test
  void anAgreementNamedByItsYearIsOfThatYear() {
    assertThat(
            messages(
                TestRules.problems(
                    TestRules.changed(
                        "2020/agreement.yaml", text -> text.replace("year: 2020", "year: 2021")))))
        .contains("Överenskommelsen 2020 säger att dess år är 2021.");
  }

  @Test
  void oneMoreConditionOnARowDoesNotCarryItAlone() throws RulesetRefused {
    RuleFiles files =
        TestRules.changed(
            "2020/agreement.yaml",
            text -> text.replace("{prefix: DQ-BAL}", "{prefix: DQ-BAL-01-CARRIED}"));
    assertThatThrownBy(() -> TestRules.loader(files).load("2020"))
        .isInstanceOfSatisfying(
            RulesetRefused.class,
            refused ->
                assertThat(messages(refused.problems()))
                    .anyMatch(one -> one.startsWith("DQ-BAL-01: Inget villkor bär raden")));
  }

  @Test
  void oneMoreConditionOnARowNamesTheRowThatItCarries() {
    String path = "common/DQ-BAL-01-CARRIED-carried-in-was-carried-out.drl";
    assertThat(
            messages(
                TestRules.problems(
                    TestRules.changed(
                        path,
                        text ->
                            text.replace("@carries(\"DQ-BAL-01\")", "@carries(\"DQ-BAL-02\")")))))
        .contains("Raden DQ-BAL-01-CARRIED finns inte i katalogen.");
  }

  @Test
  void whatIsForOneReportIsRefusedOnAllTogether() {
    String path = "common/DQ-POOL-01-giver-and-receiver-agree.drl";
    assertThat(
            messages(
                TestRules.problems(
                    TestRules.changed(
                        path,
                        text ->
                            text.replace(
                                "    @compare(",
                                "    @correction(\"amount=acknowledged\")\n    @compare(")))))
        .contains("@correction gäller en enda redovisning, inte alla tillsammans.");
  }

  @Test
  void aRuleWithoutScenariosAndScenariosWithoutARuleAreRefused() {
    assertThat(
            only(TestRules.problems(
                    TestRules.without("common/DQ-USE-01-funds-have-activities.yaml")))
                .file())
        .isEqualTo("common/DQ-USE-01-funds-have-activities.yaml");
    assertThat(
            messages(
                TestRules.problems(
                    TestRules.without("2020/OK2020-GENDER-01-perspective-highlighted.drl"))))
        .contains("Filen har scenarier, men regeln med samma namn saknas.");
  }

  @Test
  void theVersionFollowsTheContentAndNotTheScenarios() {
    String version = TestRules.of2020().version();
    assertThat(version).hasSize(64);
    assertThat(
            TestRules.load(
                    TestRules.changed(
                        "common/DQ-USE-01-funds-have-activities.yaml", text -> text + "\n# x\n"))
                .version())
        .isEqualTo(version);
    assertThat(
            TestRules.load(
                    TestRules.changed(
                        "common/DQ-USE-01-funds-have-activities.drl", text -> text + "\n"))
                .version())
        .isNotEqualTo(version);
    assertThat(
            TestRules.load(
                    TestRules.changed(
                        "2020/allocations.csv", text -> text.replace("002:15", "002:16")))
                .version())
        .isNotEqualTo(version);
  }

  @Test
  void aTamperedFileOfKeptClassesIsNotUsed(@TempDir Path kept) throws Exception {
    RulesetLoader loader =
        new RulesetLoader(
            // the program carries the compiled rules of its own files; those of others are kept
            TestRules.changed("2020/agreement.yaml", text -> text + "# another\n"),
            KeptClasses.in(kept),
            TestRules.REGISTER);
    loader.load("2020");
    Path file;
    try (var files = Files.list(kept)) {
      file = files.filter(one -> one.toString().endsWith(".classes")).findFirst().orElseThrow();
    }
    byte[] whole = Files.readAllBytes(file);
    byte[] tampered = whole.clone();
    tampered[tampered.length / 2] ^= 1;
    Files.write(file, tampered);
    Ruleset again = loader.load("2020");
    assertThat(Checker.check(TestRules.municipality(), again, LocalDate.of(2021, 4, 15)).verdict())
        .isEqualTo(Verdict.NEEDS_JUDGEMENT);
    assertThat(Files.readAllBytes(file)).isNotEqualTo(tampered);
  }

  @Test
  void aDroppedRulesetLeavesNothingBehind() throws Exception {
    WeakReference<ClassLoader> loader = loadCheckAndDrop();
    for (int i = 0; i < 50 && loader.get() != null; i++) {
      System.gc();
      byte[][] pressure = new byte[64][];
      for (int j = 0; j < pressure.length; j++) {
        pressure[j] = new byte[1 << 20];
      }
      assertThat(pressure.length).isEqualTo(64);
    }
    assertThat(loader.get()).isNull();
  }

  private static WeakReference<ClassLoader> loadCheckAndDrop() throws Exception {
    Ruleset ruleset = TestRules.loader(TestRules.FILES).load("2020");
    Checker.check(TestRules.municipality(), ruleset, LocalDate.of(2021, 4, 15));
    ruleset.rules().alone(ruleset.conditions().get(0).name());
    Object rule = ruleset.rules().all().getKiePackages().iterator().next();
    assertThat(rule).isNotNull();
    return new WeakReference<>(ruleset.rules().loader());
  }
}
