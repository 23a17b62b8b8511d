package se.villkorskoll.model.round;

import java.time.LocalDate;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * How it stands with one recipient of an agreement.
 *
 * @param pointer where it stands in the report
 * @param recipient recipient; never null
 * @param name name; null if not reported
 * @param kind kind of recipient; never null
 * @param declined has declined all funds; null if not reported
 * @param reports number of reports; null if not reported
 * @param submittedOn submitted on; null if not reported
 */
public record RecipientStanding(
    String pointer,
    String recipient,
    String name,
    RecipientKind kind,
    Boolean declined,
    Long reports,
    LocalDate submittedOn)
    implements Located {

  private static final Shape.Builder<RecipientStanding> FIELDS =
      Shape.of("RecipientStanding", "Mottagare", "Recipient");
  private static final Field<RecipientStanding, String> RECIPIENT =
      FIELDS.requiredName("recipient", RecipientStanding::recipient, "Mottagare", "Recipient");
  private static final Field<RecipientStanding, String> NAME =
      FIELDS.text("name", RecipientStanding::name, "Namn", "Name");
  private static final Field<RecipientStanding, RecipientKind> KIND =
      FIELDS.requiredCode(
          "kind",
          RecipientKind.class,
          RecipientStanding::kind,
          "Slag av mottagare",
          "Kind of recipient");
  private static final Field<RecipientStanding, Boolean> DECLINED =
      FIELDS.flag(
          "declined",
          RecipientStanding::declined,
          "Har avböjt alla medel",
          "Has declined all funds");
  private static final Field<RecipientStanding, Long> REPORTS =
      FIELDS.count(
          "reports", RecipientStanding::reports, "Antal redovisningar", "Number of reports");
  private static final Field<RecipientStanding, LocalDate> SUBMITTED_ON =
      FIELDS.date("submittedOn", RecipientStanding::submittedOn, "Inlämnad den", "Submitted on");

  /** How such a record is written. */
  public static final Shape<RecipientStanding> SHAPE =
      FIELDS
          .identifiedBy(RecipientStanding::recipient)
          .build(
              v ->
                  new RecipientStanding(
                      v.pointer(),
                      v.get(RECIPIENT),
                      v.get(NAME),
                      v.get(KIND),
                      v.get(DECLINED),
                      v.get(REPORTS),
                      v.get(SUBMITTED_ON)));

  /** Whether there is precisely one report; one who declines says so in a report. */
  public boolean reportedOnce() {
    return reports != null && reports == 1;
  }

  /** Whether the report was received after a day. */
  boolean laterThan(LocalDate day) {
    return submittedOn != null && submittedOn.isAfter(day);
  }
}
