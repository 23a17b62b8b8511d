package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.TestRules;

/** What a report or a rules folder says cannot make the terminal of who checks it do anything. */
class TerminalSafetyTest {

  private static final String ESCAPE = Character.toString(27);
  private static final String SHOWN = "\\u001b";

  @TempDir private Path folder;

  private String report(String name, UnaryOperator<String> change) throws IOException {
    String written = Files.readString(Path.of("fixtures/2020/dalarna/2029.json"));
    return Files.writeString(folder.resolve(name), change.apply(written)).toString();
  }

  /** That nothing but lines of what can be seen was printed, and that the escape is among it. */
  private static void assertShown(String printed) {
    assertThat(printed.replace(System.lineSeparator(), "").chars())
        .noneMatch(Character::isISOControl);
    assertThat(printed).contains(SHOWN);
  }

  @Test
  void whatAReportSaysIsShown() throws IOException {
    String path =
        report("r.json", text -> text.replace("Öppen mötesplats", "Öppen " + SHOWN + "[2Jplats"));
    CommandRun ran = CommandRun.of("check", path, "--as-of", "2021-04-15");
    assertShown(ran.out());
    assertThat(ran.out()).contains(" \\u001b[2Jplats, Tidiga");
  }

  @Test
  void whatCannotBeReadIsShown() throws IOException {
    String path = report("r.json", text -> text.replaceFirst("\\{", "{\"x\\\\u001b[2J\": 1,"));
    CommandRun ran = CommandRun.of("check", path);
    assertThat(ran.code()).isEqualTo(3);
    assertShown(ran.out());
  }

  @Test
  void theNameOfAFileIsShown() throws IOException {
    assertShown(CommandRun.of("check", report("r" + ESCAPE + "[2J.json", text -> text)).out());
    assertShown(CommandRun.of("check", folder.resolve(ESCAPE).toString()).out());
    assertShown(CommandRun.of("rules", "list", "--rules", ESCAPE).err());
    assertShown(CommandRun.of("check", "--" + ESCAPE, "x.json").err().lines().findFirst().get());
  }

  @Test
  void whatARulesFolderSaysIsShown() throws IOException {
    Files.createDirectories(folder.resolve("2020"));
    Files.writeString(
        folder.resolve("2020/agreement.yaml"),
        SmallAgreement.YAML.replace("sv: Prov", "sv: \"Prov" + SHOWN + "[2J\"")
            + "withoutRule: [{row: OK2020-USE-02, how: CROSS, reason: {sv: \"b"
            + SHOWN
            + "\", en: b}}]\n");
    Files.write(folder.resolve("catalogue.json"), TestRules.FILES.bytes("catalogue.json"));
    String rules = folder.toString();
    assertShown(CommandRun.of("rules", "list", "--rules", rules).out());
    assertShown(CommandRun.of("rules", "catalogue", "--rules", rules).out());
    Files.writeString(folder.resolve("2020/agreement.yaml"), "\"x" + SHOWN + "\": 1\n");
    assertShown(CommandRun.of("rules", "lint", "--rules", rules).out());
    assertShown(CommandRun.of("rules", "test", "--rules", rules).out());
    assertShown(CommandRun.of("allocations", "2020", "--rules", rules).err());
  }
}
