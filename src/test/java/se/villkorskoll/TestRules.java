package se.villkorskoll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.intake.ReadReport;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.ruleset.KeptClasses;
import se.villkorskoll.ruleset.LoadedRulesets;
import se.villkorskoll.ruleset.RecipientRegister;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.RuleProblem;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetLoader;
import se.villkorskoll.ruleset.RulesetRefused;

/**
 * The program's own rules for tests, compiled once for a build, and rules that a test has changed.
 */
public final class TestRules {

  /** The recipients. */
  public static final RecipientRegister REGISTER = RecipientRegister.builtIn();

  /** The program's own rule files. */
  public static final RuleFiles FILES = RuleFiles.builtIn();

  /** The program's own rulesets. */
  public static final LoadedRulesets RULESETS = new LoadedRulesets(loader(FILES));

  /** What a rule of a test says to people. */
  public static final String TEXTS =
      """
          @legalBasis("Överenskommelsen 2020, test")
          @title("Test")
          @titleEn("Test")
          @message("Test.")
          @messageEn("Test.")
          @help("Test.")
          @helpEn("Test.")
      """;

  private static final String HEAD =
      """
      // Ett villkor för tester.
      rule "OK2020-USE-02-test"
          @id("OK2020-USE-02")
          @severity(WARNING)
          @appliesTo(MUNICIPALITY, REGION, COUNTY)
      """
          + TEXTS
          + "when\n";

  /** The path of the rule of {@link #withRule}. */
  public static final String RULE_PATH = "2020/OK2020-USE-02-test.drl";

  /** The line on which the conditions of the rule of {@link #withRule} begin. */
  public static final int WHEN_LINE = (int) HEAD.lines().count() + 1;

  private TestRules() {}

  /** A loader that keeps compiled rules below the build folder. */
  public static RulesetLoader loader(RuleFiles files) {
    return new RulesetLoader(files, KeptClasses.in(Path.of("target", "kept-rules")), REGISTER);
  }

  /** The ruleset of the program's own rules for 2020. */
  public static Ruleset of2020() {
    try {
      return RULESETS.ruleset("2020");
    } catch (RulesetRefused e) {
      throw new AssertionError(e);
    }
  }

  /** The program's own rules with the text of one file changed. */
  public static RuleFiles changed(String path, UnaryOperator<String> change) {
    return FILES.with(path, change.apply(FILES.text(path)).getBytes(StandardCharsets.UTF_8));
  }

  /** The program's own rules without some files. */
  public static RuleFiles without(String... paths) {
    Map<String, byte[]> files = new TreeMap<>();
    FILES.paths().stream()
        .filter(path -> !List.of(paths).contains(path))
        .forEach(path -> files.put(path, FILES.bytes(path)));
    return RuleFiles.of(files);
  }

  /** The program's own rules and one more, with these conditions and this consequence. */
  public static RuleFiles withRule(String when, String then) {
    return withRuleText(HEAD + "    " + when + "\nthen\n    " + then + "\nend\n");
  }

  /** The program's own rules and one more, with this text. */
  public static RuleFiles withRuleText(String text) {
    return FILES
        .with(RULE_PATH, text.getBytes(StandardCharsets.UTF_8))
        .with(RULE_PATH.replace(".drl", ".yaml"), new byte[0]);
  }

  /** The text of the rule of {@link #withRule} up to its conditions. */
  public static String head() {
    return HEAD;
  }

  /** The problems of loading 2020 from these files; none if it loads. */
  public static List<RuleProblem> problems(RuleFiles files) {
    try {
      loader(files).loadDraft("2020");
      return List.of();
    } catch (RulesetRefused e) {
      return e.problems();
    }
  }

  /** The ruleset of 2020 in these files, which must load. */
  public static Ruleset load(RuleFiles files) {
    try {
      return loader(files).loadDraft("2020");
    } catch (RulesetRefused e) {
      throw new AssertionError(e);
    }
  }

  /** A base report of the rules of 2020 or a fixture, as bytes. */
  public static byte[] bytes(String path) {
    try {
      return Files.readAllBytes(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A report that must be readable. */
  public static Report report(byte[] bytes) {
    try {
      ReadResult<ReadReport> read = new ReportReader(RULESETS).read(bytes, null);
      if (!read.succeeded()) {
        throw new AssertionError(read.problems());
      }
      return read.value().report();
    } catch (RulesetRefused e) {
      throw new AssertionError(e);
    }
  }

  /** The base report of the municipality. */
  public static Report municipality() {
    return report(bytes("rules/2020/municipality.json"));
  }
}
