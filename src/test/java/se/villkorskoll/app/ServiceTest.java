package se.villkorskoll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a service does not begin to listen. */
class ServiceTest {

  @TempDir private Path home;

  private String refused(String host, int port) {
    var text = new StringBuilder();
    assertThatThrownBy(
            () ->
                Service.start(
                    new Service.Start(home, null, host, port, Map.of(), StartProgress.SILENT)))
        .isInstanceOfSatisfying(Problem.class, problem -> text.append(problem.text().sv()));
    return text.toString();
  }

  @Test
  void aPortInUseIsToldAsTaken() throws Exception {
    try (var taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      assertThat(refused("127.0.0.1", taken.getLocalPort())).contains("upptagen");
    }
  }

  @Test
  void aServiceThatDoesNotStartLeavesNoPoolOfConnections() throws Exception {
    Path rules = RulesFolder.of(home.resolve("own"), "2021");
    Files.writeString(rules.resolve("2021/agreement.yaml"), "id: none");
    Set<Thread> before = poolThreads();
    assertThatThrownBy(
            () ->
                Service.start(
                    new Service.Start(home, rules, "127.0.0.1", 0, Map.of(), StartProgress.SILENT)))
        .isInstanceOf(Problem.class);
    Await.until(
        () -> poolThreads().stream().filter(one -> !before.contains(one)).toList(), List::isEmpty);
  }

  private static Set<Thread> poolThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(one -> one.getName().contains("HikariPool"))
        .collect(Collectors.toSet());
  }

  @Test
  void anAddressThatCannotBeListenedOnIsNotToldAsATakenPort() {
    assertThat(refused("none.invalid", 0)).contains("none.invalid").doesNotContain("upptagen");
  }
}
