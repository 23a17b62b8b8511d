package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.check.Checker;
import se.villkorskoll.hostile.HostileKind;
import se.villkorskoll.hostile.HostileKind.RuleFile;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.Companions;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;

/**
 * Rules that look hostile and are not: accepted, compiled, let in, and they find what they should.
 */
class LookAlikesTest {

  private static final LocalDate AS_OF = LocalDate.of(2021, 4, 15);
  private static final String WHEN = "$a : Account(fundsSpent == true)";
  private static final String THEN = "findings.breach($a);";

  private static final List<String> SPENT = List.of("/accounts/0", "/accounts/1", "/accounts/2");
  private static final List<String> NOT_SPENT = List.of("/accounts/3", "/accounts/4");

  /** What is changed of a plain rule, and where it then finds something. */
  private record LookAlike(UnaryOperator<String> change, List<String> found) {
    LookAlike also(UnaryOperator<String> other) {
      return new LookAlike(rule -> other.apply(change.apply(rule)), found);
    }
  }

  private static Map<String, LookAlike> all() {
    Map<String, LookAlike> all = new LinkedHashMap<>();
    texts(all);
    comments(all);
    forms(all);
    conditions(all);
    consequences(all);
    return all;
  }

  private static LookAlike of(UnaryOperator<String> change) {
    return new LookAlike(change, SPENT);
  }

  private static LookAlike annotated(String name, String text) {
    return of(
        rule ->
            rule.replaceFirst(
                "@" + name + "\\(\"[^\n]*",
                "@" + name + "(\"" + text.replace("\\", "\\\\").replace("$", "\\$") + "\")"));
  }

  private static LookAlike when(String when, List<String> found) {
    return new LookAlike(rule -> rule.replace(WHEN, when), found);
  }

  private static LookAlike then(String then, List<String> found) {
    return new LookAlike(rule -> rule.replace(THEN, then), found);
  }

  private static void texts(Map<String, LookAlike> all) {
    all.put("a message of code", annotated("message", "Skriv inte System.exit(1); här."));
    all.put(
        "a message with quotation marks",
        annotated("message", "Det som kallas \\\"medel\\\" finns kvar."));
    all.put(
        "a message that ends with a quotation mark", annotated("message", "Det är \\\"kvar\\\""));
    all.put("a message with slashes", annotated("message", "Se https://skr.se // och fråga."));
    all.put("a message that ends a comment", annotated("message", "Inte en */ kommentar /* här."));
    all.put("a message of brackets", annotated("message", "})); } end rule when then ("));
    all.put(
        "a message that names a place",
        annotated("message", "Värdet ${jndi:ldap://x} finns inte."));
    all.put("a message of markup", annotated("message", "<script>alert('x')</script> &amp;"));
    all.put("a help of a formula", annotated("help", "=1+1, +46, -1 och @SUM"));
    all.put("a title in Cyrillic", annotated("title", "Остаток средств"));
    all.put("a title in Arabic", annotated("title", "الأموال"));
    all.put("a title with a mark over its letter", annotated("title", "A\u030ar 2020"));
    all.put("a title of a sign beyond two bytes", annotated("title", "Medel \uD83D\uDCB0"));
    all.put("a long help", annotated("help", "Ange beloppet. ".repeat(60)));
    all.put("a long help of quotation marks", annotated("help", "\\\"Ange\\\" ".repeat(120)));
    all.put(
        "a basis with a semicolon",
        annotated("legalBasis", "Överenskommelsen 2020, s. 3; \\\"utan\\\" (001:2)"));
  }

  private static void comments(Map<String, LookAlike> all) {
    String code = "// Runtime.getRuntime().exec(\"rm -rf /\");";
    all.put("a comment of code", of(rule -> rule.replaceFirst("// [^\n]*", code)));
    all.put(
        "a comment of a rule",
        of(
            rule ->
                rule.replaceFirst(
                    "// [^\n]*", "// rule \"x\" salience 10 when eval(true) then end")));
    all.put(
        "a comment of several lines",
        of(rule -> rule.replaceFirst("// [^\n]*", "// Ett.\n//\n// package x\n\n// import y")));
  }

  private static void forms(Map<String, LookAlike> all) {
    all.put("ends of lines as Windows writes them", of(rule -> rule.replace("\n", "\r\n")));
    all.put("a byte order mark", of(rule -> "\uFEFF" + rule));
    all.put("tabs", of(rule -> rule.replace("    ", "\t")));
    all.put("no end of the last line", of(String::stripTrailing));
    all.put("blank lines after it", of(rule -> rule + "\n \n\n"));
  }

  private static void conditions(Map<String, LookAlike> all) {
    all.put("eight brackets", when("$a : Account((((((((fundsSpent == true))))))))", SPENT));
    all.put("sixteen patterns", when(WHEN + "\n    Report()".repeat(15), SPENT));
    all.put(
        "sixty constraints",
        when("$a : Account(" + repeated("fundsSpent == true", ", ", 60) + ")", SPENT));
    all.put(
        "many words",
        when("$a : Account(" + repeated("fundsSpent == false", " || ", 60) + ")", NOT_SPENT));
    all.put(
        "four accumulates",
        when(
            WHEN
                + IntStream.range(0, 4)
                    .mapToObj(
                        "\n    accumulate(CostLine($m%1$d : amount, amount != null); $t%1$d : sum($m%1$d); $t%1$d > params.decimal(\"described-share-at-least\"))"
                            ::formatted)
                    .collect(Collectors.joining()),
            SPENT));
    all.put(
        "codes that look like code",
        when(
            "$a : Account(part not memberOf params.codes(\"exit-codes\"))",
            List.of("/accounts/0", "/accounts/1", "/accounts/2", "/accounts/3", "/accounts/4")));
    all.put(
        "none of the codes",
        when("$a : Account(part memberOf params.codes(\"exit-codes\"))", List.of()));
    all.put(
        "not, exists and a join",
        when(
            WHEN
                + "\n    not(CostLine(amount == null, date != null))\n    exists CostLine()\n    Report($p : pointer)\n    Report(pointer == $p)",
            SPENT));
    all.put(
        "names of words",
        when(
            "$system : Account()\n    $a : Account(fundsSpent == true, pointer == $system.pointer)",
            SPENT));
  }

  private static String repeated(String part, String between, int times) {
    return String.join(between, Collections.nCopies(times, part));
  }

  private static void consequences(Map<String, LookAlike> all) {
    all.put(
        "values named by words of Java",
        annotated("message", "{class} {null} {new}")
            .also(
                rule ->
                    rule.replace(
                        "    @message(",
                        "    @value(class = \"part\", null = \"spent\")\n    @value(new = \"originYear\")\n    @message(")));
    all.put(
        "a section as the place",
        then("findings.breach(\"/accounts\");", List.of("/accounts", "/accounts", "/accounts")));
    all.put(
        "on several lines",
        then("findings\n        .breach (\n            $a\n        ) ;", SPENT));
  }

  @Test
  void eachIsAcceptedAndFindsWhatItShould() {
    RuleFiles files = files();
    assertThat(ToldProblems.messages(TestRules.problems(files))).isEmpty();
    Ruleset ruleset = TestRules.load(files);
    Report report =
        TestRules.report(AcceptedForms.report().getBytes(StandardCharsets.UTF_8)).asOf(AS_OF);
    Map<String, List<String>> found = new TreeMap<>();
    for (Finding finding :
        Checker.uncorrected(report, ruleset, AS_OF, Companions.NONE).findings()) {
      if (finding.outcome() == Outcome.BREACHED) {
        found
            .computeIfAbsent(finding.condition().name(), name -> new ArrayList<>())
            .add(finding.pointer());
      }
    }
    Map<String, LookAlike> all = all();
    assertThat(all).hasSizeGreaterThanOrEqualTo(30);
    int number = 0;
    for (Map.Entry<String, LookAlike> one : all.entrySet()) {
      String name = ruleName(number++);
      assertThat(ruleset.conditions()).extracting(condition -> condition.name()).contains(name);
      assertThat(found.getOrDefault(name, List.of()))
          .as(one.getKey())
          .containsExactlyElementsOf(one.getValue().found());
    }
  }

  private static String ruleName(int number) {
    String path = HostileKind.harmless(number).path();
    return path.substring("2020/".length(), path.length() - ".drl".length());
  }

  private static RuleFiles files() {
    String codes =
        """

          exit-codes:
            title: {sv: "System.exit(1)", en: "*/"}
            value: ["System.exit(1)", "//", "*/", "\\"+x+\\"", "'"]
            unit: TEXTS
            source: "\\"); x"
        """;
    RuleFiles files = TestRules.changed("2020/agreement.yaml", text -> text + codes);
    int number = 0;
    for (LookAlike one : all().values()) {
      RuleFile plain = HostileKind.harmless(number++);
      files =
          files
              .with(
                  plain.path(),
                  one.change().apply(plain.content()).getBytes(StandardCharsets.UTF_8))
              .with(plain.path().replace(".drl", ".yaml"), new byte[0]);
    }
    return files;
  }
}
