package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code compilation --out}: the form that the file's name tells, in full or not at all. */
class CompilationOutputTest {

  private static final String FALUN = "fixtures/2020/dalarna/2080.json";

  @TempDir private Path folder;

  private CommandRun compile(Path out, String... more) {
    String[] given = {"compilation", "2020", FALUN, "--out", out.toString()};
    return CommandRun.of(Stream.of(given, more).flatMap(Arrays::stream).toArray(String[]::new));
  }

  private void assertNothingElseIsThere(Path... files) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactlyInAnyOrder(files);
    }
  }

  @ParameterizedTest
  @CsvSource({"a.xlsx, PK", "A.XLSX, PK", "a.json, {", "a.txt, Sammanst"})
  void theEndingTellsTheForm(String name, String begins) throws IOException {
    Path out = folder.resolve(name);
    CommandRun ran = compile(out);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(new String(Files.readAllBytes(out), 0, begins.length(), StandardCharsets.UTF_8))
        .isEqualTo(begins);
    assertNothingElseIsThere(out);
  }

  @ParameterizedTest
  @CsvSource({
    "a.xlsx, text, slutar inte på .txt",
    "a.xlsx, json, slutar inte på .json",
    "a.json, xlsx, slutar inte på .xlsx",
    "a.txt, json, slutar inte på .json"
  })
  void anEndingAndAFormThatContradictEachOtherAreRefused(String name, String form, String message)
      throws IOException {
    CommandRun ran = compile(folder.resolve(name), "--format", form);
    assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ran.err().lines()).hasSize(2);
    assertThat(ran.err()).contains(message);
    assertNothingElseIsThere();
  }

  @Test
  void anUnknownEndingNeedsAForm() throws IOException {
    Path out = folder.resolve("2020.rapport");
    CommandRun ran = compile(out);
    assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ran.err()).contains("visar inte vilken form", ".txt, .json eller .xlsx");
    assertNothingElseIsThere();
    assertThat(compile(out, "--format", "json").code()).isZero();
    assertThat(Files.readString(out)).startsWith("{");
  }

  @Test
  void aWorkbookIsNeverPrinted() {
    CommandRun ran = CommandRun.of("compilation", "2020", FALUN, "--format", "xlsx");
    assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("En arbetsbok skrivs bara till en fil.", "--out");
  }

  @ParameterizedTest
  @CsvSource({"2020, no-such-folder", "2019, fixtures/2020/dalarna/2080.json"})
  void nothingIsWrittenWhereNoReportIsCompiled(String agreement, String path) throws IOException {
    for (String name : new String[] {"a.txt", "a.json", "a.xlsx"}) {
      Path out = Files.writeString(folder.resolve(name), "what was there");
      CommandRun ran = CommandRun.of("compilation", agreement, path, "--out", out.toString());
      assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(ran.err())
          .contains(path)
          .contains(
              "Det finns ingen redovisning att sammanställa, så " + out + " är inte skriven.");
      assertThat(out).hasContent("what was there");
    }
    assertNothingElseIsThere(
        folder.resolve("a.txt"), folder.resolve("a.json"), folder.resolve("a.xlsx"));
  }

  @Test
  void whatIsThereIsReplacedAndALinkStaysOne() throws IOException {
    Path out = Files.writeString(folder.resolve("a.txt"), "x".repeat(100_000));
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), out);
    assertThat(compile(link).code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(out)).startsWith("Sammanställning");
    assertNothingElseIsThere(out, link);
  }

  @Test
  void aFolderAndADeviceAreNotReplaced() throws IOException {
    Path inTheWay = Files.createDirectory(folder.resolve("a.txt"));
    assertThat(compile(inTheWay).err()).contains("Det går inte att skriva " + inTheWay);
    assertThat(inTheWay).isDirectory();
    CommandRun ran = compile(Path.of("/dev/null"), "--format", "text");
    assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
    assertNothingElseIsThere(inTheWay);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-r-----", "rw-rw-rw-"})
  void aFileThatIsReplacedKeepsItsPermissions(String permissions) throws IOException {
    Path out = Files.writeString(folder.resolve("a.json"), "before");
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString(permissions));
    assertThat(compile(out).code()).isZero();
    assertThat(Files.readString(out)).startsWith("{");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo(permissions);
    assertNothingElseIsThere(out);
  }

  @Test
  void aNewFileGetsThePermissionsOfAnyNewFile() throws IOException {
    Path out = folder.resolve("a.json");
    assertThat(compile(out).code()).isZero();
    Path other = Files.createFile(folder.resolve("other"));
    assertThat(Files.getPosixFilePermissions(out)).isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void whereNoFileCanBeMadeBesideItAFileIsWrittenInPlace() throws IOException {
    Path out = Files.writeString(folder.resolve("a.json"), "before".repeat(100_000));
    // in the way of the one that would be made
    Path taken = folder.resolve(".villkorskoll-%d.tmp".formatted(ProcessHandle.current().pid()));
    Files.createDirectories(taken.resolve("x"));
    CommandRun ran = compile(out);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Files.readString(out)).startsWith("{").doesNotContain("before");
    assertNothingElseIsThere(out, taken);
  }
}
