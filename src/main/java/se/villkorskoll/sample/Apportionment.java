package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a sum by weights so that the shares make exactly the sum: every share is rounded down,
 * and what is left goes, a unit each, to those that lost most by it (the largest remainders; of
 * equals, the first).
 */
final class Apportionment {

  private Apportionment() {}

  /**
   * The shares of a sum, one for each weight.
   *
   * @param sum zero or more, with no more decimals than the shares
   * @param decimals how many decimals the shares have
   * @param weights zero or more each, and not all zero unless the sum is
   */
  static List<BigDecimal> of(BigDecimal sum, int decimals, List<Long> weights) {
    BigInteger units = sum.setScale(decimals).unscaledValue();
    BigInteger all =
        weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    if (all.signum() == 0) {
      if (units.signum() != 0) {
        throw new IllegalArgumentException("nobody to share " + sum);
      }
      return weights.stream().map(weight -> BigDecimal.ZERO.setScale(decimals)).toList();
    }
    List<BigInteger> shares = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    BigInteger left = units;
    for (long weight : weights) {
      BigInteger[] quota = units.multiply(BigInteger.valueOf(weight)).divideAndRemainder(all);
      shares.add(quota[0]);
      remainders.add(quota[1]);
      left = left.subtract(quota[0]);
    }
    IntStream.range(0, shares.size())
        .boxed()
        .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
        .limit(left.intValueExact())
        .forEach(index -> shares.set(index, shares.get(index).add(BigInteger.ONE)));
    return shares.stream().map(share -> new BigDecimal(share, decimals)).toList();
  }

  /** The same for a number of whole things. */
  static List<Long> whole(long sum, List<Long> weights) {
    return of(BigDecimal.valueOf(sum), 0, weights).stream()
        .map(BigDecimal::longValueExact)
        .toList();
  }
}
