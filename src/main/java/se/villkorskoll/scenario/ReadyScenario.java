package se.villkorskoll.scenario;

import java.time.LocalDate;
import java.util.List;
import se.villkorskoll.model.shape.LocalText;

/**
 * A scenario whose reports are read, so that it can be checked any number of times.
 *
 * @param file the scenario file's path below the rules folder
 * @param line the line of its name
 * @param scenario what it expects
 * @param base the report that it changes
 * @param subject what is checked; null where it cannot be read
 * @param asOf the day of the check
 * @param failures why it cannot be read; empty if it can
 */
record ReadyScenario(
    String file,
    int line,
    Scenario scenario,
    BaseReport base,
    Subject subject,
    LocalDate asOf,
    List<LocalText> failures) {

  /** This scenario with what it expects of one condition alone. */
  ReadyScenario only(String condition) {
    return new ReadyScenario(file, line, scenario.only(condition), base, subject, asOf, failures);
  }
}
