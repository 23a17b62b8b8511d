package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * Whom to ask about the report: a function, never a personal name.
 *
 * @param pointer where it stands in the report
 * @param function function; null if not reported
 * @param email e-mail address; null if not reported
 * @param phone telephone; null if not reported
 */
public record Contact(String pointer, String function, String email, String phone)
    implements Located {

  private static final Shape.Builder<Contact> FIELDS =
      Shape.of("Contact", "Kontaktperson", "Contact");
  private static final Field<Contact, String> FUNCTION =
      FIELDS.text("function", Contact::function, "Funktion", "Function");
  private static final Field<Contact, String> EMAIL =
      FIELDS.text("email", Contact::email, "E-postadress", "E-mail address");
  private static final Field<Contact, String> PHONE =
      FIELDS.text("phone", Contact::phone, "Telefon", "Telephone");

  /** How such a record is written. */
  public static final Shape<Contact> SHAPE =
      FIELDS.build(v -> new Contact(v.pointer(), v.get(FUNCTION), v.get(EMAIL), v.get(PHONE)));

  /** Whether an e-mail address and a telephone number are told. */
  public boolean reachable() {
    return Reported.stated(email) && Reported.stated(phone);
  }
}
