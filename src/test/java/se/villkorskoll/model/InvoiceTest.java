package se.villkorskoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.villkorskoll.document.DocumentReader;

/** Invoices, and the mandate that comes before them. */
class InvoiceTest {

  private static final String WHOLE =
      "\"date\": \"2020-12-31\", \"reference\": \"3500\", \"caseNumber\": \"19/01701\"";

  private static Boolean asInstructed(String fields) {
    String json = "{\"id\": \"F1\"" + (fields.isEmpty() ? "" : ", " + fields) + "}";
    return DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), Invoice.SHAPE)
        .value()
        .asInstructed(LocalDate.of(2020, 12, 31), List.of("3500"), List.of("19/01701"));
  }

  private static Report report(String fields) {
    String json = "{\"agreement\": \"2020\", \"recipient\": \"L20\"" + fields + "}";
    return DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), Report.SHAPE).value();
  }

  @Test
  void anInvoiceIsInTimeAndBearsReferenceAndCaseNumber() {
    assertThat(asInstructed(WHOLE)).isTrue();
    assertThat(asInstructed(WHOLE.replace("2020-12-31", "2021-01-01"))).isFalse();
    assertThat(asInstructed(WHOLE.replace("3500", "35001"))).isFalse();
    assertThat(asInstructed(WHOLE.replace("3500", "Ref. 3500, SKR"))).isTrue();
    assertThat(asInstructed(WHOLE.replace("19/01701", "119/01701"))).isFalse();
    assertThat(asInstructed(WHOLE.replace("19/01701", "119/01701; 19/01701"))).isTrue();
    assertThat(asInstructed(WHOLE.replace("19/01701", ""))).isFalse();
  }

  @Test
  void whatIsNotReportedIsNotKnownUnlessSomethingElseIsWrong() {
    assertThat(asInstructed("")).isNull();
    assertThat(asInstructed("\"reference\": \"3500\", \"caseNumber\": \"19/01701\"")).isNull();
    assertThat(asInstructed("\"reference\": \"3600\"")).isFalse();
  }

  @Test
  void theMandateIsAttestedNoLaterThanTheFirstInvoice() {
    String mandate = ", \"mandateAttestation\": {\"date\": \"2020-03-10\"}";
    String invoices = ", \"invoices\": [{\"id\": \"F2\", \"date\": \"%s\"}, {\"id\": \"F1\"%s}]";
    assertThat(report(mandate).mandateAttestedInTime()).isNull();
    assertThat(report(invoices.formatted("2020-03-10", "")).mandateAttestedInTime()).isFalse();
    assertThat(report(invoices.formatted("2020-03-09", "") + mandate).mandateAttestedInTime())
        .isFalse();
    assertThat(report(invoices.formatted("2020-03-10", "") + mandate).mandateAttestedInTime())
        .isNull();
    Report inTime =
        report(invoices.formatted("2020-03-11", ", \"date\": \"2020-03-10\"") + mandate);
    assertThat(inTime.mandateAttestedInTime()).isTrue();
    assertThat(inTime.firstInvoicedOn()).isEqualTo("2020-03-10");
    assertThat(inTime.mandateAttestedOn()).isEqualTo("2020-03-10");
    assertThat(
            report(invoices.formatted("2020-03-11", "") + ", \"mandateAttestation\": {}")
                .mandateAttestedInTime())
        .isNull();
  }
}
