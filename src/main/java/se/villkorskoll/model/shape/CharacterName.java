package se.villkorskoll.model.shape;

/** Names a character to people, also one that does not show or looks like another. */
public final class CharacterName {

  private CharacterName() {}

  /** The character, if it shows, with its number and its name in Unicode. */
  public static String of(int codePoint) {
    String number = "U+%04X %s".formatted(codePoint, Character.getName(codePoint));
    return shows(codePoint) ? "%s (%s)".formatted(Character.toString(codePoint), number) : number;
  }

  private static boolean shows(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
