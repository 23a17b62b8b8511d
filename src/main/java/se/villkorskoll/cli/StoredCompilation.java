package se.villkorskoll.cli;

import java.nio.file.Path;
import se.villkorskoll.app.Problem;
import se.villkorskoll.app.StoredData;
import se.villkorskoll.compilation.Compilation;

/** The compilation of what was submitted to the service, while that is not running. */
final class StoredCompilation {

  private StoredCompilation() {}

  /**
   * The compilation.
   *
   * @param rules a rules folder, or null for the program's own rules
   * @throws Refused if there is no such agreement, or the database cannot be used
   */
  static Compilation of(String agreement, Path rules, Terminal terminal) {
    try (var data = StoredData.open(terminal.home(), rules, terminal.environment())) {
      return data.compilation(agreement);
    } catch (Problem e) {
      throw new Refused(e.text(), e.help());
    }
  }
}
