package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.villkorskoll.gate.Refusal;

/**
 * Each check of the gate stops something for one reason only, so that none of them can be taken
 * away unseen.
 */
class GateChecksTest {

  private static List<Refusal> refusals(RuleClasses classes) {
    List<Refusal> refusals = new ArrayList<>();
    RuleGate.admit(classes, refusals);
    return refusals;
  }

  static List<HostileBytes> hostile() {
    return HostileBytes.all();
  }

  @ParameterizedTest
  @MethodSource
  void hostile(HostileBytes hostile) {
    List<Refusal> refusals = refusals(new RuleClasses(List.of(), hostile.classes()));
    Set<String> reasons =
        refusals.stream()
            .map(one -> one.reason().sv().replaceFirst(": .*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(reasons).as(hostile.name()).hasSize(1);
    assertThat(refusals)
        .allSatisfy(one -> assertThat(one.reason().sv()).contains(hostile.reason()))
        .allSatisfy(one -> assertThat(one.reason().en()).isNotEqualTo(one.reason().sv()));
  }

  @Test
  void whatDoesNoneOfThisIsLetIn() {
    assertThat(refusals(new RuleClasses(List.of(), ClassForge.function(code -> {})))).isEmpty();
    assertThat(refusals(new RuleClasses(List.of(), ClassForge.description(code -> {})))).isEmpty();
  }
}
