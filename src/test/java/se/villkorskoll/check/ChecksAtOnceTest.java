package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Rules that multiply do not exhaust the memory of a small process, however many meet them. */
class ChecksAtOnceTest {

  @Test
  void eightChecksAtOnceIn600MegabytesGiveTheSameBytesAsOneAfterTheOther() throws Exception {
    List<String> alone = EightChecks.digests();
    assertThat(alone).hasSize(8).allMatch(one -> one.endsWith(" 1"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-cp",
                System.getProperty("java.class.path"),
                EightChecks.class.getName())
            .redirectErrorStream(true)
            .start();
    try {
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(printed).isZero();
      assertThat(printed.lines().filter(line -> !line.startsWith("SLF4J")).toList())
          .isEqualTo(alone);
    } finally {
      process.destroyForcibly();
    }
  }
}
