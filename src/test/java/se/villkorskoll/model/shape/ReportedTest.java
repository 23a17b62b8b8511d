package se.villkorskoll.model.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.villkorskoll.model.report.Horizon;

/** What is not known makes a question open only where it could decide it. */
class ReportedTest {

  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);

  @Test
  void allHoldUnlessOneIsKnownNotTo() {
    assertThat(Reported.all(true, true)).isTrue();
    assertThat(Reported.all(true, null)).isNull();
    assertThat(Reported.all(false, null)).isFalse();
    assertThat(Reported.all(Stream.empty())).isTrue();
  }

  @Test
  void anyHoldsAsSoonAsOneIsKnownTo() {
    assertThat(Reported.any(Stream.of(true, null, false))).isTrue();
    assertThat(Reported.any(Stream.of(false, null))).isNull();
    assertThat(Reported.any(Stream.of(false, false))).isFalse();
    assertThat(Reported.any(Stream.empty())).isFalse();
  }

  @Test
  void whatIsShownHoldsAndWhatIsOpenIsNotKnown() {
    assertThat(Reported.holds(true, true)).isTrue();
    assertThat(Reported.holds(false, true)).isNull();
    assertThat(Reported.holds(false, false)).isFalse();
  }

  @Test
  void whatIsNotToldIsNeitherTheSameNorAnother() {
    assertThat(Reported.same(Horizon.SHORT_TERM, Horizon.SHORT_TERM)).isTrue();
    assertThat(Reported.same(Horizon.LONG_TERM, Horizon.SHORT_TERM)).isFalse();
    assertThat(Reported.same(null, Horizon.SHORT_TERM)).isNull();
    assertThat(Reported.equal(new BigDecimal("1.0"), BigDecimal.ONE)).isTrue();
    assertThat(Reported.equal(BigDecimal.TEN, BigDecimal.ONE)).isFalse();
    assertThat(Reported.equal(null, BigDecimal.ONE)).isNull();
    assertThat(Reported.equal(BigDecimal.ONE, null)).isNull();
  }

  @Test
  void daysAreComparedBothIncluded() {
    assertThat(Reported.noLater(DAY, DAY)).isTrue();
    assertThat(Reported.noLater(DAY.plusDays(1), DAY)).isFalse();
    assertThat(Reported.noLater(null, DAY)).isNull();
    assertThat(Reported.noEarlier(DAY, DAY)).isTrue();
    assertThat(Reported.noEarlier(DAY.minusDays(1), DAY)).isFalse();
    assertThat(Reported.noEarlier(DAY, null)).isNull();
  }

  @Test
  void whatIsDatedLaterOrNotAtAllHasNotHappened() {
    assertThat(Reported.happenedBy(DAY, DAY)).isTrue();
    assertThat(Reported.happenedBy(DAY.plusDays(1), DAY)).isFalse();
    assertThat(Reported.happenedBy(null, DAY)).isFalse();
    assertThat(Reported.asOf(DAY, DAY)).isEqualTo(DAY);
    assertThat(Reported.asOf(DAY.plusDays(1), DAY)).isNull();
  }
}
