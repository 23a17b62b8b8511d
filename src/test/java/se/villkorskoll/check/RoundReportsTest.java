package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.round.CountyFunds;
import se.villkorskoll.model.round.Coverage;
import se.villkorskoll.model.round.PassedOnFunds;
import se.villkorskoll.model.round.PlanParty;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;

class RoundReportsTest {

  private static final LocalDate AS_OF = LocalDate.of(2021, 4, 15);

  private static RoundReports of(String... reports) {
    var together = new RoundReports(TestRules.of2020(), AS_OF);
    for (String one : reports) {
      together.add(report(one));
    }
    return together;
  }

  private static Report report(String fields) {
    return TestRules.report(
        ("{\"agreement\": \"2020\", "
                + (fields.contains("submittedOn") ? "" : "\"submittedOn\": \"2021-03-01\", ")
                + fields
                + "}")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static Coverage municipalities(RoundReports together) {
    return Coverage.of(together.round(), LocalDate.of(2021, 3, 31)).get(0);
  }

  private static RoundReports plans(String county, String municipality) {
    try {
      Ruleset ruleset = TestRules.RULESETS.ruleset("2018");
      var together = new RoundReports(ruleset, LocalDate.of(2018, 12, 31));
      for (String report :
          List.of(
              "\"recipient\": \"L20\", " + county, "\"recipient\": \"2080\", " + municipality)) {
        together.add(
            TestRules.report(
                ("{\"agreement\": \"2018\", \"submittedOn\": \"2018-10-01\", " + report + "}")
                    .getBytes(StandardCharsets.UTF_8)));
      }
      return together;
    } catch (RulesetRefused e) {
      throw new IllegalStateException(e);
    }
  }

  private static String joint(String id, String title, String... parties) {
    return "\"plans\": [{\"id\": \"%s\", \"kind\": \"JOINT_ACTION_PLAN\", \"title\": \"%s\"%s}]"
        .formatted(
            id,
            title,
            parties.length == 0
                ? ""
                : ", \"boundParties\": [\"" + String.join("\", \"", parties) + "\"]");
  }

  @Test
  void thoseWhoTellOfPlansAreComparedWithTheirCountysJointPlans() {
    String county = joint("lansplan", "Länets plan", "2080", "2081");
    assertThat(plans(county, joint("p1", "länets plan ")).round().planParties())
        .containsExactly(new PlanParty("/planParties/0", "L20", "lansplan", "2080", true, true));
    assertThat(plans(county, joint("LANSPLAN", "x")).round().planParties())
        .extracting(PlanParty::named)
        .containsExactly(false, true);
    assertThat(
            plans(county, joint("LANSPLAN", "x").replace(", \"title\": \"x\"", ""))
                .round()
                .planParties())
        .containsExactly(new PlanParty("/planParties/0", "L20", "lansplan", "2080", true, true));
    assertThat(plans(county, "\"plans\": []").round().planParties())
        .containsExactly(new PlanParty("/planParties/0", "L20", "lansplan", "2080", true, false));
    assertThat(plans(county, joint("p1", "En annan plan")).round().planParties())
        .containsExactly(
            new PlanParty("/planParties/0", "L20", "lansplan", "2080", true, false),
            new PlanParty("/planParties/1", "L20", "p1", "2080", false, true));
    assertThat(
            plans(joint("lansplan", "Länets plan", "2081"), joint("p1", "Länets plan"))
                .round()
                .planParties())
        .containsExactly(new PlanParty("/planParties/0", "L20", "lansplan", "2080", false, true));
    assertThat(plans(county, "\"accounts\": []").round().planParties()).isEmpty();
    assertThat(plans("\"documents\": []", joint("p1", "x")).round().planParties()).isEmpty();
  }

  @Test
  void whatIsNotToldOfAPlanIsNotANo() {
    String withoutParties = joint("lansplan", "Länets plan");
    assertThat(plans(withoutParties, joint("p1", "Länets plan")).round().planParties())
        .containsExactly(new PlanParty("/planParties/0", "L20", "lansplan", "2080", null, true));
    String county = joint("lansplan", "Länets plan", "2080");
    String withoutKind = "\"kind\": \"JOINT_ACTION_PLAN\", ";
    assertThat(
            plans(county, joint("p1", "Länets plan").replace(withoutKind, ""))
                .round()
                .planParties())
        .containsExactly(new PlanParty("/planParties/0", "L20", "lansplan", "2080", true, null));
    assertThat(
            plans(county.replace(withoutKind, ""), joint("p1", "En annan")).round().planParties())
        .extracting(PlanParty::agreed)
        .containsOnlyNulls();
  }

  @Test
  void plansOfOneTitleAreToldApartByTheirIds() {
    String two =
        "\"plans\": [{\"id\": \"a\", \"kind\": \"JOINT_ACTION_PLAN\", \"title\": \"Plan\"%s}, {\"id\": \"b\", \"kind\": \"JOINT_ACTION_PLAN\", \"title\": \"Plan\"%s}]";
    String bound = ", \"boundParties\": [\"2080\"]";
    assertThat(plans(two.formatted(bound, bound), two.formatted("", "")).round().planParties())
        .hasSize(2)
        .allMatch(one -> one.agreed());
  }

  @Test
  void plansAreNotJudgedWhereNobodyIsAskedForThem() {
    String plan = joint("lansplan", "Länets plan", "2081");
    assertThat(
            of("\"recipient\": \"L20\", " + plan, "\"recipient\": \"2080\", " + plan)
                .round()
                .planParties())
        .isEmpty();
  }

  @Test
  void everyRecipientOfTheAgreementStandsInTheRound() {
    assertThat(of().round().recipients()).hasSize(290 + 21 + 21);
    assertThat(of().round().recipients()).noneMatch(one -> one.reports() > 0);
  }

  @Test
  void oneWhoIsAskedForNothingStandsInTheRoundOnlyWithAReport() throws RulesetRefused {
    var together = new RoundReports(TestRules.RULESETS.ruleset("2019"), AS_OF);
    assertThat(together.round().recipients()).hasSize(290 + 21 + 21);
    together.addUnreadable("SKR");
    assertThat(together.round().recipients()).hasSize(290 + 21 + 21 + 1);
  }

  @Test
  void theMissingTheLateAndThoseWhoDeclineAreTold() {
    RoundReports together =
        of(
            "\"recipient\": \"2080\", \"submittedOn\": \"2021-03-31\"",
            "\"recipient\": \"2081\", \"submittedOn\": \"2021-04-01\"",
            "\"recipient\": \"2082\", \"declined\": [{\"part\": \"P1K\"}, {\"part\": \"P4K\"}]",
            "\"recipient\": \"2083\", \"declined\": [{\"part\": \"P1K\"}]");
    Coverage coverage = municipalities(together);
    assertThat(coverage.kind()).isEqualTo(RecipientKind.MUNICIPALITY);
    assertThat(coverage.recipients()).isEqualTo(290);
    assertThat(coverage.reported()).isEqualTo(4);
    assertThat(coverage.late()).containsExactly("2081");
    assertThat(coverage.declined()).containsExactly("2082");
    assertThat(coverage.missing()).hasSize(286).doesNotContain("2080", "2082");
  }

  @Test
  void aReportDatedAfterTheDayOfTheCheckOrNotAtAllHasNotBeenHandedIn() {
    Coverage coverage =
        municipalities(
            of(
                "\"recipient\": \"2080\", \"submittedOn\": \"2021-04-16\"",
                "\"recipient\": \"2081\", \"submittedOn\": null"));
    assertThat(coverage.late()).isEmpty();
    assertThat(coverage.missing()).hasSize(290);
  }

  @Test
  void aReportThatCannotBeReadHasBeenHandedIn() {
    RoundReports together = of();
    together.addUnreadable("2080");
    assertThat(municipalities(together).missing()).hasSize(289).doesNotContain("2080");
  }

  @Test
  void countyFundsAreToldWithEveryoneWhoAccountsForThem() {
    String account = "\"accounts\": [{\"part\": \"P3L\", \"originYear\": 2020}]";
    List<CountyFunds> funds =
        of("\"recipient\": \"R20\", " + account, "\"recipient\": \"L20\", " + account)
            .round()
            .countyFunds();
    assertThat(funds).hasSize(21 * 4);
    assertThat(funds)
        .filteredOn(one -> one.county().equals("L20") && one.part().equals("P3L"))
        .singleElement()
        .satisfies(one -> assertThat(one.reporters()).containsExactly("L20", "R20"))
        .satisfies(one -> assertThat(one.accountedForOnce()).isFalse());
    assertThat(funds)
        .filteredOn(one -> one.county().equals("L20") && one.part().equals("P5L"))
        .singleElement()
        .satisfies(one -> assertThat(one.reports()).isNull());
  }

  private static final String GIVER =
      "\"recipient\": \"2080\", \"accounts\": [{\"part\": \"P1K\", \"originYear\": 2020,"
          + " \"forwardings\": [{\"receiver\": \" l20 \", \"amount\": 40}, {\"receiver\": \"Dalarnas"
          + " län\", \"amount\": 60}, {\"receiver\": \"ett förbund\", \"kind\": \"ASSOCIATION_OF_MUNICIPALITIES\", \"amount\": 5}]}]";

  @Test
  void whatAGiverPassesOnIsSummedByReceiverWhetherNamedByCodeOrByName() {
    assertThat(of(GIVER, "\"recipient\": \"L20\", \"pools\": []").round().passedOn())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.receiver()).isEqualTo("L20");
              assertThat(one.amount()).isEqualByComparingTo("100");
              assertThat(one.acknowledged()).isEqualByComparingTo("0");
              assertThat(one.agreed()).isFalse();
            });
  }

  @Test
  void aReceiverThatIsNoKnownRecipientLeavesTheFundsUnsettled() {
    RoundReports together =
        of(
            GIVER
                .replace("ett förbund", "Falu kommun")
                .replace("ASSOCIATION_OF_MUNICIPALITIES", "RECIPIENT"),
            "\"recipient\": \"L20\"");
    assertThat(together.round().passedOn())
        .extracting(PassedOnFunds::receiver)
        .contains("Falu kommun");
  }

  @Test
  void aReceiverThatHasNotReportedHasNotSaidAnything() {
    assertThat(of(GIVER).round().passedOn())
        .singleElement()
        .extracting(PassedOnFunds::agreed)
        .isNull();
  }

  @Test
  void aReceiverTellsOfFundsThatTheGiverDoesNotMention() {
    String receiver =
        "\"recipient\": \"L20\", \"pools\": [{\"giver\": \"2080\", \"part\": \"P1K\", \"amount\": 100}]";
    assertThat(of(GIVER, receiver).round().passedOn())
        .singleElement()
        .extracting(PassedOnFunds::agreed)
        .isEqualTo(true);
    assertThat(of(receiver, "\"recipient\": \"2080\", \"accounts\": []").round().passedOn())
        .singleElement()
        .satisfies(one -> assertThat(one.amount()).isEqualByComparingTo("0"));
  }

  @Test
  void whoeverTellsNothingOfItHasNotSaidThatItIsNothing() {
    String receiver =
        "\"recipient\": \"L20\", \"pools\": [{\"giver\": \"%s\", \"part\": \"P1K\", \"amount\": 100}]";
    String silent =
        "\"recipient\": \"2080\", \"accounts\": [{\"part\": \"P1K\", \"originYear\": 2020, \"passedOn\": 100}]";
    for (RoundReports together :
        List.of(
            of(GIVER, "\"recipient\": \"L20\""),
            of(receiver.formatted("2080"), silent),
            of(receiver.formatted("2080"), "\"recipient\": \"2080\""),
            of(receiver.formatted("Falu kommun"), silent))) {
      assertThat(together.round().passedOn())
          .singleElement()
          .extracting(PassedOnFunds::agreed)
          .isNull();
    }
  }

  @Test
  void aReportThatCannotBeReadOrIsOneOfSeveralSettlesNothing() {
    RoundReports unreadable = of(GIVER);
    unreadable.addUnreadable("L20");
    String pools = "\"recipient\": \"L20\", \"pools\": []";
    for (RoundReports together : List.of(unreadable, of(GIVER, pools, pools))) {
      assertThat(together.round().passedOn())
          .singleElement()
          .satisfies(one -> assertThat(one.amount()).isEqualByComparingTo("100"))
          .satisfies(one -> assertThat(one.acknowledged()).isNull());
    }
    assertThat(unreadable.digest()).isNotEqualTo(of(GIVER).digest());
  }

  @Test
  void whichOfTwoReportsOfARecipientComesFirstShowsInNoResult() {
    String late = "\"recipient\": \"2080\", \"submittedOn\": \"2021-04-02\"";
    String declined =
        "\"recipient\": \"2080\", \"declined\": [{\"part\": \"P1K\"}, {\"part\": \"P4K\"}]";
    assertThat(of(late, declined).round()).isEqualTo(of(declined, late).round());
    assertThat(of(late, declined).digest()).isEqualTo(of(declined, late).digest());
  }

  @Test
  void theOrderOfTheReportsShowsInNoResult() {
    CheckResult one =
        RoundChecker.check(of(GIVER, "\"recipient\": \"L20\""), TestRules.of2020(), AS_OF);
    CheckResult other =
        RoundChecker.check(of("\"recipient\": \"L20\"", GIVER), TestRules.of2020(), AS_OF);
    assertThat(one).isEqualTo(other);
    assertThat(one.recipient()).isNull();
    assertThat(one.totals().conditions()).isEqualTo(TestRules.of2020().round().conditions().size());
  }
}
