package se.villkorskoll.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.villkorskoll.model.Account;
import se.villkorskoll.model.CountyFunds;
import se.villkorskoll.model.Forwarding;
import se.villkorskoll.model.ForwardingKind;
import se.villkorskoll.model.Part;
import se.villkorskoll.model.PassedOnFunds;
import se.villkorskoll.model.PoolContribution;
import se.villkorskoll.model.Recipient;
import se.villkorskoll.model.RecipientKind;
import se.villkorskoll.model.RecipientStanding;
import se.villkorskoll.model.Report;
import se.villkorskoll.model.Reported;
import se.villkorskoll.model.ReportingRound;
import se.villkorskoll.ruleset.ContentDigest;
import se.villkorskoll.ruleset.Ruleset;

/**
 * Gathers a round of all reports under an agreement, with the recipients that have handed in none.
 * It keeps of each report only what bears on others. Not thread-safe.
 */
public final class RoundReports {

  private final Ruleset ruleset;
  private final LocalDate asOf;
  private final Map<String, Recipient> byText = new HashMap<>();
  private final Map<String, Standing> standings = new LinkedHashMap<>();
  private final Map<Funds, List<String>> reporters = new HashMap<>();
  private final Map<Way, BigDecimal> told = new LinkedHashMap<>();
  private final Map<Way, BigDecimal> acknowledged = new LinkedHashMap<>();
  private final Set<String> unmatched = new HashSet<>();
  private final JointPlans plans = new JointPlans();
  private final Map<String, String> digests = new TreeMap<>();

  /** What is known so far of one recipient's reports. */
  private static final class Standing {
    private long reports;
    private LocalDate submittedOn;
    private boolean declined;
  }

  /** The funds of one part that a county has together. */
  private record Funds(String county, String part) {}

  /** Giver, receiver and part of funds that were passed on. */
  private record Way(String giver, String receiver, String part) {}

  /**
   * A round without reports.
   *
   * @param ruleset the ruleset that the reports are read for
   * @param asOf the day that they are seen from: nothing dated later has happened
   */
  public RoundReports(Ruleset ruleset, LocalDate asOf) {
    this.ruleset = ruleset;
    this.asOf = asOf;
    for (Recipient recipient : ruleset.register().all()) {
      byText.put(recipient.name().toLowerCase(Locale.ROOT), recipient);
      byText.put(recipient.code().toLowerCase(Locale.ROOT), recipient);
      if (ruleset.agreement().concerns(recipient.kind())) {
        standings.put(recipient.code(), new Standing());
      }
    }
  }

  /**
   * Adds a report, if it has been handed in by then; a recipient that hands in several reports
   * several times.
   */
  public void add(Report received) {
    Report report = received.asOf(asOf);
    if (report.submittedOn() == null) {
      return;
    }
    Recipient recipient = ruleset.register().find(report.recipient());
    Standing standing = standings.get(report.recipient());
    standing.reports++;
    if (standing.reports == 1) {
      standing.submittedOn = report.submittedOn();
      standing.declined = ruleset.allocations().of(recipient).declinedIn(report);
    }
    digests.put(report.recipient() + "/" + standing.reports, report.digest());
    for (Part part : ruleset.agreement().partsOf(RecipientKind.COUNTY)) {
      if (report.account(part.code(), ruleset.agreement().year()) != null) {
        reporters
            .computeIfAbsent(new Funds(recipient.county(), part.code()), key -> new ArrayList<>())
            .add(report.recipient());
      }
    }
    passedOn(report);
    plans.add(recipient, report);
  }

  /**
   * Adds a report that cannot be read: it has been handed in, and tells nothing more.
   *
   * @param recipient whose it is, as far as can be told; one that the agreement does not concern,
   *     or null, is passed over
   */
  public void addUnreadable(String recipient) {
    if (standings.containsKey(recipient)) {
      standings.get(recipient).reports++;
    }
  }

  /** The digest of what was added. */
  public String digest() {
    var digest = new ContentDigest();
    digests.forEach(digest::add);
    return digest.hex();
  }

  /** The round of all that was added. */
  public ReportingRound round() {
    return new ReportingRound(
        "",
        ruleset.agreement().id(),
        recipients(),
        countyFunds(),
        passedOnFunds(),
        plans.parties());
  }

  private List<RecipientStanding> recipients() {
    List<RecipientStanding> all = new ArrayList<>();
    standings.forEach(
        (code, standing) -> {
          Recipient recipient = ruleset.register().find(code);
          if (standing.reports == 0 && !ruleset.agreement().expectsReportOf(recipient.kind())) {
            return;
          }
          all.add(
              new RecipientStanding(
                  "/recipients/" + all.size(),
                  code,
                  recipient.name(),
                  recipient.kind(),
                  standing.declined,
                  standing.reports,
                  standing.submittedOn));
        });
    return all;
  }

  private List<CountyFunds> countyFunds() {
    List<CountyFunds> funds = new ArrayList<>();
    for (Recipient county : ruleset.register().of(RecipientKind.COUNTY)) {
      for (Part part : ruleset.agreement().partsOf(RecipientKind.COUNTY)) {
        List<String> those =
            reporters.getOrDefault(new Funds(county.county(), part.code()), List.of());
        funds.add(
            new CountyFunds(
                "/countyFunds/" + funds.size(),
                county.code(),
                part.code(),
                those.isEmpty() ? null : (long) those.size(),
                those.stream().sorted().toList()));
      }
    }
    return funds;
  }

  private void passedOn(Report report) {
    for (Account account : Reported.listed(report.accounts())) {
      for (Forwarding forwarding : Reported.listed(account.forwardings())) {
        Recipient receiver = recipient(forwarding.receiver());
        if (receiver != null) {
          add(
              told,
              new Way(report.recipient(), receiver.code(), account.part()),
              forwarding.amount());
        } else if (mayBeRecipient(forwarding)) {
          String name = forwarding.receiver() == null ? "?" : forwarding.receiver().strip();
          add(told, new Way(report.recipient(), name, account.part()), forwarding.amount());
          unmatched.add(report.recipient() + "/" + account.part());
        }
      }
    }
    for (PoolContribution contribution : Reported.listed(report.pools())) {
      Recipient giver = recipient(contribution.giver());
      if (giver != null) {
        add(
            acknowledged,
            new Way(giver.code(), report.recipient(), contribution.part()),
            contribution.amount());
      }
    }
  }

  /** Whether funds may have gone to another recipient, who would then have to tell of them. */
  private static boolean mayBeRecipient(Forwarding forwarding) {
    return forwarding.kind() == null
        || forwarding.kind() == ForwardingKind.RECIPIENT
        || forwarding.kind() == ForwardingKind.POOL;
  }

  private List<PassedOnFunds> passedOnFunds() {
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
              unmatched.contains(way.giver() + "/" + way.part())
                  ? told.get(way)
                  : amount(told, way, way.giver()),
              amount(acknowledged, way, way.receiver())));
    }
    return funds;
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
    Standing standing = standings.get(teller);
    return standing == null || standing.reports == 0 ? null : BigDecimal.ZERO;
  }

  /** The recipient that a text names, by code or by name; null where it names none. */
  private Recipient recipient(String text) {
    return text == null ? null : byText.get(text.strip().toLowerCase(Locale.ROOT));
  }
}
