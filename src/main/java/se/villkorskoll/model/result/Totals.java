package se.villkorskoll.model.result;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import se.villkorskoll.model.shape.Ordered;

/** How many conditions got which outcome; they add up to the number of conditions. */
public record Totals(Map<Outcome, Integer> counts) {

  public Totals {
    counts = Ordered.copyOf(counts);
  }

  /** Counts the outcomes of conditions. */
  public static Totals of(Collection<ConditionOutcome> outcomes) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (ConditionOutcome one : outcomes) {
      counts.merge(one.outcome(), 1, Integer::sum);
    }
    return new Totals(counts);
  }

  /** How many conditions got this outcome. */
  public int of(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  /** How many conditions there are. */
  public int conditions() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
