package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules close} and {@code rules diff} in a folder with small agreements. */
class ClosedRulesTest {

  @TempDir private Path folder;

  @BeforeEach
  void rules() throws IOException {
    write("catalogue.json", "[]");
    write("2020/agreement.yaml", SmallAgreement.YAML);
    write(
        "2021/agreement.yaml",
        SmallAgreement.YAML
            .replace("2020", "2021")
            .replace("amount: 100", "amount: 250")
            .replace("total: 100", "total: 250"));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private CommandRun run(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--rules";
    all[arguments.length + 1] = folder.toString();
    return CommandRun.of(all);
  }

  @Test
  void aClosedAgreementIsLoadedUntilItsFolderChanges() throws IOException {
    assertThat(run("rules", "close", "2020").code()).isZero();
    assertThat(run("rules", "close", "2021").code()).isZero();
    assertThat(Files.readString(folder.resolve("closed.yaml")))
        .contains("\"2020\": ", "\"2021\": ");
    assertThat(run("rules", "list", "2020").code()).isZero();

    write("2020/agreement.yaml", SmallAgreement.YAML.replace("sv: Prov", "sv: Ändrat"));
    CommandRun refused = run("rules", "list", "2020");
    assertThat(refused.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(refused.out() + refused.err())
        .contains("closed.yaml:")
        .contains("Överenskommelsen 2020 är stängd")
        .contains("Återställ filerna");
    assertThat(run("rules", "list", "2021").code()).isZero();

    write("2020/agreement.yaml", SmallAgreement.YAML);
    assertThat(run("rules", "list", "2020").code()).isZero();
  }

  @Test
  void theProgramsOwnRulesCannotBeClosed() {
    CommandRun refused = CommandRun.of("rules", "close", "2020");
    assertThat(refused.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(refused.err()).contains("Programmets egna regler går inte att ändra");
  }

  @Test
  void anIdThatIsNoAgreementsClosesNothingAndSaysSo() throws IOException {
    write("closed.yaml", "closed:\n  \"1999\": abc\n");
    CommandRun refused = run("rules", "list", "2020");
    assertThat(refused.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(refused.out() + refused.err())
        .contains("closed.yaml:2")
        .contains("Överenskommelsen 1999, som ska vara stängd, finns inte.");
  }

  @Test
  void whatIsClosedAndCannotBeReadStopsTheLoad() throws IOException {
    write("closed.yaml", "closed: [2020]\n");
    CommandRun refused = run("rules", "list", "2020");
    assertThat(refused.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(refused.out() + refused.err()).contains("closed.yaml:");
  }

  @Test
  void changesBetweenAgreementsAreToldInEachForm() {
    CommandRun text = run("rules", "diff", "2020", "2021");
    assertThat(text.code()).isZero();
    assertThat(text.out())
        .contains("ändrat belopp P1K: Del")
        .contains("Del, 100 kr till kommun -> Del, 250 kr till kommun");
    assertThat(run("rules", "diff", "2020", "2021", "--format", "csv").out())
        .startsWith("kind,subject,id,title,before,after,source\nCHANGED,PART,P1K,");
    assertThat(run("rules", "diff", "2020", "2021", "--format", "json", "--lang", "en").out())
        .contains("\"before\" : \"Part, SEK 100 to municipality\"");
    assertThat(run("rules", "diff", "2020", "1999").code()).isEqualTo(ExitCode.UNUSABLE);
  }

  @Test
  void whatIsClosedCanBeReadByAllWhoMayReadTheOtherFiles() throws IOException {
    assertThat(run("rules", "close", "2020").code()).isZero();
    assertThat(Files.getPosixFilePermissions(folder.resolve("closed.yaml")))
        .isEqualTo(Files.getPosixFilePermissions(folder.resolve("catalogue.json")));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(one -> one.getFileName().toString()))
          .containsExactlyInAnyOrder("catalogue.json", "closed.yaml", "2020", "2021");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldWithHelp() throws IOException {
    Path inTheWay = Files.createDirectory(folder.resolve("closed.yaml"));
    toldWithHelp(run("rules", "close", "2020"));
    assertThat(inTheWay).isEmptyDirectory();
  }

  @Test
  void aRuleThatCannotBeWrittenIsToldWithHelp() throws IOException {
    write("catalogue.json", Files.readString(Path.of("rules/catalogue.json")));
    toldWithHelp(run("rules", "new", "2020", "OK2020-REPORT-02", "x".repeat(300)));
  }

  @Test
  void aSubfolderThatCannotBeReadIsToldWithHelp() throws IOException {
    Path hidden = Files.createDirectory(folder.resolve("2022"));
    Files.setPosixFilePermissions(hidden, Set.of());
    assumeFalse(Files.isReadable(hidden), "whoever runs this may read everything");
    toldWithHelp(run("rules", "list", "2020"));
  }

  private void toldWithHelp(CommandRun refused) {
    assertThat(refused.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(refused.err())
        .contains(folder.toString())
        .contains("Kontrollera")
        .doesNotContain("oväntat", "Exception");
  }
}
