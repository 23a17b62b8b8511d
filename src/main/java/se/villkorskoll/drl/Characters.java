package se.villkorskoll.drl;

import java.util.regex.Pattern;
import se.villkorskoll.model.shape.CharacterName;
import se.villkorskoll.model.shape.LocalText;

/** The characters that a rule file may have: those that everybody sees, and sees as the same. */
final class Characters {

  private static final int REPLACEMENT = 0xFFFD;

  /** Letters, marks and signs that show nothing. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2800}\\x{3164}"
              + "\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}]");

  private Characters() {}

  /**
   * Refuses a text with a character that does not show or is not what it seems.
   *
   * @throws MalformedRule if there is one
   */
  static void check(String text) throws MalformedRule {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!isPlain(c) && isOdd(c)) {
        throw odd(text, i);
      }
    }
  }

  private static MalformedRule odd(String text, int at) {
    String named = CharacterName.of(text.codePointAt(at));
    boolean unreadable = text.charAt(at) == REPLACEMENT;
    return new MalformedRule(
        1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count(),
        LocalText.of(
            "Raden har ett tecken som inte hör hemma i en regel: %s.".formatted(named),
            "The line has a character that does not belong in a rule: %s.".formatted(named)),
        unreadable
            ? LocalText.of("Spara filen som UTF-8.", "Save the file as UTF-8.")
            : LocalText.of(
                "Ta bort tecknet; det syns inte eller är inte vad det ser ut att vara.",
                "Remove the character; it does not show or is not what it seems."));
  }

  /** Whether it is one of those that names and operators are made of, or blank. */
  static boolean isPlain(int c) {
    return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t';
  }

  private static boolean isOdd(int c) {
    return (Character.isISOControl(c) && c != '\t' && c != '\n')
        || UNSEEN.matcher(Character.toString(c)).matches()
        || c == REPLACEMENT
        || switch (Character.getType(c)) {
          case Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.SURROGATE ->
              true;
          default -> false;
        };
  }
}
