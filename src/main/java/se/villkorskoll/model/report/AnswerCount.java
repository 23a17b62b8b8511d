package se.villkorskoll.model.report;

import java.util.List;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * How the answers to a question divide those who were asked (000:51; 000:123).
 *
 * @param pointer where it stands in the report
 * @param question question; null if not reported
 * @param respondents number of respondents; null if not reported
 * @param groups answers; null if not reported
 * @param severalAnswers several answers may be given; null if not reported
 * @param askedOf all recipients of this kind were asked; null where only some were, or not reported
 */
public record AnswerCount(
    String pointer,
    String question,
    Long respondents,
    List<AnswerGroup> groups,
    Boolean severalAnswers,
    RecipientKind askedOf)
    implements Located {

  private static final Shape.Builder<AnswerCount> FIELDS =
      Shape.of("AnswerCount", "Svarsfördelning", "Distribution of answers");
  private static final Field<AnswerCount, String> QUESTION =
      FIELDS.text("question", AnswerCount::question, "Fråga", "Question");
  private static final Field<AnswerCount, Long> RESPONDENTS =
      FIELDS.count(
          "respondents", AnswerCount::respondents, "Antal som svarat", "Number of respondents");
  private static final Field<AnswerCount, List<AnswerGroup>> GROUPS =
      FIELDS.items("groups", AnswerGroup.SHAPE, AnswerCount::groups, "Svar", "Answers");
  private static final Field<AnswerCount, Boolean> SEVERAL_ANSWERS =
      FIELDS.flag(
          "severalAnswers",
          AnswerCount::severalAnswers,
          "Flera svar kan ges",
          "Several answers may be given");
  private static final Field<AnswerCount, RecipientKind> ASKED_OF =
      FIELDS.code(
          "askedOf",
          RecipientKind.class,
          AnswerCount::askedOf,
          "Slag av mottagare som alla fick frågan",
          "Kind of recipient of which all were asked");

  /** How such a record is written. */
  public static final Shape<AnswerCount> SHAPE =
      FIELDS.build(
          v ->
              new AnswerCount(
                  v.pointer(),
                  v.get(QUESTION),
                  v.get(RESPONDENTS),
                  v.get(GROUPS),
                  v.get(SEVERAL_ANSWERS),
                  v.get(ASKED_OF)));

  /**
   * The sum of the groups; zero where there are none, null where the number of one is not known.
   */
  public Long groupSum() {
    List<Long> counts = Reported.listed(groups).stream().map(AnswerGroup::count).toList();
    return counts.contains(null) ? null : counts.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Whether the groups divide the respondents, each in one group (000:38-51). Null where several
   * answers may be given, or a number is not known.
   */
  public Boolean partitions() {
    Long sum = groupSum();
    if (Boolean.TRUE.equals(severalAnswers) || sum == null || respondents == null) {
      return null;
    }
    return sum.equals(respondents);
  }

  /**
   * Whether the groups can be explained: all who were asked are told as respondents, and where
   * several answers may be given, no group is larger than the respondents and none of them is left
   * without an answer (000:123; 000:186). Null where a number is not known.
   *
   * @param countiesAndRegions how many counties there are, and regions
   */
  public Boolean explained(long countiesAndRegions) {
    Long sum = groupSum();
    if (respondents == null || sum == null) {
      return null;
    }
    boolean ofEach = askedOf == RecipientKind.COUNTY || askedOf == RecipientKind.REGION;
    if (ofEach && respondents != countiesAndRegions) {
      return false;
    }
    return !Boolean.TRUE.equals(severalAnswers)
        || (sum >= respondents && groups.stream().allMatch(group -> group.count() <= respondents));
  }
}
