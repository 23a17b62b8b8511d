package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.FieldPlace;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Path;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * The money of one part and one origin year (redovisning av en del): what came in, what it was used
 * for and what is left. It balances when received + carriedIn = spent + passedOn + unspent.
 *
 * @param pointer where it stands in the report
 * @param part part (its code in the agreement); never null
 * @param originYear origin year of the money; never null
 * @param received amount received (SEK); null if not reported
 * @param carriedIn funds carried in from earlier years (SEK); null if not reported
 * @param spent amount spent (SEK); null if not reported
 * @param spentFrom first day on which funds were used; null if not reported
 * @param spentTo last day on which funds were used; null if not reported
 * @param passedOn amount passed on (SEK); null if not reported
 * @param forwardings forwardings; null if not reported
 * @param unspent amount unspent (SEK); null if not reported
 * @param allSpent all funds are spent; null if not reported
 * @param unspentCause cause of unspent funds; null if not reported
 * @param unspentReason reason for unspent funds; null if not reported
 * @param unspentPlan plan for unspent funds; null if not reported
 * @param repayments repayments; null if not reported
 * @param carriedOut funds carried out to the next year (SEK); null if not reported
 * @param estimate the amounts are estimates; null if not reported
 * @param lines cost lines; null if not reported
 * @param statedTotals stated totals; null if not reported
 */
public record Account(
    String pointer,
    String part,
    Integer originYear,
    BigDecimal received,
    BigDecimal carriedIn,
    BigDecimal spent,
    LocalDate spentFrom,
    LocalDate spentTo,
    BigDecimal passedOn,
    List<Forwarding> forwardings,
    BigDecimal unspent,
    Answer allSpent,
    UnspentCause unspentCause,
    String unspentReason,
    String unspentPlan,
    List<Repayment> repayments,
    BigDecimal carriedOut,
    Boolean estimate,
    List<CostLine> lines,
    List<StatedTotal> statedTotals)
    implements Located {

  public Account {
    statedTotals = StatedShares.withWholes(lines, statedTotals);
  }

  private static final Shape.Builder<Account> FIELDS =
      Shape.of("Account", "Redovisning av en del", "Account of a part");
  private static final Field<Account, String> PART =
      FIELDS.requiredName("part", Account::part, "Del", "Part");
  private static final Field<Account, Integer> ORIGIN_YEAR =
      FIELDS.requiredYear(
          "originYear", Account::originYear, "År som medlen avser", "Origin year of the money");
  private static final Field<Account, BigDecimal> RECEIVED =
      FIELDS.money("received", Account::received, "Mottaget belopp (kr)", "Amount received (SEK)");
  private static final Field<Account, BigDecimal> CARRIED_IN =
      FIELDS.money(
          "carriedIn",
          Account::carriedIn,
          "Ingående medel från tidigare år (kr)",
          "Funds carried in from earlier years (SEK)");
  private static final Field<Account, BigDecimal> SPENT =
      FIELDS.money("spent", Account::spent, "Förbrukat belopp (kr)", "Amount spent (SEK)");
  private static final Field<Account, LocalDate> SPENT_FROM =
      FIELDS.date(
          "spentFrom",
          Account::spentFrom,
          "Första dag då medel användes",
          "First day on which funds were used");
  private static final Field<Account, LocalDate> SPENT_TO =
      FIELDS.date(
          "spentTo",
          Account::spentTo,
          "Sista dag då medel användes",
          "Last day on which funds were used");
  private static final Field<Account, BigDecimal> PASSED_ON =
      FIELDS.money(
          "passedOn", Account::passedOn, "Vidareförmedlat belopp (kr)", "Amount passed on (SEK)");
  private static final Field<Account, List<Forwarding>> FORWARDINGS =
      FIELDS.items(
          "forwardings",
          Forwarding.SHAPE,
          Account::forwardings,
          "Vidareförmedlingar",
          "Forwardings");
  private static final Field<Account, BigDecimal> UNSPENT =
      FIELDS.money("unspent", Account::unspent, "Ej förbrukat belopp (kr)", "Amount unspent (SEK)");
  private static final Field<Account, Answer> ALL_SPENT =
      FIELDS.code(
          "allSpent",
          Answer.class,
          Account::allSpent,
          "Alla medel är förbrukade",
          "All funds are spent");
  private static final Field<Account, UnspentCause> UNSPENT_CAUSE =
      FIELDS.code(
          "unspentCause",
          UnspentCause.class,
          Account::unspentCause,
          "Orsak till att medel är kvar",
          "Cause of unspent funds");
  private static final Field<Account, String> UNSPENT_REASON =
      FIELDS.text(
          "unspentReason",
          Account::unspentReason,
          "Skäl till att medel är kvar",
          "Reason for unspent funds");
  private static final Field<Account, String> UNSPENT_PLAN =
      FIELDS.text(
          "unspentPlan",
          Account::unspentPlan,
          "Plan för medel som är kvar",
          "Plan for unspent funds");
  private static final Field<Account, List<Repayment>> REPAYMENTS =
      FIELDS.items(
          "repayments", Repayment.SHAPE, Account::repayments, "Återbetalningar", "Repayments");
  private static final Field<Account, BigDecimal> CARRIED_OUT =
      FIELDS.money(
          "carriedOut",
          Account::carriedOut,
          "Utgående medel till nästa år (kr)",
          "Funds carried out to the next year (SEK)");
  private static final Field<Account, Boolean> ESTIMATE =
      FIELDS.flag(
          "estimate", Account::estimate, "Beloppen är uppskattade", "The amounts are estimates");
  private static final Field<Account, List<CostLine>> LINES =
      FIELDS.items("lines", CostLine.SHAPE, Account::lines, "Kostnadsrader", "Cost lines");
  private static final Field<Account, List<StatedTotal>> STATED_TOTALS =
      FIELDS.items(
          "statedTotals",
          StatedTotal.SHAPE,
          Account::statedTotals,
          "Angivna summor",
          "Stated totals");

  /** How such a record is written. */
  public static final Shape<Account> SHAPE =
      FIELDS
          .identifiedBy(a -> List.of(a.part, a.originYear))
          .selection(Path.DUE, (account, agreementYear) -> account.originYear.equals(agreementYear))
          .selection("earlierYears", (account, agreementYear) -> account.originYear < agreementYear)
          .selection("carriedIn", account -> account.carriedIn == null || account.carriesIn())
          .selection("fundsSpent", Account::fundsSpent)
          .selection("fundsUsed", Account::fundsUsed)
          .selection("fundsUnspent", account -> account.remainingFunds().told())
          .selection("spendingUndated", account -> account.spendingPeriod().undated())
          .selection("sharesByCategory", StatedShares::byCategory)
          .selection("sharesOfLines", StatedShares::ofLines)
          .selection("sharesOfAgeGroups", StatedShares::ofAgeGroups)
          .selection("toldAllSpent", account -> account.remainingFunds().toldAllSpent())
          .selection("specified", account -> account.specification().given())
          .selection("specifiedBySums", account -> account.specification().bySumsAlone())
          .selection("statesColumnSums", account -> account.specification().statesColumnSums())
          .selection("forwards", account -> account.forwarded().receiversListed())
          .build(
              v ->
                  new Account(
                      v.pointer(),
                      v.get(PART),
                      v.get(ORIGIN_YEAR),
                      v.get(RECEIVED),
                      v.get(CARRIED_IN),
                      v.get(SPENT),
                      v.get(SPENT_FROM),
                      v.get(SPENT_TO),
                      v.get(PASSED_ON),
                      v.get(FORWARDINGS),
                      v.get(UNSPENT),
                      v.get(ALL_SPENT),
                      v.get(UNSPENT_CAUSE),
                      v.get(UNSPENT_REASON),
                      v.get(UNSPENT_PLAN),
                      v.get(REPAYMENTS),
                      v.get(CARRIED_OUT),
                      v.get(ESTIMATE),
                      v.get(LINES),
                      v.get(STATED_TOTALS)));

  /** A stand-in for an account that an agreement asks for and a report does not have. */
  public static Account expected(String part, int originYear) {
    return new Account(
        "/accounts",
        part,
        originYear,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Whether money is told as spent. */
  public boolean fundsSpent() {
    return Reported.isPositive(spent);
  }

  /** Whether money is told as used, by the recipient itself or by those it was passed on to. */
  public boolean fundsUsed() {
    return fundsSpent() || Reported.isPositive(passedOn);
  }

  /** Whether money is told as carried in from earlier years. */
  public boolean carriesIn() {
    return Reported.isPositive(carriedIn);
  }

  /** Whether any amount other than zero is told, of the account itself or of something in it. */
  public boolean tellsFunds() {
    return Stream.of(received, carriedIn, spent, passedOn, unspent, carriedOut)
            .anyMatch(Reported::isPositive)
        || Stream.of(
                Reported.listed(repayments).stream().map(Repayment::amount),
                Reported.listed(lines).stream().map(CostLine::amount),
                Reported.listed(forwardings).stream().map(Forwarding::amount),
                Reported.listed(statedTotals).stream().map(StatedTotal::amount))
            .flatMap(amounts -> amounts)
            .anyMatch(Reported::isPositive);
  }

  /** What the money was spent on. */
  public Costs costs() {
    return new Costs(spent, Reported.listed(lines));
  }

  /** The days on which the money was used. */
  public SpendingPeriod spendingPeriod() {
    return new SpendingPeriod(spentFrom, spentTo, costs());
  }

  /** What was passed on, and to whom. */
  public Forwarded forwarded() {
    return new Forwarded(passedOn, Reported.listed(forwardings));
  }

  /** What was repaid of what is unspent. */
  public Repaid repaid() {
    return new Repaid(unspent, Reported.listed(repayments));
  }

  /** The amounts that are to make one whole. */
  public Balance balance() {
    return new Balance(
        originYear,
        received,
        carriedIn,
        spent,
        passedOn,
        unspent,
        repaid().toAnybody(),
        carriedOut);
  }

  /** How the use of the money is specified. */
  public Specification specification() {
    return new Specification(Reported.listed(lines), Reported.listed(statedTotals), balance());
  }

  /** What is left of the money, and what is told of it. */
  public RemainingFunds remainingFunds() {
    return new RemainingFunds(allSpent, unspentCause, unspentReason, unspentPlan, specification());
  }

  /**
   * Whether it is told what the money was used for: by an activity, or by cost lines. Whether the
   * lines say enough is for the conditions on lines.
   *
   * @param report the report that the account stands in
   */
  public boolean useToldIn(Report report) {
    return !Reported.listed(lines).isEmpty() || report.useOf(this).told();
  }

  /** The place of the amount unspent. */
  public Located unspentPlace() {
    return new FieldPlace(pointer + "/unspent");
  }

  /** Whether the amounts are told as estimates. */
  public boolean estimated() {
    return Boolean.TRUE.equals(estimate);
  }

  /** Whether the account or one of its lines is told to be an estimate. */
  public boolean toldAsEstimate() {
    return estimated()
        || Reported.listed(lines).stream().anyMatch(line -> Boolean.TRUE.equals(line.estimate()));
  }

  /**
   * Whether the amounts are not the final ones: they are told to be estimates, or the report was
   * submitted while the money could still be used and the account was not closed (003:3353-3360).
   *
   * @param report the report that the account stands in
   * @param useFrom the first day on which the money may be used; a report cannot be from before it
   * @param useBy the last day on which the money may be used
   */
  public boolean preliminary(Report report, LocalDate useFrom, LocalDate useBy) {
    if (toldAsEstimate() || !report.submittedBetween(useFrom, useBy)) {
      return toldAsEstimate();
    }
    LocalDate lastSpentOn = spendingPeriod().last();
    boolean closed = unspent != null && unspent.signum() == 0;
    return !closed || (lastSpentOn != null && lastSpentOn.isAfter(report.submittedOn()));
  }

  /**
   * Whether money of earlier years raises a question that only a person can settle: it is unspent
   * or used after the day given, or it was booked together with the money of the agreement's own
   * year (004:44).
   */
  public boolean carriedOverInQuestion(int agreementYear, LocalDate useBy) {
    if (originYear < agreementYear) {
      return Reported.isPositive(unspent) || spendingPeriod().outside(LocalDate.MIN, useBy);
    }
    return carriesIn();
  }

  /** This account as it stood on a day: repayments dated later have not happened. */
  Account asOf(LocalDate day) {
    if (Reported.listed(repayments).stream().noneMatch(repayment -> repayment.isAfter(day))) {
      return this;
    }
    return new Account(
        pointer,
        part,
        originYear,
        received,
        carriedIn,
        spent,
        spentFrom,
        spentTo,
        passedOn,
        forwardings,
        unspent,
        allSpent,
        unspentCause,
        unspentReason,
        unspentPlan,
        repayments.stream().filter(repayment -> !repayment.isAfter(day)).toList(),
        carriedOut,
        estimate,
        lines,
        statedTotals);
  }

  /**
   * Whether the use of what is spent is described: each cost line says what was bought or names an
   * activity, and there is one. Nothing spent needs no description (003:4883).
   */
  public boolean useDescribed() {
    return !fundsSpent()
        || (!Reported.listed(lines).isEmpty() && lines.stream().allMatch(CostLine::specified));
  }
}
