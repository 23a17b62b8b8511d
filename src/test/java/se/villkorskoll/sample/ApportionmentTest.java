package se.villkorskoll.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

  @Test
  void whatIsLeftGoesToTheLargestRemainders() {
    assertThat(Apportionment.whole(10, List.of(1L, 1L, 1L))).containsExactly(4L, 3L, 3L);
    assertThat(Apportionment.whole(10, List.of(14L, 15L, 71L))).containsExactly(1L, 2L, 7L);
  }

  @Test
  void aSumIsDividedToTheOre() {
    assertThat(Apportionment.of(new BigDecimal("0.05"), 2, List.of(1L, 1L)))
        .containsExactly(new BigDecimal("0.03"), new BigDecimal("0.02"));
  }

  @Test
  void theSharesMakeTheSumAndNoneIsAUnitFromItsQuota() {
    Random random = new Random(1);
    for (int round = 0; round < 500; round++) {
      List<Long> weights =
          LongStream.generate(() -> random.nextInt(1000)).limit(290).boxed().toList();
      BigDecimal all = BigDecimal.valueOf(weights.stream().mapToLong(Long::longValue).sum());
      BigDecimal sum = BigDecimal.valueOf(random.nextInt(Integer.MAX_VALUE), 2);
      List<BigDecimal> shares = Apportionment.of(sum, 2, weights);
      assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(sum);
      for (int i = 0; i < shares.size(); i++) {
        BigDecimal away =
            shares.get(i).multiply(all).subtract(sum.multiply(BigDecimal.valueOf(weights.get(i))));
        assertThat(away.abs().multiply(BigDecimal.valueOf(100))).isLessThan(all);
      }
    }
  }

  @Test
  void aSumOfNothingIsSharedByNobody() {
    assertThat(Apportionment.of(BigDecimal.ZERO, 0, List.of())).isEmpty();
    assertThatThrownBy(() -> Apportionment.of(BigDecimal.TEN, 0, List.of(0L)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
