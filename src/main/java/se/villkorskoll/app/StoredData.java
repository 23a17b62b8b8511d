package se.villkorskoll.app;

import io.micronaut.data.exceptions.DataAccessException;
import java.nio.file.Path;
import java.util.Map;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.Ruleset;

/**
 * What the service has stored, for a command that is run while the service is not. It only reads:
 * no run is taken up, no rules are kept and no tables are made.
 */
public final class StoredData implements AutoCloseable {

  /** The setting without which the parts that write are made. */
  static final String READS_ONLY = "villkorskoll.reads-only";

  private static final Map<String, Object> SETTINGS =
      Map.of(READS_ONLY, true, "flyway.datasources.default.enabled", false);

  private final ServiceParts parts;

  private StoredData(ServiceParts parts) {
    this.parts = parts;
  }

  /**
   * Opens the database of the service.
   *
   * @param home where the program keeps its data
   * @param environment VILLKORSKOLL_DB_URL, _USER and _PASSWORD name another database than the
   *     embedded one
   * @throws Problem if there is no database or it cannot be used, or a service is using the
   *     embedded one
   */
  public static StoredData open(Path home, Map<String, String> environment) {
    if (!DatabaseAccess.isNamed(environment) && !EmbeddedDatabase.isIn(home)) {
      throw new Problem(
          Problem.Kind.UNAVAILABLE,
          LocalText.of(
              "Mappen %s har ingen databas, så inget är inlämnat där.".formatted(home),
              "The folder %s has no database, so nothing was submitted there.".formatted(home)),
          LocalText.of(
              "Ange tjänstens mapp med VILLKORSKOLL_HOME, eller dess databas med VILLKORSKOLL_DB_URL.",
              "Name the folder of the service by VILLKORSKOLL_HOME, or its database by VILLKORSKOLL_DB_URL."));
    }
    return new StoredData(
        ServiceParts.open(home, null, environment, StartProgress.SILENT, SETTINGS));
  }

  /**
   * The compilation of the newest version of each recipient's report, as a ruleset of the agreement
   * reads it.
   *
   * @throws Problem if the database cannot be read, or is not one of the service
   */
  public Compilations.OfStored compilation(Ruleset ruleset) {
    try {
      return parts.of(Compilations.class).of(ruleset);
    } catch (DataAccessException e) {
      throw new Problem(
          Problem.Kind.UNAVAILABLE,
          LocalText.of(
              "Det som är inlämnat går inte att läsa ur databasen.",
              "What was submitted cannot be read from the database."),
          LocalText.of(
              "Kontrollera att VILLKORSKOLL_DB_URL eller VILLKORSKOLL_HOME är den som tjänsten använder, och starta tjänsten en gång.",
              "Check that VILLKORSKOLL_DB_URL or VILLKORSKOLL_HOME is that of the service, and start the service once."));
    }
  }

  @Override
  public void close() {
    parts.close();
  }
}
