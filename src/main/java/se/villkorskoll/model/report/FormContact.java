package se.villkorskoll.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * The contact details of a form of Kammarkollegiet (003:5283-5313); the contact is a function,
 * never a personal name.
 *
 * @param pointer where it stands in the report
 * @param grantRecipient grant recipient; null if not reported
 * @param organisationNumber organisation number; null if not reported
 * @param contactFunction contact, as a function; null if not reported
 * @param postalAddress postal address; null if not reported
 * @param phone telephone with area code; null if not reported
 * @param fax fax number; null if not reported
 * @param email e-mail address; null if not reported
 */
public record FormContact(
    String pointer,
    String grantRecipient,
    String organisationNumber,
    String contactFunction,
    String postalAddress,
    String phone,
    String fax,
    String email)
    implements Located {

  private static final Shape.Builder<FormContact> FIELDS =
      Shape.of("FormContact", "Kontaktuppgifter", "Contact details");
  private static final Field<FormContact, String> GRANT_RECIPIENT =
      FIELDS.text(
          "grantRecipient", FormContact::grantRecipient, "Bidragsmottagare", "Grant recipient");
  private static final Field<FormContact, String> ORGANISATION_NUMBER =
      FIELDS.text(
          "organisationNumber",
          FormContact::organisationNumber,
          "Organisationsnummer",
          "Organisation number");
  private static final Field<FormContact, String> CONTACT_FUNCTION =
      FIELDS.text(
          "contactFunction",
          FormContact::contactFunction,
          "Kontaktperson, som funktion",
          "Contact, as a function");
  private static final Field<FormContact, String> POSTAL_ADDRESS =
      FIELDS.text("postalAddress", FormContact::postalAddress, "Postadress", "Postal address");
  private static final Field<FormContact, String> PHONE =
      FIELDS.text(
          "phone", FormContact::phone, "Telefon inklusive riktnummer", "Telephone with area code");
  private static final Field<FormContact, String> FAX =
      FIELDS.text("fax", FormContact::fax, "Faxnummer", "Fax number");
  private static final Field<FormContact, String> EMAIL =
      FIELDS.text("email", FormContact::email, "E-postadress", "E-mail address");

  /** How such a record is written. */
  public static final Shape<FormContact> SHAPE =
      FIELDS.build(
          v ->
              new FormContact(
                  v.pointer(),
                  v.get(GRANT_RECIPIENT),
                  v.get(ORGANISATION_NUMBER),
                  v.get(CONTACT_FUNCTION),
                  v.get(POSTAL_ADDRESS),
                  v.get(PHONE),
                  v.get(FAX),
                  v.get(EMAIL)));

  /**
   * The names of the fields that are empty, or that hold no possible organisation number or e-mail
   * address, in the order of the form. Nobody is faulted for having no fax.
   */
  public List<LocalText> faults() {
    List<LocalText> faults = new ArrayList<>();
    FormText.note(faults, GRANT_RECIPIENT, Reported.stated(grantRecipient));
    FormText.note(faults, ORGANISATION_NUMBER, FormText.organisation(organisationNumber) != null);
    FormText.note(faults, CONTACT_FUNCTION, Reported.stated(contactFunction));
    FormText.note(faults, POSTAL_ADDRESS, Reported.stated(postalAddress));
    FormText.note(faults, PHONE, Reported.stated(phone));
    FormText.note(faults, EMAIL, FormText.isEmailAddress(email));
    return List.copyOf(faults);
  }

  /** The faults of contact details; all fields but the fax where none are reported. */
  static List<LocalText> faultsOf(FormContact contact) {
    return contact == null
        ? new FormContact("", null, null, null, null, null, null, null).faults()
        : contact.faults();
  }

  /**
   * Whether another form names another recipient or organisation number, where both name one that
   * is possible.
   */
  boolean contradicts(FormContact other) {
    String own = FormText.organisation(organisationNumber);
    String others = FormText.organisation(other.organisationNumber);
    return (own != null && others != null && !own.equals(others))
        || (Reported.stated(grantRecipient)
            && Reported.stated(other.grantRecipient)
            && !plain(grantRecipient).equals(plain(other.grantRecipient)));
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
