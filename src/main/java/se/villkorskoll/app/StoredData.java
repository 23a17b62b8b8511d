package se.villkorskoll.app;

import java.nio.file.Path;
import java.util.Map;
import se.villkorskoll.compilation.Compilation;

/** What the service has stored, for a command that is run while the service is not. */
public final class StoredData implements AutoCloseable {

  private final ServiceParts parts;

  private StoredData(ServiceParts parts) {
    this.parts = parts;
  }

  /**
   * Opens the database of the service.
   *
   * @param home where the program keeps its data
   * @param rules a rules folder, or null for the program's own rules
   * @param environment VILLKORSKOLL_DB_URL, _USER and _PASSWORD name another database than the
   *     embedded one
   * @throws Problem if the database or the rules cannot be used, or a service is using the embedded
   *     database
   */
  public static StoredData open(Path home, Path rules, Map<String, String> environment) {
    return new StoredData(ServiceParts.open(home, rules, environment, Map.of()));
  }

  /**
   * The compilation of the newest version of each recipient's report.
   *
   * @throws Problem if there is no such agreement
   */
  public Compilation compilation(String agreement) {
    return parts.of(Compilations.class).of(agreement);
  }

  @Override
  public void close() {
    parts.close();
  }
}
