package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the program prints. */
class ReadmeTest {

  private static final Pattern SHOWN =
      Pattern.compile(
          "```console\n\\$ java -jar target/villkorskoll\\.jar ([^\n]+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\((?!http|#)([^)]+)\\)");

  private final String readme = Files.readString(Path.of("README.md"));

  ReadmeTest() throws IOException {}

  @Test
  void everyOutputShownIsTheOnePrinted() {
    List<MatchResult> shown = SHOWN.matcher(readme).results().toList();
    assertThat(shown).hasSize(readme.split("```console", -1).length - 1).isNotEmpty();
    for (MatchResult one : shown) {
      String out = CommandRun.of(one.group(1).split(" ")).out();
      assertThat(out.strip()).isEqualTo(one.group(2).strip());
    }
  }

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(LINK.matcher(readme).results().map(link -> Path.of(link.group(1))))
        .isNotEmpty()
        .allMatch(Files::exists);
  }
}
