package se.villkorskoll.ruleset;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.villkorskoll.model.agreement.Reading;
import se.villkorskoll.model.shape.Days;
import se.villkorskoll.model.shape.IdForm;
import se.villkorskoll.model.shape.LocalText;

/** The parameters of a ruleset by name, as rules ask for them. Immutable. */
public final class Parameters {

  private final Map<String, Parameter> parameters;
  private final Map<String, Object> values;

  private Parameters(Map<String, Parameter> parameters, Map<String, Object> values) {
    this.parameters = parameters;
    this.values = values;
  }

  /**
   * Reads the values of parameters by their units.
   *
   * @param written by the file in which they stand, then by name
   * @param files the files themselves, for the lines of problems
   * @param problems receives what is wrong
   */
  static Parameters of(
      Map<String, Map<String, Parameter>> written, RuleFiles files, List<RuleProblem> problems) {
    Map<String, Parameter> parameters = new TreeMap<>();
    Map<String, Object> values = new TreeMap<>();
    Map<String, String> fileOf = new TreeMap<>();
    written.forEach(
        (file, byName) ->
            byName.forEach(
                (name, parameter) -> {
                  parameters.put(name, parameter);
                  String other = fileOf.putIfAbsent(name, file);
                  if (other != null) {
                    problems.add(twice(files, name, other, file));
                  }
                  Object value = read(parameter.value(), parameter.unit());
                  Object otherReading =
                      parameter.otherReading() == null
                          ? value
                          : read(parameter.otherReading().value(), parameter.unit());
                  if (value == null || otherReading == null) {
                    problems.add(
                        problem(
                            files,
                            file,
                            name,
                            LocalText.of(
                                "Parametern %s har inte ett värde i enheten %s."
                                    .formatted(name, parameter.unit()),
                                "The parameter %s has no value in the unit %s."
                                    .formatted(name, parameter.unit())),
                            LocalText.of(
                                "Rätta värdet eller enheten.", "Fix the value or the unit.")));
                  } else {
                    values.put(name, value);
                  }
                }));
    return new Parameters(parameters, values);
  }

  /**
   * These parameters with another value of one of them.
   *
   * @param name one that there is
   * @param written the value as it would be written in the file
   * @throws IllegalArgumentException if there is none of this name, or the value is not in its unit
   */
  public Parameters with(String name, Object written) {
    Parameter parameter = parameters.get(name);
    Object value = parameter == null ? null : read(written, parameter.unit());
    if (value == null) {
      throw new IllegalArgumentException("no parameter of this name and unit: " + name);
    }
    Map<String, Parameter> changed = new TreeMap<>(parameters);
    changed.put(name, parameter.with(written));
    Map<String, Object> changedValues = new TreeMap<>(values);
    changedValues.put(name, value);
    return new Parameters(changed, changedValues);
  }

  /**
   * A parameter that is in two files: reported where the agreement writes it, since the other file
   * is of every year.
   */
  private static RuleProblem twice(RuleFiles files, String name, String own, String common) {
    int line = YamlLine.of(files.text(common), name + ":");
    return problem(
        files,
        own,
        name,
        LocalText.of(
            "Parametern %s finns redan i %s, rad %d.".formatted(name, common, line),
            "The parameter %s is already in %s, line %d.".formatted(name, common, line)),
        LocalText.of(
            "Ge den ett annat namn, eller ta bort den: den gemensamma gäller alla år.",
            "Give it another name, or take it away: the common one holds for every year."));
  }

  private static RuleProblem problem(
      RuleFiles files, String file, String name, LocalText message, LocalText help) {
    return new RuleProblem(file, YamlLine.of(files.text(file), name + ":"), message, help);
  }

  private static Object read(Object written, ParameterUnit unit) {
    return switch (unit) {
      case DATE -> date(written);
      case YEAR, COUNT, DAYS, CHARACTERS ->
          written instanceof BigDecimal number
                  && number.scale() <= 0
                  && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
              ? (Object) number.intValueExact()
              : null;
      case KRONOR ->
          written instanceof BigDecimal number && number.scale() <= 2 ? number.setScale(2) : null;
      case PER_CENT -> written instanceof BigDecimal ? written : null;
      case CODES -> codes(written);
      case TEXTS -> texts(written);
    };
  }

  private static LocalDate date(Object written) {
    try {
      return written instanceof String text ? Days.parse(text) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Parts and codes, each of its form. */
  private static Set<String> codes(Object written) {
    Set<String> codes = texts(written);
    return codes == null || codes.stream().allMatch(Parameters::isCode) ? codes : null;
  }

  private static boolean isCode(String text) {
    return IdForm.CODE.matches(text) || IdForm.CONDITION_OR_PART.matches(text);
  }

  private static Set<String> texts(Object written) {
    if (!(written instanceof List<?> list) || list.isEmpty()) {
      return null;
    }
    Set<String> codes = new LinkedHashSet<>();
    for (Object one : list) {
      if (!(one instanceof String code) || !codes.add(code)) {
        return null;
      }
    }
    return Collections.unmodifiableSet(codes);
  }

  /** The names of all parameters, sorted. */
  public List<String> names() {
    return List.copyOf(parameters.keySet());
  }

  /** The parameter as written, or null if there is none of this name. */
  public Parameter parameter(String name) {
    return name == null ? null : parameters.get(name);
  }

  /** The value of a parameter of any unit, or null if there is none of this name. */
  public Object value(String name) {
    return values.get(name);
  }

  /**
   * A date.
   *
   * @throws IllegalArgumentException if there is no date of this name
   */
  public LocalDate date(String name) {
    return get(name, LocalDate.class);
  }

  /**
   * A year, a count, a number of days or characters.
   *
   * @throws IllegalArgumentException if there is no whole number of this name
   */
  public int integer(String name) {
    return get(name, Integer.class);
  }

  /**
   * An amount in kronor or a share in per cent.
   *
   * @throws IllegalArgumentException if there is no such number of this name
   */
  public BigDecimal decimal(String name) {
    return get(name, BigDecimal.class);
  }

  /**
   * A list of codes or texts.
   *
   * @throws IllegalArgumentException if there is no list of this name
   */
  @SuppressWarnings("unchecked") // only sets of texts are stored
  public Set<String> codes(String name) {
    return get(name, Set.class);
  }

  /** Which readings of contradicting sources the values go by, sorted by name. */
  public List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    parameters.forEach(
        (name, parameter) -> {
          if (parameter.otherReading() != null) {
            readings.add(
                new Reading(
                    name,
                    parameter.title(),
                    values.get(name),
                    parameter.source(),
                    read(parameter.otherReading().value(), parameter.unit()),
                    parameter.otherReading().source()));
          }
        });
    return List.copyOf(readings);
  }

  private <V> V get(String name, Class<V> type) {
    Object value = values.get(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException("no parameter of this name and unit: " + name);
    }
    return type.cast(value);
  }
}
