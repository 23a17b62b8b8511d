package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.villkorskoll.model.agreement.Allocation;
import se.villkorskoll.model.agreement.Allotment;
import se.villkorskoll.model.shape.LocalText;

/** The invoices by which a municipality asks for its money. */
class InvoicingTest {

  private static final LocalDate BY = LocalDate.of(2020, 12, 1);

  private static Invoicing invoicing(String... invoices) {
    return report("0180", "\"invoices\": [" + String.join(", ", invoices) + "]").invoicing();
  }

  private static String invoice(String id, String fields) {
    return "{\"id\": \"" + id + "\", " + fields + "}";
  }

  @Test
  void eachInvoiceIsInTime() {
    String inTime = invoice("a", "\"date\": \"2020-12-01\"");
    String late = invoice("b", "\"date\": \"2020-12-02\"");
    String undated = invoice("c", "\"amount\": 1");
    assertThat(invoicing(inTime).doneBy(BY)).isTrue();
    assertThat(invoicing(inTime, late).doneBy(BY)).isFalse();
    assertThat(invoicing(inTime, undated).doneBy(BY)).isNull();
    assertThat(invoicing(late, undated).doneBy(BY)).isFalse();
    assertThat(invoicing().doneBy(BY)).isFalse();
    assertThat(report("0180", "").invoicing().doneBy(BY)).isNull();
    assertThat(report("0180", "").invoicing().sum()).isNull();
    assertThat(report("0180", "").invoicing().vat()).isNull();
    assertThat(report("0180", "").invoicing().asAllotted(allotted("1"))).isNull();
    assertThat(report("0180", "").invoicing().placeAfter(BY).pointer()).isEqualTo("/invoices");
    assertThat(invoicing(inTime, late).placeAfter(BY).pointer()).isEqualTo("/invoices/1");
    assertThat(invoicing(inTime, late).dateAfter(BY)).isEqualTo("2020-12-02");
    assertThat(invoicing().placeAfter(BY).pointer()).isEqualTo("/invoices");
    assertThat(invoicing().dateAfter(BY)).isNull();
  }

  @Test
  void exactlyTheAllottedSumIsInvoicedWithoutTax() {
    String half = "\"amount\": 50, \"vat\": 0";
    assertThat(invoicing(invoice("a", half), invoice("b", half)).asAllotted(allotted("100")))
        .isTrue();
    assertThat(invoicing(invoice("a", half)).asAllotted(allotted("100"))).isFalse();
    assertThat(invoicing(invoice("a", half)).asAllotted(allotted("50.49"))).isTrue();
    assertThat(invoicing(invoice("a", half)).asAllotted(allotted("50.50"))).isFalse();
    assertThat(invoicing(invoice("a", half)).asAllotted(allotted(null))).isNull();
    assertThat(invoicing(invoice("a", "\"amount\": 50")).asAllotted(allotted("50"))).isNull();
    assertThat(invoicing(invoice("a", "\"vat\": 0")).asAllotted(allotted("50"))).isNull();
    assertThat(invoicing(invoice("a", "\"vat\": 12.5")).asAllotted(allotted(null))).isFalse();
  }

  private static Allotment allotted(String amount) {
    return new Allotment(
        "0180",
        List.of(
            new Allocation(
                "0180",
                "P1K",
                2020,
                amount == null ? null : new BigDecimal(amount),
                Allocation.Basis.PRINTED,
                LocalText.of("x", "x"))));
  }

  @Test
  void anInvoiceBearsTextReferenceAndCaseNumber() {
    String whole =
        "\"text\": \"Rekvirering 2020\", \"reference\": \"717/771\", \"caseNumber\": \"S/20/0002\"";
    assertThat(marked(whole)).isTrue();
    assertThat(marked(whole.replace("Rekvirering 2020", "Bidrag"))).isFalse();
    assertThat(marked(whole.replace("717/771", "717"))).isFalse();
    assertThat(marked(whole.replace("S/20/0002", "S/20/0003"))).isFalse();
    assertThat(marked("\"text\": \"Rekvirering 2020\"")).isNull();
    assertThat(marked("\"text\": \"Bidrag\"")).isFalse();
  }

  private static Boolean marked(String fields) {
    return invoicing(invoice("a", fields))
        .invoices()
        .get(0)
        .marked(List.of("Rekvirering 2020"), List.of("717/771"), List.of("S/20/0002"));
  }

  @Test
  void anInvoiceTellsAmountAndAccount() {
    String whole = "\"amount\": 1, \"paymentAccount\": \"bankgiro 1-1\"";
    assertThat(invoicing(invoice("a", whole)).invoices().get(0).payable()).isTrue();
    assertThat(invoicing(invoice("a", "\"amount\": 1")).invoices().get(0).payable()).isFalse();
    assertThat(invoicing(invoice("a", "\"paymentAccount\": \"1-1\"")).invoices().get(0).payable())
        .isFalse();
  }

  @Test
  void aContactIsReachableByMailAndTelephone() {
    String mail = "\"email\": \"a@b.se\"";
    String phone = "\"phone\": \"08-1\"";
    assertThat(contact(mail + ", " + phone).reachable()).isTrue();
    assertThat(contact(mail).reachable()).isFalse();
    assertThat(contact(phone).reachable()).isFalse();
    assertThat(contact("").reachable()).isFalse();
  }

  private static Contact contact(String fields) {
    return report("0180", "\"contact\": {" + fields + "}").contact();
  }
}
