package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.ruleset.RecipientRegister;

/**
 * Draws who gave which of the printed answers, and which share of a printed sum each recipient has.
 * The shares vary with the seed; what they make together does not.
 */
final class NationalDraw {

  private final PrintedFigures figures;
  private final RecipientRegister register;
  private final Map<String, Long> sizes;
  private final long seed;

  /** The draws for the recipients of a register. */
  NationalDraw(PrintedFigures figures, RecipientRegister register, long seed) {
    this.figures = figures;
    this.register = register;
    this.sizes = RecipientSizes.of(register, seed);
    this.seed = seed;
  }

  PrintedFigures figures() {
    return figures;
  }

  /** The choices for a purpose of its own. */
  Draw draw(String purpose) {
    return Draw.of(seed, purpose);
  }

  /** The codes of all recipients of a kind, sorted. */
  List<String> recipients(RecipientKind kind) {
    return register.of(kind).stream().map(Recipient::code).toList();
  }

  /** The name of a recipient. */
  String name(String recipient) {
    return register.find(recipient).name();
  }

  /**
   * Who gave which answer to a question.
   *
   * @param among those who answered, exactly as many as the printed answers make
   */
  Map<String, String> answers(RecipientKind kind, String question, Collection<String> among) {
    List<String> dealt = new ArrayList<>();
    for (PrintedAnswer answer : figures.answers(kind, question)) {
      for (int i = 0; i < answer.recipients(); i++) {
        dealt.add(answer.answer());
      }
    }
    if (dealt.size() != among.size()) {
      throw new IllegalStateException(
          "%d answers of %d recipients to %s".formatted(dealt.size(), among.size(), question));
    }
    List<String> shuffled = draw(kind + " " + question).shuffled(dealt);
    Map<String, String> answers = new LinkedHashMap<>();
    for (String recipient : among) {
      answers.put(recipient, shuffled.get(answers.size()));
    }
    return answers;
  }

  /** Who gave each of several answers that may be given together. */
  Map<String, List<String>> severalAnswers(
      RecipientKind kind, String question, Collection<String> among) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    among.forEach(recipient -> answers.put(recipient, new ArrayList<>()));
    for (PrintedAnswer answer : figures.answers(kind, question)) {
      draw(kind + " " + question + " " + answer.answer())
          .some(among, answer.recipients())
          .forEach(recipient -> answers.get(recipient).add(answer.answer()));
    }
    return answers;
  }

  /** Those of some who gave an answer. */
  static List<String> who(Map<String, String> answers, String answer) {
    return answers.entrySet().stream()
        .filter(one -> one.getValue().equals(answer))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** As many of some as have a share of a printed sum. */
  List<String> some(RecipientKind kind, String measure, Collection<String> among) {
    return draw(kind + " who " + measure).some(among, figures.sum(kind, measure).recipients());
  }

  /** The shares of a printed sum, in whole kronor or things. */
  Map<String, BigDecimal> shares(RecipientKind kind, String measure, Collection<String> among) {
    return shares(figures.sum(kind, measure).amount(), 0, among, kind + " " + measure);
  }

  /**
   * The shares of a sum, more or less by size.
   *
   * @param decimals how many decimals each share has
   * @param purpose what is shared, different for everything that is
   */
  Map<String, BigDecimal> shares(
      BigDecimal sum, int decimals, Collection<String> among, String purpose) {
    Draw draw = draw("shares of " + purpose);
    return byWeight(
        sum,
        decimals,
        among,
        among.stream().map(recipient -> sizes.get(recipient) * draw.between(75, 125)).toList());
  }

  /** The shares of a sum by weights, of which there is one for each recipient. */
  static Map<String, BigDecimal> byWeight(
      BigDecimal sum, int decimals, Collection<String> among, List<Long> weights) {
    List<BigDecimal> shares = Apportionment.of(sum, decimals, weights);
    Map<String, BigDecimal> byRecipient = new LinkedHashMap<>();
    for (String recipient : among) {
      byRecipient.put(recipient, shares.get(byRecipient.size()));
    }
    return byRecipient;
  }

  /** Shares of a number of which everybody has at least one. */
  Map<String, Long> atLeastOne(RecipientKind kind, String measure, Collection<String> among) {
    long number = figures.sum(kind, measure).amount().longValueExact();
    Map<String, Long> counts = new LinkedHashMap<>();
    shares(BigDecimal.valueOf(number - among.size()), 0, among, kind + " " + measure)
        .forEach((recipient, share) -> counts.put(recipient, share.longValueExact() + 1));
    return counts;
  }
}
