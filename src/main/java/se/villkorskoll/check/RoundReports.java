package se.villkorskoll.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.villkorskoll.model.agreement.Part;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.round.CountyFunds;
import se.villkorskoll.model.round.RecipientStanding;
import se.villkorskoll.model.round.ReportingRound;
import se.villkorskoll.ruleset.ContentDigest;
import se.villkorskoll.ruleset.Ruleset;

/**
 * Gathers a round of all reports under an agreement, with the recipients that have handed in none.
 * It keeps of each report only what bears on others. Not thread-safe.
 */
public final class RoundReports {

  private final Ruleset ruleset;
  private final LocalDate asOf;
  private final Map<String, Standing> standings = new LinkedHashMap<>();
  private final Map<Funds, List<String>> reporters = new HashMap<>();
  private final PassedOn passedOn;
  private final JointPlans plans = new JointPlans();
  private final Set<String> digests = new TreeSet<>();

  /** What is known so far of one recipient's reports. */
  private static final class Standing {
    private long reports;
    private long unreadable;
    private LocalDate submittedOn;
    private boolean declined;
  }

  /** The funds of one part that a county has together. */
  private record Funds(String county, String part) {}

  /**
   * A round without reports.
   *
   * @param ruleset the ruleset that the reports are read for
   * @param asOf the day that they are seen from: nothing dated later has happened
   */
  public RoundReports(Ruleset ruleset, LocalDate asOf) {
    this.ruleset = ruleset;
    this.asOf = asOf;
    this.passedOn = new PassedOn(ruleset.register().all());
    for (Recipient recipient : ruleset.register().all()) {
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
    boolean declined = report.declines(ruleset.allocations().of(recipient));
    boolean first = standing.submittedOn == null;
    standing.reports++;
    standing.declined = declined && (first || standing.declined);
    standing.submittedOn =
        first || report.submittedOn().isBefore(standing.submittedOn)
            ? report.submittedOn()
            : standing.submittedOn;
    digests.add(report.recipient() + "/" + report.digest());
    for (Part part : ruleset.agreement().partsOf(RecipientKind.COUNTY)) {
      if (report.account(part.code(), ruleset.agreement().year()) != null) {
        reporters
            .computeIfAbsent(new Funds(recipient.county(), part.code()), key -> new ArrayList<>())
            .add(report.recipient());
      }
    }
    passedOn.add(report);
    if (ruleset.agreement().accepts(recipient.kind(), "plans")) {
      plans.add(recipient, report);
    }
  }

  /**
   * Adds a report that cannot be read: it has been handed in, and tells nothing more.
   *
   * @param recipient whose it is, as far as can be told; one that the agreement does not concern,
   *     or null, is passed over
   */
  public void addUnreadable(String recipient) {
    if (standings.containsKey(recipient)) {
      Standing standing = standings.get(recipient);
      standing.reports++;
      standing.unreadable++;
      digests.add(recipient + "/unreadable/" + standing.unreadable);
    }
  }

  /** The recipients with more than one report, or with one that cannot be read. */
  private Set<String> unsettled() {
    Set<String> unsettled = new HashSet<>();
    standings.forEach(
        (code, standing) -> {
          if (standing.reports > 1 || standing.unreadable > 0) {
            unsettled.add(code);
          }
        });
    return unsettled;
  }

  /** The digest of what was added. */
  public String digest() {
    var digest = new ContentDigest();
    digests.forEach(one -> digest.add(one, ""));
    return digest.hex();
  }

  /** The round of all that was added. */
  public ReportingRound round() {
    Set<String> unsettled = unsettled();
    return new ReportingRound(
        "",
        ruleset.agreement().id(),
        recipients(),
        countyFunds(),
        passedOn.funds(unsettled),
        plans.parties(unsettled));
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
}
