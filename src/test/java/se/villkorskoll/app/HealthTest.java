package se.villkorskoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;

/** Whether the service is ready: answered at once, whatever it is busy with. */
class HealthTest {

  private static final String CHECKS = "/api/v1/agreements/2020/checks";

  private final RunningService service = RunningService.shared();

  @Test
  void itIsAboutRulesDatabaseAndDiskAndNothingElse() throws Exception {
    JsonNode details = new ObjectMapper().readTree(service.get("/health").body()).get("details");
    List<String> names = new ArrayList<>();
    details.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactlyInAnyOrder("rules", "database", "disk", "service", "gracefulShutdown");
    assertThat(details.at("/database/details").isNull()).isTrue();
    assertThat(details.at("/disk/details/freeBytes").asLong()).isPositive();
    assertThat(details.toString()).doesNotContain("jdbc", "postgres", "127.0.0.1", "/");
  }

  @Test
  void itAnswersWithinASecondWhileTheServiceIsBusy() throws Exception {
    byte[] report = TestRules.bytes("fixtures/2020/dalarna/2029.json");
    var stop = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(32);
    try {
      List<Callable<Integer>> load = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        load.add(
            () -> {
              int made = 0;
              while (!stop.get()) {
                assertThat(service.post(CHECKS, report).statusCode()).isIn(200, 503);
                made++;
              }
              return made;
            });
      }
      List<Future<Integer>> busy = load.stream().map(threads::submit).toList();
      List<Duration> answers = new ArrayList<>();
      int ready = 0;
      for (int i = 0; i < 100; i++) {
        long began = System.nanoTime();
        // the tests share the machine: a database may be late, and is then said to be
        ready += service.get("/health").statusCode() == 200 ? 1 : 0;
        answers.add(Duration.ofNanos(System.nanoTime() - began));
      }
      stop.set(true);
      int made = 0;
      for (Future<Integer> one : busy) {
        made += one.get();
      }
      assertThat(made).isPositive();
      assertThat(ready).isGreaterThan(50);
      // one answer may be late, and not most of them
      assertThat(answers.stream().sorted().toList().get(50)).isLessThan(Duration.ofSeconds(1));
    } finally {
      stop.set(true);
      threads.shutdownNow();
    }
  }
}
