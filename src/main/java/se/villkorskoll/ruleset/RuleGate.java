package se.villkorskoll.ruleset;

import java.util.List;
import se.villkorskoll.gate.AllowList;
import se.villkorskoll.gate.ClassGate;
import se.villkorskoll.gate.Refusal;

/**
 * The only door through which compiled rules come in: they may refer to Drools' description of
 * rules, and to what the lint lets a rule name.
 */
final class RuleGate {

  private static final AllowList ALLOWED =
      AllowList.ofDrools(BuiltWith.DROOLS).with(RuleProgram.accessors());

  private RuleGate() {}

  /** Classes that the gate has let in. */
  static final class Admitted {
    private final RuleClasses classes;

    private Admitted(RuleClasses classes) {
      this.classes = classes;
    }

    /** The very classes that were read. */
    RuleClasses classes() {
      return classes;
    }
  }

  /**
   * Lets classes in, wherever they come from.
   *
   * @param refusals receives what there is against them
   * @return the classes; null if there is something against them
   */
  static Admitted admit(RuleClasses classes, List<Refusal> refusals) {
    List<Refusal> found = new ClassGate(ALLOWED).check(classes.files());
    refusals.addAll(found);
    return found.isEmpty() ? new Admitted(classes) : null;
  }

  /** Whether the classes of rules may see another class at all. */
  static boolean allowsClass(String className) {
    return ALLOWED.allowsClass(className);
  }
}
