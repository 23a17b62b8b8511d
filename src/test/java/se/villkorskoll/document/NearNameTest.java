package se.villkorskoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.model.report.Report;

/** Which name was meant by one that does not exist, and where nothing can be said of it. */
class NearNameTest {

  private static final List<String> NAMES =
      List.of("to", "part", "parts", "spent", "unspent", "spentFrom", "spentTo", "carriedIn");

  @ParameterizedTest
  @CsvSource({
    "Spent, spent",
    "CARRIEDIN, carriedIn",
    "carried_in, carriedIn",
    "spnt, spent",
    "spentt, spent",
    "unspetn, unspent",
    "spentform, spentFrom",
    "prts, parts",
    "aprt, part",
    "patr, part",
    "Parts, parts",
    "TO, to",
  })
  void theNearestNameIsTheOneMeant(String written, String meant) {
    assertThat(NearName.among(NAMES, written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "t", "at", "pppt", "amount", "carriedOutIn", "förbrukat"})
  void whatIsNearNoNameIsNotGuessed(String written) {
    assertThat(NearName.among(NAMES, written)).isNull();
  }

  @Test
  void anUnknownFieldIsToldWithTheOneThatWasProbablyMeant() {
    DocumentProblem problem = unknown("Unspnet");
    assertThat(problem.pointer()).isEqualTo("/accounts/0/Unspnet");
    assertThat(problem.help().sv()).startsWith("Menade du unspent? Här får stå: part, ");
    assertThat(problem.help().en()).startsWith("Did you mean unspent? Allowed here: part, ");
    assertThat(unknown("hittat").help().sv()).startsWith("Här får stå: part, ");
  }

  private static DocumentProblem unknown(String field) {
    String report =
        """
        {"agreement": "2020", "recipient": "2080",
         "accounts": [{"part": "P1K", "originYear": 2020, "%s": 1}]}
        """
            .formatted(field);
    List<DocumentProblem> problems =
        DocumentReader.json(report.getBytes(StandardCharsets.UTF_8), Report.SHAPE).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  @Test
  void aNameOfAnyLengthIsJudgedAtOnce() {
    assertThat(NearName.among(NAMES, "x".repeat(1_000_000))).isNull();
    assertThat(NearName.among(List.of(), "part")).isNull();
  }
}
