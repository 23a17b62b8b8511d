package se.villkorskoll.app;

import java.sql.SQLException;
import se.villkorskoll.model.shape.LocalText;

/**
 * Why a database cannot be used at the start, by the state that it gives; never in its own words,
 * which may hold where it is and who asks.
 */
final class DatabaseProblem {

  private DatabaseProblem() {}

  /** The problem that a fault of the database is. */
  static Problem of(SQLException thrown) {
    SQLException last = thrown;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        last = sql;
      }
    }
    String state = last.getSQLState() == null ? "" : last.getSQLState();
    return switch (state) {
      case "28P01", "28000" ->
          problem(
              "Databasen släpper inte in tjänsten.",
              "The database does not let the service in.",
              "Kontrollera VILLKORSKOLL_DB_USER och VILLKORSKOLL_DB_PASSWORD.",
              "Check VILLKORSKOLL_DB_USER and VILLKORSKOLL_DB_PASSWORD.");
      case "3D000" ->
          problem(
              "Databasen finns inte på servern.",
              "There is no such database on the server.",
              "Skapa den, eller rätta namnet sist i VILLKORSKOLL_DB_URL.",
              "Create it, or correct the name at the end of VILLKORSKOLL_DB_URL.");
      case "42501" ->
          problem(
              "Databasen låter inte tjänsten skapa sina tabeller.",
              "The database does not let the service create its tables.",
              "Låt användaren skapa tabeller i schemat public.",
              "Let the user create tables in the schema public.");
      case "53100" ->
          problem(
              "Disken som databasen skriver på är full.",
              "The disk that the database writes to is full.",
              "Frigör utrymme och starta igen.",
              "Free some space and start again.");
      default ->
          state.isEmpty() || state.startsWith("08") || state.startsWith("57")
              ? problem(
                  "Databasen svarar inte.",
                  "The database does not answer.",
                  "Kontrollera att den är igång, och adressen i VILLKORSKOLL_DB_URL.",
                  "Check that it runs, and the address in VILLKORSKOLL_DB_URL.")
              : problem(
                  "Databasen går inte att använda (SQLSTATE %s).".formatted(state),
                  "The database cannot be used (SQLSTATE %s).".formatted(state),
                  "Kontrollera databasen (VILLKORSKOLL_DB_URL); dess egen logg säger mer.",
                  "Check the database (VILLKORSKOLL_DB_URL); its own log says more.");
    };
  }

  private static Problem problem(String sv, String en, String helpSv, String helpEn) {
    return new Problem(
        Problem.Kind.UNAVAILABLE, LocalText.of(sv, en), LocalText.of(helpSv, helpEn));
  }
}
