package se.villkorskoll.model.report;

import java.time.LocalDate;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * A signature on a form, without the name of the person who signs (003:5217-5221; 003:5367-5379).
 *
 * @param pointer where it stands in the report
 * @param date date; null if not reported
 * @param original signed in original; null if not reported
 * @param nameInPrint the name is given in print; null if not reported
 * @param authorised the signatory is an authorised representative; null if not reported
 * @param function function; null if not reported
 */
public record Signature(
    String pointer,
    LocalDate date,
    Boolean original,
    Boolean nameInPrint,
    Boolean authorised,
    String function)
    implements Located {

  private static final Shape.Builder<Signature> FIELDS =
      Shape.of("Signature", "Underskrift", "Signature");
  private static final Field<Signature, LocalDate> DATE =
      FIELDS.date("date", Signature::date, "Datum", "Date");
  private static final Field<Signature, Boolean> ORIGINAL =
      FIELDS.flag("original", Signature::original, "Underskriven i original", "Signed in original");
  private static final Field<Signature, Boolean> NAME_IN_PRINT =
      FIELDS.flag(
          "nameInPrint",
          Signature::nameInPrint,
          "Namnförtydligande finns",
          "The name is given in print");
  private static final Field<Signature, Boolean> AUTHORISED =
      FIELDS.flag(
          "authorised",
          Signature::authorised,
          "Den som skriver under är behörig företrädare",
          "The signatory is an authorised representative");
  private static final Field<Signature, String> FUNCTION =
      FIELDS.text("function", Signature::function, "Befattning", "Function");

  /** How such a record is written. */
  public static final Shape<Signature> SHAPE =
      FIELDS.build(
          v ->
              new Signature(
                  v.pointer(),
                  v.get(DATE),
                  v.get(ORIGINAL),
                  v.get(NAME_IN_PRINT),
                  v.get(AUTHORISED),
                  v.get(FUNCTION)));

  /**
   * Whether the signature is whole: dated, in original, with the name in print, by an authorised
   * representative. What is not reported is not there.
   */
  public boolean complete() {
    return date != null
        && Boolean.TRUE.equals(original)
        && Boolean.TRUE.equals(nameInPrint)
        && Boolean.TRUE.equals(authorised);
  }
}
