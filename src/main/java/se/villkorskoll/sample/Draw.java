package se.villkorskoll.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The random choices for one purpose of a data set. The same seed and purpose give the same
 * choices, whatever is drawn for other purposes.
 */
final class Draw {

  private final Random random;

  private Draw(Random random) {
    this.random = random;
  }

  /**
   * The choices for a purpose.
   *
   * @param seed the seed of the data set
   * @param purpose what is drawn, different for everything that is
   */
  static Draw of(long seed, String purpose) {
    // neighbouring seeds must not give alike numbers: the multiplier spreads them over all bits
    return new Draw(new Random(seed * 0x9E3779B97F4A7C15L + purpose.hashCode()));
  }

  /** A whole number from one to another, both included. */
  int between(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  /** One of some. */
  <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** All in another order. */
  <T> List<T> shuffled(Collection<T> all) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** So many of all, in the order of all. */
  <T> List<T> some(Collection<T> all, int count) {
    List<T> chosen = shuffled(all).subList(0, count);
    return all.stream().filter(chosen::contains).toList();
  }
}
