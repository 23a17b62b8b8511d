package se.villkorskoll.check;

import org.drools.base.rule.Accumulate;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.AccumulateNode;
import org.drools.core.reteoo.ExistsNode;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.NotNode;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.core.reteoo.builder.PhreakNodeFactory;

/**
 * Makes the nodes of a rule base so that those that hold facts against one another count the pairs.
 * The result of an {@code accumulate} is judged once for each left side, which was counted when it
 * was made.
 */
@SuppressWarnings("rawtypes") // Drools hands out constraints raw
final class CountingNodes extends PhreakNodeFactory {

  private static final long serialVersionUID = 1;

  @Override
  public JoinNode buildJoinNode(
      int id,
      LeftTupleSource left,
      ObjectSource right,
      BetaConstraints constraints,
      BuildContext context) {
    return super.buildJoinNode(id, left, right, new CountedConstraints(constraints, true), context);
  }

  @Override
  public NotNode buildNotNode(
      int id,
      LeftTupleSource left,
      ObjectSource right,
      BetaConstraints constraints,
      BuildContext context) {
    return super.buildNotNode(id, left, right, new CountedConstraints(constraints, false), context);
  }

  @Override
  public ExistsNode buildExistsNode(
      int id,
      LeftTupleSource left,
      ObjectSource right,
      BetaConstraints constraints,
      BuildContext context) {
    return super.buildExistsNode(
        id, left, right, new CountedConstraints(constraints, false), context);
  }

  @Override
  public AccumulateNode buildAccumulateNode(
      int id,
      LeftTupleSource left,
      ObjectSource right,
      AlphaNodeFieldConstraint[] resultConstraints,
      BetaConstraints constraints,
      BetaConstraints ofResult,
      Accumulate accumulate,
      BuildContext context) {
    return super.buildAccumulateNode(
        id,
        left,
        right,
        resultConstraints,
        new CountedConstraints(constraints, true),
        ofResult,
        accumulate,
        context);
  }
}
