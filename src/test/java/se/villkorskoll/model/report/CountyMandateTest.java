package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.report;

import org.junit.jupiter.api.Test;

/** The mandate comes before the first invoice. */
class CountyMandateTest {

  @Test
  void theMandateIsAttestedNoLaterThanTheFirstInvoice() {
    String mandate = "\"mandateAttestation\": {\"date\": \"2020-03-10\"}";
    String invoices = "\"invoices\": [{\"id\": \"F2\", \"date\": \"%s\"}, {\"id\": \"F1\"%s}]";
    assertThat(mandate(mandate).attestedInTime()).isNull();
    assertThat(mandate(invoices.formatted("2020-03-10", "")).attestedInTime()).isFalse();
    assertThat(mandate(invoices.formatted("2020-03-09", "") + ", " + mandate).attestedInTime())
        .isFalse();
    assertThat(mandate(invoices.formatted("2020-03-10", "") + ", " + mandate).attestedInTime())
        .isNull();
    CountyMandate inTime =
        mandate(invoices.formatted("2020-03-11", ", \"date\": \"2020-03-10\"") + ", " + mandate);
    assertThat(inTime.attestedInTime()).isTrue();
    assertThat(inTime.firstInvoicedOn()).isEqualTo("2020-03-10");
    assertThat(inTime.attestedOn()).isEqualTo("2020-03-10");
    assertThat(
            mandate(invoices.formatted("2020-03-11", "") + ", \"mandateAttestation\": {}")
                .attestedInTime())
        .isNull();
  }

  private static CountyMandate mandate(String fields) {
    return report("L20", fields).countyMandate();
  }
}
