package se.villkorskoll.check;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import org.drools.base.base.ValueResolver;

/**
 * How much work one run of rules over one report may take. Work is counted, so that a rule past the
 * budget is past it every time and everywhere. Not thread-safe: a run has one of its own, and is of
 * one thread.
 *
 * <p>Counted is what can grow faster than the report: each pair of facts that a join, a {@code
 * not}, an {@code exists} or an {@code accumulate} tries, each that a join or an {@code accumulate}
 * keeps in memory, that pair again at each further node it comes to, and each firing. Drools makes
 * all pairs of a rule before the rule fires for the first time, so nothing but this stops a join.
 * All else is bounded by the size of the report times the number of rules and constraints: the
 * constraints on one fact, a fact's way into the memories of the rules about it, a text's way into
 * an index ({@link NumberedIndex}).
 *
 * <p>What the constraints on one pair read is counted as one, though a method of the model may read
 * the whole report. So the processor's time is bounded besides, far above what any rule needs whose
 * work is counted truly: it ends what would not end otherwise, and decides nothing else.
 *
 * <p>The figures, measured with Drools 10.2 in 64 bits: a pair takes some 50 ns to try, and up to
 * 250 ns where its constraints calculate. One that is kept takes 160 bytes (128 in an {@code
 * accumulate}; 224 among several patterns in one {@code not}, which rules may not have), so 6 bytes
 * for each unit of work at the most. The budget is thereby 1.2 MB and 1.5 kB for each fact.
 * Besides, a run of all rules takes up to 1.7 kB for each fact, the report itself 0.3 kB, and what
 * is found 1 kB for each finding that is {@link KeptFindings kept}. So a check by the program's own
 * rules and one that is past its budget needs at most 2 MB and 4 kB for each fact: of 20 000 cost
 * lines 82 MB, and eight of them at once ran in a heap of 300 MB. The program's own rules cost at
 * most 60 for each element of a long list, and 82 for each fact in the costliest document of 20 MB
 * that is known; a test holds them to half of the budget.
 */
final class WorkBudget {

  /** Under this name a session keeps its budget, where no rule can reach it. */
  static final String NAME = "se.villkorskoll.check.WorkBudget";

  /** What any report may cost, however few its facts. */
  static final long LEAST = 200_000;

  /** What each fact adds: room to be kept in six pairs. */
  static final long PER_FACT = 250;

  /** What a pair that is kept costs, besides having been tried, which costs 1. */
  static final long KEPT = 40;

  /** What a firing costs. */
  static final long FIRING = 2;

  /** How long any run may keep the processor, in nanoseconds: many times a cold start. */
  static final long LEAST_NANOS = 3_000_000_000L;

  /** What each fact adds, in nanoseconds: some six times what all rules together take. */
  static final long NANOS_PER_FACT = 200_000;

  /** The processor's time is asked for about this often, in nanoseconds. */
  private static final long BETWEEN = 1_000_000;

  /** And at least once in so many counts. */
  private static final int MOST_COUNTS = 8_192;

  private final long most;
  private final long mostNanos;
  private final LongSupplier processorTime;
  private final long began;
  private long used;
  private long asked;
  private int interval = 1;
  private int untilAsked = 1;

  private WorkBudget(long most, long mostNanos, LongSupplier processorTime) {
    this.most = most;
    this.mostNanos = mostNanos;
    this.processorTime = processorTime;
    this.began = processorTime.getAsLong();
    this.asked = began;
  }

  /**
   * The budget of one run.
   *
   * @param facts how many facts there are to judge, whether its rules are about them or not
   */
  static WorkBudget of(int facts) {
    return of(facts, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
  }

  /**
   * The same, by another measure of the processor's time.
   *
   * @param processorTime how long this thread has kept the processor, in nanoseconds
   */
  static WorkBudget of(int facts, LongSupplier processorTime) {
    return new WorkBudget(
        LEAST + PER_FACT * facts, LEAST_NANOS + NANOS_PER_FACT * facts, processorTime);
  }

  /**
   * The budget of the run that a session is made for.
   *
   * @throws IllegalStateException if it was given none
   */
  static WorkBudget of(ValueResolver session) {
    if (session.getGlobal(NAME) instanceof WorkBudget budget) {
      return budget;
    }
    throw new IllegalStateException("a session of rules without a budget of work");
  }

  /** What a run may cost in all. */
  long most() {
    return most;
  }

  /** What the run has cost so far. */
  long used() {
    return used;
  }

  /** Counts a pair of facts that is tried. */
  void tried() {
    use(1);
  }

  /** Counts a pair of facts that is kept. */
  void kept() {
    use(KEPT);
  }

  /** Counts a firing. */
  void fired() {
    use(FIRING);
  }

  private void use(long work) {
    used += work;
    if (used > most || (--untilAsked == 0 && tooLong())) {
      throw new BudgetExceeded();
    }
  }

  /** Asks more often where counts take long, so that asking takes next to nothing anywhere. */
  private boolean tooLong() {
    long now = processorTime.getAsLong();
    interval =
        now - asked < BETWEEN ? Math.min(2 * interval, MOST_COUNTS) : Math.max(1, interval / 2);
    untilAsked = interval;
    asked = now;
    return now - began > mostNanos;
  }
}
