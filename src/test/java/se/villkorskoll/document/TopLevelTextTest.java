package se.villkorskoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopLevelTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "none",
      value = {
        "{\"recipient\": \"2080\"} | 2080",
        "{\"accounts\": [{\"recipient\": \"no\"}], \"recipient\": \"2080\"} | 2080",
        "{\"recipient\": \"2080\", \"accounts\": [ | 2080",
        "{\"accounts\": [ | none",
        "{\"recipient\": 2080} | none",
        "{\"recipient\": {\"recipient\": \"2080\"}} | none",
        "[\"recipient\", \"2080\"] | none",
        "{} | none",
        "x | none"
      })
  void theTextIsThatOfTheDocumentItself(String json, String text) {
    assertThat(TopLevelText.of(json.getBytes(StandardCharsets.UTF_8), "recipient")).isEqualTo(text);
  }
}
