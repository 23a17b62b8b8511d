package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.account;
import static se.villkorskoll.model.report.FromJson.report;

import org.junit.jupiter.api.Test;

/** How representatives of users took part, part by part. */
class ParticipationTest {

  @Test
  void participationIsToldPerPart() {
    Participation none =
        report("2080", "\"participation\": [{\"part\": \"P1K\", \"form\": \"NONE\"}]")
            .participationIn(account(""));
    assertThat(none.tookPart()).isFalse();
    assertThat(none.form()).isEqualTo(ParticipationForm.NONE);
    assertThat(none.pointer()).isEqualTo("/participation/0");
    Participation untold = report("2080", "").participationIn(account(""));
    assertThat(untold.tookPart()).isFalse();
    assertThat(untold.form()).isNull();
    assertThat(untold.pointer()).isEqualTo("/participation");
  }
}
