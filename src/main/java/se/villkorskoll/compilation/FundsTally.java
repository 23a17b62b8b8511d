package se.villkorskoll.compilation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import se.villkorskoll.compilation.SumTally.Figure;
import se.villkorskoll.model.agreement.Part;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Account;
import se.villkorskoll.model.report.PoolContribution;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.Agreement;

/** Adds up {@link FundsFigures}. */
final class FundsTally {

  private final Part part;
  private final SumTally received = new SumTally();
  private final SumTally spent = new SumTally();
  private final SumTally passedOn = new SumTally();
  private final SumTally fromOthers = new SumTally();
  private final RemainingTally remaining = new RemainingTally();
  private final UseTally use;
  private final Set<String> estimates = new TreeSet<>();
  private final Map<String, Set<String>> spendersByCounty = new HashMap<>();
  private boolean told;

  /**
   * Funds without reports.
   *
   * @param part the part; null for several together
   */
  FundsTally(Part part, Agreement agreement) {
    this.part = part;
    this.use = new UseTally(agreement);
  }

  /**
   * Adds what a recipient tells in some accounts.
   *
   * @param absent how many more accounts it is asked for and does not have
   */
  void add(OneReport one, List<Account> accounts, int absent) {
    if (accounts.isEmpty() && absent == 0) {
      return;
    }
    told |= !accounts.isEmpty();
    received.add(one, figures(accounts, absent, "received", Account::received));
    spent.add(one, figures(accounts, absent, "spent", Account::spent));
    passedOn.add(one, figures(accounts, absent, "passedOn", Account::passedOn));
    remaining.add(one, accounts, absent);
    use.add(one, accounts);
    if (accounts.stream().anyMatch(Account::toldAsEstimate)) {
      estimates.add(one.code());
    }
    boolean ofCounty = part != null && part.kind() == RecipientKind.COUNTY;
    if (ofCounty && accounts.stream().anyMatch(Account::fundsSpent)) {
      spendersByCounty
          .computeIfAbsent(one.recipient().county(), county -> new TreeSet<>())
          .add(one.code());
    }
  }

  /**
   * Who accounts for the same funds of a county as another does, though one of them is of a kind
   * that does not report them.
   */
  private List<String> severalInCounty() {
    return spendersByCounty.values().stream()
        .filter(those -> those.size() > 1)
        .filter(those -> !those.stream().allMatch(code -> part.reportedBy(Recipient.kindOf(code))))
        .flatMap(Set::stream)
        .sorted()
        .toList();
  }

  /** Adds what a recipient says that others passed on to it. */
  void addFromOthers(OneReport one, List<PoolContribution> contributions) {
    told |= !contributions.isEmpty();
    fromOthers.add(
        one,
        contributions.stream()
            .map(each -> new Figure(each.amount(), each.pointer() + "/amount"))
            .toList());
  }

  /** Whether anybody tells anything of these funds. */
  boolean told() {
    return told;
  }

  private static List<Figure> figures(
      List<Account> accounts, int absent, String field, Function<Account, BigDecimal> amount) {
    List<Figure> figures = new ArrayList<>();
    for (Account account : accounts) {
      figures.add(new Figure(amount.apply(account), account.pointer() + "/" + field));
    }
    figures.addAll(Figure.ofAbsentAccounts(absent));
    return figures;
  }

  /**
   * The figures.
   *
   * @param withoutReport how many of those who are asked have no report in the compilation
   */
  FundsFigures figures(LocalText title, int withoutReport) {
    UseTable table = use.table();
    RemainingFigures left = remaining.figures(withoutReport);
    return new FundsFigures(
        part == null ? null : part.code(),
        title,
        received.sum(withoutReport),
        spent.sum(withoutReport),
        passedOn.sum(withoutReport),
        fromOthers.sum(0),
        left,
        table,
        FundsCaveats.of(
            passedOn.amount(),
            fromOthers.amount(),
            table,
            left,
            List.copyOf(estimates),
            severalInCounty()));
  }
}
