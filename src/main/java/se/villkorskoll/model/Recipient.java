package se.villkorskoll.model;

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

  private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");
  private static final Pattern REGION = Pattern.compile("R\\d{2}");
  private static final Pattern COUNTY = Pattern.compile("L\\d{2}");

  /** The kind that a recipient's code carries, or null where it has no known form. */
  public static RecipientKind kindOf(String code) {
    if (code == null) {
      return null;
    }
    if (MUNICIPALITY.matcher(code).matches()) {
      return RecipientKind.MUNICIPALITY;
    }
    if (REGION.matcher(code).matches()) {
      return RecipientKind.REGION;
    }
    if (COUNTY.matcher(code).matches()) {
      return RecipientKind.COUNTY;
    }
    return code.equals("SKR") ? RecipientKind.NATIONAL : null;
  }
}
