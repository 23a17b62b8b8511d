package se.villkorskoll.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.ruleset.Ruleset;

/** What holds for the data sets of every agreement. */
class NationalDataSetTest {

  @ParameterizedTest
  @ValueSource(strings = {"2017", "2019", "2020"})
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers(String agreement) {
    Ruleset ruleset = ReadDataSet.ruleset(agreement);
    List<SampleReport> first = NationalDataSet.of(ruleset, 7);
    List<SampleReport> again = NationalDataSet.of(ruleset, 7);
    List<SampleReport> other = NationalDataSet.of(ruleset, 8);
    assertThat(again).hasSameSizeAs(first);
    for (int i = 0; i < first.size(); i++) {
      assertThat(again.get(i).fileName()).isEqualTo(first.get(i).fileName());
      assertThat(again.get(i).json()).isEqualTo(first.get(i).json());
    }
    assertThat(IntStream.range(0, 200).filter(i -> same(first.get(i), other.get(i))).count())
        .as("reports that two seeds have in common: those who declined")
        .isLessThanOrEqualTo(2);
  }

  private static boolean same(SampleReport one, SampleReport other) {
    return List.of(one.fields()).equals(List.of(other.fields()));
  }
}
