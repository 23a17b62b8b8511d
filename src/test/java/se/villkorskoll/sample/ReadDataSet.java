package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Account;
import se.villkorskoll.model.report.CostLine;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;

/**
 * A data set, written as JSON and read again without problems under its agreement.
 *
 * @param reports the reports
 */
record ReadDataSet(List<Report> reports) {

  static ReadDataSet of(String agreement, long seed) {
    return new ReadDataSet(
        NationalDataSet.of(ruleset(agreement), seed).stream()
            .map(one -> TestRules.report(one.json()))
            .toList());
  }

  static Ruleset ruleset(String agreement) {
    try {
      return TestRules.RULESETS.ruleset(agreement);
    } catch (RulesetRefused e) {
      throw new AssertionError(e);
    }
  }

  List<Report> of(RecipientKind kind) {
    return reports.stream().filter(one -> one.recipientKind() == kind).toList();
  }

  /** How many reports of a kind give each value, where they give one. */
  Map<Object, Long> counts(RecipientKind kind, Function<Report, Object> value) {
    return of(kind).stream()
        .map(value)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** How many elements of lists in the reports of a kind there are of each. */
  Map<Object, Long> countsOfAll(RecipientKind kind, Function<Report, List<?>> list) {
    return of(kind).stream()
        .map(list)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .collect(Collectors.groupingBy(Function.<Object>identity(), Collectors.counting()));
  }

  /** The accounts of a part. */
  List<Account> accounts(String part) {
    return reports.stream()
        .map(Report::accounts)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .filter(one -> one.part().equals(part))
        .toList();
  }

  /** The cost lines of a part. */
  Stream<CostLine> lines(String part) {
    return accounts(part).stream()
        .map(Account::lines)
        .filter(Objects::nonNull)
        .flatMap(List::stream);
  }

  /** A sum over the accounts of a part, of those that tell the amount. */
  BigDecimal sum(String part, Function<Account, BigDecimal> amount) {
    return sum(accounts(part).stream().map(amount));
  }

  static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
