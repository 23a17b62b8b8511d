package se.villkorskoll.model.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * The chief financial officer's review of a financial account (003:5382-5407).
 *
 * @param pointer where it stands in the report
 * @param statement statement; null if not reported
 * @param deviations deviations; null if not reported
 * @param measures measures; null if not reported
 * @param function function; null if not reported
 * @param phone telephone with area code; null if not reported
 * @param email e-mail address; null if not reported
 * @param date date; null if not reported
 * @param signed it is signed; null if not reported
 * @param nameInPrint the name is given in print; null if not reported
 * @param sameAsSignatory the same person signs for the grant recipient; null if not reported
 */
public record FinancialReview(
    String pointer,
    ReviewStatement statement,
    String deviations,
    String measures,
    String function,
    String phone,
    String email,
    LocalDate date,
    Boolean signed,
    Boolean nameInPrint,
    Boolean sameAsSignatory)
    implements Located {

  private static final Shape.Builder<FinancialReview> FIELDS =
      Shape.of(
          "FinancialReview", "Ekonomichefens granskning", "Review by the chief financial officer");
  private static final Field<FinancialReview, ReviewStatement> STATEMENT =
      FIELDS.code(
          "statement",
          ReviewStatement.class,
          FinancialReview::statement,
          "Ställningstagande",
          "Statement");
  private static final Field<FinancialReview, String> DEVIATIONS =
      FIELDS.text("deviations", FinancialReview::deviations, "Avvikelser", "Deviations");
  private static final Field<FinancialReview, String> MEASURES =
      FIELDS.text("measures", FinancialReview::measures, "Åtgärder", "Measures");
  private static final Field<FinancialReview, String> FUNCTION =
      FIELDS.text("function", FinancialReview::function, "Befattning", "Function");
  private static final Field<FinancialReview, String> PHONE =
      FIELDS.text(
          "phone",
          FinancialReview::phone,
          "Telefon inklusive riktnummer",
          "Telephone with area code");
  private static final Field<FinancialReview, String> EMAIL =
      FIELDS.text("email", FinancialReview::email, "E-postadress", "E-mail address");
  private static final Field<FinancialReview, LocalDate> DATE =
      FIELDS.date("date", FinancialReview::date, "Datum", "Date");
  private static final Field<FinancialReview, Boolean> SIGNED =
      FIELDS.flag("signed", FinancialReview::signed, "Underskrift finns", "It is signed");
  private static final Field<FinancialReview, Boolean> NAME_IN_PRINT =
      FIELDS.flag(
          "nameInPrint",
          FinancialReview::nameInPrint,
          "Namnförtydligande finns",
          "The name is given in print");
  private static final Field<FinancialReview, Boolean> SAME_AS_SIGNATORY =
      FIELDS.flag(
          "sameAsSignatory",
          FinancialReview::sameAsSignatory,
          "Samma person skriver under för bidragsmottagaren",
          "The same person signs for the grant recipient");

  /** How such a record is written. */
  public static final Shape<FinancialReview> SHAPE =
      FIELDS.build(
          v ->
              new FinancialReview(
                  v.pointer(),
                  v.get(STATEMENT),
                  v.get(DEVIATIONS),
                  v.get(MEASURES),
                  v.get(FUNCTION),
                  v.get(PHONE),
                  v.get(EMAIL),
                  v.get(DATE),
                  v.get(SIGNED),
                  v.get(NAME_IN_PRINT),
                  v.get(SAME_AS_SIGNATORY)));

  /** Whether both the deviations and what is done about them are told. */
  public boolean deviationsExplained() {
    return Reported.stated(deviations) && Reported.stated(measures);
  }

  /** The names of the fields about whoever reviewed that are not filled in. */
  public List<LocalText> gaps() {
    List<LocalText> gaps = new ArrayList<>();
    FormText.note(gaps, FUNCTION, Reported.stated(function));
    FormText.note(gaps, PHONE, Reported.stated(phone));
    FormText.note(gaps, EMAIL, FormText.isEmailAddress(email));
    FormText.note(gaps, DATE, date != null);
    FormText.note(gaps, SIGNED, Boolean.TRUE.equals(signed));
    FormText.note(gaps, NAME_IN_PRINT, Boolean.TRUE.equals(nameInPrint));
    return List.copyOf(gaps);
  }

  /** Whether every field about whoever reviewed is filled in. */
  public boolean filledIn() {
    return gaps().isEmpty();
  }
}
