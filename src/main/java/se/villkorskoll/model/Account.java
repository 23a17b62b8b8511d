package se.villkorskoll.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Path;
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
          .selection("fundsSpent", Account::fundsSpent)
          .selection("fundsUsed", Account::fundsUsed)
          .selection("fundsUnspent", Account::fundsUnspent)
          .selection("spendingUndated", Account::spendingUndated)
          .selection("sharesByCategory", StatedShares::byCategory)
          .selection("sharesOfLines", StatedShares::ofLines)
          .selection("sharesOfAgeGroups", StatedShares::ofAgeGroups)
          .selection("toldAllSpent", Account::toldAllSpent)
          .selection("specified", Account::specified)
          .selection("specifiedBySums", Account::specifiedBySums)
          .selection("statesColumnSums", Account::statesColumnSums)
          .selection("forwards", Account::forwards)
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
    return isPositive(spent);
  }

  /** Whether money is told as used, by the recipient itself or by those it was passed on to. */
  public boolean fundsUsed() {
    return fundsSpent() || isPositive(passedOn);
  }

  /** What the money was spent on. */
  public Costs costs() {
    return new Costs(spent, Reported.listed(lines));
  }

  /** Whether the amounts are told as estimates. */
  public boolean estimated() {
    return Boolean.TRUE.equals(estimate);
  }

  /** Whether any amount other than zero is told. */
  boolean tellsFunds() {
    return Stream.of(received, carriedIn, spent, passedOn, unspent, carriedOut)
            .anyMatch(Account::isPositive)
        || Reported.listed(repayments).stream().anyMatch(one -> isPositive(one.amount()));
  }

  private static boolean isPositive(BigDecimal amount) {
    return amount != null && amount.signum() > 0;
  }

  /** Whether money is told as unspent. */
  public boolean fundsUnspent() {
    return isPositive(unspent);
  }

  /**
   * Whether money is told as spent without dated cost lines that make up the whole sum, so that
   * only {@code spentTo} can tell when.
   */
  public boolean spendingUndated() {
    if (!fundsSpent()) {
      return false;
    }
    List<CostLine> all = Reported.listed(lines);
    BigDecimal dated =
        Reported.sum(
            all.stream().filter(line -> line.date() != null).map(CostLine::amount).toList());
    return dated == null || dated.compareTo(spent) != 0;
  }

  /**
   * What was repaid to Kammarkollegiet on or before a day, in kronor, at most: a repayment without
   * day or payee may have been in time. Null where the amount of such a repayment is not known.
   */
  public BigDecimal repaidBy(LocalDate day) {
    return Reported.sum(
        Reported.listed(repayments).stream()
            .filter(one -> one.to() == null || one.to() == Payee.KAMMARKOLLEGIET)
            .filter(one -> !one.isAfter(day))
            .map(Repayment::amount)
            .toList());
  }

  /** What was repaid to Kammarkollegiet after a day, in kronor; null as for {@link #repaidBy}. */
  public BigDecimal repaidAfter(LocalDate day) {
    BigDecimal inAll = repaidBy(LocalDate.MAX);
    BigDecimal inTime = repaidBy(day);
    return inAll == null || inTime == null ? null : inAll.subtract(inTime);
  }

  /**
   * What is unspent and not repaid to Kammarkollegiet on any day, in kronor; null where it is not
   * known.
   */
  public BigDecimal outstanding() {
    BigDecimal repaid = repaidBy(LocalDate.MAX);
    return unspent == null || repaid == null
        ? null
        : unspent.subtract(repaid).max(Reported.NOTHING);
  }

  /**
   * Where the amount of the latest repayment stands that reached Kammarkollegiet on or before a
   * day; null where there is none.
   */
  public String repaymentPlace(LocalDate day) {
    Repayment latest = latestRepayment(day);
    return latest == null ? null : latest.pointer() + "/amount";
  }

  /**
   * What the latest repayment by a day would have to be for nothing to be left, in kronor; null
   * where there is none or the amounts are not known.
   */
  public BigDecimal repaymentNeeded(LocalDate day) {
    Repayment latest = latestRepayment(day);
    BigDecimal repaid = repaidBy(day);
    return latest == null || unspent == null || repaid == null
        ? null
        : latest.amount().add(unspent).subtract(repaid);
  }

  private Repayment latestRepayment(LocalDate day) {
    return Reported.listed(repayments).stream()
        .filter(one -> one.to() == Payee.KAMMARKOLLEGIET && one.amount() != null)
        .filter(one -> one.date() != null && !one.isAfter(day))
        .max(Comparator.comparing(Repayment::date))
        .orElse(null);
  }

  /**
   * What was repaid to anybody on any day, in kronor; null where the amount of a repayment is not
   * known.
   */
  public BigDecimal repaid() {
    return Reported.sum(Reported.listed(repayments).stream().map(Repayment::amount).toList());
  }

  /** Whether any spending is dated before or after the days given, both of which are allowed. */
  public boolean spentOutside(LocalDate from, LocalDate to) {
    return outside(spentFrom, from, to)
        || outside(spentTo, from, to)
        || Reported.listed(lines).stream().anyMatch(line -> outside(line.date(), from, to));
  }

  /** The first day on which money is told as used; null where none is told. */
  public LocalDate firstSpentOn() {
    return spendingDays().min(Comparator.naturalOrder()).orElse(null);
  }

  /** The last day on which money is told as used; null where none is told. */
  public LocalDate lastSpentOn() {
    return spendingDays().max(Comparator.naturalOrder()).orElse(null);
  }

  private Stream<LocalDate> spendingDays() {
    return Stream.concat(
            Stream.of(spentFrom, spentTo).filter(Objects::nonNull),
            Reported.listed(lines).stream().map(CostLine::date))
        .filter(Objects::nonNull);
  }

  /**
   * What is to be accounted for: received and carried in, in kronor; null where either is not
   * known.
   */
  public BigDecimal available() {
    return Reported.sum(received, carriedIn);
  }

  /**
   * What is accounted for: spent, passed on and unspent, in kronor; null where one of them is not
   * known.
   */
  public BigDecimal accountedFor() {
    return Reported.sum(spent, passedOn, unspent);
  }

  /** What is spent if all other amounts are right, in kronor; null where one is not known. */
  public BigDecimal spentToBalance() {
    BigDecimal available = available();
    BigDecimal others = Reported.sum(passedOn, unspent);
    return available == null || others == null ? null : available.subtract(others);
  }

  /**
   * Whether the account balances to the öre: what is available is accounted for, and what is
   * unspent is repaid or carried out. Money of the agreement's own year may still wait to be
   * repaid, which is a condition of its own. Null where one of its amounts is not known
   * (003:5354-5365).
   */
  public Boolean balances(int agreementYear) {
    BigDecimal available = available();
    BigDecimal accountedFor = accountedFor();
    BigDecimal repaid = repaid();
    if (available == null || accountedFor == null || repaid == null || carriedOut == null) {
      return null;
    }
    int left = unspent.compareTo(repaid.add(carriedOut));
    return available.compareTo(accountedFor) == 0
        && (left == 0 || (left > 0 && originYear == agreementYear));
  }

  /** Whether more is told as spent than there was; null where one of the amounts is not known. */
  public Boolean overspent() {
    BigDecimal available = available();
    if (available == null || spent == null) {
      return null;
    }
    return spent.compareTo(available) > 0;
  }

  /**
   * What came in and is told neither as spent nor as passed on, in kronor; below zero where more is
   * told than came in. Null where one of the amounts is not known.
   */
  public BigDecimal remainder() {
    BigDecimal available = available();
    BigDecimal gone = Reported.sum(spent, passedOn);
    return available == null || gone == null ? null : available.subtract(gone);
  }

  /** Whether the account says that all funds are spent. */
  public boolean toldAllSpent() {
    return allSpent == Answer.YES;
  }

  /** Whether money is told as unspent, and not at the same time that all of it is spent. */
  public boolean fundsLeft() {
    return fundsUnspent() && !toldAllSpent();
  }

  /**
   * Whether less is told as used than came in, and nothing is said of what is left (003:2422). Not
   * where the account says that all is spent, and not where the cost lines make up the whole sum:
   * then the amount spent is the doubtful one, which other conditions tell. Null where an amount
   * that it takes is not known.
   */
  public Boolean leavesUntold() {
    if (unspent != null) {
      return false;
    }
    BigDecimal remainder = remainder();
    if (remainder == null) {
      return null;
    }
    return isPositive(remainder) && !toldAllSpent() && !specificationCloses(Reported.NOTHING);
  }

  /** Where the amount unspent stands, or should stand. */
  public String unspentPointer() {
    return pointer + "/unspent";
  }

  /**
   * Whether the account says that all is spent and tells by its amounts that money is left
   * (000:51). Where only one of the amounts says so the amounts contradict each other, which {@link
   * #balances} tells if it can. Null where an amount that it takes is not known.
   */
  public Boolean allSpentContradicted() {
    if (!toldAllSpent()) {
      return false;
    }
    BigDecimal remainder = remainder();
    if (remainder == null) {
      return fundsUnspent() ? true : null;
    } else if (fundsUnspent() == isPositive(remainder)) {
      return fundsUnspent();
    }
    return balances(originYear) == null
        && (fundsUnspent() || !specificationCloses(Reported.NOTHING));
  }

  /** Whether a reason for the money that is left is told: in words, or by a cause with a name. */
  public boolean unspentReasonStated() {
    return Reported.stated(unspentReason)
        || (unspentCause != null && unspentCause != UnspentCause.OTHER);
  }

  /** Whether a plan for the money that is left is told. */
  public boolean unspentPlanStated() {
    return Reported.stated(unspentPlan);
  }

  /**
   * What is unspent and not repaid to anybody, in kronor; null where it is not known. Below zero
   * where more is repaid than is left.
   */
  public BigDecimal kept() {
    BigDecimal repaid = repaid();
    return unspent == null || repaid == null ? null : unspent.subtract(repaid);
  }

  /** Whether money is left that is not repaid; null where that is not known. */
  public Boolean fundsKept() {
    BigDecimal kept = kept();
    return kept == null ? null : isPositive(kept) && fundsLeft();
  }

  /**
   * The share of the money received that is unspent, in per cent with two decimals, rounded down so
   * that it reaches a limit only where the amounts do; null where it is not known or nothing was
   * received.
   */
  public BigDecimal unspentShare() {
    return unspent == null || !isPositive(received)
        ? null
        : unspent.movePointRight(2).divide(received, 2, RoundingMode.DOWN);
  }

  /** Whether the use of the money is specified by cost lines or stated sums. */
  public boolean specified() {
    return !Reported.listed(lines).isEmpty() || !Reported.listed(statedTotals).isEmpty();
  }

  /** Whether the use of the money is specified by stated sums alone. */
  public boolean specifiedBySums() {
    return Reported.listed(lines).isEmpty() && specified();
  }

  /** Whether a sum of an age group, or of all, is stated. */
  public boolean statesColumnSums() {
    return Reported.listed(statedTotals).stream().anyMatch(StatedTotal::acrossCategories);
  }

  /**
   * What the specification sums to, in kronor: the cost lines, or where there are none the stated
   * sums. Null where nothing is specified or the amount of a line is not known.
   */
  public BigDecimal specifiedSum() {
    CostSums sums = specified() ? CostSums.of(this) : null;
    return sums == null ? null : sums.specified();
  }

  /**
   * Whether the specification is of another sum than the amount spent (000:162-194). Not where the
   * lines and the stated sums differ and one of them is the amount spent, or where the account does
   * not balance and would with the specified sum: other conditions tell that. Null where it cannot
   * be told.
   */
  public Boolean specificationDiffers() {
    CostSums sums = specified() ? CostSums.of(this) : null;
    boolean sumUnknown =
        specifiedBySums() && statedTotals.stream().anyMatch(total -> total.amount() == null);
    if (sums == null || spent == null || sumUnknown) {
      return null;
    }
    boolean doesNotBalance =
        Boolean.TRUE.equals(overspent()) || Boolean.FALSE.equals(balances(originYear));
    return !sums.anyIs(spent) && !(doesNotBalance && specificationCloses(unspent));
  }

  /**
   * Whether what came in is specified, passed on and left, so that the amount spent is doubtful.
   */
  private boolean specificationCloses(BigDecimal left) {
    BigDecimal available = available();
    BigDecimal closed = Reported.sum(specifiedSum(), passedOn, left);
    return available != null && closed != null && available.compareTo(closed) == 0;
  }

  /** Whether receivers of money passed on are listed. */
  public boolean forwards() {
    return !Reported.listed(forwardings).isEmpty();
  }

  /** What the forwardings sum to, in kronor; null where the amount of one of them is not known. */
  public BigDecimal forwarded() {
    return Reported.sum(Reported.listed(forwardings).stream().map(Forwarding::amount).toList());
  }

  /**
   * What was forwarded to a named receiver who has accounted for the use, in kronor; null where the
   * amount of such a forwarding is not known.
   */
  public BigDecimal forwardedAndAccountedFor() {
    return Reported.sum(
        Reported.listed(forwardings).stream()
            .filter(Forwarding::usedAndAccountedFor)
            .map(Forwarding::amount)
            .toList());
  }

  /**
   * Whether the forwardings listed sum to the amount passed on; null where none is listed or an
   * amount is not known.
   */
  public Boolean forwardingsSumUp() {
    BigDecimal forwarded = forwarded();
    if (!forwards() || passedOn == null || forwarded == null) {
      return null;
    }
    return passedOn.compareTo(forwarded) == 0;
  }

  /**
   * Whether it cannot be followed where the money passed on went: a receiver is not named or has
   * not accounted for the use, no receiver is listed at all, or the forwardings are not the amount
   * passed on (001:814). That last is a condition of its own for those who requisition money for
   * others. Null where it cannot be told.
   */
  public Boolean forwardingUnexplained(Report report) {
    if (!Reported.listed(forwardings).stream().allMatch(Forwarding::usedAndAccountedFor)) {
      return true;
    } else if (!forwards()) {
      return passedOn == null ? null : isPositive(passedOn);
    } else if (report.requisitionsForOthers()) {
      return false;
    }
    Boolean sumUp = forwardingsSumUp();
    return sumUp == null ? null : !sumUp;
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
    LocalDate lastSpentOn = lastSpentOn();
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
      return fundsUnspent() || spentOutside(LocalDate.MIN, useBy);
    }
    return isPositive(carriedIn);
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

  private static boolean outside(LocalDate day, LocalDate from, LocalDate to) {
    return day != null && (day.isBefore(from) || day.isAfter(to));
  }
}
