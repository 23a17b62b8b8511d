package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.TestRules;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.gate.Refusal;
import se.villkorskoll.hostile.Canary;
import se.villkorskoll.hostile.HostileKind;
import se.villkorskoll.hostile.HostileKind.RuleFile;

/**
 * Every hostile text of the corpus is refused with its file, a line and a reason, as it is and
 * where nobody asks the lint, and nothing of it runs.
 */
class HostileTextsTest {

  /** Where a text is stopped if there is no lint. */
  private enum Stop {
    READER,
    WRITER,
    COMPILER,
    GATE,
    /** It is let in, and harmless. */
    NOWHERE
  }

  @TempDir private Path folder;
  private Canary canary;

  @BeforeEach
  void putOut() {
    canary = new Canary(folder);
  }

  @AfterEach
  void takeIn() {
    canary.close();
  }

  @Test
  void thereAreAtLeastFiveOfEachKind() {
    List<HostileKind> kinds = HostileKind.all();
    assertThat(kinds).hasSizeGreaterThan(20);
    assertThat(kinds).allSatisfy(kind -> assertThat(kind.texts()).hasSizeGreaterThan(4));
    assertThat(kinds.stream().mapToInt(kind -> kind.texts().size()).sum()).isGreaterThan(300);
  }

  @Test
  void theRuleThatTheyAreMadeOfIsAccepted() {
    assertThat(TestRules.problems(folderOf(List.of(HostileKind.harmless(1))))).isEmpty();
  }

  @Test
  void eachIsRefusedAsItIs() {
    List<RuleFile> left = new ArrayList<>(HostileKind.ruleFiles(canary));
    left.removeIf(file -> file.text().where().equals("parameter"));
    Map<String, List<RuleProblem>> told = new TreeMap<>();
    while (!left.isEmpty()) {
      // those that are no rules at all are told of before the others are read further
      RuleFiles files = folderOf(left);
      List<RuleProblem> problems =
          assertTimeoutPreemptively(Duration.ofSeconds(60), () -> TestRules.problems(files));
      problems.forEach(one -> told.computeIfAbsent(one.file(), file -> new ArrayList<>()).add(one));
      int before = left.size();
      left.removeIf(file -> told.containsKey(file.path()));
      assertThat(left).as("accepted").hasSizeLessThan(before);
    }
    List<String> faults = new ArrayList<>();
    for (RuleFile file : HostileKind.ruleFiles(canary)) {
      if (!file.text().where().equals("parameter")) {
        faults.addAll(faults(file, told.get(file.path())));
      }
    }
    assertThat(faults).isEmpty();
    canary.assertUntouched();
  }

  @Test
  void eachNameOfAParameterIsRefusedWhereItIsWritten() throws JsonProcessingException {
    int agreementLines = (int) TestRules.FILES.text("2020/agreement.yaml").lines().count();
    for (RuleFile file : HostileKind.ruleFiles(canary)) {
      if (!file.text().where().equals("parameter")) {
        continue;
      }
      String name = new ObjectMapper().writeValueAsString(canary.in(file.text().text()));
      String parameter =
          "\n  %s:\n    title: {sv: x, en: x}\n    value: 2020\n    unit: YEAR\n    source: egen\n";
      RuleFiles files =
          folderOf(List.of(file))
              .with(
                  "2020/agreement.yaml",
                  (TestRules.FILES.text("2020/agreement.yaml") + parameter.formatted(name))
                      .getBytes(StandardCharsets.UTF_8));
      assertThat(TestRules.problems(files))
          .as(file.toString())
          .isNotEmpty()
          .allSatisfy(one -> assertThat(one.file()).isEqualTo("2020/agreement.yaml"))
          .allSatisfy(one -> assertThat(one.line()).isGreaterThan(agreementLines));
    }
    canary.assertUntouched();
  }

  @Test
  void eachIsStoppedWhereThereIsNoLint() {
    List<RuleFile> all = HostileKind.ruleFiles(canary);
    Map<RuleFile, RuleTree> compiled = new LinkedHashMap<>();
    Map<RuleFile, Stop> stopped = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (RuleFile file : all) {
      Stop stop = stoppedBeforeTheCompiler(file, compiled, faults);
      if (stop != null) {
        stopped.put(file, stop);
      }
    }
    RuleClasses together = built(compiled);
    compiled.forEach(
        (file, tree) -> stopped.put(file, stoppedByCompilerOrGate(file, tree, together, faults)));
    canary.assertUntouched();
    assertThat(faults).isEmpty();
    assertThat(stopped.keySet()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(stopped.values()).as("each stage stops some").contains(Stop.values());
    assertThat(all)
        .as("only what is known to be harmless is let in")
        .allSatisfy(
            file ->
                assertThat(stopped.get(file) == Stop.NOWHERE)
                    .as(file.toString())
                    .isEqualTo(file.text().harmless() != null));
    assertThat(HostileKind.all())
        .allSatisfy(
            kind ->
                assertThat(all)
                    .as("some of each kind are stopped: " + kind.file())
                    .anyMatch(
                        file ->
                            file.kind().equals(kind.file()) && stopped.get(file) != Stop.NOWHERE));
  }

  /** Where a text is stopped before it is compiled; null, with the rule, where it is not. */
  private static Stop stoppedBeforeTheCompiler(
      RuleFile file, Map<RuleFile, RuleTree> rules, List<String> faults) {
    Stop stop = Stop.READER;
    try {
      RuleTree tree = RuleTree.of(RuleText.read(file.path(), file.content()));
      stop = Stop.WRITER;
      new RuleCompiler.Source(tree, packageOf(file)).drl();
      rules.put(file, tree);
      return null;
    } catch (MalformedRule e) {
      faults.addAll(faults(file, List.of(RuleProblem.of(file.path(), e))));
      if (compiles(file)) {
        faults.add(file + " does not come to the compiler: " + e.text().sv());
      }
      return stop;
    }
  }

  /** Whether a text comes through reader, writer and compiler. */
  private static boolean compiles(RuleFile file) {
    return file.text().reached() != null || file.text().harmless() != null;
  }

  /** The classes of all rules that compile, each in a package of its own. */
  private static RuleClasses built(Map<RuleFile, RuleTree> rules) {
    List<RuleCompiler.Source> sources = new ArrayList<>();
    rules.forEach(
        (file, tree) -> {
          if (compiles(file)) {
            sources.add(new RuleCompiler.Source(tree, packageOf(file)));
          }
        });
    List<CompilerError> errors = new ArrayList<>();
    RuleClasses classes = RuleCompiler.build(sources, errors);
    assertThat(errors).isEmpty();
    return classes;
  }

  private static String packageOf(RuleFile file) {
    return "rules.h" + file.path().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static Stop stoppedByCompilerOrGate(
      RuleFile file, RuleTree tree, RuleClasses together, List<String> faults) {
    List<RuleProblem> problems = new ArrayList<>();
    if (!compiles(file)) {
      RuleCompiler.compile("2020/agreement.yaml", List.of(tree), problems);
      faults.addAll(faults(file, problems));
      problems.stream()
          .filter(one -> !one.message().sv().startsWith("Regeln går inte att översätta"))
          .forEach(one -> faults.add(file + " is not stopped by the compiler: " + one));
      return Stop.COMPILER;
    }
    List<Refusal> refusals = new ArrayList<>();
    RuleGate.admit(together.ofPackage(packageOf(file)), refusals);
    refusals.forEach(one -> problems.add(RuleCompiler.problem(tree.text(), one)));
    String reached = file.text().reached();
    if (reached == null) {
      problems.forEach(one -> faults.add(file + " is not let in: " + one));
      return Stop.NOWHERE;
    }
    faults.addAll(faults(file, problems));
    boolean named = problems.stream().anyMatch(one -> one.message().sv().contains(reached));
    if (!named && !reached.equals("any")) {
      faults.add(file + " is not told to reach " + reached + ": " + problems);
    }
    return Stop.GATE;
  }

  /**
   * What is missing from what is told of a text: its file, a line that it has, and why and what to
   * do, in both languages.
   */
  private static List<String> faults(RuleFile file, List<RuleProblem> problems) {
    List<String> faults = new ArrayList<>();
    if (problems == null || problems.isEmpty()) {
      return List.of(file + " is let in");
    }
    int lines = (int) file.content().lines().count();
    for (RuleProblem problem : problems) {
      if (!problem.file().equals(file.path())
          || problem.line() < 1
          || problem.line() > lines
          || Stream.of(problem.message(), problem.help())
              .anyMatch(one -> one.sv().isBlank() || one.sv().equals(one.en()))) {
        faults.add(file + " is told wrongly: " + problem);
      }
    }
    String says = file.text().says();
    if (says != null && problems.stream().noneMatch(one -> one.message().sv().contains(says))) {
      faults.add(file + " is not told with " + says + ": " + problems);
    }
    return faults;
  }

  private static RuleFiles folderOf(List<RuleFile> rules) {
    RuleFiles files = TestRules.FILES;
    for (RuleFile rule : rules) {
      files =
          files
              .with(rule.path(), rule.content().getBytes(StandardCharsets.UTF_8))
              .with(rule.path().replace(".drl", ".yaml"), new byte[0]);
    }
    return files;
  }
}
