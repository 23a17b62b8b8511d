package se.villkorskoll.model.agreement;

import java.math.BigDecimal;
import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.IdForm;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/**
 * An earmarked part of an agreement.
 *
 * @param code the part's number in the agreement and the kind of its recipients: {@code P1K}
 * @param kind who receives it, or accounts for it where several kinds receive it
 * @param alsoPaidTo the other kinds that receive money of it and may report their own; null where
 *     there are none
 * @param title what it is for
 * @param amount its national amount in kronor
 * @param source where that amount stands
 * @param formula how it is shared out; null where nobody knows
 * @param withoutFormula why there is no formula; null where there is one
 */
public record Part(
    String code,
    RecipientKind kind,
    List<RecipientKind> alsoPaidTo,
    LocalText title,
    BigDecimal amount,
    String source,
    Formula formula,
    LocalText withoutFormula) {

  private static final Shape.Builder<Part> FIELDS =
      Shape.of("Part", "Del av överenskommelsen", "Part of the agreement");
  private static final Field<Part, String> CODE =
      FIELDS.requiredId("code", IdForm.CONDITION_OR_PART, Part::code, "Beteckning", "Code");
  private static final Field<Part, RecipientKind> KIND =
      FIELDS.other(
          "kind",
          new Type.Code(RecipientKind.class),
          true,
          Part::kind,
          "Slag av mottagare",
          "Kind of recipient");
  private static final Field<Part, List<RecipientKind>> ALSO_PAID_TO =
      FIELDS.codes(
          "alsoPaidTo",
          RecipientKind.class,
          Part::alsoPaidTo,
          "Betalas också till",
          "Also paid to");
  private static final Field<Part, LocalText> TITLE =
      FIELDS.other("title", new Type.Item(LocalText.SHAPE), true, Part::title, "Rubrik", "Title");
  private static final Field<Part, BigDecimal> AMOUNT =
      FIELDS.other("amount", new Type.Money(), true, Part::amount, "Belopp (kr)", "Amount (SEK)");
  private static final Field<Part, String> SOURCE =
      FIELDS.requiredText("source", Part::source, "Källa", "Source");
  private static final Field<Part, Formula> FORMULA =
      FIELDS.item(
          "formula", Formula.SHAPE, Part::formula, "Fördelningsformel", "Allocation formula");
  private static final Field<Part, LocalText> WITHOUT_FORMULA =
      FIELDS.item(
          "withoutFormula",
          LocalText.SHAPE,
          Part::withoutFormula,
          "Skäl till att formel saknas",
          "Why there is no formula");

  /** How a part is written. */
  public static final Shape<Part> SHAPE =
      FIELDS
          .identifiedBy(Part::code)
          .build(
              v ->
                  new Part(
                      v.get(CODE),
                      v.get(KIND),
                      v.get(ALSO_PAID_TO),
                      v.get(TITLE),
                      v.get(AMOUNT),
                      v.get(SOURCE),
                      v.get(FORMULA),
                      v.get(WITHOUT_FORMULA)));

  /** Whether a recipient of a kind may report money of this part. */
  public boolean reportedBy(RecipientKind reporter) {
    return kind == reporter || (alsoPaidTo != null && alsoPaidTo.contains(reporter));
  }
}
