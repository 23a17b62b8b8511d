package se.villkorskoll.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import se.villkorskoll.app.Problem;
import se.villkorskoll.model.shape.Days;
import se.villkorskoll.model.shape.LocalText;

/** The day that a check is asked for. */
final class RequestDay {

  private RequestDay() {}

  /**
   * The day, or null where none is given.
   *
   * @throws Problem if there is no such day
   */
  static LocalDate of(String asOf) {
    try {
      return asOf == null ? null : Days.parse(asOf);
    } catch (DateTimeException e) {
      throw new Problem(
          Problem.Kind.INVALID,
          LocalText.of(
              "Dagen \"%s\" i asOf finns inte.".formatted(asOf),
              "The day \"%s\" in asOf does not exist.".formatted(asOf)),
          LocalText.of("Skriv den som 2021-04-15.", "Write it as 2021-04-15."));
    }
  }
}
