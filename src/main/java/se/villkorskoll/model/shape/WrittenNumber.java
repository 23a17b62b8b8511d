package se.villkorskoll.model.shape;

import java.math.BigDecimal;

/**
 * A number that the report writes as text, such as {@code "1,5 mkr"}.
 *
 * @param pointer where it stands
 * @param text the text as written
 * @param unit the unit written, or null where none could be read
 * @param value the number in kronor or per cent, or null where the text cannot be read
 */
public record WrittenNumber(String pointer, String text, NumberUnit unit, BigDecimal value)
    implements Located {

  /** Whether the text could be read as a number with a unit. */
  public boolean readable() {
    return value != null;
  }
}
