package se.villkorskoll.compilation;

import java.math.BigDecimal;
import java.util.List;

/**
 * A sum over recipients of what they tell, with how many have told all of it. A figure that is not
 * told is not zero: it is not in the sum, and the recipient is named. What a named recipient tells
 * besides is in the sum. The codes are sorted.
 *
 * @param amount the sum of what is told, in kronor or as a number; null where nobody tells anything
 * @param told how many recipients have told all that they are asked for
 * @param of how many are asked, with those who have handed in no report
 * @param notReported who has left something out
 * @param notAvailable who says that something is not available, with the reason
 * @param unreadable who has written something that cannot be read as a number
 */
public record Sum(
    BigDecimal amount,
    int told,
    int of,
    List<String> notReported,
    List<String> notAvailable,
    List<String> unreadable) {

  public Sum {
    notReported = List.copyOf(notReported);
    notAvailable = List.copyOf(notAvailable);
    unreadable = List.copyOf(unreadable);
  }
}
