package se.villkorskoll.export;

/** Texts from reports and file names in the forms that other tools' formats can carry. */
final class SafeText {

  private static final char REPLACEMENT = '\uFFFD';

  private SafeText() {}

  /** The text with every half of a character that lacks its other half replaced. */
  static String unicode(String text) {
    return keep(text, false);
  }

  /** The text with every character that XML 1.0 cannot carry replaced, and lines ended alike. */
  static String xml(String text) {
    return keep(text.replace("\r\n", "\n").replace('\r', '\n'), true);
  }

  /** As {@link #xml}, on one line: an attribute cannot tell a line feed from a space. */
  static String attribute(String text) {
    return xml(text).replace('\n', ' ').replace('\t', ' ');
  }

  private static String keep(String text, boolean xml) {
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .map(one -> isCarried(one, xml) ? one : REPLACEMENT)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isCarried(int one, boolean xml) {
    if (one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE) {
      return false;
    }
    return !xml || one == '\t' || one == '\n' || (one >= ' ' && one != '\uFFFE' && one != '\uFFFF');
  }
}
