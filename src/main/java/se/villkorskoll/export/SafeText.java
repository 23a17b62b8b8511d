package se.villkorskoll.export;

/**
 * Texts from reports, rule files and file names in the forms that terminals and other tools'
 * formats can carry.
 */
public final class SafeText {

  private static final char REPLACEMENT = '\uFFFD';

  private SafeText() {}

  /**
   * The text on one line, with nothing in it that a terminal obeys instead of showing it. A control
   * character, and one that turns the direction of writing, is written as a backslash, {@code u}
   * and its number.
   */
  public static String line(String text) {
    var line = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(
            one -> {
              if (one == '\n' || one == '\r' || one == '\t') {
                line.append(' ');
              } else if (isObeyed(one)) {
                line.append("\\u%04x".formatted(one));
              } else {
                line.appendCodePoint(one);
              }
            });
    return line.toString();
  }

  private static boolean isObeyed(int one) {
    return switch (Character.getDirectionality(one)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
          true;
      default -> Character.isISOControl(one) || one == 0x2028 || one == 0x2029;
    };
  }

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
