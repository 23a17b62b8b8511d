package se.villkorskoll.ruleset;

import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.IdForm;
import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/**
 * A code of the agreement and what people call it.
 *
 * @param code code
 * @param title title
 * @param source source
 */
public record CodeTitle(String code, LocalText title, String source) implements Labelled {

  private static final Shape.Builder<CodeTitle> FIELDS = Shape.of("CodeTitle", "Kod", "Code");
  private static final Field<CodeTitle, String> CODE =
      FIELDS.requiredId("code", IdForm.CODE, CodeTitle::code, "Kod", "Code");
  private static final Field<CodeTitle, LocalText> TITLE =
      FIELDS.other(
          "title", new Type.Item(LocalText.SHAPE), true, CodeTitle::title, "Benämning", "Title");
  private static final Field<CodeTitle, String> SOURCE =
      FIELDS.requiredText("source", CodeTitle::source, "Källa", "Source");

  @Override
  public String name() {
    return code;
  }

  @Override
  public LocalText label() {
    return title;
  }

  /** How it is written. */
  static final Shape<CodeTitle> SHAPE =
      FIELDS
          .identifiedBy(CodeTitle::code)
          .build(v -> new CodeTitle(v.get(CODE), v.get(TITLE), v.get(SOURCE)));
}
