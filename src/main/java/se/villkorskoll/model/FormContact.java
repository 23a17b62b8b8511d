package se.villkorskoll.model;

import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
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
}
