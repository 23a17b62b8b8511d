package se.villkorskoll.cli;

import java.util.List;
import se.villkorskoll.app.Compilations;
import se.villkorskoll.app.Problem;
import se.villkorskoll.app.StoredData;
import se.villkorskoll.compilation.Compilation;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.ruleset.Ruleset;

/**
 * The compilation of what was submitted to the service, while that is not running.
 *
 * @param compilation what the reports that can be read tell
 * @param unreadable whose reports the rules cannot read
 */
record StoredCompilation(Compilation compilation, List<Recipient> unreadable) {

  /**
   * The compilation.
   *
   * @param ruleset the ruleset that the reports are read for
   * @throws Refused if the database cannot be used
   */
  static StoredCompilation of(Ruleset ruleset, Terminal terminal) {
    try (var data = StoredData.open(terminal.home(), terminal.environment())) {
      Compilations.OfStored found = data.compilation(ruleset);
      return new StoredCompilation(found.compilation(), found.unreadable());
    } catch (Problem e) {
      throw new Refused(e.text(), e.help());
    }
  }
}
