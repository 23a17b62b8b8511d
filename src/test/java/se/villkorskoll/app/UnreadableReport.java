package se.villkorskoll.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A stored report of 2020 that the rules cannot read, as one is that is older than they are. */
public final class UnreadableReport {

  private UnreadableReport() {}

  /** Stores it for a recipient, beside a report of another that is stored already. */
  public static void storeNextTo(DatabaseAccess database, String other, String recipient)
      throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into report (id, agreement, recipient, version, submitted_on, received_at, body, digest, idempotency_key)"
              + " values (gen_random_uuid(), '2020', '%s', 1, '2021-03-31', now(), '{}', repeat('0', 64), 'unreadable')"
                  .formatted(recipient));
      statement.execute(
          ("insert into check_result (report, ruleset, as_of, verdict, result, checked_at)"
                  + " select u.id, c.ruleset, c.as_of, c.verdict, c.result, c.checked_at"
                  + " from report u, report r join check_result c on c.report = r.id and c.run is null"
                  + " where u.idempotency_key = 'unreadable' and r.recipient = '%s'")
              .formatted(other));
    }
  }
}
