package se.villkorskoll.ruleset;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static se.villkorskoll.ruleset.ToldProblems.messages;
import static se.villkorskoll.ruleset.ToldProblems.only;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;

/** What the {@code when} of a rule may not say, and the line and advice that it is told with. */
class RuleConstraintsTest {

  private static final String BREACH = "findings.breach($a);";

  /**
   * A rule with one constraint on an account, which must be refused at the line of the constraint.
   */
  private static RuleProblem refusedConstraint(String constraint) {
    RuleProblem problem =
        only(TestRules.problems(TestRules.withRule("$a : Account(" + constraint + ")", BREACH)));
    assertThat(problem.file()).isEqualTo(TestRules.RULE_PATH);
    assertThat(problem.line()).isEqualTo(TestRules.WHEN_LINE);
    return problem;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unspent > 5",
        "part == \"P1K\"",
        "spent == 1.5",
        "spent > params.decimal(\"x\") || unspent == 0",
      })
  void aLiteralInAConditionIsRefused(String constraint) {
    List<RuleProblem> problems =
        TestRules.problems(TestRules.withRule("$a : Account(" + constraint + ")", BREACH));
    assertThat(messages(problems)).anySatisfy(text -> assertThat(text).contains("står i regeln"));
    assertThat(problems).allSatisfy(one -> assertThat(one.line()).isEqualTo(TestRules.WHEN_LINE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"part matches \"P.*\"", "originYear in (2019, 2020)", "part = unspentReason"})
  void anOperatorThatRulesDoNotHaveIsRefused(String constraint) {
    RuleProblem problem = refusedConstraint(constraint);
    assertThat(problem.message().sv()).startsWith("En regel kan inte jämföra med");
    assertThat(problem.help().sv()).contains("==");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spent == received == unspent",
        "part memberOf params.codes(\"all-parts\") == true"
      })
  void aComparisonIsNotComparedInItsTurn(String constraint) {
    RuleProblem problem = refusedConstraint(constraint);
    assertThat(problem.message().sv()).isEqualTo("En jämförelse jämförs i sin tur med \"==\".");
    assertThat(problem.help().sv()).contains("part not memberOf …");
  }

  @Test
  void anUnknownFieldIsRefusedWithThoseThatThereAre() {
    RuleProblem problem = refusedConstraint("unspend == unspent");
    assertThat(problem.message().sv()).isEqualTo("unspend finns inte på Account.");
    assertThat(problem.help().sv()).contains("unspent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "received > params.date(\"report-by\")",
        "part > params.integer(\"agreement-year\")",
        "part == params.integer(\"agreement-year\")",
        "originYear == received",
        "spentTo > received",
        "part > unspentPlan",
        "allSpent == fundsSpent",
        "fundsSpent == null",
      })
  void comparingDifferentTypesIsRefused(String constraint) {
    assertThat(refusedConstraint(constraint).message().sv()).contains("jämför");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "part memberOf params.date(\"report-by\")",
        "spent memberOf params.codes(\"all-parts\")",
        "part contains part"
      })
  void aCollectionOperatorOnTheWrongTypeIsRefused(String constraint) {
    assertThat(refusedConstraint(constraint).message().sv()).contains("går inte att jämföra så");
  }

  @ParameterizedTest
  @ValueSource(strings = {"spent", "!fundsSpent", "-spent == spent", "spent + unspent == received"})
  void whatIsNoPlainComparisonIsRefused(String constraint) {
    refusedConstraint(constraint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$r : received - spent", "$r : balance.kept", "$r : repaidBy(spentTo)"})
  void aBindingOfMoreThanAFieldIsRefused(String constraint) {
    assertThat(refusedConstraint(constraint).message().sv()).contains("har mer än ett värde");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(part memberOf params.codes(\"all-parts\")) == true",
        "(part memberOf params.codes(\"all-parts\")) == false",
        "fundsSpent == true && (part memberOf params.codes(\"all-parts\")) == false",
        "(originYear == params.integer(\"agreement-year\")) == true",
        "(fundsSpent == true || fundsUsed == true) == false",
        "fundsSpent == (part == unspentReason)",
        "(part memberOf params.codes(\"all-parts\")) memberOf params.codes(\"all-parts\")",
      })
  void aComparisonOfAComparisonIsRefusedWithWhatToWrite(String constraint) {
    RuleProblem problem = refusedConstraint(constraint);
    assertThat(problem.message().sv()).endsWith("är inget värde.");
    assertThat(problem.help().sv()).contains("a != b").contains("a == false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lines contains null",
        "(lines contains null) == false",
        "lines not contains null",
        "null memberOf params.codes(\"all-parts\")",
        "lines contains part",
        "lines contains Answer.NO",
        "allSpent memberOf params.codes(\"all-parts\")",
        "part memberOf lines",
        "null == null",
        "lines == lines",
        "lines > lines",
      })
  void aFormThatCanNeverMatchOrThrowsIsRefused(String constraint) {
    refusedConstraint(constraint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spent > unspent",
        "spent == unspent",
        "$s : spent",
        "unspentReason == part",
        "spent() > params.decimal(\"lump-amount-from\")",
        "fundsSpent == true && params.decimal(\"lump-amount-from\") < unspent()"
      })
  void aReportedFieldThatIsReadAndNotNeededIsRefused(String constraint) {
    List<RuleProblem> problems =
        TestRules.problems(TestRules.withRule("$a : Account(" + constraint + ")", BREACH));
    assertThat(messages(problems))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).startsWith("Regeln läser Account."));
    assertThat(problems)
        .allSatisfy(
            one -> {
              assertThat(one.line()).isEqualTo(TestRules.WHEN_LINE);
              assertThat(one.help().sv()).contains("@needs").contains("== null");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$b : Account() $a : Account($b.spent > params.decimal(\"lump-amount-from\"))",
        "$b : Account() $a : Account($b.spent() > params.decimal(\"lump-amount-from\"))",
        "$a : Account() accumulate(CostLine($p : pointer); $n : count($p); $n > $a.originYear())\n"
            + "    Report($a.spent != $a.unspent)"
      })
  void aFieldOfABoundFactIsReadToo(String when) {
    assertThat(messages(TestRules.problems(TestRules.withRule(when, BREACH))))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).startsWith("Regeln läser Account."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$s < $t",
        "$s > params.decimal(\"lump-amount-from\")",
        "params.decimal(\"lump-amount-from\") < $t",
        "$a.allSpent() == Answer.NO",
        "$a.unspentReason() == null",
        "$t == null",
        "$t > $t",
        "true == false",
        "$t > $s && $n > params.integer(\"round-lines-from\")",
        "$t > $s || $n > params.integer(\"round-lines-from\")",
        "$p memberOf params.codes(\"all-parts\")"
      })
  void aConstraintOfAnAccumulateThatTheEngineTurnsAroundIsRefused(String constraint) {
    String when =
        "$a : Account($p : part, $s : received, received != null)\n"
            + "    accumulate(CostLine($m : amount, amount != null); $t : sum($m), $n : count($m); "
            + constraint
            + ")";
    RuleProblem problem = only(TestRules.problems(TestRules.withRule(when, BREACH)));
    assertThat(problem.line()).isEqualTo(TestRules.WHEN_LINE + 1);
    assertThat(problem.help().sv()).startsWith("Skriv ett resultat först");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spent == null",
        "spent != null, spent > params.decimal(\"lump-amount-from\")",
        "allSpent == null || allSpent == Answer.NO",
        "part memberOf params.codes(\"all-parts\")",
        "fundsSpent == true",
      })
  void whatIsRequiredDerivedOrComparedWithNullNeedsNothing(String constraint) {
    assertThat(TestRules.problems(TestRules.withRule("$a : Account(" + constraint + ")", BREACH)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$b : Account()\n    not Account($p : part)\n    $a : Account(part == $p)",
        "exists($x : Account())\n    $a : Account(useToldIn($x) == true)",
        "accumulate(CostLine($c : category, $m : amount); $n : count($m))\n    $a : Account(part == $c)",
      })
  void whatIsBoundWithinNotExistsOrAccumulateIsNotSeenOutside(String when) {
    assertThat(messages(TestRules.problems(TestRules.withRule(when, BREACH))))
        .anySatisfy(text -> assertThat(text).endsWith("är inte bundet ovanför."));
  }

  @Test
  void howMuchARuleMaySayIsBounded() {
    String many = "    Report()\n".repeat(17) + "$a : Account()";
    String long1 = "$a : Account(" + "fundsSpent == true, ".repeat(60) + "fundsUsed == true)";
    String sums =
        "accumulate(CostLine($m : amount); $n : count($m))\n".repeat(5) + "$a : Account()";
    String either = "$a : Account(" + "fundsSpent == true || ".repeat(2_500) + "fundsUsed == true)";
    String or = "$a : Account(" + "fundsSpent == true || ".repeat(60) + "fundsUsed == true)";
    String results =
        "accumulate(CostLine($m : amount); $n : count($m)"
            + IntStream.range(0, 4).mapToObj(", $n%d : count($m)"::formatted).collect(joining())
            + ") $a : Account()";
    String chain = "$a : Account(" + "balance.".repeat(1_500) + "kept == spent)";
    for (String when : List.of(many, long1, sums, either, or, results, chain)) {
      RuleProblem problem = only(TestRules.problems(TestRules.withRule(when, BREACH)));
      assertThat(problem.line()).isGreaterThanOrEqualTo(TestRules.WHEN_LINE);
      assertThat(problem.message().sv()).startsWith("Regeln har fler än ");
    }
  }

  @Test
  void howManyBoundValuesAConstraintNamesIsBounded() {
    String when =
        "$a : Account($p : part, $q : originYear, $r : pointer, $s : parentPointer)\n"
            + "    Account(part == $p || originYear == $q || pointer == $r || pointer == $s)";
    assertThat(messages(TestRules.problems(TestRules.withRule(when, BREACH))))
        .anySatisfy(text -> assertThat(text).endsWith("nämner fler än 3 bundna värden."));
  }

  @Test
  void anUnknownParameterIsRefusedWithThoseThatThereAre() {
    RuleProblem problem = refusedConstraint("spentTo > params.date(\"report-bye\")");
    assertThat(problem.message().sv()).isEqualTo("Parametern report-bye finns inte.");
    assertThat(problem.help().sv()).contains("report-by,");
  }

  @Test
  void aParameterAskedForInTheWrongUnitIsRefused() {
    assertThat(refusedConstraint("spent > params.decimal(\"report-by\")").help().sv())
        .isEqualTo("Skriv params.date(\"report-by\").");
  }

  @Test
  void anUnknownCodeIsRefused() {
    assertThat(refusedConstraint("allSpent == Answer.MAYBE").help().sv())
        .contains("YES, PARTLY, NO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "allSpent == Anser.NO    | Anser    | Menade du Answer?",
        "allSpent == Report.NO   | Report   | De som finns är ActivityStatus, ActorKind,",
        "allSpent == Severity.NO | Severity | De som finns är ActivityStatus, ActorKind,",
        "allSpent == Reported.NO | Reported | De som finns är ActivityStatus, ActorKind,",
      })
  void codesOfWhatRulesDoNotKnowAreRefusedWithWhatWasMeant(
      String constraint, String name, String help) {
    RuleProblem problem = refusedConstraint(constraint);
    assertThat(problem.message().sv())
        .isEqualTo("Det finns inga koder som heter %s.".formatted(name));
    assertThat(problem.help().sv()).startsWith(help);
    assertThat(problem.line()).isEqualTo(TestRules.WHEN_LINE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eval(true)",
        "$a : Account() from params.codes(\"all-parts\")",
        "($a : Account() or $a : Account())",
        "forall(Account())",
        "accumulate(Account($s : spent), init(int i = 0;), action(i++;), result(i))",
        "accumulate(Account($s : spent); $t : max($s))",
        "$a : Account() over window:length(3)",
      })
  void elementsThatRunCodeOrHideMatchesAreRefused(String when) {
    List<RuleProblem> problems =
        TestRules.problems(TestRules.withRule(when, "findings.breach(\"/accounts\");"));
    assertThat(problems).isNotEmpty();
    assertThat(problems).allSatisfy(one -> assertThat(one.file()).isEqualTo(TestRules.RULE_PATH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"String()", "Object()", "java.io.File()", "Answer()", "Locale()"})
  void aPatternOnSomethingThatIsNeverThereIsRefused(String pattern) {
    assertThat(
            messages(
                TestRules.problems(TestRules.withRule(pattern, "findings.breach(\"/accounts\");"))))
        .anySatisfy(text -> assertThat(text).contains("Regeln kan inte handla om"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CostLin()  | Regeln kan inte handla om CostLin. | Menade du CostLine?",
        "Locale()   | Regeln kan inte handla om Locale.  | De typer som finns är Account,",
        "$a : Account(fundsSpent == true); | Mellan mönster finns inget semikolon. | Ta bort semikolonet",
        "$a : Account(fundsSpent == true   | Här fattas något: texten slutar där ) väntades. | Skriv ) här, som i $account : Account(fundsSpent == true)",
        "accumulate(Account($s : spent), $t : sum($s)) | \",\" passar inte in här. | Skriv ; här, som i accumulate(CostLine($amount : amount); $sum : sum($amount)",
        "$a : Account(spent > ) | \")\" passar inte in här. | Skriv till exempel unspent > repaid.by(",
      })
  void whatIsWrittenWronglyIsReportedWithWhatToWrite(String when, String message, String help) {
    List<RuleProblem> problems =
        TestRules.problems(TestRules.withRule(when, "findings.breach(\"/accounts\");"));
    assertThat(problems)
        .anySatisfy(
            one -> {
              assertThat(one.message().sv()).startsWith(message);
              assertThat(one.help().sv()).contains(help);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 14, 3_000})
  void tooDeepNestingIsRefusedAtOnce(int depth) {
    String when =
        "$a : Account(" + "(".repeat(depth) + "fundsSpent == true" + ")".repeat(depth) + ")";
    List<RuleProblem> problems =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> TestRules.problems(TestRules.withRule(when, BREACH)));
    assertThat(messages(problems))
        .anySatisfy(text -> assertThat(text).contains("nästlade djupare"));
    assertThat(problems.get(0).line()).isEqualTo(TestRules.WHEN_LINE);
  }

  @ParameterizedTest
  @CsvSource({
    "part == \"P1K\",params.codes",
    "originYear == 2020,agreement-year",
    "spent > 1.5,params.decimal"
  })
  void theAdviceOnALiteralFitsItsType(String constraint, String advice) {
    assertThat(TestRules.problems(TestRules.withRule("$a : Account(" + constraint + ")", BREACH)))
        .allSatisfy(one -> assertThat(one.help().sv()).contains(advice));
  }
}
