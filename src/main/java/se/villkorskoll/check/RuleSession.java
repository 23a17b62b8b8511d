package se.villkorskoll.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.base.ObjectType;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.ObjectTypeNode;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import se.villkorskoll.ruleset.Parameters;

/** Puts facts before the rules of a rule base, once, within a budget of work. */
final class RuleSession {

  private RuleSession() {}

  /**
   * Runs the rules.
   *
   * @param facts what there is to judge
   * @param findings receives what the rules record
   * @param budget what the run may cost
   * @throws BudgetExceeded if it costs more; what was recorded until then is not all
   */
  static void run(
      KieBase base,
      Parameters parameters,
      List<Object> facts,
      Findings findings,
      WorkBudget budget) {
    KieSession session = base.newKieSession();
    try {
      session.getGlobals().set(WorkBudget.NAME, budget);
      session.setGlobal("findings", findings);
      session.setGlobal("params", parameters);
      facts.forEach(session::insert);
      session.fireAllRules(
          match -> {
            budget.fired();
            return true;
          });
    } finally {
      session.dispose();
    }
  }

  /** The facts that a rule base has rules about: of many facts, one rule is about few. */
  static List<Object> concerned(KieBase base, List<Object> facts) {
    List<ObjectType> types =
        ((InternalRuleBase) base)
            .getRete().getObjectTypeNodes().stream().map(ObjectTypeNode::getObjectType).toList();
    Map<Class<?>, Boolean> known = new HashMap<>();
    List<Object> concerned = new ArrayList<>();
    for (Object fact : facts) {
      if (known.computeIfAbsent(
          fact.getClass(), type -> types.stream().anyMatch(one -> one.isAssignableFrom(type)))) {
        concerned.add(fact);
      }
    }
    return concerned;
  }
}
