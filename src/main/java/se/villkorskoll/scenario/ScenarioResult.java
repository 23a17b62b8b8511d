package se.villkorskoll.scenario;

import java.util.List;
import se.villkorskoll.model.shape.LocalText;

/**
 * What came of one scenario, or of the demands on the scenarios of one condition as a whole.
 *
 * @param file the scenario file's path below the rules folder
 * @param line the line of the scenario's name; 0 for the file as a whole
 * @param name the scenario's name; empty for the file as a whole
 * @param failures what was other than expected; empty if everything was as expected
 */
public record ScenarioResult(String file, int line, String name, List<LocalText> failures) {

  /** Whether everything was as expected. */
  public boolean passed() {
    return failures.isEmpty();
  }

  /** A failure of a file as a whole. */
  static ScenarioResult ofFile(String file, String sv, String en) {
    return new ScenarioResult(file, 0, "", List.of(LocalText.of(sv, en)));
  }
}
