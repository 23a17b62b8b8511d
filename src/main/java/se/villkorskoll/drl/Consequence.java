package se.villkorskoll.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.villkorskoll.model.shape.LocalText;

/**
 * What a rule does when it has found something: it records one finding.
 *
 * @param kind how the finding counts
 * @param decides the expression that says whether it is a case of its own; null where the kind has
 *     none
 * @param section the section that is the place, as {@code /gender}; null where the first fact is
 * @param facts what the finding is about, in order: something bound in {@code when}, or what it has
 */
public record Consequence(Kind kind, Expression decides, String section, List<Expression> facts) {

  /** The form of what {@code then} does. */
  public static final String FORM = "findings.breach($account);";

  /** What every rule records its findings by. */
  static final String RECORDER = "findings";

  /** How a finding counts. */
  public enum Kind {
    /** The condition is breached. */
    BREACH("breach"),
    /** Only a person can say whether the condition is met. */
    JUDGEMENT("judgement"),
    /** In a case that the requirement does not settle a person is to judge it, else a breach. */
    BREACH_OR_JUDGEMENT("breachOrJudgement"),
    /** Where something that it is judged beside is not known it is not assessed, else a breach. */
    BREACH_OR_UNKNOWN("breachOrUnknown");

    private static final Set<Kind> WITH_CASE = Set.of(BREACH_OR_JUDGEMENT, BREACH_OR_UNKNOWN);

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Whether an expression decides between two ways to count. */
    public boolean hasCase() {
      return WITH_CASE.contains(this);
    }

    /** Whether a person may have to judge it. */
    public boolean mayBeJudged() {
      return this == JUDGEMENT || this == BREACH_OR_JUDGEMENT;
    }

    private static Kind of(Token word) {
      for (Kind kind : values()) {
        if (word.is(kind.word)) {
          return kind;
        }
      }
      return null;
    }
  }

  /**
   * What a call says.
   *
   * @param line the line of the call
   * @throws MalformedRule if it records no finding
   */
  static Consequence of(Expression call, int line) throws MalformedRule {
    Kind kind =
        call instanceof Expression.Call of && RECORDER.equals(String.valueOf(of.owner()))
            ? Kind.of(of.token())
            : null;
    if (kind == null) {
      throw malformed(
          line,
          "Efter then är inte ett anrop som antecknar felet.",
          "After then is no call that records the finding.");
    }
    List<Expression> arguments = new ArrayList<>(((Expression.Call) call).arguments());
    if (kind.hasCase() && arguments.isEmpty()) {
      throw malformed(
          line,
          "Anropet säger inte i vilket fall felet räknas på ett annat sätt.",
          "The call does not say in which case the finding counts in another way.");
    }
    Expression decides = kind.hasCase() ? arguments.remove(0) : null;
    String section = null;
    if (!arguments.isEmpty()
        && arguments.get(0) instanceof Expression.Literal literal
        && literal.token().isText()) {
      section = literal.token().content();
      arguments.remove(0);
    }
    if (section == null && arguments.isEmpty()) {
      throw malformed(
          line,
          "Anropet säger inte vad felet gäller.",
          "The call does not say what the finding is about.");
    }
    for (Expression argument : arguments) {
      if (!isOfBound(argument)) {
        throw malformed(
            line,
            "\"%s\" är inget som är bundet ovanför.".formatted(argument),
            "\"%s\" is nothing that is bound above.".formatted(argument));
      }
    }
    return new Consequence(kind, decides, section, List.copyOf(arguments));
  }

  /** Whether it is something bound, or what that has. */
  private static boolean isOfBound(Expression expression) {
    if (expression instanceof Expression.Member member) {
      return isOfBound(member.owner());
    } else if (expression instanceof Expression.Call call) {
      return call.owner() != null && isOfBound(call.owner());
    }
    return expression instanceof Expression.Name name && name.token().isBinding();
  }

  /** What there is to say of a call that records no finding. */
  static MalformedRule malformed(int line, String sv, String en) {
    String section =
        " Är felet att ett avsnitt saknas, skriv avsnittet först: findings.breach(\"/gender\");";
    String sectionEn =
        " Where the finding is that a section is missing, write the section first: findings.breach(\"/gender\");";
    return new MalformedRule(
        line,
        LocalText.of(sv, en),
        LocalText.of(
            "Skriv " + FORM + " med det som felet gäller." + section,
            "Write " + FORM + " with what the finding is about." + sectionEn));
  }
}
