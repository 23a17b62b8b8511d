package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.core.reteoo.CoreComponentFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import se.villkorskoll.ruleset.Ruleset;

/** What is counted as work, exactly, and that nothing runs uncounted. */
class WorkBudgetTest {

  private static final Ruleset RULESET = HungryRules.RULESET;

  private static List<Object> facts(int lines) {
    return List.copyOf(HungryRules.report(lines).accounts().get(0).lines());
  }

  private static KieBase base(String word) {
    return RULESET.rules().alone(HungryRules.name(word));
  }

  /**
   * On ten lines, each of another amount and all of one category.
   *
   * <p>FIVE: 10² + 10³ + 10⁴ + 10⁵ pairs, all kept, and all but the last come to another node.
   * SKEW: 10² pairs of the same key, all kept. NONE: the index on the amount leaves those above, 9
   * + 8 + … + 0, of which none is also below. SOME: for each but the greatest the first that is
   * above is enough. SUMS: 10² pairs, all kept but each line with itself.
   */
  @ParameterizedTest
  @CsvSource({
    "FIVE, 111100, 122200, 100000",
    "SKEW, 100, 100, 100",
    "NONE, 45, 0, 10",
    "SOME, 9, 0, 9",
    "SUMS, 100, 90, 10"
  })
  void eachPairTriedEachKeptAndEachFiringIsCounted(
      String word, long tried, long kept, long firings) {
    WorkBudget budget = WorkBudget.of(1_000_000);
    var fired = new AtomicLong();
    var findings = new Findings(RULESET, one -> fired.incrementAndGet());
    RuleSession.run(base(word), RULESET.parameters(), facts(10), findings, budget);
    assertThat(fired).hasValue(firings);
    assertThat(budget.used())
        .isEqualTo(tried + kept * WorkBudget.KEPT + firings * WorkBudget.FIRING);
  }

  @Test
  void whatKeepsTheProcessorTooLongIsEndedThoughItsPairsAreFew() {
    var time = new AtomicLong();
    WorkBudget budget = WorkBudget.of(1_000, time::get);
    long limit = WorkBudget.LEAST_NANOS + 1_000 * WorkBudget.NANOS_PER_FACT;
    time.set(limit);
    assertThatCode(() -> tried(budget)).doesNotThrowAnyException();
    time.set(limit + 1);
    assertThatThrownBy(() -> tried(budget)).isInstanceOf(BudgetExceeded.class);
    assertThat(budget.used()).isLessThan(budget.most());
  }

  private static void tried(WorkBudget budget) {
    for (int i = 0; i < 50_000; i++) {
      budget.tried();
    }
  }

  @Test
  void theBudgetGrowsWithTheReportAndThrowsWhenItIsPast() {
    assertThat(WorkBudget.of(0).most()).isEqualTo(WorkBudget.LEAST);
    assertThat(WorkBudget.of(20_000).most() - WorkBudget.of(10_000).most())
        .isEqualTo(10_000 * WorkBudget.PER_FACT);
    WorkBudget budget = WorkBudget.of(0);
    for (long i = 0; i < WorkBudget.LEAST; i++) {
      budget.tried();
    }
    assertThatThrownBy(budget::tried).isInstanceOf(BudgetExceeded.class);
  }

  @Test
  void aRunThatIsPastItsBudgetEndsAtOnceAndLeavesTheNextItsOwn() {
    List<Object> facts = facts(1_000);
    for (int i = 0; i < 2; i++) {
      WorkBudget budget = WorkBudget.of(facts.size());
      assertThatThrownBy(
              () ->
                  RuleSession.run(
                      base("SKEW"),
                      RULESET.parameters(),
                      facts,
                      new Findings(RULESET, one -> {}),
                      budget))
          .isInstanceOf(BudgetExceeded.class);
      assertThat(budget.used() - budget.most()).isBetween(1L, WorkBudget.KEPT);
    }
  }

  @Test
  void noSessionJoinsFactsWithoutABudget() {
    KieSession session = base("SKEW").newKieSession();
    try {
      facts(10).forEach(session::insert);
      assertThatThrownBy(session::fireAllRules)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("without a budget");
    } finally {
      session.dispose();
    }
  }

  @Test
  void theNodesThatCountAreTheOnesInUse() {
    assertThat(ServiceLoader.load(CoreComponentFactory.class))
        .singleElement()
        .isInstanceOf(CountingComponents.class);
    assertThat(CoreComponentFactory.get()).isInstanceOf(CountingComponents.class);
    CountingComponents.mustBeInUse();
  }
}
