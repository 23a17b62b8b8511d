package se.villkorskoll.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.result.PointerOrder;

/**
 * The findings of a check, by condition. All are counted. Kept are the first 1 000 of each outcome
 * of a condition, in the order in which they are shown: enough for the verdict, which each outcome
 * decides by being there at all, and no more than fits into memory, whatever a report holds. Not
 * thread-safe.
 */
final class KeptFindings {

  /** How many findings of one condition and outcome are kept. */
  private static final int MOST = 1_000;

  private final Map<String, Map<Outcome, First>> byCondition = new HashMap<>();

  /** A finding and how many came before it, which decides between findings that are alike. */
  private record Arrived(Finding finding, long before) {

    static final Comparator<Arrived> ORDER =
        Comparator.comparing(Arrived::finding, Finding.ORDER).thenComparing(Arrived::before);
  }

  /** The first findings of one condition and outcome, the last of them on top. */
  private static final class First {

    private final PriorityQueue<Arrived> kept = new PriorityQueue<>(Arrived.ORDER.reversed());
    private long count;

    /** Whether a finding at a place comes after all that are kept, and no more are. */
    private boolean isPast(String pointer) {
      return kept.size() == MOST
          && PointerOrder.INSTANCE.compare(pointer, kept.peek().finding().pointer()) > 0;
    }

    private void add(Finding finding) {
      kept.add(new Arrived(finding, count));
      if (kept.size() > MOST) {
        kept.remove();
      }
    }
  }

  /** Notes a finding. */
  void add(Finding finding) {
    add(finding.condition(), finding.outcome(), finding.pointer(), () -> finding);
  }

  /**
   * Notes a finding, which is made only if it is kept.
   *
   * @param finding makes it, with the condition, outcome and pointer given
   */
  void add(Condition condition, Outcome outcome, String pointer, Supplier<Finding> finding) {
    First first =
        byCondition
            .computeIfAbsent(condition.id(), id -> new EnumMap<>(Outcome.class))
            .computeIfAbsent(outcome, one -> new First());
    if (!first.isPast(pointer)) {
      first.add(finding.get());
    }
    first.count++;
  }

  /** Notes all that was found of conditions that nothing is noted of yet. */
  void addAll(KeptFindings others) {
    byCondition.putAll(others.byCondition);
  }

  /** Forgets what was found of a condition. */
  void remove(Condition condition) {
    byCondition.remove(condition.id());
  }

  /** The first of the outcomes that were found of a condition; {@code MET} if none was. */
  Outcome outcome(Condition condition) {
    Map<Outcome, First> found = of(condition);
    return found.isEmpty() ? Outcome.MET : found.keySet().iterator().next();
  }

  /** How many findings there are of a condition. */
  long count(Condition condition) {
    long count = 0;
    for (First first : of(condition).values()) {
      count += first.count;
    }
    return count;
  }

  /** The findings of a condition that are kept: by outcome, the first of each in their order. */
  List<Finding> kept(Condition condition) {
    List<Finding> kept = new ArrayList<>();
    for (First first : of(condition).values()) {
      first.kept.stream().sorted(Arrived.ORDER).map(Arrived::finding).forEach(kept::add);
    }
    return kept;
  }

  /** By outcome, the first outcome first. */
  private Map<Outcome, First> of(Condition condition) {
    return byCondition.getOrDefault(condition.id(), Map.of());
  }
}
