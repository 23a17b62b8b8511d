package se.villkorskoll.document;

import java.util.List;
import java.util.Locale;

/** The name that was probably meant by one that does not exist. */
public final class NearName {

  /** So many letters may be missing, too many or other ones, or two have changed places. */
  private static final int MOST_EDITS = 2;

  /** Of a short name less may be other than meant: at most one letter in so many. */
  private static final int LETTERS_FOR_AN_EDIT = 3;

  private NearName() {}

  /**
   * The nearest of some names, the first where several are as near; null if none is near. Upper and
   * lower case are the same.
   */
  public static String among(List<String> names, String written) {
    String nearest = null;
    int fewest = Math.min(MOST_EDITS, written.length() / LETTERS_FOR_AN_EDIT) + 1;
    for (String name : names) {
      int edits =
          Math.abs(name.length() - written.length()) < fewest
              ? edits(name.toLowerCase(Locale.ROOT), written.toLowerCase(Locale.ROOT))
              : fewest;
      if (edits < fewest) {
        fewest = edits;
        nearest = name;
      }
    }
    return nearest;
  }

  /**
   * How many letters to add, take away or replace, or neighbours to let change places, to make one
   * text of the other (optimal string alignment).
   */
  private static int edits(String from, String to) {
    int[] twoAbove = null;
    int[] above = new int[to.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        row[j] = Math.min(above[j - 1] + (same ? 0 : 1), 1 + Math.min(above[j], row[j - 1]));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
        }
      }
      twoAbove = above;
      above = row;
    }
    return above[to.length()];
  }
}
