package se.villkorskoll.compilation;

import static se.villkorskoll.model.shape.Reported.listed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.villkorskoll.model.agreement.Part;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Account;
import se.villkorskoll.model.report.PoolContribution;
import se.villkorskoll.model.report.WaitingMeasure;
import se.villkorskoll.model.report.WaitingTime;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.Agreement;

/** Adds up {@link Figures}. */
final class FiguresTally {

  private static final String ACCOUNTS = "accounts";
  private static final LocalText ALL_PARTS = LocalText.of("alla delar", "all parts");
  private static final LocalText EARLIER_YEARS =
      LocalText.of("medel från tidigare överenskommelser", "funds of earlier agreements");

  private final RecipientKind kind;
  private final Agreement agreement;
  private final CoverageTally coverage;
  private final FundsTally funds;
  private final FundsTally earlierYears;
  private final Map<String, FundsTally> parts = new LinkedHashMap<>();
  private final PlanTally plans = new PlanTally();
  private final List<AnswerTally<?>> planReview = AnswerTally.onPlans();
  private final YouthClinicTally youthClinics;
  private final Map<WaitingMeasure, WaitingTimeTally> waitingTimes =
      new EnumMap<>(WaitingMeasure.class);
  private final Set<WaitingMeasure> measures = EnumSet.noneOf(WaitingMeasure.class);
  private final Set<String> toldUnasked = new TreeSet<>();

  /**
   * Figures without reports.
   *
   * @param kind the kind of recipient; null for all kinds together
   * @param recipients the recipients that they are of
   */
  FiguresTally(RecipientKind kind, List<Recipient> recipients, Agreement agreement) {
    this.kind = kind;
    this.agreement = agreement;
    this.coverage = new CoverageTally(recipients, agreement);
    this.funds = new FundsTally(null, agreement);
    this.earlierYears = new FundsTally(null, agreement);
    agreement.parts().forEach(part -> parts.put(part.code(), new FundsTally(part, agreement)));
    this.youthClinics = new YouthClinicTally(agreement.year());
    for (WaitingMeasure measure : WaitingMeasure.values()) {
      waitingTimes.put(measure, new WaitingTimeTally(measure));
    }
  }

  void add(OneReport one) {
    coverage.add(one);
    accounts(one);
    plans.add(one);
    planReview.forEach(each -> each.add(one));
    youthClinics.add(one);
    waitingTimes(one);
    if (tellsUnasked(one)) {
      toldUnasked.add(one.code());
    }
  }

  void addUnreadable(Recipient recipient) {
    coverage.addUnreadable(recipient);
  }

  private void accounts(OneReport one) {
    if (!one.accepts(ACCOUNTS)) {
      return;
    }
    List<Account> ofYear = new ArrayList<>();
    List<Account> earlier = new ArrayList<>();
    for (Account account : listed(one.report().accounts())) {
      (account.originYear().equals(agreement.year()) ? ofYear : earlier).add(account);
    }
    int absent = 0;
    for (Part part : agreement.parts()) {
      List<Account> ofPart =
          ofYear.stream().filter(account -> account.part().equals(part.code())).toList();
      int missing = ofPart.isEmpty() && isDue(one, part) ? 1 : 0;
      absent += missing;
      parts.get(part.code()).add(one, ofPart, missing);
      parts
          .get(part.code())
          .addFromOthers(
              one,
              contributions(one).stream().filter(each -> each.part().equals(part.code())).toList());
    }
    funds.add(one, ofYear, absent);
    funds.addFromOthers(one, contributions(one));
    earlierYears.add(one, earlier, 0);
  }

  private boolean isDue(OneReport one, Part part) {
    return part.kind() == one.recipient().kind()
        && one.asks(ACCOUNTS)
        && !one.report().declines(part.code(), agreement.year());
  }

  private static List<PoolContribution> contributions(OneReport one) {
    return listed(one.report().pools());
  }

  private void waitingTimes(OneReport one) {
    if (!one.accepts(WaitingTimeTally.SECTION)) {
      return;
    }
    List<WaitingMeasure> asked =
        one.declined() ? List.of() : agreement.waitingMeasuresOf(one.recipient().kind());
    waitingTimes.forEach(
        (measure, tally) -> {
          WaitingTime told =
              listed(one.report().waitingTimes()).stream()
                  .filter(each -> each.measure() == measure)
                  .findFirst()
                  .orElse(null);
          if (told != null) {
            measures.add(measure);
          }
          tally.add(one, told, asked.contains(measure));
        });
  }

  /**
   * Whether a section is told that the recipient's kind does not report, so that it is left out.
   */
  private static boolean tellsUnasked(OneReport one) {
    var report = one.report();
    return tellsUnasked(one, ACCOUNTS, report.accounts())
        || tellsUnasked(one, PlanTally.PLANS, report.plans())
        || tellsUnasked(one, PlanTally.ANALYSES, report.analyses())
        || tellsUnasked(one, AnswerTally.PLAN_REVIEW, report.planReview())
        || tellsUnasked(one, YouthClinicTally.SECTION, report.youthClinics())
        || tellsUnasked(one, WaitingTimeTally.SECTION, report.waitingTimes());
  }

  private static boolean tellsUnasked(OneReport one, String section, Object told) {
    return told != null && !one.accepts(section);
  }

  Figures figures() {
    ReportingCoverage reporting = coverage.coverage();
    return new Figures(
        kind,
        reporting,
        funds.figures(
            ALL_PARTS,
            without(one -> !agreement.partsOf(one).isEmpty() && agreement.asks(one, ACCOUNTS))),
        partFigures(),
        earlierYears.told() ? earlierYears.figures(EARLIER_YEARS, 0) : null,
        planFigures(),
        reviewFigures(),
        isAsked(YouthClinicTally.SECTION) || youthClinics.told()
            ? youthClinics.figures(without(YouthClinicTally.SECTION))
            : null,
        waitingFigures(),
        FiguresCaveats.of(reporting, List.copyOf(toldUnasked)));
  }

  private List<FundsFigures> partFigures() {
    List<FundsFigures> figures = new ArrayList<>();
    for (Part part : agreement.parts()) {
      FundsTally tally = parts.get(part.code());
      boolean due = coverage.has(part.kind()) && agreement.asks(part.kind(), ACCOUNTS);
      if (due || tally.told()) {
        figures.add(
            tally.figures(
                part.title(), without(one -> one == part.kind() && agreement.asks(one, ACCOUNTS))));
      }
    }
    return figures;
  }

  private PlanFigures planFigures() {
    return isAsked(PlanTally.PLANS) || isAsked(PlanTally.ANALYSES) || plans.told()
        ? plans.figures(without(PlanTally.ANALYSES), without(PlanTally.PLANS))
        : null;
  }

  private List<AnswerFigures> reviewFigures() {
    boolean told = planReview.stream().anyMatch(one -> one.told() > 0);
    return isAsked(AnswerTally.PLAN_REVIEW) || told
        ? planReview.stream()
            .<AnswerFigures>map(one -> one.figures(without(AnswerTally.PLAN_REVIEW)))
            .toList()
        : null;
  }

  private List<WaitingTimeFigures> waitingFigures() {
    List<WaitingTimeFigures> figures = new ArrayList<>();
    waitingTimes.forEach(
        (measure, tally) -> {
          Predicate<RecipientKind> asked =
              one -> agreement.waitingMeasuresOf(one).contains(measure);
          if (measures.contains(measure) || coverage.hasAny(asked)) {
            figures.add(tally.figures(without(asked)));
          }
        });
    return figures;
  }

  private boolean isAsked(String section) {
    return coverage.hasAny(one -> agreement.asks(one, section));
  }

  private int without(String section) {
    return without(one -> agreement.asks(one, section));
  }

  /** How many recipients of some kinds have no report in the compilation. */
  private int without(Predicate<RecipientKind> kinds) {
    return coverage.withoutReport(kinds);
  }
}
