package se.villkorskoll.app;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the answer is the awaited one, for two minutes at most. */
public final class Await {

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration BETWEEN = Duration.ofMillis(50);

  private Await() {}

  /** The first answer that is the awaited one. */
  public static <T> T until(Supplier<T> question, Predicate<T> awaited) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    T answer = question.get();
    while (!awaited.test(answer)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("still not the awaited answer: " + answer);
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
      answer = question.get();
    }
    return answer;
  }
}
