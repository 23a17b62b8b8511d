package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.document.CsvRow;
import se.villkorskoll.model.agreement.Allocation;
import se.villkorskoll.model.agreement.Allotment;
import se.villkorskoll.model.agreement.Part;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;

/** The allocations of 2020 against the amounts that the memo of Dalarna prints (002:7-29). */
class AllocationTableTest {

  private final Ruleset ruleset = TestRules.of2020();
  private final AllocationTable table = ruleset.allocations();

  @Test
  void theFormulaGivesEveryPrintedAmountOfAMunicipalityToTheOre() {
    int compared = 0;
    for (CsvRow row : printed()) {
      Recipient recipient = recipient(row.cell("recipient"));
      if (recipient.kind() == RecipientKind.MUNICIPALITY) {
        Part part = ruleset.agreement().part(row.cell("part"));
        assertThat(table.computed(recipient, part))
            .as(row.toString())
            .isEqualTo(row.cell("amount"));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(30);
  }

  @Test
  void theFormulaGivesTheCountyAmountsToTheOre() {
    Recipient county = recipient("L20");
    assertThat(table.computed(county, ruleset.agreement().part("P3L"))).isEqualTo("7649410.97");
    assertThat(table.computed(county, ruleset.agreement().part("P5L"))).isEqualTo("1000000.00");
    assertThat(table.computed(county, ruleset.agreement().part("P6L"))).isEqualTo("5577707.31");
    assertThat(table.computed(county, ruleset.agreement().part("P2L"))).isNull();
  }

  @Test
  void theSumIsRoundedOnceForEveryMunicipalityAndTheCounty() {
    // recipient and printed rounded sum, 002:10-29
    List<List<Object>> rounded =
        List.of(
            List.of("2021", 197452),
            List.of("2023", 293242),
            List.of("2026", 299754),
            List.of("2029", 459849),
            List.of("2031", 318737),
            List.of("2034", 201173),
            List.of("2039", 204342),
            List.of("2061", 316470),
            List.of("2062", 593461),
            List.of("2080", 1726309),
            List.of("2081", 1526386),
            List.of("2082", 323040),
            List.of("2083", 449703),
            List.of("2084", 674017),
            List.of("2085", 782627),
            List.of("L20", 18172239));
    for (List<Object> one : rounded) {
      Allotment allotment = table.of(recipient((String) one.get(0)));
      assertThat(allotment.roundedTotal())
          .as(one.toString())
          .isEqualByComparingTo(BigDecimal.valueOf((Integer) one.get(1)));
    }
  }

  @Test
  void aPrintedAmountBeatsAComputedOneAndAComputedOneSaysSo() {
    assertThat(table.of(recipient("2080")).allocations())
        .extracting(Allocation::basis)
        .containsOnly(Allocation.Basis.PRINTED);
    assertThat(table.of(recipient("R20")).allocations())
        .extracting(Allocation::basis)
        .containsOnly(Allocation.Basis.COMPUTED);
    assertThat(table.of(recipient("R20")).total()).isEqualTo("22868599.99");
  }

  @Test
  void whatIsNeitherPrintedNorComputableIsUnknownAndSaysWhy() {
    Allotment stockholm = table.of(recipient("0180"));
    assertThat(stockholm.allocations()).hasSize(2);
    assertThat(stockholm.allocations())
        .allSatisfy(
            one -> {
              assertThat(one.amount()).isNull();
              assertThat(one.source().sv()).contains("folkmängden");
            });
    assertThat(stockholm.roundedTotal()).isNull();
    Allocation youthClinics = table.of(recipient("L03")).allocations().get(0);
    assertThat(youthClinics.part()).isEqualTo("P2L");
    assertThat(youthClinics.source().sv()).contains("Nyckeln");
  }

  @Test
  void userParticipationSumsToItsNationalAmount() {
    BigDecimal sum =
        TestRules.REGISTER.of(RecipientKind.COUNTY).stream()
            .map(one -> table.computed(one, ruleset.agreement().part("P5L")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo("24000000");
  }

  @Test
  void aBadRowIsRefusedWithItsLine() {
    List<RuleProblem> problems =
        TestRules.problems(
            TestRules.changed(
                "2020/allocations.csv",
                text -> text + "2080,P1R,1.00,x\n2080,P1K,1,x\n2080,P1K,1.00,x\n"));
    assertThat(problems).extracting(RuleProblem::line).containsExactly(36, 37, 38);
    assertThat(problems)
        .allSatisfy(one -> assertThat(one.file()).isEqualTo("2020/allocations.csv"));
  }

  private static List<CsvRow> printed() {
    return CsvRow.read(
            TestRules.FILES.bytes("2020/allocations.csv"),
            List.of("recipient", "part", "amount", "source"))
        .value();
  }

  private static Recipient recipient(String code) {
    return TestRules.REGISTER.find(code);
  }
}
