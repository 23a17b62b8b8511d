package se.villkorskoll.app;

import java.time.Duration;
import java.util.Map;
import se.villkorskoll.model.shape.LocalText;

/**
 * How much the service takes on at once, so that memory and disk never run out.
 *
 * @param checksAtOnce how many checks of reports
 * @param checkedBytesAtOnce the reports that are checked at once, together, in bytes
 * @param checkWait how long a request waits for its turn to be checked
 * @param bodyBytesAtOnce the bodies of requests that are held at once, together, in bytes
 * @param freeDiskBytes how much must be free where the data lie, in bytes
 */
public record ServiceLimits(
    int checksAtOnce,
    long checkedBytesAtOnce,
    Duration checkWait,
    long bodyBytesAtOnce,
    long freeDiskBytes) {

  private static final long MB = 1_000_000;

  /** What a check may need. */
  private static final long HEAP_OF_A_CHECK = 256 * MB;

  /** A report that is checked takes up to so many times its size. */
  private static final int HEAP_TO_CHECKED = 64;

  private static final int CHECK_WAIT_SECONDS = 30;

  /** A body takes its size while it comes in, again when it is whole, and again when unpacked. */
  private static final int HEAP_TO_BODIES = 8;

  /** Room for one body of the largest size, packed and unpacked. */
  private static final long LEAST_BODIES_MB = 41;

  private static final int FREE_DISK_MB = 50;

  /** No number is larger. */
  private static final long MOST = 999_999_999;

  /**
   * The limits that the environment names, and else those that fit the machine.
   *
   * @param environment VILLKORSKOLL_CHECKS_AT_ONCE, VILLKORSKOLL_CHECK_WAIT_SECONDS,
   *     VILLKORSKOLL_BODY_MB_AT_ONCE and VILLKORSKOLL_FREE_DISK_MB are read from it
   * @param heap the most memory that the program may use, in bytes
   * @throws Problem if one of them is not a whole number, or too small or too large
   */
  static ServiceLimits of(Map<String, String> environment, int processors, long heap) {
    long fitting = Math.max(1, Math.min(2L * processors, heap / HEAP_OF_A_CHECK));
    long mostBodies = Math.max(LEAST_BODIES_MB, heap / MB);
    return new ServiceLimits(
        (int) number(environment, "VILLKORSKOLL_CHECKS_AT_ONCE", fitting, 1, MOST),
        heap / HEAP_TO_CHECKED,
        Duration.ofSeconds(
            number(environment, "VILLKORSKOLL_CHECK_WAIT_SECONDS", CHECK_WAIT_SECONDS, 1, MOST)),
        number(
                environment,
                "VILLKORSKOLL_BODY_MB_AT_ONCE",
                Math.max(LEAST_BODIES_MB, heap / HEAP_TO_BODIES / MB),
                LEAST_BODIES_MB,
                mostBodies)
            * MB,
        number(environment, "VILLKORSKOLL_FREE_DISK_MB", FREE_DISK_MB, 1, MOST) * MB);
  }

  private static long number(
      Map<String, String> environment, String name, long otherwise, long least, long most) {
    String text = environment.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return otherwise;
    }
    long number = text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    if (number < least || number > most) {
      throw new Problem(
          Problem.Kind.INVALID,
          LocalText.of(
              "%s är \"%s\".".formatted(name, text), "%s is \"%s\".".formatted(name, text)),
          LocalText.of(
              "Ange ett heltal från %d till %d.".formatted(least, most),
              "State a whole number from %d to %d.".formatted(least, most)));
    }
    return number;
  }
}
