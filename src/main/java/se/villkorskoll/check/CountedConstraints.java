package se.villkorskoll.check;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.base.util.IndexedValueReader;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.Tuple;
import org.drools.core.reteoo.TupleMemory;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.core.util.index.TupleIndexHashTable;
import org.drools.util.bitmask.BitMask;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The constraints of a node that joins facts, which count each pair that is tried against them, and
 * each that is kept. A node belongs to a rule base that many sessions share, so that nothing is
 * counted here: the context of a node's memory belongs to one session and knows its budget.
 *
 * <p>Equal where the counted constraints are, so that rules share nodes as without counting. Drools
 * looks into the constraints' class for queries only, which no rule has.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // Drools hands out and takes constraints raw
final class CountedConstraints implements BetaConstraints<CountedConstraints.Context> {

  private static final long serialVersionUID = 1;

  /** How large an index begins; most reports have few facts of a kind. */
  private static final int SLOTS = 16;

  private static final float LOAD = 0.75f;

  private final BetaConstraints<Object> constraints;
  private final boolean keepsPairs;

  /** What the facts of the node's memories are found by; null where all are looked through. */
  private IndexedValueReader[] key;

  /**
   * Counts the pairs of a node.
   *
   * @param constraints the node's own
   * @param keepsPairs whether the node keeps every pair that is allowed
   */
  CountedConstraints(BetaConstraints constraints, boolean keepsPairs) {
    this.constraints = constraints;
    this.keepsPairs = keepsPairs;
  }

  /** What a node's memory in one session holds for its constraints. */
  static final class Context {

    private final Object own;
    private WorkBudget budget;

    private Context(Object own) {
      this.own = own;
    }

    private void in(ValueResolver session) {
      if (budget == null) {
        budget = WorkBudget.of(session);
      }
    }
  }

  @Override
  public Context createContext() {
    return new Context(constraints.createContext());
  }

  @Override
  public BetaMemory createBetaMemory(RuleBaseConfiguration config, int nodeType) {
    if (key != null) {
      return new BetaMemory(numbered(true), numbered(false), createContext(), nodeType);
    }
    BetaMemory memory = constraints.createBetaMemory(config, nodeType);
    return new BetaMemory(
        memory.getLeftTupleMemory(),
        memory.getRightTupleMemory(),
        new Context(memory.getContext()),
        nodeType);
  }

  private TupleMemory numbered(boolean left) {
    return new TupleIndexHashTable(SLOTS, LOAD, new NumberedIndex(key), left);
  }

  @Override
  public void updateFromTuple(Context context, ValueResolver session, Tuple tuple) {
    context.in(session);
    if (tuple.getIndex() > 0) {
      // the node keeps something for each pair that comes to it
      context.budget.kept();
    }
    constraints.updateFromTuple(context.own, session, tuple);
  }

  @Override
  public void updateFromFactHandle(Context context, ValueResolver session, FactHandle handle) {
    context.in(session);
    constraints.updateFromFactHandle(context.own, session, handle);
  }

  @Override
  public boolean isAllowedCachedLeft(Context context, FactHandle handle) {
    context.budget.tried();
    return kept(constraints.isAllowedCachedLeft(context.own, handle), context);
  }

  @Override
  public boolean isAllowedCachedRight(BaseTuple tuple, Context context) {
    context.budget.tried();
    return kept(constraints.isAllowedCachedRight(tuple, context.own), context);
  }

  private boolean kept(boolean allowed, Context context) {
    if (allowed && keepsPairs) {
      context.budget.kept();
    }
    return allowed;
  }

  @Override
  public void resetTuple(Context context) {
    constraints.resetTuple(context.own);
  }

  @Override
  public void resetFactHandle(Context context) {
    constraints.resetFactHandle(context.own);
  }

  @Override
  public BetaConstraint[] getConstraints() {
    return constraints.getConstraints();
  }

  @Override
  public BetaConstraints getOriginalConstraint() {
    return constraints.getOriginalConstraint();
  }

  @Override
  public boolean isIndexed() {
    return constraints.isIndexed();
  }

  @Override
  public int getIndexCount() {
    return constraints.getIndexCount();
  }

  @Override
  public boolean isEmpty() {
    return constraints.isEmpty();
  }

  @Override
  public BitMask getListenedPropertyMask(
      Pattern pattern, ObjectType modifiedType, List<String> settableProperties) {
    return constraints.getListenedPropertyMask(pattern, modifiedType, settableProperties);
  }

  @Override
  public void init(BuildContext context, int betaNodeType) {
    constraints.init(context, betaNodeType);
    BetaMemory memory =
        constraints.createBetaMemory(
            context.getRuleBase().getRuleBaseConfiguration(), betaNodeType);
    key =
        memory.getRightTupleMemory() instanceof TupleIndexHashTable table
            ? NumberedIndex.key(table.getIndex())
            : null;
  }

  @Override
  public void initIndexes(int depth, int betaNodeType, RuleBaseConfiguration config) {
    constraints.initIndexes(depth, betaNodeType, config);
  }

  @Override
  public Object cloneIfInUse() {
    BetaConstraints clone = constraints.cloneIfInUse();
    return clone == constraints ? this : new CountedConstraints(clone, keepsPairs);
  }

  @Override
  public boolean isLeftUpdateOptimizationAllowed() {
    return constraints.isLeftUpdateOptimizationAllowed();
  }

  @Override
  public void registerEvaluationContext(BuildContext context) {
    constraints.registerEvaluationContext(context);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CountedConstraints counted && constraints.equals(counted.constraints);
  }

  @Override
  public int hashCode() {
    return constraints.hashCode();
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    throw new UnsupportedOperationException("rule bases are not written");
  }

  @Override
  public void readExternal(ObjectInput in) {
    throw new UnsupportedOperationException("rule bases are not written");
  }
}
