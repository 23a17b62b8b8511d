package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.villkorskoll.app.RulesFolder;

/** Starting a new condition: its scenarios fit the agreement, and nothing is written twice. */
class NewRuleTest {

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void makeFolder() {
    folder = RulesFolder.of(temporary.resolve("rules"), "2016", "2019", "2020");
  }

  private CommandRun newRule(String... arguments) {
    return CommandRun.of(
        Stream.of(
                List.of("rules", "new"),
                Arrays.asList(arguments),
                List.of("--rules", folder.toString()))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  private void refused(CommandRun run, String message) throws IOException {
    assertThat(run.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(run.err().lines()).first().isEqualTo(message);
    assertThat(run.err().lines()).hasSize(2);
    assertThat(run.out()).isEmpty();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(path -> path.toString().contains("-something"))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2016, OK2016-PLAN-06, 2016-11-15",
    "2019, OK2019-UM-06, 2020-02-15",
    "2020, OK2020-USE-02, 2021-04-15"
  })
  void theScenariosAreSetAfterTheAgreementsOwnLastDay(String year, String row, String day)
      throws IOException {
    assertThat(newRule(year, row, "something").code()).isZero();
    assertThat(folder.resolve(year + "/" + row + "-something.yaml"))
        .content()
        .contains("asOf: " + day + "\n");
  }

  @Test
  void aLastDayThatIsMovedMovesTheScenarios() throws IOException {
    Path agreement = folder.resolve("2020/agreement.yaml");
    Files.writeString(
        agreement, Files.readString(agreement).replace("value: 2021-03-31", "value: 2022-02-28"));
    assertThat(newRule("2020", "OK2020-USE-02", "something").code()).isZero();
    assertThat(folder.resolve("2020/OK2020-USE-02-something.yaml"))
        .content()
        .contains("asOf: 2022-03-15\n");
  }

  @Test
  void aCommonConditionIsTriedUnderTheNewestAgreementWithABaseReport() throws IOException {
    assertThat(newRule("common", "DQ-LOGIC-14", "something").err()).contains("DQ-LOGIC-14");
    Path catalogue = folder.resolve("catalogue.json");
    Files.writeString(
        catalogue, Files.readString(catalogue).replace("\"DQ-LOGIC-13\"", "\"DQ-LOGIC-14\""));
    assertThat(newRule("common", "DQ-LOGIC-14", "something").code()).isZero();
    assertThat(folder.resolve("common/DQ-LOGIC-14-something.yaml"))
        .content()
        .startsWith("agreement: \"2020\"\n")
        .contains("asOf: 2021-04-15\n");
  }

  @Test
  void aConditionThatIsWrittenAlreadyIsRefused() throws IOException {
    refused(
        newRule("2020", "OK2020-REPAY-01", "something"),
        "Villkoret OK2020-REPAY-01 finns redan i 2020/OK2020-REPAY-01-unspent-funds-repaid.drl.");
    refused(
        newRule("2020", "DQ-BAL-01", "something"),
        "Villkoret DQ-BAL-01 finns redan i common/DQ-BAL-01-account-balances.drl.");
  }

  @Test
  void aRowOfAnotherAgreementIsRefused() throws IOException {
    refused(
        newRule("2020", "OK2017-REPAY-01", "something"),
        "Raden OK2017-REPAY-01 gäller 2017, inte överenskommelsen 2020.");
    refused(
        newRule("common", "OK2020-USE-02", "something"),
        "Raden OK2020-USE-02 gäller 2020, men ett gemensamt villkor gäller alla år.");
  }

  @Test
  void aClosedAgreementGetsNoNewConditions() throws IOException {
    Files.writeString(folder.resolve("closed.yaml"), "closed:\n  \"2020\": abc\n");
    refused(
        newRule("2020", "OK2020-USE-02", "something"),
        "Överenskommelsen 2020 är stängd och får inga nya villkor.");
    assertThat(newRule("2019", "OK2019-UM-06", "something").code()).isZero();
  }

  @Test
  void aLinkOutOfTheFolderIsToldWithItsName() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret"), "hemligt");
    Files.createSymbolicLink(folder.resolve("2020/x.drl"), secret);
    CommandRun run = CommandRun.of("rules", "lint", "2020", "--rules", folder.toString());
    assertThat(run.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(run.err())
        .startsWith("2020/x.drl: Länken leder inte till en fil i regelmappen.")
        .doesNotContain("hemligt");
  }

  @Test
  void aRuleWhoseScenariosCannotBeWrittenIsTakenAway() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("2020/OK2020-USE-02-other.yaml"));
    CommandRun ran = newRule("2020", "OK2020-USE-02", "other");
    assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ran.err().lines().toList()).as(ran.err()).hasSize(2);
    assertThat(folder.resolve("2020/OK2020-USE-02-other.drl")).doesNotExist();
    Files.delete(taken);
    assertThat(newRule("2020", "OK2020-USE-02", "other").code()).isZero();
  }
}
