package se.villkorskoll.model.shape;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The days that can be written: those of the years 1900 to 2199. */
public final class Days {

  /** The first year that a day or a year can be of. */
  public static final int FIRST_YEAR = 1900;

  /** The last year that a day or a year can be of. */
  public static final int LAST_YEAR = 2199;

  private Days() {}

  /**
   * A day written as {@code YYYY-MM-DD}.
   *
   * @throws DateTimeException if there is no such day
   */
  public static LocalDate parse(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("year out of range");
    }
    return day;
  }
}
