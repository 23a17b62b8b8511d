package se.villkorskoll.ruleset;

import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/**
 * A number, date or code list that rules go by, with where it comes from.
 *
 * @param title what people call it
 * @param value as written in the file: text, number or list of texts
 * @param unit what it is measured in
 * @param source the file and line, the page, or "our own"
 * @param otherReading the other value where the sources contradict each other, or null
 */
public record Parameter(
    LocalText title, Object value, ParameterUnit unit, String source, OtherReading otherReading) {

  /**
   * The reading of a contradiction that the ruleset does not go by.
   *
   * @param value as written in the file
   * @param source where it stands
   */
  public record OtherReading(Object value, String source) {
    private static final Shape.Builder<OtherReading> FIELDS =
        Shape.of("OtherReading", "Annan läsning", "Other reading");
    private static final Field<OtherReading, Object> VALUE =
        FIELDS.other("value", new Type.Any(), true, OtherReading::value, "Värde", "Value");
    private static final Field<OtherReading, String> SOURCE =
        FIELDS.requiredText("source", OtherReading::source, "Källa", "Source");
    static final Shape<OtherReading> SHAPE =
        FIELDS.build(v -> new OtherReading(v.get(VALUE), v.get(SOURCE)));
  }

  private static final Shape.Builder<Parameter> FIELDS =
      Shape.of("Parameter", "Parameter", "Parameter");
  private static final Field<Parameter, LocalText> TITLE =
      FIELDS.other(
          "title", new Type.Item(LocalText.SHAPE), true, Parameter::title, "Benämning", "Title");
  private static final Field<Parameter, Object> VALUE =
      FIELDS.other("value", new Type.Any(), true, Parameter::value, "Värde", "Value");
  private static final Field<Parameter, ParameterUnit> UNIT =
      FIELDS.other(
          "unit", new Type.Code(ParameterUnit.class), true, Parameter::unit, "Enhet", "Unit");
  private static final Field<Parameter, String> SOURCE =
      FIELDS.requiredText("source", Parameter::source, "Källa", "Source");
  private static final Field<Parameter, OtherReading> OTHER_READING =
      FIELDS.item(
          "otherReading",
          OtherReading.SHAPE,
          Parameter::otherReading,
          "Annan läsning",
          "Other reading");

  /** How a parameter is written. */
  static final Shape<Parameter> SHAPE =
      FIELDS.build(
          v ->
              new Parameter(
                  v.get(TITLE), v.get(VALUE), v.get(UNIT), v.get(SOURCE), v.get(OTHER_READING)));

  /** This parameter with another value, as written in the file. */
  Parameter with(Object otherValue) {
    return new Parameter(title, otherValue, unit, source, otherReading);
  }
}
