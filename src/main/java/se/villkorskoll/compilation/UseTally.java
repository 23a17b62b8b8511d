package se.villkorskoll.compilation;

import static se.villkorskoll.model.shape.Reported.listed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import se.villkorskoll.model.report.Account;
import se.villkorskoll.model.report.AgeGroup;
import se.villkorskoll.model.report.CareService;
import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.ruleset.Agreement;

/** Adds up a {@link UseTable}. */
final class UseTally {

  private final Agreement agreement;
  private final UseAmounts sums = new UseAmounts();
  private final Map<String, Integer> recipients = new HashMap<>();
  private final Set<String> notSpecified = new TreeSet<>();
  private final Set<String> incomplete = new TreeSet<>();
  private final Set<String> differing = new TreeSet<>();
  private final Set<String> withoutSpent = new TreeSet<>();
  private BigDecimal difference;
  private int byLines;
  private int byStatedTotals;

  UseTally(Agreement agreement) {
    this.agreement = agreement;
  }

  /** Adds what a recipient tells in some accounts. */
  void add(OneReport one, List<Account> accounts) {
    Set<String> categories = new HashSet<>();
    boolean lines = false;
    boolean statedTotals = false;
    for (Account account : accounts) {
      if (!account.specification().given()) {
        if (account.fundsSpent()) {
          notSpecified.add(one.code());
        }
        continue;
      }
      UseAmounts amounts = UseAmounts.of(account);
      lines |= !listed(account.lines()).isEmpty();
      statedTotals |= account.specification().bySumsAlone();
      categories.addAll(amounts.used());
      sums.add(amounts);
      if (account.spent() == null) {
        withoutSpent.add(one.code());
      }
      if (amounts.incomplete()) {
        incomplete.add(one.code());
      } else if (account.spent() != null) {
        BigDecimal over = account.spent().subtract(amounts.total());
        if (over.signum() != 0) {
          differing.add(one.code());
        }
        difference = difference == null ? over : difference.add(over);
      }
    }
    categories.forEach(category -> recipients.merge(category, 1, Integer::sum));
    byLines += lines ? 1 : 0;
    byStatedTotals += statedTotals && !lines ? 1 : 0;
  }

  UseTable table() {
    List<UseRow> rows = new ArrayList<>();
    for (Labelled category : categories()) {
      String code = category == null ? null : category.name();
      BigDecimal amount = sums.row(code);
      if (amount != null) {
        rows.add(
            new UseRow(
                category,
                recipients.getOrDefault(code, 0),
                cells(group -> sums.cell(code, group), sums::column),
                services(service -> sums.inService(code, service), sums::service),
                amount,
                Share.of(amount, sums.total())));
      }
    }
    return new UseTable(
        rows,
        cells(sums::column, group -> sums.total()),
        services(sums::service, service -> sums.total()),
        sums.total(),
        byLines,
        byStatedTotals,
        List.copyOf(notSpecified),
        List.copyOf(incomplete),
        List.copyOf(differing),
        List.copyOf(withoutSpent),
        difference);
  }

  /**
   * The categories that the agreement lists, those that are used besides, and null for what is told
   * of none. An agreement that lists none takes any.
   */
  private List<Labelled> categories() {
    List<Labelled> categories = new ArrayList<>(listed(agreement.categories()));
    Set<String> unlisted = sums.categories();
    categories.forEach(listed -> unlisted.remove(listed.name()));
    unlisted.forEach(code -> categories.add(new UnlistedCategory(code)));
    categories.add(null);
    return categories;
  }

  private static List<UseCell> cells(
      Function<AgeGroup, BigDecimal> amounts, Function<AgeGroup, BigDecimal> wholes) {
    List<AgeGroup> ageGroups = new ArrayList<>(Arrays.asList(AgeGroup.values()));
    ageGroups.add(null);
    List<UseCell> cells = new ArrayList<>();
    for (AgeGroup ageGroup : ageGroups) {
      BigDecimal amount = amounts.apply(ageGroup);
      if (amount != null) {
        cells.add(new UseCell(ageGroup, amount, Share.of(amount, wholes.apply(ageGroup))));
      }
    }
    return cells;
  }

  private static List<UseByService> services(
      Function<CareService, BigDecimal> amounts, Function<CareService, BigDecimal> wholes) {
    List<UseByService> services = new ArrayList<>();
    for (CareService service : CareService.values()) {
      BigDecimal amount = amounts.apply(service);
      if (amount != null) {
        services.add(new UseByService(service, amount, Share.of(amount, wholes.apply(service))));
      }
    }
    return services;
  }
}
