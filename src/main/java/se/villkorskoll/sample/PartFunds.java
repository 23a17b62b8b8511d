package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Answer;
import se.villkorskoll.model.report.UnspentCause;

/**
 * What a recipient received of a part, used and has left. A recipient received what it used and
 * what is left, so that each of the three sums over all comes out as printed.
 *
 * @param part the part
 * @param received received (SEK)
 * @param spent spent (SEK)
 * @param unspent unspent (SEK)
 * @param allSpent its answer whether all is spent; null where it gave none
 * @param plan whether it has a plan for what is left
 */
record PartFunds(
    String part,
    BigDecimal received,
    BigDecimal spent,
    BigDecimal unspent,
    Answer allSpent,
    boolean plan) {

  private static final String LATE =
      "Medlen kom så sent på året att aktiviteter inte kunde påbörjas som planerat.";
  private static final String PLAN =
      "Medlen används under nästa år till de aktiviteter i handlingsplanen som har påbörjats.";

  /**
   * The funds of a part by recipient.
   *
   * @param spent what each spent
   * @param unspentSum what all of them have left together
   */
  static Map<String, PartFunds> of(
      NationalDraw draw,
      RecipientKind kind,
      String part,
      Map<String, BigDecimal> spent,
      BigDecimal unspentSum) {
    Map<String, String> answers = draw.answers(kind, "allSpent " + part, spent.keySet());
    List<String> withFundsLeft = NationalDraw.who(answers, Answer.NO.name());
    Map<String, String> plans = draw.answers(kind, "unspentPlan " + part, withFundsLeft);
    Map<String, BigDecimal> unspent =
        draw.shares(unspentSum, 0, withFundsLeft, kind + " unspent " + part);
    Map<String, PartFunds> funds = new LinkedHashMap<>();
    spent.forEach(
        (recipient, amount) -> {
          BigDecimal left = unspent.getOrDefault(recipient, BigDecimal.ZERO);
          String answer = answers.get(recipient);
          funds.put(
              recipient,
              new PartFunds(
                  part,
                  amount.add(left),
                  amount,
                  left,
                  answer.isEmpty() ? null : Answer.valueOf(answer),
                  Answer.YES.name().equals(plans.get(recipient))));
        });
    return funds;
  }

  /** The account of these funds; who gave no answer tells neither what it used nor what is left. */
  Map<String, Object> account(int year, Spending spending) {
    boolean told = allSpent != null;
    boolean left = unspent.signum() > 0;
    return new Fields()
        .with("part", part)
        .with("originYear", year)
        .with("received", received)
        .with("carriedIn", BigDecimal.ZERO)
        .with("spent", told ? spent : null)
        .with("spentFrom", spending.from().toString())
        .with("spentTo", spending.to().toString())
        .with("passedOn", BigDecimal.ZERO)
        .with("unspent", told ? unspent : null)
        .with("allSpent", allSpent)
        .with("unspentCause", left ? UnspentCause.LATE_DECISION : null)
        .with("unspentReason", left ? LATE : null)
        .with("unspentPlan", plan ? PLAN : null)
        .with("carriedOut", told ? unspent : null)
        .with("lines", spending.lines())
        .object();
  }
}
