package se.villkorskoll.drl;

import se.villkorskoll.model.shape.CharacterName;
import se.villkorskoll.model.shape.LocalText;

/** The characters that a rule file may have: those that everybody sees, and sees as the same. */
final class Characters {

  private static final int REPLACEMENT = 0xFFFD;

  private Characters() {}

  /**
   * Refuses a text with a character that does not show or is not what it seems.
   *
   * @throws MalformedRule if there is one
   */
  static void check(String text) throws MalformedRule {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t';
      if (!plain && isOdd(text.codePointAt(i))) {
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

  private static boolean isOdd(int c) {
    return (Character.isISOControl(c) && c != '\t' && c != '\n')
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
