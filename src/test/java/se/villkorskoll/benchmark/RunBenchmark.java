package se.villkorskoll.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import se.villkorskoll.TestRules;
import se.villkorskoll.app.RunningService;
import se.villkorskoll.model.agreement.Recipient;

/** A run over the stored reports of all 332 recipients, from the call to the last stored result. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 10)
public class RunBenchmark {

  private static final String AGREEMENT = "/api/v1/agreements/2020";

  private RunningService service;

  /** Starts a service and submits a report for every recipient. */
  @Setup
  public void submit() throws IOException {
    Path home = Files.createTempDirectory(Path.of("target"), "benchmark");
    service = RunningService.start(home, null, Map.of());
    var mapper = new ObjectMapper();
    int reports = 0;
    for (Recipient recipient : TestRules.REGISTER.all()) {
      String base =
          switch (recipient.kind()) {
            case MUNICIPALITY -> "2080";
            case REGION -> "R20";
            case COUNTY -> "L20";
            case NATIONAL -> null;
          };
      if (base != null) {
        var report =
            (ObjectNode)
                mapper.readTree(TestRules.bytes("fixtures/2020/dalarna/" + base + ".json"));
        report.put("recipient", recipient.code());
        HttpResponse<String> stored =
            service.post(
                AGREEMENT + "/reports",
                mapper.writeValueAsBytes(report),
                "Idempotency-Key",
                recipient.code());
        reports += stored.statusCode() == 201 ? 1 : 0;
      }
    }
    if (reports != 332) {
      throw new IllegalStateException(reports + " reports are stored");
    }
  }

  /** Checks them all. */
  @Benchmark
  public String run() {
    String run =
        service
            .post(AGREEMENT + "/runs?asOf=2021-04-15", "")
            .headers()
            .firstValue("Location")
            .get();
    String state = service.get(run + "?limit=1").body();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (state.contains("\"state\":\"RUNNING\"") && System.nanoTime() < deadline) {
      LockSupport.parkNanos(5_000_000);
      state = service.get(run + "?limit=1").body();
    }
    if (!state.contains("\"state\":\"FINISHED\"") || !state.contains("\"done\":332")) {
      throw new IllegalStateException(state);
    }
    return state;
  }

  /** Compiles them all. */
  @Benchmark
  public String compilation() {
    String compilation = service.get(AGREEMENT + "/compilation").body();
    if (!compilation.contains("\"reports\":{\"count\":332,")) {
      throw new IllegalStateException(compilation.substring(0, 200));
    }
    return compilation;
  }

  /** Stops the service. */
  @TearDown
  public void stop() {
    service.close();
  }
}
