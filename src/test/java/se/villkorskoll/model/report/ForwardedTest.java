package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.account;
import static se.villkorskoll.model.report.FromJson.report;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Money passed on is followed to those who used it. */
class ForwardedTest {

  @Test
  void moneyPassedOnIsFollowedToANamedReceiverWhoHasAccounted() {
    String to =
        "\"passedOn\": 3, \"forwardings\": [{\"receiver\": \"A\", \"accountedFor\": \"YES\", \"amount\":"
            + " %s}]";
    assertThat(unexplained("2080", to.formatted("3"))).isFalse();
    assertThat(unexplained("2080", to.formatted("2.99"))).isTrue();
    assertThat(unexplained("R20", to.formatted("2.99"))).isFalse();
    assertThat(unexplained("L20", to.formatted("2.99"))).isFalse();
    assertThat(unexplained("R20", to.formatted("3").replace("YES", "PARTLY"))).isTrue();
    assertThat(unexplained("R20", "\"passedOn\": 3")).isTrue();
    assertThat(unexplained("R20", "\"passedOn\": 0")).isFalse();
    assertThat(unexplained("2080", "")).isNull();
    assertThat(unexplained("2080", to.formatted("3").replace("\"passedOn\": 3, ", ""))).isNull();
    assertThat(account(to.formatted("2.99")).forwarded().sumsUp()).isFalse();
    assertThat(account(to.formatted("3")).forwarded().sumsUp()).isTrue();
    assertThat(account("\"passedOn\": 3").forwarded().sumsUp()).isNull();
    assertThat(account(to.formatted("3")).forwarded().accountedFor()).isEqualByComparingTo("3");
  }

  private static Boolean unexplained(String recipient, String fields) {
    return account(fields).forwarded().unexplained(report(recipient, ""), Set.of("MUNICIPALITY"));
  }
}
