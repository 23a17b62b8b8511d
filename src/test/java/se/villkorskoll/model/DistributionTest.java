package se.villkorskoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** When SKR counted the population and paid the money out. */
class DistributionTest {

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
