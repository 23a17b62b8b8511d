package se.villkorskoll.model.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.LocalText;

/**
 * How the numbers and addresses on the forms of Kammarkollegiet are written (003:5283-5351). A text
 * that is not reported is none of them.
 */
final class FormText {

  private static final Pattern ORGANISATION_NUMBER =
      Pattern.compile("(?:16)?([0-9]{2}[2-9][0-9]{3}-?[0-9]{4})");
  private static final Pattern EMAIL_ADDRESS =
      Pattern.compile("[^\\s@,;<>()]+@[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+){0,9}\\.\\p{L}{2,}");
  private static final Pattern BANKGIRO = Pattern.compile("[0-9]{3,4}-?[0-9]{4}");
  private static final Pattern PLUSGIRO = Pattern.compile("[0-9](?: ?[0-9]){0,6} ?-? ?[0-9]");
  private static final Pattern GIRO_NAME =
      Pattern.compile("(?i)(bankgiro|bg|plusgiro|pg)[:.]?\\s*(.*)");
  private static final Pattern CASE_NUMBER =
      Pattern.compile("(S[0-9]{4}/[0-9]{5})(?:/[A-ZÅÄÖ]{2,4})?(?: \\(delvis\\))?");

  private FormText() {}

  /**
   * The ten digits of an organisation number, of which the third is at least 2 and the last a check
   * digit; it may be written with a hyphen and the century 16. Null where a text is no such number.
   */
  static String organisation(String text) {
    Matcher matcher = text == null ? null : ORGANISATION_NUMBER.matcher(text.strip());
    String digits = matcher != null && matcher.matches() ? digits(matcher.group(1)) : null;
    return digits != null && checks(digits) ? digits : null;
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  /** Whether a text has the form of an e-mail address. */
  static boolean isEmailAddress(String text) {
    return text != null && EMAIL_ADDRESS.matcher(text.strip()).matches();
  }

  /**
   * Whether a text is a bankgiro (seven or eight digits) or a plusgiro (two to eight), with or
   * without its name before it; the last digit is a check digit.
   */
  static boolean isGiro(String text) {
    if (text == null) {
      return false;
    }
    Matcher named = GIRO_NAME.matcher(text.strip());
    boolean hasName = named.matches();
    String kind = hasName ? named.group(1).substring(0, 1) : "";
    String number = hasName ? named.group(2) : text.strip();
    boolean bankgiro = !kind.equalsIgnoreCase("p") && BANKGIRO.matcher(number).matches();
    boolean plusgiro = !kind.equalsIgnoreCase("b") && PLUSGIRO.matcher(number).matches();
    return (bankgiro || plusgiro) && checks(digits(number));
  }

  /**
   * The case of the Government Offices that a text is the number of, without the unit and what else
   * may follow: {@code S2016/06530} for S2016/06530/FS (delvis). Null where it is no such number.
   */
  static String caseOf(String text) {
    Matcher matcher = text == null ? null : CASE_NUMBER.matcher(text.strip());
    return matcher != null && matcher.matches() ? matcher.group(1) : null;
  }

  /** Notes the name of a field that is not in order. */
  static void note(List<LocalText> faults, Field<?, ?> field, boolean inOrder) {
    if (!inOrder) {
      faults.add(field.label());
    }
  }

  /** Whether the last digit is the check digit of the others (the Luhn algorithm). */
  private static boolean checks(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
