package se.villkorskoll.app;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import se.villkorskoll.model.shape.LocalText;

/**
 * Bounds all checks that the service makes at once, by their number and by the size of the reports
 * that they check, so that memory never runs out. Whoever came first is let in first, so that a
 * large report is not kept waiting by small ones. A check that is let in lets no other in: they do
 * not nest.
 */
@Singleton
public class ChecksAtOnce {

  /** Sizes are counted in so many bytes. */
  private static final long UNIT = 1_000;

  private final int all;
  private final int least;
  private final Semaphore free;
  private final Duration longestWait;

  @Inject
  ChecksAtOnce(ServiceLimits limits) {
    this(limits.checksAtOnce(), limits.checkedBytesAtOnce(), limits.checkWait());
  }

  /**
   * A bound.
   *
   * @param most how many checks at once
   * @param bytes how large the reports that they check are together; one that is larger is checked
   *     alone
   * @param longestWait how long a request waits for its turn
   */
  ChecksAtOnce(int most, long bytes, Duration longestWait) {
    this.all = (int) Math.min(Integer.MAX_VALUE, Math.max(most, bytes / UNIT));
    // so that no more than this many are let in, however small they are
    this.least = (all + most - 1) / most;
    this.free = new Semaphore(all, true);
    this.longestWait = longestWait;
  }

  /**
   * Makes a check that somebody waits for.
   *
   * @param bytes the size of the report
   * @throws Problem if its turn does not come within a short time
   */
  <T> T soon(long bytes, Supplier<T> check) {
    int share = share(bytes);
    try {
      if (!free.tryAcquire(share, longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    return make(share, check);
  }

  /**
   * Makes a check when its turn comes, however long that takes.
   *
   * @param bytes the size of the report
   */
  <T> T inTurn(long bytes, Supplier<T> check) {
    int share = share(bytes);
    free.acquireUninterruptibly(share);
    return make(share, check);
  }

  private <T> T make(int share, Supplier<T> check) {
    try {
      return check.get();
    } finally {
      free.release(share);
    }
  }

  private int share(long bytes) {
    return (int) Math.min(all, Math.max(least, bytes / UNIT));
  }

  private static Problem busy() {
    return new Problem(
        Problem.Kind.UNAVAILABLE,
        LocalText.of(
            "Tjänsten kontrollerar redan så mycket som den hinner med. Inget är kontrollerat eller sparat.",
            "The service is already checking as much as it can. Nothing was checked or stored."),
        LocalText.of(
            "Försök igen om en stund, med samma Idempotency-Key.",
            "Try again in a while, with the same Idempotency-Key."));
  }
}
