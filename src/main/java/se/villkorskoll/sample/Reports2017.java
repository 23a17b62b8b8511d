package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.HolderKind;
import se.villkorskoll.model.report.ReportForm;

/**
 * The accounts of 2017, whose cost lines make the printed tables 2 to 5 (003:1965-2890). The
 * municipalities told more as used than they had received (003:1952-1964), and so do many of these.
 */
final class Reports2017 {

  private static final String AGREEMENT = "2017";
  private static final int YEAR = 2017;
  private static final LocalDate USED_FROM = LocalDate.of(YEAR, 2, 1);
  private static final LocalDate USED_TO = LocalDate.of(YEAR, 10, 20);

  /** About how much a cost line is, in kronor: our own, since only the sums are printed. */
  private static final Map<String, Long> TYPICAL_LINE =
      Map.of("P1K", 120_000L, "P1R", 1_500_000L, "P2R", 1_200_000L, "P3L", 500_000L);

  private final NationalDraw draw;
  private final List<Purpose> purposes = Purpose.of(AGREEMENT);
  private final Map<String, List<Map<String, Object>>> accounts = new LinkedHashMap<>();

  private Reports2017(NationalDraw draw) {
    this.draw = draw;
  }

  static List<SampleReport> of(NationalDraw draw) {
    var all = new Reports2017(draw);
    all.account(RecipientKind.MUNICIPALITY, "P1K");
    all.account(RecipientKind.REGION, "P1R");
    all.account(RecipientKind.REGION, "P2R");
    all.account(RecipientKind.COUNTY, "P3L");
    List<SampleReport> reports = new ArrayList<>();
    ReportHead municipal = head("Utvecklingsledare, socialförvaltningen");
    for (String recipient : draw.recipients(RecipientKind.MUNICIPALITY)) {
      reports.add(all.report(municipal, recipient));
    }
    ReportHead regional = head("Samordnare för psykisk hälsa");
    for (String recipient : draw.recipients(RecipientKind.REGION)) {
      reports.add(all.report(regional, recipient));
    }
    reports.addAll(all.counties());
    return reports;
  }

  private static ReportHead head(String function) {
    return new ReportHead(
        AGREEMENT,
        ReportForm.REPORTING_TOOL,
        function,
        LocalDate.of(YEAR, 10, 16),
        LocalDate.of(YEAR, 10, 31));
  }

  /** Adds the accounts of a part. */
  private void account(RecipientKind kind, String part) {
    List<String> recipients = draw.recipients(kind);
    Map<String, Spending> spending =
        TableSpending.of(
            draw, part, recipients, purposes, TYPICAL_LINE.get(part), USED_FROM, USED_TO);
    Map<String, BigDecimal> received = received(kind, part, spending);
    spending.forEach(
        (recipient, own) ->
            accounts
                .computeIfAbsent(recipient, code -> new ArrayList<>())
                .add(account(part, received.get(recipient), own)));
  }

  /**
   * What everybody received of a part: what it used and a share of what is left; of a part of which
   * more was used than there was, a share of all.
   */
  private Map<String, BigDecimal> received(
      RecipientKind kind, String part, Map<String, Spending> spending) {
    BigDecimal left =
        spending.values().stream()
            .map(Spending::sum)
            .reduce(draw.figures().sum(kind, "received " + part).amount(), BigDecimal::subtract);
    if (left.signum() < 0) {
      return draw.shares(kind, "received " + part, spending.keySet());
    }
    Map<String, BigDecimal> received =
        draw.shares(left, 0, spending.keySet(), kind + " left of " + part);
    received.replaceAll((recipient, share) -> share.add(spending.get(recipient).sum()));
    return received;
  }

  /** An account; who used more than it received has nothing left (003:1952-1964). */
  private static Map<String, Object> account(String part, BigDecimal received, Spending spending) {
    BigDecimal left = received.subtract(spending.sum()).max(BigDecimal.ZERO);
    return new Fields()
        .with("part", part)
        .with("originYear", YEAR)
        .with("received", received)
        .with("carriedIn", BigDecimal.ZERO)
        .with("spent", spending.sum())
        .with("spentFrom", USED_FROM.toString())
        .with("spentTo", USED_TO.toString())
        .with("passedOn", BigDecimal.ZERO)
        .with("unspent", left)
        .with("carriedOut", left)
        .with("lines", spending.lines())
        .with("statedTotals", spending.totals())
        .object();
  }

  private SampleReport report(ReportHead head, String recipient) {
    return new SampleReport(
        recipient, head.of(recipient, draw).with("accounts", accounts.get(recipient)).object());
  }

  private List<SampleReport> counties() {
    ReportHead head = head("Länssamordnare");
    BaseSections base = BaseSections.of(AGREEMENT, RecipientKind.COUNTY);
    Map<String, Map<String, Object>> clinics = clinics();
    List<SampleReport> reports = new ArrayList<>();
    for (String recipient : draw.recipients(RecipientKind.COUNTY)) {
      String county = recipient.substring(1);
      Fields report =
          head.of(recipient, draw)
              .with(
                  "holder",
                  new Fields()
                      .with("name", draw.name("R" + county))
                      .with("kind", HolderKind.REGION)
                      .object())
              .with("accounts", accounts.get(recipient))
              .with("youthClinics", clinics.get(recipient));
      for (String section : List.of("analyses", "plans", "planReview", "documents", "gender")) {
        report.with(section, base.of(section, county, draw));
      }
      reports.add(new SampleReport(recipient, report.object()));
    }
    return reports;
  }

  /** The youth clinics that there were, and those with longer hours (003:2911-2914). */
  private Map<String, Map<String, Object>> clinics() {
    RecipientKind kind = RecipientKind.COUNTY;
    List<String> counties = draw.recipients(kind);
    Map<String, Long> longerHours =
        draw.atLeastOne(
            kind, "extended hours", counties.stream().filter(this::paidLongerHours).toList());
    BigDecimal others =
        draw.figures()
            .sum(kind, "clinics")
            .amount()
            .subtract(draw.figures().sum(kind, "extended hours").amount());
    Map<String, Map<String, Object>> clinics = new LinkedHashMap<>();
    draw.shares(others, 0, counties, "other clinics")
        .forEach(
            (county, other) -> {
              long longer = longerHours.getOrDefault(county, 0L);
              clinics.put(
                  county,
                  new Fields()
                      .with("clinics", other.longValueExact() + longer)
                      .with("extendedHoursClinics", longer)
                      .with("plan", "MADE_THIS_YEAR")
                      .with("planYear", YEAR)
                      .object());
            });
    return clinics;
  }

  private boolean paidLongerHours(String county) {
    return accounts.get(county).stream()
        .flatMap(account -> ((List<?>) account.get("lines")).stream())
        .anyMatch(line -> "OPENING_HOURS".equals(((Map<?, ?>) line).get("category")));
  }
}
