package se.villkorskoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.TestRules;

/** A full disk is given as the reason, and nothing is half stored. */
@Tag("long")
class FullDiskTest {

  private static final String AGREEMENT = "/api/v1/agreements/2020";
  private static final byte[] REPORT = TestRules.bytes("fixtures/2020/dalarna/2080.json");

  @TempDir private Path home;

  private static HttpResponse<String> submit(RunningService service, String key) {
    return service.post(AGREEMENT + "/reports", REPORT, "Idempotency-Key", key);
  }

  private static void execute(RunningService service, String sql) throws Exception {
    DatabaseAccess database = service.service().part(DatabaseAccess.class);
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aFullDiskIsGivenAsTheReasonAndNothingIsHalfStored() throws Exception {
    try (RunningService service = RunningService.start(home, null, Map.of())) {
      assertThat(submit(service, "1").statusCode()).isEqualTo(201);
      // the database says what it says where the disk is full, after the report itself is written
      execute(
          service,
          """
          create function no_room() returns trigger language plpgsql as $$
          begin
            raise exception 'could not extend file: No space left on device' using errcode = '53100';
          end $$;
          create trigger no_room before insert on check_result
            for each row execute function no_room();
          """);
      HttpResponse<String> refused = submit(service, "2");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(refused.body())
          .contains("Disken", "är full", "samma Idempotency-Key")
          .doesNotContain("No space", "file");
      assertThat(service.get(AGREEMENT + "/reports/2080/versions").body()).contains("\"total\":1");
      execute(service, "drop trigger no_room on check_result");
      assertThat(submit(service, "2").statusCode()).isEqualTo(201);
      assertThat(service.get(AGREEMENT + "/reports/2080/versions").body()).contains("\"total\":2");
    }
  }

  @Test
  void aDiskWithLessRoomThanIsNeededShowsInTheHealth() {
    Map<String, String> all = Map.of("VILLKORSKOLL_FREE_DISK_MB", "999999999");
    try (RunningService service = RunningService.start(home, null, all)) {
      HttpResponse<String> health = service.get("/health");
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body())
          .contains("\"disk\":{\"name\":\"villkorskoll\",\"status\":\"DOWN\"", "freeBytes")
          .contains("\"database\":{\"name\":\"villkorskoll\",\"status\":\"UP\"");
    }
  }

  @Test
  void theDiskOfSomebodyElsesDatabaseIsNotThisOne() {
    Map<String, String> all = Map.of("VILLKORSKOLL_FREE_DISK_MB", "999999999");
    var disk =
        new DiskSpace(
            new ServiceSettings(home, null), ServiceLimits.of(all, 2, 1_000_000_000), null);
    assertThat(disk.isFull()).isFalse();
    assertThat(disk.free()).isEmpty();
  }
}
