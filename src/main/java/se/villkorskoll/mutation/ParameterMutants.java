package se.villkorskoll.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.villkorskoll.model.shape.Days;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.Parameter;
import se.villkorskoll.ruleset.ParameterPlace;

/**
 * Makes the values closest to a parameter's own: the day before and after, one more and one less, a
 * list without one of its codes.
 */
final class ParameterMutants {

  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal ORE = new BigDecimal("0.01");

  private final String name;
  private final ParameterPlace place;
  private final List<ParameterMutant> mutants = new ArrayList<>();

  private ParameterMutants(String name, ParameterPlace place) {
    this.name = name;
    this.place = place;
  }

  /**
   * The changes of one parameter.
   *
   * @param name its name
   * @param parameter a parameter whose value is one in its unit
   * @param place where it is written
   */
  static List<ParameterMutant> of(String name, Parameter parameter, ParameterPlace place) {
    return new ParameterMutants(name, place).make(parameter);
  }

  private List<ParameterMutant> make(Parameter parameter) {
    switch (parameter.unit()) {
      case DATE -> date((String) parameter.value());
      case YEAR, COUNT, DAYS, CHARACTERS -> number((BigDecimal) parameter.value(), BigDecimal.ONE);
      case KRONOR -> number((BigDecimal) parameter.value(), step(parameter, ORE));
      case PER_CENT -> number((BigDecimal) parameter.value(), step(parameter, TENTH));
      case CODES, TEXTS -> codes((List<?>) parameter.value());
    }
    return List.copyOf(mutants);
  }

  /** One krona or per cent; where the value has decimals, the smaller step. */
  private static BigDecimal step(Parameter parameter, BigDecimal smaller) {
    return ((BigDecimal) parameter.value()).stripTrailingZeros().scale() > 0
        ? smaller
        : BigDecimal.ONE;
  }

  private void date(String written) {
    becomes(written, Days.parse(written).minusDays(1).toString());
    becomes(written, Days.parse(written).plusDays(1).toString());
  }

  private void number(BigDecimal written, BigDecimal step) {
    becomes(written, written.subtract(step));
    becomes(written, written.add(step));
  }

  /** A list has at least one code, so that the only one cannot be left out. */
  private void codes(List<?> written) {
    for (int i = 0; i < written.size() && written.size() > 1; i++) {
      List<Object> others = new ArrayList<>(written);
      Object code = others.remove(i);
      mutants.add(
          new ParameterMutant(
              place.file(),
              place.line(),
              LocalText.of(
                  "%s: %s borttaget".formatted(name, code),
                  "%s: %s taken away".formatted(name, code)),
              name,
              List.copyOf(others)));
    }
  }

  private void becomes(Object was, Object is) {
    mutants.add(
        new ParameterMutant(
            place.file(),
            place.line(),
            LocalText.of(
                "%s: %s blir %s".formatted(name, text(was), text(is)),
                "%s: %s becomes %s".formatted(name, text(was), text(is))),
            name,
            is));
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
