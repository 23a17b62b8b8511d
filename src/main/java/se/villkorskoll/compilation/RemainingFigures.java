package se.villkorskoll.compilation;

import java.util.List;

/**
 * What is left of funds, and what is to become of it (000:51). Of several parts together a
 * recipient has spent all where it has spent all of each. The codes are sorted.
 *
 * @param spentAll how many recipients have spent all
 * @param notSpentAll how many have not
 * @param withPlan how many of those tell a plan for all that is left
 * @param withoutPlan who of those does not
 * @param notTold who has reported and tells neither
 * @param contradictory who tells both that all is spent and an amount that is left, or neither; the
 *     amount counts before the answer
 * @param unspent what is left (SEK): nothing where only the answer is told, that all is spent
 */
public record RemainingFigures(
    int spentAll,
    int notSpentAll,
    int withPlan,
    List<String> withoutPlan,
    List<String> notTold,
    List<String> contradictory,
    Sum unspent) {

  public RemainingFigures {
    withoutPlan = List.copyOf(withoutPlan);
    notTold = List.copyOf(notTold);
    contradictory = List.copyOf(contradictory);
  }
}
