package se.villkorskoll.ruleset;

import se.villkorskoll.drl.RuleText;
import se.villkorskoll.model.shape.LocalText;

/**
 * Why rules do not compile.
 *
 * @param message what is wrong
 * @param help how to fix it
 * @param written the compiler's own words, which may quote a rule; empty for none
 */
record CompilerError(LocalText message, LocalText help, String written) {

  /** The compiler goes into itself once for each level of a rule. */
  static final CompilerError TOO_DEEP =
      new CompilerError(
          LocalText.of(
              "Regeln är sammansatt i för många led för att översättas till kod.",
              "The rule is composed in too many levels to be compiled."),
          LocalText.of(
              "Dela upp den i flera villkor, eller lägg uträkningen i en namngiven metod på modellen.",
              "Split it into several conditions, or put the calculation in a named method of the model."),
          "");

  /** What the compiler says. */
  static CompilerError of(String written) {
    String detail = written.lines().findFirst().orElse("");
    return new CompilerError(
        LocalText.of(
            "Regeln går inte att översätta till kod: %s".formatted(detail),
            "The rule cannot be compiled: %s".formatted(detail)),
        LocalText.of(
            "Kontrollera att fälten finns och att det som jämförs är av samma slag.",
            "Check that the fields exist and that what is compared is of the same kind."),
        written);
  }

  /** The problem of the one rule that was compiled. */
  RuleProblem in(RuleText rule) {
    return new RuleProblem(rule.path(), lineQuoted(rule), message, help);
  }

  /** The line of the rule that is quoted, or else the line of the rule's name. */
  private int lineQuoted(RuleText rule) {
    var when = rule.when().lines().toList();
    for (int i = 0; i < when.size(); i++) {
      for (String expression : when.get(i).split("[(),]", -1)) {
        if (expression.strip().length() > 3 && written.contains(expression.strip())) {
          return rule.whenLine() + i;
        }
      }
    }
    return rule.line();
  }
}
