package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.Walk;

/**
 * An agreement's conditions, parameters, allocations and compiled rules. Immutable and thread-safe.
 *
 * @param agreement the agreement
 * @param parameters its parameters and those of the common conditions that it includes
 * @param conditions its conditions on one report, or for a round on all reports together, sorted by
 *     id
 * @param allocations what each recipient is due
 * @param register the recipients
 * @param facts the way through a report to what its rules are about
 * @param evidence what each rule says of its findings, by the rule's name
 * @param rules the compiled rules
 * @param round its conditions on all reports together, with all else alike; null in a round itself
 * @param version the SHA-256 of what it was loaded from (rules, parameters, allocations, included
 *     common conditions; not scenarios), in hexadecimal
 */
public record Ruleset(
    Agreement agreement,
    Parameters parameters,
    List<Condition> conditions,
    AllocationTable allocations,
    RecipientRegister register,
    Walk facts,
    Map<String, Evidence> evidence,
    CompiledRules rules,
    Ruleset round,
    String version) {

  /** All its conditions, on one report or on all together, sorted by id. */
  public List<Condition> allConditions() {
    return round == null
        ? conditions
        : Stream.concat(conditions.stream(), round.conditions.stream())
            .sorted(Comparator.comparing(Condition::id))
            .toList();
  }

  /** The condition that a rule carries, by the rule's name; null if there is none. */
  public Condition conditionOf(String ruleName) {
    for (Condition condition : conditions) {
      if (condition.name().equals(ruleName)) {
        return condition;
      }
    }
    return null;
  }

  /** The condition of an id, or null if there is none. */
  public Condition condition(String id) {
    for (Condition condition : conditions) {
      if (condition.id().equals(id)) {
        return condition;
      }
    }
    return null;
  }

  /**
   * The rows of the catalogue whose fault a condition of this ruleset finds besides its own: those
   * that its rule names, then those that the agreement lays on it.
   */
  public List<String> carriedRows(Condition condition) {
    List<String> rows = new ArrayList<>(condition.carries());
    if (agreement.carriedBy() != null) {
      agreement
          .carriedBy()
          .forEach(
              (row, carrier) -> {
                if (condition.id().equals(carrier)) {
                  rows.add(row);
                }
              });
    }
    return List.copyOf(rows);
  }

  /** This ruleset without some of its conditions on one report and their rules. */
  public Ruleset without(Collection<Condition> some) {
    List<Condition> others = conditions.stream().filter(one -> !some.contains(one)).toList();
    return new Ruleset(
        agreement,
        parameters,
        others,
        allocations,
        register,
        facts,
        evidence,
        rules.only(others.stream().map(Condition::name).toList()),
        round,
        version);
  }

  /** This ruleset with other parameters, of the same names and units. */
  public Ruleset with(Parameters other) {
    return new Ruleset(
        agreement,
        other,
        conditions,
        allocations,
        register,
        facts,
        evidence,
        rules,
        round == null ? null : round.with(other),
        version);
  }
}
