package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.report;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import se.villkorskoll.model.agreement.Allocation;

/** What is told as received, against what is allocated. */
class ReceivedFundsTest {

  private static ReceivedFunds received(String allocated, String fields) {
    Allocation allocation =
        new Allocation(
            "2080",
            "P1K",
            2020,
            allocated == null ? null : new BigDecimal(allocated),
            Allocation.Basis.PRINTED,
            null);
    return report("2080", fields).received(allocation);
  }

  @Test
  void theAmountReceivedAgreesWithinTheRoundingToKronor() {
    String account = "\"accounts\": [{\"part\": \"P1K\", \"originYear\": 2020, \"received\": %s}]";
    assertThat(received("10.40", account.formatted("10")).agrees()).isTrue();
    assertThat(received("10.40", account.formatted("11.39")).agrees()).isTrue();
    assertThat(received("10.40", account.formatted("11.40")).agrees()).isFalse();
    assertThat(received("10.40", account.formatted("null")).agrees()).isNull();
    assertThat(received(null, account.formatted("10")).agrees()).isNull();
    assertThat(received("10.40", account.formatted("10")).pointer())
        .isEqualTo("/accounts/0/received");
    assertThat(received("10.40", account.formatted("10")).amount()).isEqualByComparingTo("10");
  }

  @Test
  void aPartThatIsNotAccountedForIsNotReceived() {
    String lastYear = "\"accounts\": [{\"part\": \"P1K\", \"originYear\": 2019, \"received\": 10}]";
    for (String fields : new String[] {"", lastYear}) {
      assertThat(received("10", fields).agrees()).isFalse();
      assertThat(received("10", fields).amount()).isNull();
      assertThat(received("10", fields).pointer()).isEqualTo("/accounts");
    }
  }
}
