package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.villkorskoll.model.shape.LocalText;

/** What SKR owes the government and Kammarkollegiet, and what is not told of it. */
class NationalObligationsTest {

  private static final LocalDate DAY = LocalDate.of(2017, 12, 1);
  private static final LocalDate FROM = LocalDate.of(2017, 1, 1);
  private static final LocalDate TO = LocalDate.of(2017, 12, 31);

  private static NationalObligations obligations(String fields) {
    return FromJson.read("{" + fields.replace('\'', '"') + "}", NationalObligations.SHAPE);
  }

  private static Requisition requisition(String fields) {
    return FromJson.read("{" + fields.replace('\'', '"') + "}", Requisition.SHAPE);
  }

  private static FinancialAccount account(String fields) {
    return FromJson.read("{" + fields.replace('\'', '"') + "}", FinancialAccount.SHAPE);
  }

  @Test
  void theRightToTheGrantLapsesWithoutRequisitionInTime() {
    NationalObligations inTime =
        obligations("'requisition': {'receivedOn': '2017-12-01', 'amount': 10}");
    assertThat(inTime.requisitionedBy(DAY)).isTrue();
    assertThat(inTime.payable(DAY)).isEqualByComparingTo("10");
    assertThat(inTime.requisitionedBy(DAY.minusDays(1))).isFalse();
    assertThat(inTime.payable(DAY.minusDays(1))).isEqualByComparingTo("0");
    assertThat(obligations("").payable(DAY)).isEqualByComparingTo("0");
    assertThat(obligations("").requisitionedOn()).isNull();
    assertThat(obligations("'requisition': {'receivedOn': '2017-12-01'}").payable(DAY)).isNull();
  }

  @Test
  void aRequisitionIsOnItsFormToItsAddresseeForOnePayment() {
    String whole = "'form': 'rekvisition av bidrag', 'addressee': 'Kammarkollegiet', 'payments': 1";
    assertThat(asPrescribed(whole)).isTrue();
    assertThat(asPrescribed(whole.replace("av bidrag", ""))).isFalse();
    assertThat(asPrescribed(whole.replace("Kammar", ""))).isFalse();
    assertThat(asPrescribed(whole.replace("1", "2"))).isFalse();
    assertThat(asPrescribed("'form': 'Rekvisition av bidrag'")).isNull();
    assertThat(asPrescribed("'payments': 2")).isFalse();
  }

  private static Boolean asPrescribed(String fields) {
    return requisition(fields)
        .asPrescribed(List.of("Rekvisition av bidrag"), List.of("Kammarkollegiet"), 1);
  }

  @Test
  void aRequisitionClaimsNoMoreThanTheGrantWithinItsYear() {
    String whole =
        "'agreementName': 'ÖK', 'amount': 100, 'periodFrom': '2017-01-01', 'periodTo':"
            + " '2017-12-31'";
    assertThat(claims(whole)).isTrue();
    assertThat(claims(whole.replace("100", "100.01"))).isFalse();
    assertThat(claims(whole.replace("100", "0"))).isFalse();
    assertThat(claims(whole.replace("2017-01-01", "2016-12-31"))).isFalse();
    assertThat(claims(whole.replace("2017-12-31", "2018-01-01"))).isFalse();
    assertThat(claims(whole.replace("01-01", "06-02").replace("12-31", "06-01"))).isFalse();
    assertThat(claims(whole.replace("ÖK", "-"))).isFalse();
    assertThat(claims("'agreementName': 'ÖK', 'amount': 1")).isNull();
  }

  private static Boolean claims(String fields) {
    return requisition(fields).claims(new BigDecimal("100"), FROM, TO);
  }

  @Test
  void contactDetailsAreWholeWithoutFax() {
    String whole =
        "'grantRecipient': 'SKL', 'organisationNumber': '222000-0315', 'contactFunction': 'Chef',"
            + " 'postalAddress': 'A', 'phone': '08', 'email': 'a@b.se'";
    assertThat(requisition("'contact': {" + whole + "}").contactInOrder()).isTrue();
    assertThat(requisition("'contact': {" + whole.replace("0315", "0316") + "}").contactFaults())
        .extracting(LocalText::sv)
        .containsExactly("Organisationsnummer");
    assertThat(requisition("").contactFaults()).hasSize(6);
    assertThat(account("").contactInOrder()).isFalse();
  }

  @Test
  void bothFormsNameTheSameRecipient() {
    String one = "'grantRecipient': 'Sveriges  Kommuner', 'organisationNumber': '222000-0315'";
    assertThat(differ(one, "'grantRecipient': 'SVERIGES KOMMUNER'")).isFalse();
    assertThat(differ(one, "'grantRecipient': 'Region Dalarna'")).isTrue();
    assertThat(differ(one, "'organisationNumber': '162220000315'")).isFalse();
    assertThat(differ(one, "'organisationNumber': '212000-0142'")).isTrue();
    assertThat(differ(one, "'organisationNumber': '222000-0316'")).isFalse();
    assertThat(obligations("'requisition': {}, 'financialAccount': {}").recipientsDiffer())
        .isFalse();
    assertThat(obligations("").recipientsDiffer()).isFalse();
  }

  private static boolean differ(String one, String other) {
    return obligations(
            "'requisition': {'contact': {%s}}, 'financialAccount': {'contact': {%s}}"
                .formatted(one, other))
        .recipientsDiffer();
  }

  @Test
  void aFinancialAccountComesInTimeOnItsFormForItsYear() {
    String whole =
        "'receivedOn': '2017-12-01', 'form': 'Ekonomisk redovisning', 'periodFrom': '2017-01-01',"
            + " 'periodTo': '2017-12-31'";
    assertThat(given(whole)).isTrue();
    assertThat(given(whole.replace("2017-12-01", "2017-12-02"))).isFalse();
    assertThat(given(whole.replace("Ekonomisk ", ""))).isFalse();
    assertThat(given(whole.replace("2017-01-01", "2017-01-02"))).isFalse();
    assertThat(given(whole.replace("2017-12-31", "2017-12-30"))).isFalse();
    assertThat(given("'receivedOn': '2017-12-01'")).isNull();
    assertThat(given("")).isFalse();
    assertThat(obligations("").accountGiven(DAY, List.of(), FROM, TO)).isFalse();
    assertThat(obligations("").accountGivenOn()).isNull();
  }

  private static Boolean given(String fields) {
    return obligations("'financialAccount': {" + fields + "}")
        .accountGiven(DAY, List.of("Ekonomisk redovisning"), FROM, TO);
  }

  @Test
  void noMoreIsPaidOutThanGranted() {
    assertThat(account("'agreementName': 'ÖK', 'granted': 5, 'paidOut': 5").grantTold()).isTrue();
    assertThat(account("'agreementName': 'ÖK', 'granted': 5, 'paidOut': 6").grantTold()).isFalse();
    assertThat(account("'granted': 5, 'paidOut': 5").grantTold()).isFalse();
    assertThat(account("'agreementName': 'ÖK', 'granted': 5").grantTold()).isNull();
  }

  @Test
  void aFinancialAccountAddsUp() {
    BigDecimal tenth = new BigDecimal("10");
    String whole =
        "'paidOut': 100, 'received': 100, 'costSum': 90, 'unspent': 10, 'items': [{'amount': 9},"
            + " {'amount': 81, 'description': 'Allt annat'}]";
    assertThat(account(whole).costs().addUp(tenth)).isTrue();
    assertThat(account(whole.replace("81", "80")).costs().addUp(tenth)).isFalse();
    assertThat(account(whole.replace("'unspent': 10", "'unspent': 11")).costs().addUp(tenth))
        .isFalse();
    assertThat(account(whole.replace("'paidOut': 100", "'paidOut': 99")).costs().addUp(tenth))
        .isFalse();
    assertThat(account(whole).costs().undescribedOver(new BigDecimal("9")))
        .containsExactly(new BigDecimal("9.00"));
    assertThat(account(whole.replace("'unspent': 10, ", "")).costs().addUp(tenth)).isNull();
    assertThat(account("").costs().addUp(tenth)).isNull();
    assertThat(account("").costs().left()).isNull();
    assertThat(account("'received': 1, 'costSum': 2").costs().left()).isEqualByComparingTo("-1");
    assertThat(account("'items': [{}]").costs().ofItems()).isNull();
  }

  @Test
  void aReviewSaysOneOfTwoThingsAndWhoSaysIt() {
    assertThat(account("").reviewed()).isFalse();
    assertThat(account("'review': {}").reviewed()).isFalse();
    FinancialReview review =
        account(
                "'review': {'statement': 'CORRECT', 'function': 'Chef', 'phone': '08', 'email':"
                    + " 'a@b.se', 'date': '2018-03-01', 'signed': true, 'nameInPrint': true}")
            .review();
    assertThat(review.filledIn()).isTrue();
    assertThat(review.deviationsExplained()).isFalse();
    assertThat(account("'review': {'signed': false}").review().gaps()).hasSize(6);
    assertThat(
            account("'review': {'deviations': 'A', 'measures': 'B'}")
                .review()
                .deviationsExplained())
        .isTrue();
    assertThat(account("'review': {'deviations': 'A'}").review().deviationsExplained()).isFalse();
  }

  @Test
  void whatIsReportedLaterHasNotHappened() {
    NationalObligations later =
        obligations(
                "'resourceCentres': {'centres': 6, 'reportedOn': '2017-12-02'}, 'compilation':"
                    + " {'counties': 21, 'submittedOn': '2017-12-02'}")
            .asOf(DAY);
    assertThat(later.centresReportedBy(DAY.plusDays(9))).isFalse();
    assertThat(later.centresReportedOn()).isNull();
    assertThat(later.resourceCentres().centres()).isEqualTo(6);
    assertThat(later.compilation().submittedOn()).isNull();
    assertThat(later.compilation().counties()).isEqualTo(21);
    assertThat(obligations("").asOf(DAY).centresReportedOn()).isNull();
  }
}
