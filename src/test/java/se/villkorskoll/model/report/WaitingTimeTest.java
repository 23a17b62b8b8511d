package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.villkorskoll.document.DocumentReader;

/** The derived values of a waiting time: what is not reported is never taken for zero. */
class WaitingTimeTest {

  private static WaitingTime time(String fields) {
    String json = "{\"measure\": \"FIRST_LINE\"" + (fields.isEmpty() ? "" : ", " + fields) + "}";
    return DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), WaitingTime.SHAPE).value();
  }

  @Test
  void aShareIsPossibleUpToTheWholeAndTheOneThatTheCountsGive() {
    assertThat(time("\"share\": 100").sharePossible()).isTrue();
    assertThat(time("\"share\": 100.1").sharePossible()).isFalse();
    assertThat(time("\"total\": 4, \"withinLimit\": 3, \"share\": 75").sharePossible()).isTrue();
    assertThat(time("\"total\": 4, \"withinLimit\": 3, \"share\": 76").sharePossible()).isFalse();
    assertThat(time("\"total\": 4, \"withinLimit\": 5, \"share\": 125").sharePossible()).isNull();
    assertThat(time("\"total\": 4, \"withinLimit\": 3").sharePossible()).isNull();
  }

  @Test
  void nobodyIsCountedOnlyWhereZeroIsToldAndNotContradicted() {
    assertThat(time("\"total\": 0").countsNobody()).isTrue();
    assertThat(time("\"total\": 0, \"withinLimit\": 1").countsNobody()).isFalse();
    assertThat(time("\"total\": 1").countsNobody()).isFalse();
    assertThat(time("").countsNobody()).isNull();
    assertThat(time("\"total\": 0").countsSomebody()).isFalse();
    assertThat(time("\"total\": 1").countsSomebody()).isTrue();
    assertThat(time("").countsSomebody()).isNull();
  }

  @Test
  void aShareOfNobodyIsNotLow() {
    BigDecimal limit = new BigDecimal("50");
    assertThat(time("\"share\": 49.9").shareBelow(limit)).isTrue();
    assertThat(time("\"share\": 50.0").shareBelow(limit)).isFalse();
    assertThat(time("\"total\": 0, \"share\": 0").shareBelow(limit)).isFalse();
    assertThat(time("\"total\": 0, \"share\": 0, \"chosenWaitExcluded\": true").shareBelow(limit))
        .isFalse();
    assertThat(time("").shareBelow(limit)).isNull();
  }

  @Test
  void aTextSaysSomethingOnlyWithALetterOrDigit() {
    assertThat(time("\"completeness\": \"Hela året\"").completenessStated()).isTrue();
    assertThat(time("\"completeness\": \" - \"").completenessStated()).isFalse();
    assertThat(time("").completenessStated()).isFalse();
    assertThat(time("\"measures\": \"Fler tider\"").explained()).isTrue();
    assertThat(time("\"explanation\": \"Vakanser\"").explained()).isTrue();
    assertThat(time("\"measures\": \"-\", \"explanation\": \" \"").explained()).isFalse();
  }

  @Test
  void figuresArePossibleWhereCountsAndShareAre() {
    String counts = "{\"measure\": \"TREATMENT\", \"total\": 10, \"withinLimit\": %d%s}";
    assertThat(one(counts.formatted(11, "")).figuresPossible()).isFalse();
    assertThat(one(counts.formatted(5, "")).figuresPossible()).isNull();
    assertThat(one(counts.formatted(5, ", \"share\": 50")).figuresPossible()).isTrue();
    assertThat(one(counts.formatted(5, ", \"share\": 51")).figuresPossible()).isFalse();
  }

  @Test
  void aShareIsOutsideItsLimitsOnlyBeyondThem() {
    BigDecimal lowest = new BigDecimal("4");
    BigDecimal highest = new BigDecimal("96");
    String share = "{\"measure\": \"TREATMENT\", \"share\": %s}";
    assertThat(one(share.formatted("4.0")).shareOutside(lowest, highest)).isFalse();
    assertThat(one(share.formatted("3.9")).shareOutside(lowest, highest)).isTrue();
    assertThat(one(share.formatted("96")).shareOutside(lowest, highest)).isFalse();
    assertThat(one(share.formatted("96.1")).shareOutside(lowest, highest)).isTrue();
    assertThat(one("{\"measure\": \"TREATMENT\"}").shareOutside(lowest, highest)).isFalse();
    assertThat(one("{\"measure\": \"TREATMENT\"}").measuresStated()).isFalse();
  }

  private static WaitingTime one(String json) {
    return FromJson.read(json, WaitingTime.SHAPE);
  }
}
