package se.villkorskoll.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import se.villkorskoll.app.Problem;
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
      return asOf == null ? null : LocalDate.parse(asOf);
    } catch (DateTimeException e) {
      throw new Problem(
          Problem.Kind.INVALID,
          LocalText.of("Dagen i asOf finns inte.", "There is no day as in asOf."),
          LocalText.of("Skriv den som 2021-04-15.", "Write it as 2021-04-15."));
    }
  }
}
