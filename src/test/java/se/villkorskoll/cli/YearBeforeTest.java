package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.intake.ReportReader;

/** {@code check --year-before}: a report beside last year's of the same recipient. */
class YearBeforeTest {

  private static final String CARRIED = "DQ-BAL-01-CARRIED";

  @TempDir private Path folder;

  private String report(String name, String agreement, String recipient, String account)
      throws IOException {
    String text =
        """
        {"agreement": "%s", "recipient": "%s", "submittedOn": "2021-03-01",
         "accounts": [{"part": "P1K", "originYear": 2019, %s}]}
        """
            .formatted(agreement, recipient, account);
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private CommandRun check(String... arguments) {
    List<String> all = new ArrayList<>(List.of("check", "--as-of", "2021-04-15"));
    all.addAll(Arrays.asList(arguments));
    return CommandRun.of(all.toArray(String[]::new));
  }

  @Test
  void whatIsCarriedInIsComparedWithWhatTheSameRecipientCarriedOut() throws IOException {
    String now = report("now.json", "2020", "2080", "\"carriedIn\": 500");
    String same = report("same.json", "2019", "2080", "\"carriedOut\": 500");
    String other = report("other.json", "2019", "2080", "\"carriedOut\": 501");
    String another = report("another.json", "2019", "2081", "\"carriedOut\": 500");
    assertThat(check(now, "--year-before", same).out()).doesNotContain(CARRIED);
    assertThat(check(now, "--year-before", other).out())
        .contains("FEL " + CARRIED)
        .contains("500 kr är fört hit från tidigare år. Förra årets redovisning (2019) för ut 501");
    assertThat(check(now, "--year-before", same, "--year-before", another).out())
        .doesNotContain(CARRIED);
    for (CommandRun without : List.of(check(now), check(now, "--year-before", another))) {
      assertThat(without.out())
          .contains("KAN INTE BEDÖMAS " + CARRIED)
          .contains("(inte med i kontrollen)");
    }
  }

  @Test
  void whatLastYearsReportDoesNotTellIsNotNothing() throws IOException {
    String now = report("now.json", "2020", "2080", "\"carriedIn\": 0");
    String withoutAccount =
        Files.writeString(
                folder.resolve("without.json"),
                "{\"agreement\": \"2019\", \"recipient\": \"2080\", \"accounts\": []}")
            .toString();
    String unreadable =
        Files.writeString(
                folder.resolve("unreadable.json"),
                "{\"agreement\": \"2019\", \"recipient\": \"2080\", \"accounts\": [")
            .toString();
    for (String before : List.of(withoutAccount, unreadable)) {
      assertThat(check(now, "--year-before", before).out()).contains("KAN INTE BEDÖMAS " + CARRIED);
    }
    assertThat(check(now).out()).doesNotContain(CARRIED);
  }

  @Test
  void whatLastYearsReportTellsLaterThanTheDayOfTheCheckIsNotKnown() throws IOException {
    String now = report("now.json", "2020", "2080", "\"carriedIn\": 500");
    String later =
        Files.writeString(
                folder.resolve("later.json"),
                Files.readString(
                        Path.of(report("same.json", "2019", "2080", "\"carriedOut\": 500")))
                    .replace("2021-03-01", "2021-04-16"))
            .toString();
    assertThat(check(now, "--year-before", later).out())
        .contains("KAN INTE BEDÖMAS " + CARRIED)
        .contains("(inte med i kontrollen)");
    assertThat(check(now, "--year-before", later, "--format", "ndjson").out())
        .contains("\"beside\":{\"county\":null,\"yearBefore\":null}");
  }

  @Test
  void aResultTellsWhatItWasJudgedBeside() throws IOException {
    String now = report("now.json", "2020", "2080", "\"carriedIn\": 500");
    String before = report("same.json", "2019", "2080", "\"carriedOut\": 500");
    assertThat(check(now, "--format", "ndjson").out())
        .contains("\"beside\":{\"county\":null,\"yearBefore\":null}");
    assertThat(check(now, "--year-before", before, "--format", "ndjson").out())
        .contains(
            "\"yearBefore\":\"" + ReportReader.digest(Files.readAllBytes(Path.of(before))) + "\"");
  }

  @Test
  void theSampleOfHedemoraFollowsThatOf2019() {
    String now = "fixtures/2020/dalarna/2083.json";
    assertThat(check(now).code()).isEqualTo(1);
    assertThat(check(now, "--year-before", "fixtures/2019/dalarna").code()).isZero();
  }

  @Test
  void aFileThatNothingIsComparedWithIsNotPassedOver() throws IOException {
    String now = report("now.json", "2020", "2080", "\"carriedIn\": 500");
    String same = report("same.json", "2019", "2080", "\"carriedOut\": 500");
    String wrong = report("wrong.json", "2020", "2080", "\"carriedOut\": 500");
    String broken = Files.writeString(folder.resolve("broken.json"), "{").toString();
    CommandRun ofWrongYear = check(now, "--year-before", wrong);
    assertThat(ofWrongYear.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ofWrongYear.out())
        .contains("ANVÄNDS INTE")
        .contains(
            "rad 1 /agreement: Redovisningen gäller 2020, men året före det kontrollerade är 2019.")
        .contains("    1  Används inte")
        .doesNotContain("KAN INTE LÄSAS", "Kunde inte läsas");
    assertThat(check(now, "--year-before", wrong, "--format", "junit").out())
        .contains("name=\"report-is-used\"", "type=\"NOT_USED\"")
        .doesNotContain("UNREADABLE");
    assertThat(check(now, "--year-before", wrong, "--format", "sarif", "--lang", "en").out())
        .contains("\"text\" : \"The report is not used.\"");
    CommandRun ofAnother =
        check(now, "--year-before", report("another.json", "2019", "2083", "\"carriedOut\": 500"));
    assertThat(ofAnother.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ofAnother.out())
        .contains("ANVÄNDS INTE")
        .contains("Ingen redovisning från 2083 kontrolleras.");
    CommandRun ofTwo = check(now, "--year-before", same, "--year-before", folder.toString());
    assertThat(ofTwo.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ofTwo.out())
        .contains("ANVÄNDS INTE")
        .contains("2080 har två redovisningar för året före.")
        .contains("KAN INTE BEDÖMAS " + CARRIED);
    CommandRun ofBroken = check(now, "--year-before", broken);
    assertThat(ofBroken.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ofBroken.out())
        .contains("broken.json", "KAN INTE LÄSAS, så inget är kontrollerat")
        .doesNotContain("ANVÄNDS INTE");
  }
}
