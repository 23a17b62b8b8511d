package se.villkorskoll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.TestRules;
import se.villkorskoll.ruleset.RuleClasses;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.RuleProblem;
import se.villkorskoll.ruleset.RulesetRefused;

/** The process in which rules are built and tested: what it answers, and how it ends. */
@Tag("long")
class BuildProcessTest {

  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final String RULE = "2018/OK2018-REPORT-01-account-in-time.drl";

  /** The agreement with the fewest rules, whose classes the program does not carry as they are. */
  private static RuleFiles changed() {
    return TestRules.changed(
        "2018/agreement.yaml", text -> text.replaceFirst("(?m)^  sv: .*$", "  sv: En annan titel"));
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current()
        .children()
        .filter(one -> one.info().command().orElse("").endsWith("java"))
        .toList();
  }

  private static BuildProcess limited(String memory, Duration limit) {
    return new BuildProcess(List.of(memory), limit, CLASS_PATH);
  }

  private static List<RuleProblem> refused(BuildProcess builds, RuleFiles files) {
    return catchThrowableOfType(RulesetRefused.class, () -> builds.build("2018", files)).problems();
  }

  @Test
  void rulesAreBuiltAndTestedWithoutTheEnvironmentAndTheProcessStaysForTheNext()
      throws RulesetRefused, IOException {
    var builds = new BuildProcess();
    try {
      RuleClasses classes = builds.build("2018", changed());
      assertThat(classes.files()).isNotEmpty();
      ProcessHandle first = children().get(0);
      assertThat(builds.failures("2018", changed(), classes)).isEmpty();
      assertThat(children()).containsExactly(first);
      Path environment = Path.of("/proc", Long.toString(first.pid()), "environ");
      if (Files.isReadable(environment)) {
        assertThat(Files.readString(environment)).isEqualTo("LC_ALL=C.UTF-8\0");
      }
    } finally {
      builds.close();
    }
    assertThat(children()).isEmpty();
  }

  @Test
  void whatIsWrongIsToldWithFileAndLineAndTheProcessIsStopped() {
    var builds = new BuildProcess();
    RuleFiles faulty =
        TestRules.changed(
            RULE, text -> text.replace("params.date(\"report-by\")", "params.date(\"x\")"));
    List<RuleProblem> problems = refused(builds, faulty);
    assertThat(problems)
        .isNotEmpty()
        .allSatisfy(
            one -> {
              assertThat(one.file()).isEqualTo(RULE);
              assertThat(one.line()).isPositive();
              assertThat(one.message().sv()).isEqualTo("Parametern x finns inte.");
            });
    assertThat(children()).isEmpty();
  }

  @Test
  void aScenarioThatDoesNotHoldIsTold() throws RulesetRefused {
    var builds = new BuildProcess();
    RuleClasses classes = builds.build("2018", changed());
    RuleFiles other =
        TestRules.changed(
            RULE.replace(".drl", ".yaml"),
            text -> text.replaceFirst("asOf: \\S+", "asOf: 2017-01-01"));
    assertThat(builds.failures("2018", other, classes))
        .anySatisfy(one -> assertThat(one.file()).startsWith("2018/"));
    assertThat(children()).isEmpty();
  }

  @Test
  void whatTakesTooLongIsStopped() {
    var builds = limited("-Xmx256m", Duration.ofMillis(100));
    assertThat(refused(builds, changed()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.file()).startsWith("2018/");
              assertThat(one.message().sv()).startsWith("Reglerna tog mer än 0 sekunder");
            });
    assertThat(children()).isEmpty();
  }

  @Test
  void aServiceThatEndsDoesNotWaitForABuild() throws Exception {
    var builds = new BuildProcess();
    CompletableFuture<Throwable> build =
        CompletableFuture.supplyAsync(() -> catchThrowable(() -> builds.build("2018", changed())));
    Await.until(BuildProcessTest::children, children -> !children.isEmpty());
    builds.close();
    assertThat(children()).isEmpty();
    assertThat(build.get()).isInstanceOf(BuildUnavailable.class);
    assertThat(children()).isEmpty();
    assertThatThrownBy(() -> builds.build("2018", changed())).isInstanceOf(BuildUnavailable.class);
    assertThat(children()).isEmpty();
  }

  @Test
  void aProgramInAFolderWithSwedishLettersBuildsToo(@TempDir Path folder) throws Exception {
    Path classes = Path.of("target", "classes").toAbsolutePath();
    Path link = Files.createSymbolicLink(folder.resolve("Kommunförbundet åäö"), classes);
    assertThat(CLASS_PATH).contains(classes.toString());
    var builds =
        new BuildProcess(
            List.of("-Xmx512m"),
            Duration.ofMinutes(2),
            CLASS_PATH.replace(classes.toString(), link.toString()));
    try {
      assertThat(builds.build("2018", changed()).files()).isNotEmpty();
    } finally {
      builds.close();
    }
  }

  @Test
  void aProcessThatDoesNotStartIsNotTakenForAFaultOfTheRules(@TempDir Path nothing) {
    for (BuildProcess builds :
        List.of(
            new BuildProcess(List.of(), Duration.ofMinutes(2), nothing.toString()),
            limited("-Xnonsense", Duration.ofMinutes(2)))) {
      assertThatThrownBy(() -> builds.build("2018", changed()))
          .isInstanceOf(BuildUnavailable.class)
          .hasMessageMatching("(?i).*(main class|-Xnonsense).*");
      assertThat(children()).isEmpty();
    }
  }

  @Test
  void whatTakesTooMuchMemoryIsToldWithTheRule() {
    var builds = limited("-Xmx12m", Duration.ofMinutes(2));
    assertThat(refused(builds, changed()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.file()).startsWith("2018/");
              assertThat(one.message().sv()).startsWith("Reglerna tog mer minne än de får");
              assertThat(one.help().sv()).contains("provas inte igen");
            });
    assertThat(children()).isEmpty();
  }
}
