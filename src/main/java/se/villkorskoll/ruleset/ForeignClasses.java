package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.List;
import se.villkorskoll.gate.Refusal;
import se.villkorskoll.model.shape.LocalText;

/**
 * Loads compiled rules that this process has not compiled: kept ones, and those of a process that
 * builds. They are let in like what was just compiled, or not at all.
 */
final class ForeignClasses {

  private ForeignClasses() {}

  /**
   * Loads rules, once the gate has let them in.
   *
   * @param source the file that they come from
   * @param names the names of the rules that they should be, sorted; one that is missing would
   *     never find anything
   * @param problems receives what there is against them
   * @return the rules; null if there is something against them
   */
  static CompiledRules load(
      String source, RuleClasses classes, List<String> names, List<RuleProblem> problems) {
    List<Refusal> refusals = new ArrayList<>();
    RuleGate.Admitted admitted = RuleGate.admit(classes, refusals);
    for (Refusal refusal : refusals) {
      problems.add(
          problem(
              source,
              refusal.className() + ": " + refusal.reason().sv(),
              refusal.className() + ": " + refusal.reason().en()));
    }
    if (admitted == null) {
      return null;
    }
    try {
      CompiledRules rules = CompiledRules.load(admitted);
      if (rules.names().equals(names)) {
        return rules;
      }
      problems.add(
          problem(
              source,
              "De översatta reglerna är inte de som finns i mappen.",
              "The compiled rules are not those of the folder."));
    } catch (OutOfMemoryError | StackOverflowError e) {
      problems.add(
          problem(
              source,
              "De översatta reglerna kräver mer minne än programmet har.",
              "The compiled rules take more memory than the program has."));
    } catch (LinkageError | RuntimeException e) {
      problems.add(
          problem(
              source,
              "Java tar inte emot de översatta reglerna.",
              "Java does not take the compiled rules."));
    }
    return null;
  }

  private static RuleProblem problem(String source, String sv, String en) {
    return new RuleProblem(
        source,
        0,
        LocalText.of(sv, en),
        LocalText.of(
            "Filen är inte skriven av det här programmet. Ta reda på hur den kom dit, och ta bort den och nyckeln bredvid.",
            "This program did not write the file. Find out how it came there, and delete it and the key beside it."));
  }
}
