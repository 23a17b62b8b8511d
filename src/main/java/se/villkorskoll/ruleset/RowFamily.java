package se.villkorskoll.ruleset;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.villkorskoll.model.shape.LocalText;

/**
 * What the id of a row of the catalogue begins with, before its first hyphen: it says whose row it
 * is. {@code DQ} is about the data of every year, {@code OK2020} about the agreement of that year,
 * and any other letters about the one of that year whose id ends so ({@code STHLM2020}, {@code
 * 2020-storsthlm}).
 *
 * @param name the letters, and the year if it is of one
 */
record RowFamily(String name) {

  private static final String EVERY_YEAR = "DQ";
  private static final String OF_YEAR = "OK";
  private static final Pattern FORM = Pattern.compile("([A-Z]+)(\\d{4})");

  /** The family of a row. */
  static RowFamily of(String row) {
    return new RowFamily(row.split("-", 2)[0]);
  }

  /** Whether its rows are about the data of every year. */
  boolean isOfEveryYear() {
    return name.equals(EVERY_YEAR);
  }

  /** Whether its rows are about an agreement, by the agreement's id. */
  boolean isOf(String agreement) {
    Matcher form = FORM.matcher(name);
    if (!form.matches()) {
      return false;
    }
    return form.group(1).equals(OF_YEAR)
        ? agreement.equals(form.group(2))
        : agreement.startsWith(form.group(2) + "-")
            && agreement.endsWith(form.group(1).toLowerCase(Locale.ROOT));
  }

  /** Whether its rows are about an agreement of a year, the country's or a county's own. */
  boolean isOfYear(int year) {
    Matcher form = FORM.matcher(name);
    return form.matches() && form.group(2).equals(Integer.toString(year));
  }

  /**
   * Whether a condition in a folder may carry its rows: an agreement's those of the agreement and
   * of every year, a common one only the latter.
   */
  boolean mayBeCarriedIn(String folder) {
    return isOfEveryYear() || (!folder.equals(RuleFiles.COMMON) && isOf(folder));
  }

  /** That a condition in a folder may not carry one of its rows. */
  LocalText notCarriedIn(String row, String folder) {
    return folder.equals(RuleFiles.COMMON)
        ? LocalText.of(
            "Raden %s gäller %s, men ett gemensamt villkor gäller alla år."
                .formatted(row, aboutWhat()),
            "The row %s is about %s, but a common condition is about every year."
                .formatted(row, aboutWhat()))
        : LocalText.of(
            "Raden %s gäller %s, inte överenskommelsen %s.".formatted(row, aboutWhat(), folder),
            "The row %s is about %s, not about the agreement %s."
                .formatted(row, aboutWhat(), folder));
  }

  /** What its rows are about, for people: the agreement's id if it is that of a year. */
  String aboutWhat() {
    return name.startsWith(OF_YEAR) ? name.substring(OF_YEAR.length()) : name;
  }
}
