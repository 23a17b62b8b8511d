package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.LocalTemplate;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.shape.LocalText;

/** Of very many findings the first in their order are kept, as if all had been. */
class KeptFindingsTest {

  private static final int MOST = 1_000;
  private static final List<Condition> CONDITIONS = TestRules.of2020().conditions();

  private final KeptFindings found = new KeptFindings();

  private static Finding finding(Condition condition, Outcome outcome, int place, int nth) {
    return new Finding(
        condition,
        outcome,
        "/activities/" + place,
        LocalText.of("", ""),
        LocalTemplate.of("Värde {value}.", "Value {value}."),
        LocalTemplate.of("", ""),
        Map.of("value", nth % 3, "nth", nth),
        List.of(),
        null);
  }

  @Test
  void whatIsKeptIsTheBeginningOfAllInOrder() {
    var random = new Random(7);
    Condition condition = CONDITIONS.get(0);
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      Outcome outcome = i % 4 == 0 ? Outcome.NEEDS_JUDGEMENT : Outcome.BREACHED;
      Finding finding = finding(condition, outcome, random.nextInt(1_500), i);
      all.add(finding);
      found.add(finding);
    }
    List<Finding> expected = new ArrayList<>();
    for (Outcome outcome : List.of(Outcome.BREACHED, Outcome.NEEDS_JUDGEMENT)) {
      all.stream()
          .filter(one -> one.outcome() == outcome)
          .sorted(Finding.ORDER)
          .limit(MOST)
          .forEach(expected::add);
    }
    assertThat(expected).hasSize(2 * MOST);
    assertThat(found.kept(condition)).isEqualTo(expected);
    assertThat(found.count(condition)).isEqualTo(5_000);
    assertThat(found.outcome(condition)).isEqualTo(Outcome.BREACHED);
  }

  @Test
  void aFindingThatIsNotKeptIsCountedAndNotMade() {
    Condition condition = CONDITIONS.get(0);
    var made = new AtomicInteger();
    for (int i = 0; i < 3 * MOST; i++) {
      int place = i;
      found.add(
          condition,
          Outcome.BREACHED,
          "/activities/" + place,
          () -> {
            made.incrementAndGet();
            return finding(condition, Outcome.BREACHED, place, place);
          });
    }
    assertThat(made).hasValue(MOST);
    assertThat(found.count(condition)).isEqualTo(3 * MOST);
  }

  @Test
  void eachConditionHasItsOwn() {
    Condition one = CONDITIONS.get(0);
    Condition other = CONDITIONS.get(1);
    found.add(finding(one, Outcome.PENDING, 1, 1));
    var others = new KeptFindings();
    others.add(finding(other, Outcome.BREACHED, 2, 2));
    found.addAll(others);
    assertThat(found.outcome(one)).isEqualTo(Outcome.PENDING);
    assertThat(found.outcome(other)).isEqualTo(Outcome.BREACHED);
    found.remove(one);
    assertThat(found.outcome(one)).isEqualTo(Outcome.MET);
    assertThat(found.kept(one)).isEmpty();
    assertThat(found.count(one)).isZero();
    assertThat(found.kept(other)).hasSize(1);
  }
}
