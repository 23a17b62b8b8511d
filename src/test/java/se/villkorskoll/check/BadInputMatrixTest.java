package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.villkorskoll.TestRules;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.ResultJson;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.ConditionOutcome;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.result.Verdict;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.Path;
import se.villkorskoll.ruleset.Agreement;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;

/**
 * Every condition meets reports that are empty, bare, huge, or written in other characters. What is
 * expected follows from the report itself, or from a smaller one like it.
 */
class BadInputMatrixTest {

  static final List<String> KINDS = ReportVariants.BASES;

  private static final LocalDate AS_OF = LocalDate.of(2021, 4, 15);
  private static final int MANY = 10_000;
  private static final int MOST_FINDINGS = 1_000;
  private static final List<String> DIGITS =
      List.of("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio");
  private static final int MEGABYTE = 1_000_000;
  private static final Ruleset RULESET = TestRules.of2020();

  private static CheckResult check(JsonNode report) {
    return Checker.check(TestRules.report(ReportVariants.bytes(report)), RULESET, AS_OF);
  }

  private static byte[] json(CheckResult result) {
    return ResultJson.of(new CheckedReport("x", result, List.of()), Language.SV);
  }

  private static Map<String, Outcome> outcomes(CheckResult result) {
    return result.outcomes().stream()
        .collect(
            Collectors.toMap(
                one -> one.condition().id(), ConditionOutcome::outcome, (a, b) -> a, TreeMap::new));
  }

  private static Set<String> with(Outcome outcome, CheckResult result) {
    Set<String> ids = new TreeSet<>();
    outcomes(result).forEach((id, one) -> ids.addAll(one == outcome ? Set.of(id) : Set.of()));
    return ids;
  }

  private static Map<String, Long> findings(CheckResult result) {
    return result.findings().stream()
        .collect(
            Collectors.groupingBy(
                one -> one.condition().id(), TreeMap::new, Collectors.counting()));
  }

  static Stream<Arguments> emptyAndBare() {
    Map<String, Function<String, ObjectNode>> variants = new TreeMap<>();
    variants.put("only agreement and recipient", ReportVariants::minimal);
    variants.put("every list empty", ReportVariants::everyListEmpty);
    variants.put("every inner list empty", ReportVariants::everyInnerListEmpty);
    variants.put("one element in every list", ReportVariants::oneElementInEveryList);
    variants.put("one bare element in every list", ReportVariants::oneBareElementInEveryList);
    return variants.entrySet().stream()
        .flatMap(one -> KINDS.stream().map(kind -> arguments(one.getKey(), kind, one.getValue())));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("emptyAndBare")
  void everyConditionMeetsEmptyAndBareReports(
      String name, String kind, Function<String, ObjectNode> variant) {
    ObjectNode report = variant.apply(kind);
    CheckResult result = check(report);
    isSound(report, result);
    assertThat(json(check(report))).isEqualTo(json(result));
    assertThat(result.verdict()).isIn(Verdict.BREACHED, Verdict.NOT_ASSESSED, Verdict.WARNINGS);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void onlyAConditionThatNeedsNothingIsMetByAReportThatSaysNothing(String kind) {
    CheckResult result = check(ReportVariants.minimal(kind));
    assertThat(result.verdict()).isIn(Verdict.BREACHED, Verdict.NOT_ASSESSED);
    assertThat(result.outcomes())
        .filteredOn(one -> one.outcome() == Outcome.MET)
        .allMatch(one -> one.condition().needs().isEmpty());
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void manyGoodActivitiesAreAsGoodAsOne(String kind) {
    ObjectNode one = ReportVariants.oneGoodActivity(kind);
    ObjectNode many = ReportVariants.times(MANY, one);
    CheckResult ofOne = check(one);
    CheckResult ofMany = check(many);
    isSound(one, ofOne);
    isSound(many, ofMany);
    assertThat(with(Outcome.BREACHED, ofOne)).isEmpty();
    assertThat(with(Outcome.NOT_ASSESSED, ofOne)).isEmpty();
    assertThat(outcomes(ofMany)).isEqualTo(outcomes(ofOne));
    assertThat(findings(ofMany)).isEqualTo(findings(ofOne));
    assertThat(json(check(many))).isEqualTo(json(ofMany));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void manyBadActivitiesAreEachToldUpToTheMost(String kind) {
    ObjectNode one = ReportVariants.oneBadActivity(kind);
    ObjectNode many = ReportVariants.times(MANY, one);
    CheckResult ofOne = check(one);
    CheckResult ofMany = check(many);
    isSound(many, ofMany);
    assertThat(outcomes(ofMany)).isEqualTo(outcomes(ofOne));
    Set<String> each = new TreeSet<>();
    ofOne.findings().stream()
        .filter(finding -> finding.pointer().startsWith("/activities/0"))
        .forEach(finding -> each.add(finding.condition().id()));
    // without goal, output, amount, user perspective, target group and status
    assertThat(each)
        .contains("DQ-LOGIC-01", "DQ-LOGIC-02", "DQ-LOGIC-05", "DQ-LOGIC-06", "DQ-LOGIC-07")
        .contains("DQ-LOGIC-09");
    Map<String, Long> expected = findings(ofOne);
    each.forEach(id -> expected.put(id, (long) MOST_FINDINGS));
    assertThat(findings(ofMany)).isEqualTo(expected);
    for (ConditionOutcome outcome : ofMany.outcomes()) {
      if (each.contains(outcome.condition().id())) {
        assertThat(outcome.reason().sv()).isEqualTo("De första 1000 av 10000 fynd visas.");
        assertThat(pointers(ofMany, outcome.condition()))
            .startsWith("/activities/0")
            .contains("/activities/999")
            .doesNotContain("/activities/1000");
      }
    }
    assertThat(json(check(many))).isEqualTo(json(ofMany));
  }

  /** The activities in which the findings of a condition stand. */
  private static List<String> pointers(CheckResult result, Condition condition) {
    return result.findings().stream()
        .filter(one -> one.condition().id().equals(condition.id()))
        .map(one -> one.pointer().replaceAll("^(/activities/\\d+)/.*", "$1"))
        .toList();
  }

  static Stream<Arguments> reportsWithTexts() {
    Map<String, Function<String, ObjectNode>> variants = new TreeMap<>();
    variants.put("good", ReportVariants::base);
    variants.put("with one element", ReportVariants::oneElementInEveryList);
    return variants.entrySet().stream()
        .flatMap(one -> KINDS.stream().map(kind -> arguments(one.getKey(), kind, one.getValue())));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("reportsWithTexts")
  void aTextOfAMegabyteIsToldInShort(
      String name, String kind, Function<String, ObjectNode> variant) {
    int places = ReportVariants.texts(variant.apply(kind)).size();
    assertThat(places).isGreaterThan(10);
    int told = 0;
    for (int i = 0; i < places; i++) {
      ObjectNode report = variant.apply(kind);
      ReportVariants.texts(report).get(i).write().accept("Lång text. ".repeat(MEGABYTE / 11));
      CheckResult result = check(report);
      isSound(report, result);
      for (Finding finding : result.findings()) {
        told += finding.message(Language.SV).contains("…") ? 1 : 0;
        for (Language language : Language.values()) {
          assertThat(finding.message(language)).hasSizeLessThan(2_000);
          assertThat(finding.help(language)).hasSizeLessThan(2_000);
        }
      }
      assertThat(json(result)).hasSizeLessThan(300_000);
    }
    assertThat(told).isPositive();
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void aTextInOtherLettersSaysAsMuch(String kind) {
    Map<String, Outcome> base = outcomes(check(ReportVariants.base(kind)));
    List<String> written =
        List.of(
            "نص طويل بما يكفي لوصف ما تم إنجازه خلال العام ",
            "Достаточно длинный текст о том, что было сделано ",
            "Te\u0301xt med kombinerande a\u030Angstro\u0308m i va\u0308rsta fall "
                + "e\u0301e\u0301 ",
            "\u202Eنص\u202C och emoji 🧑🏽‍🚀👨‍👩‍👧 i en lång beskrivning av insatsen ",
            "一份足够长的文字用来描述在这一年里所做的事情以及参与其中的人们还有他们所取得的各种成果 ");
    for (String text : written) {
      // no two texts are alike: an output that is written as the title would only repeat it
      ObjectNode report = ReportVariants.written(kind, (pointer, i) -> text + words(i));
      CheckResult result = check(report);
      isSound(report, result);
      assertThat(outcomes(result)).isEqualTo(base);
      JsonNode json = ReportVariants.tree(json(result));
      List<String> messages = new ArrayList<>();
      json.get("findings").forEach(one -> messages.add(one.get("message").textValue()));
      assertThat(messages)
          .isEqualTo(result.findings().stream().map(one -> one.message(Language.SV)).toList())
          .anyMatch(message -> message.contains(text.strip()));
    }
  }

  /** A number in letters, so that it is a word. */
  private static String words(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(digit -> DIGITS.get(digit - '0'))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void aTextOfEmojiOrSignsSaysNothing(String kind) {
    CheckResult dashes = check(ReportVariants.written(kind, (pointer, i) -> "-"));
    for (String text : List.of("🙂👍🏽", "\u0301\u0308", "\u200f\u202e", "—…•", " \u00a0\u3000")) {
      ObjectNode report = ReportVariants.written(kind, (pointer, i) -> text);
      CheckResult result = check(report);
      isSound(report, result);
      assertThat(outcomes(result)).as(text).isEqualTo(outcomes(dashes));
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void lookAlikesAreOtherNames(String kind) throws RulesetRefused {
    ObjectNode base = ReportVariants.base(kind);
    ObjectNode twin = base.at("/activities/0").deepCopy();
    ((ArrayNode) base.get("activities"))
        .add(twin.put("id", twin.get("id").textValue().replace('A', '\u0410')));
    isSound(base, check(base));
    ObjectNode account = (ObjectNode) base.at("/accounts/0");
    account.put("part", account.get("part").textValue().replace('P', '\u0420'));
    assertThat(
            new ReportReader(TestRules.RULESETS).read(ReportVariants.bytes(base), null).problems())
        .extracting(problem -> problem.pointer())
        .containsExactly("/accounts/0/part");
  }

  /** What holds for the result of any report. */
  private static void isSound(JsonNode report, CheckResult result) {
    assertThat(result.outcomes())
        .extracting(one -> one.condition().id())
        .containsExactlyElementsOf(RULESET.conditions().stream().map(Condition::id).toList())
        .doesNotHaveDuplicates();
    assertThat(result.totals().of(Outcome.RULE_FAILED)).isZero();
    assertThat(result.totals().conditions()).isEqualTo(RULESET.conditions().size());
    Map<String, Long> findings = findings(result);
    for (ConditionOutcome one : result.outcomes()) {
      String id = one.condition().id();
      boolean silent = one.outcome() == Outcome.MET || one.outcome() == Outcome.NOT_APPLICABLE;
      assertThat(findings.containsKey(id)).as(id).isEqualTo(!silent);
      assertThat(findings.getOrDefault(id, 0L)).as(id).isLessThanOrEqualTo(MOST_FINDINGS);
      if (lacksANeed(report, one.condition(), result)) {
        assertThat(one.outcome()).as(id).isNotEqualTo(Outcome.MET);
      }
    }
    if (result.outcomes().stream().anyMatch(one -> one.outcome() == Outcome.NOT_ASSESSED)) {
      assertThat(result.verdict()).isNotEqualTo(Verdict.COMPLIANT);
    }
  }

  /**
   * Whether the report plainly lacks what a condition needs: it has nothing of what the condition
   * is about, or there is an element without a value that every element needs.
   */
  private static boolean lacksANeed(JsonNode report, Condition condition, CheckResult result) {
    for (int i = 0; i < condition.needs().size(); i++) {
      Path path = condition.needs().get(i);
      JsonNode section = report.path(path.section());
      boolean told = !section.isMissingNode();
      Agreement agreement = RULESET.agreement();
      boolean judged =
          agreement.asks(result.recipient().kind(), path.section())
              || (told && agreement.accepts(result.recipient().kind(), path.section()));
      boolean nothingToJudge = i == 0 && section.isEmpty();
      if (nothingToJudge || (judged && lacks(report, List.of(path.toString().split("\\.")), 0))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value is missing below an element; a path with named selections is passed over. */
  private static boolean lacks(JsonNode element, List<String> path, int at) {
    String step = path.get(at);
    boolean list = step.endsWith("[]");
    if (!list && step.endsWith("]")) {
      return false;
    }
    JsonNode value = element.path(list ? step.substring(0, step.length() - 2) : step);
    if (value.isMissingNode()) {
      return !list || at == 0;
    } else if (at == path.size() - 1) {
      return false;
    } else if (!list) {
      return lacks(value, path, at + 1);
    }
    for (JsonNode one : value) {
      if (lacks(one, path, at + 1)) {
        return true;
      }
    }
    return false;
  }
}
