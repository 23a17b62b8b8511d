package se.villkorskoll.ruleset;

import java.time.LocalDate;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/**
 * The national population that amounts are shared by.
 *
 * @param inhabitants inhabitants of the country
 * @param date date; null where there is none
 * @param source source
 */
public record PopulationBase(Long inhabitants, LocalDate date, String source) {

  private static final Shape.Builder<PopulationBase> FIELDS =
      Shape.of("PopulationBase", "Befolkningsunderlag", "Population base");
  private static final Field<PopulationBase, Long> INHABITANTS =
      FIELDS.other(
          "inhabitants",
          new Type.Count(),
          true,
          PopulationBase::inhabitants,
          "Invånare i riket",
          "Inhabitants of the country");
  private static final Field<PopulationBase, LocalDate> DATE =
      FIELDS.date("date", PopulationBase::date, "Datum", "Date");
  private static final Field<PopulationBase, String> SOURCE =
      FIELDS.requiredText("source", PopulationBase::source, "Källa", "Source");

  /** How it is written. */
  static final Shape<PopulationBase> SHAPE =
      FIELDS.build(v -> new PopulationBase(v.get(INHABITANTS), v.get(DATE), v.get(SOURCE)));
}
