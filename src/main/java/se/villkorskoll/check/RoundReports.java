package se.villkorskoll.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.villkorskoll.model.Account;
import se.villkorskoll.model.Allotment;
import se.villkorskoll.model.CountyFunds;
import se.villkorskoll.model.Forwarding;
import se.villkorskoll.model.Part;
import se.villkorskoll.model.PassedOnFunds;
import se.villkorskoll.model.PoolContribution;
import se.villkorskoll.model.Recipient;
import se.villkorskoll.model.RecipientKind;
import se.villkorskoll.model.RecipientStanding;
import se.villkorskoll.model.Report;
import se.villkorskoll.model.ReportingRound;
import se.villkorskoll.ruleset.Ruleset;

/**
 * Gathers a round of all reports under an agreement, with the recipients that have handed in none.
 */
public final class RoundReports {

  private final Ruleset ruleset;
  private final Map<String, List<Report>> byRecipient = new LinkedHashMap<>();
  private final Map<String, Recipient> byText = new LinkedHashMap<>();

  private RoundReports(Collection<Report> reports, Ruleset ruleset) {
    this.ruleset = ruleset;
    for (Recipient recipient : ruleset.register().all()) {
      byText.put(recipient.name().toLowerCase(Locale.ROOT), recipient);
      byText.put(recipient.code().toLowerCase(Locale.ROOT), recipient);
      if (ruleset.agreement().concerns(recipient.kind())) {
        byRecipient.put(recipient.code(), new ArrayList<>());
      }
    }
    for (Report report : reports) {
      byRecipient.get(report.recipient()).add(report);
    }
  }

  /**
   * The round of some reports, all of them read for the ruleset's agreement. A recipient that has
   * handed in several has reported several times.
   */
  public static ReportingRound gather(Collection<Report> reports, Ruleset ruleset) {
    var gathered = new RoundReports(reports, ruleset);
    return new ReportingRound(
        "",
        ruleset.agreement().id(),
        gathered.recipients(),
        gathered.countyFunds(),
        gathered.passedOn());
  }

  private List<RecipientStanding> recipients() {
    List<RecipientStanding> standings = new ArrayList<>();
    byRecipient.forEach(
        (code, reports) -> {
          Recipient recipient = ruleset.register().find(code);
          if (reports.isEmpty() && !ruleset.agreement().expectsReportOf(recipient.kind())) {
            return;
          }
          Report first = reports.isEmpty() ? null : reports.get(0);
          standings.add(
              new RecipientStanding(
                  "/recipients/" + standings.size(),
                  code,
                  recipient.name(),
                  recipient.kind(),
                  first != null && declinesAll(recipient, first),
                  (long) reports.size(),
                  first == null ? null : first.submittedOn()));
        });
    return standings;
  }

  private boolean declinesAll(Recipient recipient, Report report) {
    Allotment allotment = ruleset.allocations().of(recipient);
    return !allotment.allocations().isEmpty()
        && allotment
            .without(part -> report.declines(part, ruleset.agreement().year()))
            .allocations()
            .isEmpty();
  }

  private List<CountyFunds> countyFunds() {
    List<CountyFunds> funds = new ArrayList<>();
    for (Recipient county : ruleset.register().of(RecipientKind.COUNTY)) {
      for (Part part : ruleset.agreement().partsOf(RecipientKind.COUNTY)) {
        List<String> reporters = reporters(county, part);
        funds.add(
            new CountyFunds(
                "/countyFunds/" + funds.size(),
                county.code(),
                part.code(),
                reporters.isEmpty() ? null : (long) reporters.size(),
                reporters));
      }
    }
    return funds;
  }

  /** Who in a county accounts for a part of this year's money, once for each report. */
  private List<String> reporters(Recipient county, Part part) {
    List<String> reporters = new ArrayList<>();
    byRecipient.forEach(
        (code, reports) -> {
          if (Objects.equals(county.county(), ruleset.register().find(code).county())) {
            reports.stream()
                .filter(one -> one.account(part.code(), ruleset.agreement().year()) != null)
                .forEach(one -> reporters.add(code));
          }
        });
    return reporters;
  }

  /** Giver, receiver and part of funds that were passed on. */
  private record Way(String giver, String receiver, String part) {}

  private List<PassedOnFunds> passedOn() {
    Map<Way, BigDecimal> told = new LinkedHashMap<>();
    Map<Way, BigDecimal> acknowledged = new LinkedHashMap<>();
    byRecipient.values().stream()
        .flatMap(List::stream)
        .forEach(
            report -> {
              told(report, told);
              acknowledged(report, acknowledged);
            });
    Set<Way> ways = new LinkedHashSet<>(told.keySet());
    ways.addAll(acknowledged.keySet());
    List<PassedOnFunds> funds = new ArrayList<>();
    for (Way way : ways) {
      funds.add(
          new PassedOnFunds(
              "/passedOn/" + funds.size(),
              way.giver(),
              way.receiver(),
              way.part(),
              amount(told, way, way.giver()),
              amount(acknowledged, way, way.receiver())));
    }
    return funds;
  }

  private void told(Report report, Map<Way, BigDecimal> told) {
    for (Account account : listed(report.accounts())) {
      for (Forwarding forwarding : listed(account.forwardings())) {
        Recipient receiver = recipient(forwarding.receiver());
        if (receiver != null) {
          add(
              told,
              new Way(report.recipient(), receiver.code(), account.part()),
              forwarding.amount());
        }
      }
    }
  }

  private void acknowledged(Report report, Map<Way, BigDecimal> acknowledged) {
    for (PoolContribution contribution : listed(report.pools())) {
      Recipient giver = recipient(contribution.giver());
      if (giver != null) {
        add(
            acknowledged,
            new Way(giver.code(), report.recipient(), contribution.part()),
            contribution.amount());
      }
    }
  }

  /** Adds an amount to what is known so far; one that is not known makes the sum unknown. */
  private static void add(Map<Way, BigDecimal> sums, Way way, BigDecimal amount) {
    BigDecimal before = sums.containsKey(way) ? sums.get(way) : BigDecimal.ZERO;
    sums.put(way, before == null || amount == null ? null : before.add(amount));
  }

  /** What is told of a way: nothing is zero where the one who should tell has a report. */
  private BigDecimal amount(Map<Way, BigDecimal> sums, Way way, String teller) {
    if (sums.containsKey(way)) {
      return sums.get(way);
    }
    return listed(byRecipient.get(teller)).isEmpty() ? null : BigDecimal.ZERO;
  }

  /** The recipient that a text names, by code or by name; null where it names none. */
  private Recipient recipient(String text) {
    return text == null ? null : byText.get(text.strip().toLowerCase(Locale.ROOT));
  }

  private static <E> List<E> listed(List<E> list) {
    return list == null ? List.of() : list;
  }
}
