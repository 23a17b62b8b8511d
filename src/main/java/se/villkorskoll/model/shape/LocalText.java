package se.villkorskoll.model.shape;

/**
 * A text to people in both languages.
 *
 * @param sv Swedish, never null
 * @param en English, never null
 */
public record LocalText(String sv, String en) {

  private static final Shape.Builder<LocalText> FIELDS = Shape.of("LocalText", "Text", "Text");
  private static final Field<LocalText, String> SV =
      FIELDS.requiredText("sv", LocalText::sv, "Svenska", "Swedish");
  private static final Field<LocalText, String> EN =
      FIELDS.requiredText("en", LocalText::en, "Engelska", "English");

  /** How such a text is written. */
  public static final Shape<LocalText> SHAPE =
      FIELDS.build(v -> new LocalText(v.get(SV), v.get(EN)));

  /** The text in both languages. */
  public static LocalText of(String sv, String en) {
    return new LocalText(sv, en);
  }

  /** The text in the given language. */
  public String in(Language language) {
    return language == Language.SV ? sv : en;
  }
}
