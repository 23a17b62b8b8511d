package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.app.RulesFolder;

/**
 * The service as a process of its own: what it prints, and that it survives being killed and stops
 * when asked.
 */
@Tag("long")
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class ServeTest {

  @TempDir private Path home;
  private ServeProcesses processes;

  @BeforeEach
  void prepare() {
    processes = new ServeProcesses(home);
  }

  @AfterEach
  void stopAll() {
    processes.close();
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private long postgres() throws IOException {
    return Long.parseLong(
        Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(0).strip());
  }

  @Test
  void theSampleIsStoredCheckedAndPrintedAndSurvivesTwoKills() throws Exception {
    ServeProcesses.Running first = processes.running("--sample", "--port", "0");
    List<String> reports =
        first.lines().stream().filter(line -> line.contains("/checks/")).toList();
    assertThat(reports).hasSize(17);
    assertThat(reports.get(0)).startsWith("2021  Vansbro").contains("Inget fel hittat");
    String result = reports.get(2).substring(reports.get(2).indexOf("http://"));
    HttpResponse<String> before = get(result);
    assertThat(before.statusCode()).isEqualTo(200);
    assertThat(before.body()).contains("\"verdict\":\"BREACHED\"").contains("Gagnef");

    // killed without a word: the database server is left behind
    long leftover = postgres();
    first.process().destroyForcibly().waitFor();
    assertThat(ProcessHandle.of(leftover)).isPresent();
    ServeProcesses.Running second = processes.running("--sample", "--port", "0");
    assertThat(ProcessHandle.of(leftover).filter(ProcessHandle::isAlive)).isEmpty();
    String path = URI.create(result).getPath();
    assertThat(get(second.address() + path).body()).isEqualTo(before.body());
    assertThat(get(second.address() + "/api/v1/agreements/2020/reports/2026/versions").body())
        .contains("\"total\":1");

    // the service and its database server killed together
    ProcessHandle server = ProcessHandle.of(postgres()).orElseThrow();
    second.process().destroyForcibly().waitFor();
    server.destroyForcibly();
    server.onExit().get(20, TimeUnit.SECONDS);
    ServeProcesses.Running third = processes.running("--port", "0");
    assertThat(get(third.address() + path).body()).isEqualTo(before.body());
  }

  @Test
  void itSaysAtOnceThatItStartsAndWhatItDoes() throws Exception {
    Process process = processes.start("--port", "0");
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    assertThat(reader.readLine()).isEqualTo("Villkorskoll startar, med data i %s.".formatted(home));
    assertThat(reader.readLine()).contains("Databasen packas upp", "bara första gången");
    assertThat(reader.readLine()).isEqualTo("Reglerna läses in.");
    assertThat(reader.readLine()).contains("svarar på");
  }

  @Test
  void theRulesOfAnotherFolderAreNamedAsTheyAreCompiled() throws Exception {
    Path rules = RulesFolder.of(home.resolve("own-rules"), "2021");
    Path agreement = rules.resolve("2021/agreement.yaml");
    Files.writeString(
        agreement, Files.readString(agreement).replaceFirst("(?m)^  sv: ", "  sv: Egna "));
    ServeProcesses.Running running =
        processes.running("--port", "0", "--lang", "en", "--rules", rules.toString());
    assertThat(running.lines())
        .contains(
            "Villkorskoll is starting, with its data in %s.".formatted(home),
            "The rules of 2021 are being compiled and tested.");
  }

  @Test
  void itStopsInOrderWhenAsked() throws Exception {
    ServeProcesses.Running running = processes.running("--port", "0");
    ProcessHandle server = ProcessHandle.of(postgres()).orElseThrow();
    assertThat(get(running.address() + "/health").statusCode()).isEqualTo(200);
    running.process().destroy();
    assertThat(running.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    server.onExit().get(20, TimeUnit.SECONDS);
    assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void aSecondServiceOnTheSameFolderAndATakenPortAreRefused() throws Exception {
    ServeProcesses.Running running = processes.running("--port", "0");
    Process second = processes.start("--port", "0");
    String text = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(second.waitFor()).isEqualTo(3);
    assertThat(text).contains("använder redan mappen").doesNotContain("Exception");

    Path other = Files.createDirectory(home.resolve("other"));
    Process taken =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Duser.home=" + other,
                "se.villkorskoll.cli.Main",
                "serve",
                "--port",
                Integer.toString(URI.create(running.address()).getPort()))
            .redirectErrorStream(true)
            .start();
    processes.add(taken);
    String refused = new String(taken.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(taken.waitFor()).isEqualTo(3);
    assertThat(refused).contains("är upptagen").doesNotContain("Exception");
  }

  @Test
  void otherMachinesMayNotReachIt() throws Exception {
    Process process = processes.start("--host", "0.0.0.0");
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(text).contains("svarar bara på den egna datorn");
  }

  @Test
  void aSampleWithoutItsAgreementIsRefusedAndTheServiceStops() throws Exception {
    Path rules = RulesFolder.of(home.resolve("own-rules"), "2021");
    Process process = processes.start("--sample", "--port", "0", "--rules", rules.toString());
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(text).contains("\"2020\"", "De som finns är: 2021").doesNotContain("oväntat");
    assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
  }
}
