package se.villkorskoll.compilation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.compilation.SmallReports.account;
import static se.villkorskoll.compilation.SmallReports.compiled;
import static se.villkorskoll.compilation.SmallReports.ofKind;
import static se.villkorskoll.compilation.SmallReports.part;
import static se.villkorskoll.compilation.SmallReports.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.ruleset.Ruleset;

/** Who is in a compilation, what is not known, and what is left of the funds. */
class CompilationSumsTest {

  private static final String SPENT = "'spent': 5, 'unspent': 0, 'allSpent': 'YES'";

  @Test
  void anAmountThatCannotBeReadIsNotNothingWhateverTheAnswer() {
    RemainingFigures remaining =
        part(
                compiled(
                    account("2080", "P1K", "'unspent': 'nästan inget', 'allSpent': 'YES'"),
                    account("2081", "P1K", "'unspent': {'notAvailable': 'x'}, 'allSpent': 'YES'"),
                    account("2082", "P1K", "'allSpent': 'YES'")),
                "P1K")
            .remaining();
    assertThat(remaining.spentAll()).isEqualTo(3);
    assertThat(remaining.unspent().told()).isEqualTo(1);
    assertThat(remaining.unspent().unreadable()).containsExactly("2080");
    assertThat(remaining.unspent().notAvailable()).containsExactly("2081");
  }

  @Test
  void whatIsSpecifiedOtherwiseThanSpentIsSaid() {
    String lines = ", 'lines': [{'amount': 30, 'category': 'METHODS'}]";
    List<Caveat> caveats =
        part(
                compiled(
                    account("2080", "P1K", "'spent': 100" + lines),
                    account("2081", "P1K", "'spent': 30" + lines),
                    account("2082", "P1K", lines.substring(2))),
                "P1K")
            .caveats();
    assertThat(caveats)
        .filteredOn(one -> one.kind() == Caveat.Kind.NOT_SPECIFIED)
        .extracting(Caveat::recipients)
        .containsExactly(List.of("2080"), List.of("2082"));
    assertThat(caveats)
        .anySatisfy(
            one -> assertThat(one.text().sv()).contains("70 kr mindre än de har förbrukat"));
  }

  @Test
  void everyRecipientIsInOneGroupOfTheCoverage() {
    var sums = new CompilationSums(TestRules.of2020());
    sums.add(account("2080", "P1K", SPENT));
    sums.add(report("2081", "'declined': [{'part': 'P1K'}, {'part': 'P4K'}]"));
    sums.addUnreadable("2082");
    sums.addUnreadableDocument("x.json");
    Compilation compilation = sums.compilation();
    ReportingCoverage dalarna =
        ofKind(
                compilation.counties().stream()
                    .filter(one -> one.code().equals("L20"))
                    .findFirst()
                    .orElseThrow(),
                RecipientKind.MUNICIPALITY)
            .coverage();
    assertThat(dalarna.recipients()).isEqualTo(15);
    assertThat(dalarna.reported()).isEqualTo(1);
    assertThat(dalarna.declined()).containsExactly("2081");
    assertThat(dalarna.unreadable()).containsExactly("2082");
    assertThat(dalarna.missing()).hasSize(12).doesNotContain("2080", "2081", "2082");
    assertThat(compilation.national().all().coverage().recipients()).isEqualTo(332);
    assertThat(compilation.counties()).hasSize(21);
    assertThat(compilation.unreadable()).containsExactly("x.json");
    assertThat(part(compilation, "P1K").spent().of())
        .as("all but the one who declined")
        .isEqualTo(289);
  }

  @Test
  void anUnreadableReportOfAKindThatTheAgreementDoesNotConcernIsNamed() {
    var sums = new CompilationSums(TestRules.of2020());
    sums.addUnreadable("SKR");
    sums.addUnreadable("no-such-code");
    assertThat(sums.compilation().unreadable()).containsExactly("SKR", "no-such-code");
    assertThat(sums.compilation().national().all().coverage().unreadable()).isEmpty();
  }

  @Test
  void countiesAndTheCountryAreAddedUpApart() {
    Compilation compilation =
        compiled(
            account("2080", "P1K", "'spent': 1"),
            account("2081", "P1K", "'spent': 10"),
            account("0180", "P1K", "'spent': 100"));
    assertThat(part(compilation, "P1K").spent().amount()).isEqualByComparingTo("111");
    Area dalarna = compilation.counties().get(15);
    assertThat(dalarna.name().sv()).isEqualTo("Dalarnas län");
    assertThat(part(dalarna.all(), "P1K").spent().amount()).isEqualByComparingTo("11");
    assertThat(part(dalarna.all(), "P1K").spent().of()).isEqualTo(15);
  }

  @Test
  void whatIsNotToldIsNotZero() {
    Sum unspent =
        part(
                compiled(
                    account("2080", "P1K", "'unspent': 7"),
                    account("2081", "P1K", "'spent': 1"),
                    account(
                        "2082", "P1K", "'unspent': {'notAvailable': 'Bokslutet är inte klart.'}"),
                    account("2083", "P1K", "'unspent': '14, 2'")),
                "P1K")
            .remaining()
            .unspent();
    assertThat(unspent.amount()).isEqualByComparingTo("7");
    assertThat(unspent.told()).isEqualTo(1);
    assertThat(unspent.of()).isEqualTo(290);
    assertThat(unspent.notReported()).containsExactly("2081");
    assertThat(unspent.notAvailable()).containsExactly("2082");
    assertThat(unspent.unreadable()).containsExactly("2083");
    assertThat(part(compiled(), "P1K").spent().amount()).isNull();
  }

  @Test
  void anAccountThatIsDueAndNotThereIsNotTold() {
    Compilation compilation = compiled(account("2080", "P1K", SPENT));
    assertThat(part(compilation, "P4K").spent().notReported()).containsExactly("2080");
    assertThat(compilation.national().all().funds().spent().told()).isZero();
    assertThat(compilation.national().all().funds().spent().amount()).isEqualByComparingTo("5");
    assertThat(compilation.national().all().funds().remaining().notTold()).containsExactly("2080");
  }

  @Test
  void whoHasSpentAllAndWhoHasAPlanForTheRestIsCounted() {
    RemainingFigures remaining =
        part(
                compiled(
                    account("2080", "P1K", SPENT),
                    account("2081", "P1K", "'allSpent': 'YES'"),
                    account(
                        "2082",
                        "P1K",
                        "'unspent': 20, 'allSpent': 'NO', 'unspentPlan': 'Kurs i maj'"),
                    account("2083", "P1K", "'unspent': 3, 'unspentPlan': '-'"),
                    account("2084", "P1K", "'spent': 1"),
                    account(
                        "2085", "P1K", "'unspent': 4, 'allSpent': 'YES', 'unspentPlan': 'Kurs'")),
                "P1K")
            .remaining();
    assertThat(remaining.spentAll()).isEqualTo(2);
    assertThat(remaining.notSpentAll()).isEqualTo(3);
    assertThat(remaining.withPlan()).isEqualTo(2);
    assertThat(remaining.withoutPlan()).containsExactly("2083");
    assertThat(remaining.notTold()).containsExactly("2084");
    assertThat(remaining.contradictory()).containsExactly("2085");
    assertThat(remaining.unspent().amount()).isEqualByComparingTo("27");
    assertThat(remaining.unspent().told()).isEqualTo(5);
  }

  @Test
  void theOrderInWhichReportsAreAddedDoesNotCount() {
    List<Report> reports = new ArrayList<>();
    for (String code : List.of("2021", "2029", "2039", "2080", "2085", "R20", "L20")) {
      reports.add(TestRules.report(TestRules.bytes("fixtures/2020/dalarna/" + code + ".json")));
    }
    Compilation one = compiled(reports.toArray(Report[]::new));
    Collections.reverse(reports);
    assertThat(compiled(reports.toArray(Report[]::new))).isEqualTo(one);
  }

  @Test
  void aSecondReportOfARecipientIsToldAndNotAddedUp() {
    Compilation compilation =
        compiled(account("2080", "P1K", "'spent': 5"), account("2080", "P1K", "'spent': 6"));
    assertThat(part(compilation, "P1K").spent().amount()).isEqualByComparingTo("5");
    assertThat(compilation.reports()).isEqualTo(1);
    assertThat(compilation.repeated()).containsExactly("2080");
    assertThat(compilation.caveats())
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.KNOWLEDGE, Caveat.Kind.ROUNDED_SHARES, Caveat.Kind.REPEATED);
  }

  @Test
  void aSectionThatIsNotAskedForDoesNotCount() {
    Figures all = compiled(report("R20", "'youthClinics': {'clinics': 9}")).national().all();
    assertThat(all.youthClinics().clinics().amount()).isNull();
    assertThat(all.caveats())
        .anySatisfy(
            one -> {
              assertThat(one.kind()).isEqualTo(Caveat.Kind.NOT_ASKED);
              assertThat(one.recipients()).containsExactly("R20");
            });
  }

  @Test
  void theAnswersOnThePlansAreCounted() {
    Ruleset asking =
        TestRules.load(
            TestRules.changed(
                "2020/agreement.yaml",
                text ->
                    text.replace(
                        "sections: [accounts, activities, gender, participation]",
                        "sections: [accounts, planReview]")));
    var sums = new CompilationSums(asking);
    sums.add(report("2080", "'planReview': {'analysisReviewed': 'YES', 'ownPlan': 'REVISED'}"));
    sums.add(report("2081", "'planReview': {'analysisReviewed': 'NO', 'ownPlan': 'REVISED'}"));
    sums.add(report("2082", "'planReview': {'analysisReviewed': 'YES'}"));
    sums.add(report("2083", "'accounts': []"));
    List<AnswerFigures> answers = sums.compilation().national().all().planReview();
    AnswerFigures analysis = answers.get(0);
    assertThat(analysis.question()).isEqualTo("analysisReviewed");
    assertThat(analysis.answers()).hasToString("{YES=2, PARTLY=0, NO=1}");
    assertThat(analysis.told()).isEqualTo(3);
    assertThat(analysis.of()).isEqualTo(290);
    assertThat(analysis.notReported()).containsExactly("2083");
    AnswerFigures ownPlan = answers.get(2);
    assertThat(ownPlan.answers().toString()).contains("REVISED=2", "NONE=0");
    assertThat(ownPlan.notReported()).containsExactly("2082", "2083");
  }
}
