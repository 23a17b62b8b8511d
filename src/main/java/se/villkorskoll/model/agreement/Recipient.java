package se.villkorskoll.model.agreement;

import java.util.regex.Pattern;

/**
 * A recipient of stimulus funds.
 *
 * @param code the id that carries the kind: four digits for a municipality, {@code R20} for a
 *     region, {@code L20} for a county, {@code SKR}
 * @param name the name in Swedish
 * @param kind the kind that the code carries
 */
public record Recipient(String code, String name, RecipientKind kind) {

  /** The form of every code, as a regular expression. */
  public static final String CODE_FORM = "^([0-9]{4}|[RL][0-9]{2}|SKR)$";

  private static final Pattern CODE = Pattern.compile(CODE_FORM);

  /** The two digits of the county that the recipient lies in or is; null for SKR. */
  public String county() {
    return switch (kind) {
      case MUNICIPALITY -> code.substring(0, 2);
      case REGION, COUNTY -> code.substring(1);
      case NATIONAL -> null;
    };
  }

  /** The kind that a recipient's code carries, or null where it has no known form. */
  public static RecipientKind kindOf(String code) {
    if (code == null || !CODE.matcher(code).matches()) {
      return null;
    }
    return switch (code.charAt(0)) {
      case 'R' -> RecipientKind.REGION;
      case 'L' -> RecipientKind.COUNTY;
      case 'S' -> RecipientKind.NATIONAL;
      default -> RecipientKind.MUNICIPALITY;
    };
  }
}
