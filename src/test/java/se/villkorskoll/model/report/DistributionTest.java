package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.villkorskoll.model.agreement.Part;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.shape.LocalText;

/** What SKR distributed, beside the parts and the shares by population. */
class DistributionTest {

  private static final BigDecimal KRONA = new BigDecimal("1");

  private static Distribution distribution(String... amounts) {
    return FromJson.read(
        "{\"populationDate\": \"2016-11-01\", \"amounts\": ["
            + String.join(", ", amounts).replace('\'', '"')
            + "]}",
        Distribution.SHAPE);
  }

  private static String one(String part, String recipient, String rest) {
    return "{'part': '%s', 'recipient': '%s'%s}".formatted(part, recipient, rest);
  }

  private static Part part(String code, RecipientKind kind, List<RecipientKind> also) {
    return new Part(
        code, kind, also, LocalText.of("", ""), new BigDecimal("100.00"), "", null, null);
  }

  private static final Part MUNICIPAL = part("P1K", RecipientKind.MUNICIPALITY, null);
  private static final Part REGIONAL = part("P1R", RecipientKind.REGION, null);
  private static final Part OF_COUNTIES =
      part("P3L", RecipientKind.COUNTY, List.of(RecipientKind.REGION));

  @Test
  void theWholeOfAPartGoesToEverybody() {
    Distribution both =
        distribution(one("P1K", "0114", ", 'amount': 60"), one("P1K", "0115", ", 'amount': 40"));
    assertThat(both.carriedOut(MUNICIPAL, 2, 1)).isTrue();
    assertThat(both.carriedOut(MUNICIPAL, 3, 1)).isFalse();
    assertThat(both.mayBeWholeOf(MUNICIPAL)).isTrue();
    assertThat(both.carriedOut(REGIONAL, 2, 0)).isFalse();
    assertThat(both.mayBeWholeOf(REGIONAL)).isFalse();
    assertThat(both.distributed(MUNICIPAL)).isEqualByComparingTo("100");
  }

  @Test
  void whoeverIsOfAnotherKindIsNotCounted() {
    Distribution named =
        distribution(
            one("P1R", "R20", ", 'amount': 75"),
            one("P1R", "2080", ", 'amount': 25"),
            one("P3L", "R20", ", 'amount': 100"),
            one("P3L", "20", ", 'amount': 0"));
    assertThat(named.reached(REGIONAL)).isEqualTo(1);
    assertThat(named.reached(OF_COUNTIES)).isEqualTo(1);
    assertThat(named.carriedOut(REGIONAL, 0, 2)).isFalse();
    assertThat(named.carriedOut(OF_COUNTIES, 290, 21)).isTrue();
  }

  @Test
  void anAmountThatIsNotKnownMakesTheSumUnknown() {
    Distribution unknown = distribution(one("P1K", "0114", ""));
    assertThat(unknown.distributed(MUNICIPAL)).isNull();
    assertThat(unknown.carriedOut(MUNICIPAL, 1, 1)).isNull();
    assertThat(unknown.carriedOut(MUNICIPAL, 2, 1)).isFalse();
    assertThat(unknown.mayBeWholeOf(MUNICIPAL)).isTrue();
    assertThat(FromJson.read("{}", Distribution.SHAPE).distributed(MUNICIPAL))
        .isEqualByComparingTo("0");
  }

  @Test
  void thePopulationIsThatOfADay() {
    assertThat(distribution().mayBeCountedOn(LocalDate.of(2016, 11, 1))).isTrue();
    assertThat(distribution().mayBeCountedOn(LocalDate.of(2016, 12, 31))).isFalse();
    assertThat(FromJson.read("{}", Distribution.SHAPE).mayBeCountedOn(LocalDate.of(2016, 11, 1)))
        .isTrue();
  }

  @Test
  void amountsFollowThePopulationWithinEachPartAndKind() {
    PopulationShares shares =
        distribution(
                one("P1K", "0114", ", 'amount': 33, 'population': 1"),
                one("P1K", "0115", ", 'amount': 67, 'population': 2"),
                one("P3L", "0114", ", 'amount': 7, 'population': 1"),
                one("P3L", "R01", ", 'amount': 70, 'population': 1"))
            .shares();
    assertThat(shares.agree(KRONA)).isTrue();
    assertThat(shares.agree(new BigDecimal("0.33"))).isTrue();
    assertThat(shares.agree(new BigDecimal("0.32"))).isFalse();
    assertThat(shares.deviations(new BigDecimal("0.32"))).isEqualTo(2);
    assertThat(shares.firstDeviations(new BigDecimal("0.32")))
        .containsExactly("0114 P1K", "0115 P1K");
  }

  @Test
  void nothingIsSaidOfWhatIsNotKnown() {
    assertThat(
            distribution(
                    one("P1K", "0114", ", 'amount': 90, 'population': 1"),
                    one("P1K", "0115", ", 'amount': 10"))
                .shares()
                .agree(KRONA))
        .isTrue();
    assertThat(distribution(one("P1K", "0114", ", 'population': 1")).shares().agree(KRONA))
        .isTrue();
    assertThat(
            distribution(one("P1K", "0114", ", 'amount': 9, 'population': 0"))
                .shares()
                .agree(KRONA))
        .isFalse();
  }

  private static final LocalDate COUNTED = LocalDate.of(2017, 11, 1);
  private static final LocalDate FROM = LocalDate.of(2018, 1, 1);
  private static final LocalDate TO = LocalDate.of(2018, 3, 31);

  private static Boolean announced(LocalDate counted, LocalDate from, LocalDate to) {
    return new Distribution("/obligations/distribution", counted, from, to, null)
        .asAnnounced(COUNTED, FROM, TO);
  }

  @Test
  void itIsAsAnnouncedWhereAllDaysAre() {
    assertThat(announced(COUNTED, FROM, TO)).isTrue();
    assertThat(announced(COUNTED.plusDays(1), FROM, TO)).isFalse();
    assertThat(announced(COUNTED, FROM.minusDays(1), TO)).isFalse();
    assertThat(announced(COUNTED, FROM, TO.plusDays(1))).isFalse();
    assertThat(announced(null, FROM, TO)).isNull();
    assertThat(announced(COUNTED, null, TO)).isNull();
    assertThat(announced(COUNTED, FROM, null)).isNull();
    assertThat(announced(null, null, TO.plusDays(1))).isFalse();
  }
}
