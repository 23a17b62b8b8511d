package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that makes a national data set. */
class GenerateCommandTest {

  @TempDir private Path folder;

  @Test
  void aFileForEachRecipientIsWrittenAndTheSameSeedGivesTheSameFiles() throws IOException {
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");
    CommandRun ran = CommandRun.of("generate", "2019", one.toString(), "--seed", "3");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo("332 påhittade redovisningar i " + one + ", frö 3.\n");
    CommandRun.of("generate", "2019", other.toString(), "--seed", "3", "--lang", "en");
    List<Path> files = files(one);
    assertThat(files).hasSize(332);
    for (Path file : files) {
      assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void aFolderWithFilesInItIsLeftAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("old.json"), "{}");
    CommandRun ran = CommandRun.of("generate", "2019", folder.toString());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("Mappen " + folder + " är inte tom.");
    assertThat(files(folder)).containsExactly(file);
  }

  @Test
  void anAgreementWithoutNationalFiguresIsToldSo() {
    CommandRun ran = CommandRun.of("generate", "2031", folder.resolve("new").toString());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("2031", "2017, 2019, 2020");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void aFileInPlaceOfTheFolderIsToldAbout() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    CommandRun ran = CommandRun.of("generate", "2020", file.toString());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("går inte att skriva till");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
