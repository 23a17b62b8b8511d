package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;

/** Rules that are refused, when several reports name them. */
class LoadedRulesetsTest {

  @Test
  void aRefusalIsRememberedForItsAgreementAlone() throws RulesetRefused {
    var rulesets =
        new LoadedRulesets(
            TestRules.loader(
                TestRules.changed(
                    "2019/agreement.yaml", text -> text.replace("year: 2019", "yaer: 2019"))));
    RulesetRefused first =
        catchThrowableOfType(RulesetRefused.class, () -> rulesets.ruleset("2019"));
    assertThat(first.problems()).isNotEmpty();
    assertThat(catchThrowableOfType(RulesetRefused.class, () -> rulesets.ruleset("2019")))
        .isSameAs(first);
    assertThat(rulesets.ruleset("2020").agreement().id()).isEqualTo("2020");
    assertThat(rulesets.agreements()).contains("2019", "2020");
  }
}
