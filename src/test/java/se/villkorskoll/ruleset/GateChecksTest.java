package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

  /** A chain of calls, in whatever order its methods are written. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 11, 13, 29})
  void ofAChainThoseMethodsAreRefusedThatCallInTooManySteps(int step) {
    int length = 30;
    Set<String> refused =
        refusals(
                new RuleClasses(
                    List.of(),
                    ClassForge.function(
                        code -> {},
                        more -> {
                          for (int i = 0; i < length; i++) {
                            int at = i * step % length;
                            ClassForge.method(
                                more,
                                "m" + at,
                                code -> {
                                  if (at > 0) {
                                    ClassForge.call(code, ClassForge.NAME, "m" + (at - 1), "()V");
                                  }
                                });
                          }
                        })))
            .stream()
            .peek(one -> assertThat(one.reason().sv()).contains("i fler än 20 led"))
            .map(Refusal::reached)
            .collect(Collectors.toSet());
    assertThat(refused)
        .isEqualTo(IntStream.range(20, length).mapToObj(i -> "m" + i).collect(Collectors.toSet()));
  }

  @Test
  void whatDoesNoneOfThisIsLetIn() {
    assertThat(refusals(new RuleClasses(List.of(), ClassForge.function(code -> {})))).isEmpty();
    assertThat(refusals(new RuleClasses(List.of(), ClassForge.description(code -> {})))).isEmpty();
  }
}
