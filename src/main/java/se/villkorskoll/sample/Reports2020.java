package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Answer;
import se.villkorskoll.model.report.HolderKind;
import se.villkorskoll.model.report.ParticipationForm;
import se.villkorskoll.model.report.ReportForm;
import se.villkorskoll.model.shape.Ordered;
import se.villkorskoll.ruleset.AllocationTable;

/** The reports of 2020, of which the waiting times and some answers are printed (001:323-527). */
final class Reports2020 {

  static final int YEAR = 2020;
  static final LocalDate USED_FROM = LocalDate.of(YEAR, 2, 1);
  static final LocalDate USED_TO = LocalDate.of(YEAR, 12, 18);

  private static final String AGREEMENT = "2020";
  private static final Map<RecipientKind, List<String>> PARTS =
      Ordered.of(
          RecipientKind.MUNICIPALITY, List.of("P1K", "P4K"),
          RecipientKind.REGION, List.of("P1R", "P2R", "P4R", "P7R"),
          RecipientKind.COUNTY, List.of("P2L", "P3L", "P5L", "P6L"));

  private final NationalDraw draw;
  private final Map<String, Map<String, BigDecimal>> received = new LinkedHashMap<>();
  private final List<Purpose> purposes = Purpose.of(AGREEMENT);

  private Reports2020(NationalDraw draw, AllocationTable allocations) {
    this.draw = draw;
    PARTS.forEach(
        (kind, parts) ->
            parts.forEach(
                part -> received.put(part, DueFunds2020.of(draw, allocations, kind, part))));
  }

  static List<SampleReport> of(NationalDraw draw, AllocationTable allocations) {
    var all = new Reports2020(draw, allocations);
    List<SampleReport> reports = new ArrayList<>(all.municipalities());
    reports.addAll(all.regions());
    reports.addAll(all.counties());
    return reports;
  }

  private List<SampleReport> municipalities() {
    RecipientKind kind = RecipientKind.MUNICIPALITY;
    int reported = draw.figures().count(kind, "reported", Answer.YES.name());
    BaseSections base = BaseSections.of(AGREEMENT, kind);
    ReportHead head = head("Utvecklingsledare, socialförvaltningen");
    return draw.draw("who reported").some(draw.recipients(kind), reported).stream()
        .map(
            code ->
                new SampleReport(
                    code,
                    withFunds(head.of(code, draw), code, kind)
                        .with("gender", base.of("gender", code.substring(0, 2), draw))
                        .object()))
        .toList();
  }

  private List<SampleReport> regions() {
    RecipientKind kind = RecipientKind.REGION;
    BaseSections base = BaseSections.of(AGREEMENT, kind);
    Map<String, List<Map<String, Object>>> waitingTimes = WaitingTimes2020.of(draw);
    ReportHead head = head("Samordnare för psykisk hälsa");
    return draw.recipients(kind).stream()
        .map(
            code ->
                new SampleReport(
                    code,
                    withFunds(head.of(code, draw), code, kind)
                        .with("gender", base.of("gender", code.substring(1), draw))
                        .with("waitingTimes", waitingTimes.get(code))
                        .object()))
        .toList();
  }

  private List<SampleReport> counties() {
    RecipientKind kind = RecipientKind.COUNTY;
    ReportHead head = head("Länssamordnare");
    CountyPlans2020 plans = CountyPlans2020.of(draw);
    YouthClinics2020 clinics = YouthClinics2020.of(draw);
    List<SampleReport> reports = new ArrayList<>();
    for (String code : draw.recipients(kind)) {
      Fields report =
          head.of(code, draw)
              .with(
                  "holder",
                  new Fields()
                      .with("name", draw.name("R" + code.substring(1)))
                      .with("kind", HolderKind.REGION)
                      .object());
      withFunds(report, code, kind)
          .with("plans", plans.of(code))
          .with("youthClinics", clinics.of(code, received.get("P2L").get(code)));
      reports.add(new SampleReport(code, report.object()));
    }
    return reports;
  }

  private static ReportHead head(String function) {
    return new ReportHead(
        AGREEMENT,
        ReportForm.SURVEYS,
        function,
        LocalDate.of(YEAR + 1, 1, 11),
        LocalDate.of(YEAR + 1, 3, 31));
  }

  /** Adds the accounts of a recipient, its activities and who took part in them. */
  private Fields withFunds(Fields report, String recipient, RecipientKind kind) {
    String county =
        kind == RecipientKind.MUNICIPALITY ? recipient.substring(0, 2) : recipient.substring(1);
    List<Map<String, Object>> accounts = new ArrayList<>();
    List<Map<String, Object>> activities = new ArrayList<>();
    List<Map<String, Object>> participation = new ArrayList<>();
    for (String part : PARTS.get(kind)) {
      Draw choices = draw.draw("purposes " + part + " " + recipient);
      List<Purpose> those = PurposeSpending.some(purposes, part, choices);
      int before = activities.size();
      List<String> ids =
          IntStream.rangeClosed(before + 1, before + those.size()).mapToObj(i -> "A" + i).toList();
      BigDecimal amount = received.get(part).get(recipient);
      Spending spending = PurposeSpending.of(amount, those, ids, choices, USED_FROM, USED_TO);
      for (int i = 0; i < those.size(); i++) {
        BigDecimal cost = (BigDecimal) spending.lines().get(i).get("amount");
        activities.add(Activity2020.of(ids.get(i), those.get(i), cost, county, draw));
      }
      accounts.add(account(part, amount, spending));
      participation.add(
          new Fields()
              .with("part", part)
              .with("form", ParticipationForm.TOOK_PART)
              .with("organisations", List.of("Patientföreningar i " + draw.name("L" + county)))
              .object());
    }
    return report
        .with("accounts", accounts)
        .with("activities", activities)
        .with("participation", participation);
  }

  private static Map<String, Object> account(String part, BigDecimal amount, Spending spending) {
    return new Fields()
        .with("part", part)
        .with("originYear", YEAR)
        .with("received", amount)
        .with("carriedIn", BigDecimal.ZERO)
        .with("spent", amount)
        .with("spentFrom", USED_FROM.toString())
        .with("spentTo", USED_TO.toString())
        .with("passedOn", BigDecimal.ZERO)
        .with("unspent", BigDecimal.ZERO)
        .with("allSpent", Answer.YES)
        .with("carriedOut", BigDecimal.ZERO)
        .with("lines", spending.lines())
        .with("statedTotals", spending.totals())
        .object();
  }
}
