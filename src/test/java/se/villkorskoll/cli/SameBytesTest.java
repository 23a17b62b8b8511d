package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.app.RulesFolder;

/**
 * The same input gives the same bytes in every process. Each has unordered collections in an order
 * of its own, and is started with another language, time zone and encoding.
 */
@Tag("long")
@Timeout(value = 600, unit = TimeUnit.SECONDS)
class SameBytesTest {

  private static final List<List<String>> SETTINGS =
      List.of(
          List.of(),
          List.of(
              "-Duser.language=tr",
              "-Duser.country=TR",
              "-Duser.timezone=Pacific/Auckland",
              "-Dfile.encoding=ISO-8859-1",
              "-XX:+UnlockExperimentalVMOptions",
              "-XX:hashCode=0"),
          List.of(
              "-Duser.language=th",
              "-Duser.country=TH",
              "-Duser.variant=TH",
              "-Duser.timezone=America/St_Johns",
              "-Dfile.encoding=US-ASCII",
              "-XX:+UnlockExperimentalVMOptions",
              "-XX:hashCode=2"));

  @TempDir private Path folder;
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void makeInput() throws IOException {
    Path input = folder.resolve("input");
    write(
        input.resolve("unreadable/2080.json"),
        """
        {"agreement": "2020", "recipient": "2080", "nope": 1, "nada": 2,
         "accounts": [{"part": "X", "received": -1, "originYear": 1, "spent": "14, 2"}],
         "plans": [{"id": "a", "kind": "SUCH"}, {"id": "a", "owner": 1}]}
        """);
    for (String rules : List.of("faulty-agreement", "faulty-rules", "faulty-scenarios")) {
      RulesFolder.of(input.resolve(rules), "2018", "2020");
    }
    Path agreement = input.resolve("faulty-agreement/2020/agreement.yaml");
    change(agreement, "total: 1694000000", "total: 1");
    change(agreement, "sections: [accounts, activities", "sections: [nothing, nowhere");
    write(input.resolve("faulty-agreement/2020/below/a.drl"), "");
    write(input.resolve("faulty-agreement/2020/alone.yaml"), "");
    write(input.resolve("faulty-agreement/common/alone.yaml"), "");
    Path rules = input.resolve("faulty-rules/2020");
    Path repaid = rules.resolve("OK2020-REPAY-01-unspent-funds-repaid.drl");
    change(repaid, "originYear == params.integer(\"agreement-year\")", "nothing == 4711");
    change(repaid, "{part}", "{nothing} {nowhere}");
    change(repaid, "date(\"repayment-by\")))\nthen", "date(\"nothing\")))\nthen");
    change(
        rules.resolve("OK2020-ALLOC-02-sum-rounded-once.drl"),
        "@id(\"OK2020-ALLOC-02\")",
        "@id(\"OK2020-ALLOC-77\")");
    Path scenarios = input.resolve("faulty-scenarios/2018/OK2018-REPORT-01-account-in-time.yaml");
    change(scenarios, "pointer: \"\"}", "pointer: /nowhere}");
  }

  @AfterEach
  void endAll() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void everyCommandPrintsTheSame() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < SETTINGS.size(); i++) {
      processes.add(start("command" + i, SETTINGS.get(i)));
    }
    assertSame(processes, "command");
    assertThat(folder.resolve("command0/2020.xlsx")).exists();
  }

  @Test
  void theServiceAnswersTheSame() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      processes.add(start("service" + i, SETTINGS.get(i), "service"));
    }
    assertSame(processes, "service");
  }

  private void assertSame(List<Process> processes, String name) throws Exception {
    for (int i = 0; i < processes.size(); i++) {
      Process process = processes.get(i);
      assertThat(process.waitFor())
          .as("%s", Files.readString(folder.resolve(name + i + ".log")))
          .isZero();
    }
    Map<String, String> first = files(name + 0);
    assertThat(first)
        .hasSizeGreaterThan(10)
        .allSatisfy((file, text) -> assertThat(text).doesNotContain("oväntat fel"));
    String order = first.remove(EveryOutput.ORDER);
    boolean shuffled = false;
    for (int i = 1; i < processes.size(); i++) {
      Map<String, String> other = files(name + i);
      shuffled |= !other.remove(EveryOutput.ORDER).equals(order);
      assertThat(other.keySet()).isEqualTo(first.keySet());
      other.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(first.get(file)));
    }
    assertThat(shuffled).as("that unordered collections differ at all").isTrue();
  }

  private Process start(String name, List<String> settings, String... arguments)
      throws IOException {
    Path own = Files.createDirectory(folder.resolve(name));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EveryOutput.class.getName(),
                Path.of("").toAbsolutePath().toString(),
                folder.resolve("input").toString()));
    command.addAll(1, settings);
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(own.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile())
            .start();
    started.add(process);
    return process;
  }

  /** The files of a folder but what the program keeps for itself, with their bytes as text. */
  private Map<String, String> files(String name) throws IOException {
    Path own = folder.resolve(name);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(own)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String file = own.relativize(path).toString();
        if (!file.startsWith("home")) {
          files.put(file, text(path));
        }
      }
    }
    return files;
  }

  /** A workbook is no text, but each of its bytes shows. */
  private static String text(Path file) throws IOException {
    boolean workbook = file.toString().endsWith(".xlsx");
    return Files.readString(file, workbook ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void change(Path file, String before, String after) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after));
  }
}
