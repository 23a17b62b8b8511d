package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.villkorskoll.document.DocumentReader;

/** Invoices: what the payer asked for, and what is not told. */
class InvoiceTest {

  private static final String WHOLE =
      "\"date\": \"2020-12-31\", \"reference\": \"3500\", \"caseNumber\": \"19/01701\"";

  private static Boolean asInstructed(String fields) {
    String json = "{\"id\": \"F1\"" + (fields.isEmpty() ? "" : ", " + fields) + "}";
    return DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), Invoice.SHAPE)
        .value()
        .asInstructed(LocalDate.of(2020, 12, 31), List.of("3500"), List.of("19/01701"));
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
}
