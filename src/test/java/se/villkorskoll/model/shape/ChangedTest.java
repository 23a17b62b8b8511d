package se.villkorskoll.model.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.report.Report;

class ChangedTest {

  private static final Report REPORT =
      TestRules.report(TestRules.bytes("fixtures/2020/dalarna/2039.json"));

  private static Report changed(String pointer, Object value) {
    return Changed.of(
        Report.SHAPE, REPORT, pointer, value, REPORT.notAvailable(), REPORT.writtenNumbers());
  }

  @Test
  void oneValueIsChangedAndNothingElse() {
    Report changed = changed("/accounts/0/lines/1/amount", new BigDecimal("5.00"));
    assertThat(changed.accounts().get(0).lines().get(1).amount()).isEqualByComparingTo("5");
    assertThat(changed.accounts().get(0).lines().get(0))
        .isEqualTo(REPORT.accounts().get(0).lines().get(0));
    assertThat(changed.accounts().get(1)).isEqualTo(REPORT.accounts().get(1));
    assertThat(changed.gender()).isEqualTo(REPORT.gender());
    assertThat(changed.writtenNumbers()).isEqualTo(REPORT.writtenNumbers());
    assertThat(changed("/submittedOn", LocalDate.of(2021, 1, 2)).submittedOn())
        .isEqualTo("2021-01-02");
  }

  @Test
  void anUnreadableNumberThatIsChangedIsReadable() {
    String pointer = REPORT.writtenNumbers().get(0).pointer();
    assertThat(changed(pointer, new BigDecimal("1.00")).writtenNumbers())
        .hasSize(REPORT.writtenNumbers().size() - 1)
        .noneMatch(one -> one.pointer().equals(pointer));
  }

  @Test
  void nothingIsMadeWhereThePlaceDoesNotExistOrHoldsSomethingElse() {
    assertThat(changed("", BigDecimal.ONE)).isNull();
    assertThat(changed("/accounts", BigDecimal.ONE)).isNull();
    assertThat(changed("/accounts/0", BigDecimal.ONE)).isNull();
    assertThat(changed("/accounts/99/spent", BigDecimal.ONE)).isNull();
    assertThat(changed("/accounts/x/spent", BigDecimal.ONE)).isNull();
    assertThat(changed("/accounts/0/spentTo", BigDecimal.ONE)).isNull();
    assertThat(changed("/accounts/0/spent", LocalDate.of(2021, 1, 2))).isNull();
    assertThat(changed("/accounts/0/none", BigDecimal.ONE)).isNull();
    assertThat(changed("/recipient", BigDecimal.ONE)).isNull();
  }
}
