package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.TestRules;
import se.villkorskoll.app.RunningService;

/** {@code compilation ID --stored}: what the service has stored, while it does not run. */
class StoredCompilationTest {

  @TempDir private Path home;

  private CommandRun compile(String... arguments) {
    return CommandRun.of(Map.of("VILLKORSKOLL_HOME", home.toString()), arguments);
  }

  @Test
  void isThatOfTheServiceAndWaitsUntilItHasStopped() {
    String ofService;
    try (RunningService service = RunningService.start(home, null, Map.of())) {
      assertThat(
              service
                  .post(
                      "/api/v1/agreements/2020/reports",
                      TestRules.bytes("fixtures/2020/dalarna/2029.json"),
                      "Idempotency-Key",
                      "stored")
                  .statusCode())
          .isEqualTo(201);
      ofService = service.get("/api/v1/agreements/2020/compilation").body();
      CommandRun meanwhile = compile("compilation", "2020", "--stored");
      assertThat(meanwhile.code()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(meanwhile.err()).contains("En annan Villkorskoll använder redan mappen");
    }
    CommandRun ran = compile("compilation", "2020", "--stored", "--format", "json");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEqualTo(ofService);
    assertThat(ran.out()).contains("\"reports\":{\"count\":1,");
    CommandRun unknown = compile("compilation", "1999", "--stored");
    assertThat(unknown.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(unknown.err()).contains("1999");
  }

  @Test
  void oneOfFilesAndTheStoredMustBeNamed() {
    assertThat(compile("compilation", "2020").code()).isEqualTo(ExitCode.UNUSABLE);
    CommandRun both = compile("compilation", "2020", "fixtures", "--stored");
    assertThat(both.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(both.err()).contains("--stored");
  }
}
