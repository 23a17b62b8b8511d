package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.villkorskoll.ruleset.ToldProblems.only;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rules folder may hold: its own files, and nothing that leads out of it. */
class RuleFilesTest {

  @TempDir private Path folder;
  private Path rules;

  @BeforeEach
  void makeFolder() throws IOException {
    rules = Files.createDirectories(folder.resolve("rules/2020")).getParent();
    Files.writeString(rules.resolve("2020/agreement.yaml"), "id: x");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createDirectory(folder.resolve("elsewhere"));
  }

  private RuleProblem refused() {
    return only(catchThrowableOfType(RulesetRefused.class, () -> RuleFiles.read(rules)).problems());
  }

  @Test
  void aLinkOutOfTheFolderIsRefused() throws IOException {
    Files.createSymbolicLink(rules.resolve("2020/rule.drl"), Path.of("..", "..", "secret.txt"));
    assertThat(refused().file()).isEqualTo("2020/rule.drl");
    assertThat(refused().message().sv()).isEqualTo("Länken leder inte till en fil i regelmappen.");
    assertThat(refused().help().sv()).isNotEmpty();
  }

  @Test
  void aLinkToAFolderOrToNothingIsRefused() throws IOException {
    Path link = rules.resolve("2021");
    Files.createSymbolicLink(link, folder.resolve("elsewhere"));
    assertThat(refused().file()).isEqualTo("2021");
    Files.delete(link);
    Files.createSymbolicLink(link, rules.resolve("2020"));
    assertThat(refused().file()).isEqualTo("2021");
    Files.delete(link);
    Files.createSymbolicLink(link, folder.resolve("nothing"));
    assertThat(refused().file()).isEqualTo("2021");
  }

  @Test
  void aLinkWithinTheFolderAndAFolderThatIsALinkAreFollowed() throws Exception {
    Files.createDirectory(rules.resolve("2021"));
    Files.createSymbolicLink(
        rules.resolve("2021/agreement.yaml"), Path.of("..", "2020", "agreement.yaml"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), rules);
    assertThat(RuleFiles.read(link).agreements()).containsExactly("2020", "2021");
    assertThat(RuleFiles.read(rules).text("2021/agreement.yaml")).isEqualTo("id: x");
  }

  @Test
  void aFileTooLargeForARuleIsRefusedByName() throws IOException {
    Path large = rules.resolve("2020/large.csv");
    try (FileChannel file =
        FileChannel.open(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.allocate(1), 2_000_000);
    }
    assertThat(refused().file()).isEqualTo("2020/large.csv");
    assertThat(refused().message().sv()).isEqualTo("Filen är större än 2 MB.");
  }

  @Test
  void filesThatAreTooMuchTogetherAreRefusedWithTheFolderAndTheBound() throws IOException {
    for (int i = 0; i < 17; i++) {
      try (FileChannel file =
          FileChannel.open(
              rules.resolve("2020/" + i + ".csv"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE)) {
        file.write(ByteBuffer.allocate(1), 1_999_000);
      }
    }
    assertThat(refused().file()).isEmpty();
    assertThat(refused().message().sv())
        .isEqualTo("Filerna i mappen rules är tillsammans större än 32 MB.");
    assertThat(refused().help().sv()).contains("ta bort det som inte är regler");
  }
}
