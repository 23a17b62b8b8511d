package se.villkorskoll.model;

import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * How the answers to a question divide those who were asked (000:51; 000:123).
 *
 * @param pointer where it stands in the report
 * @param question question; null if not reported
 * @param respondents number of respondents; null if not reported
 * @param groups answers; null if not reported
 * @param severalAnswers several answers may be given; null if not reported
 */
public record AnswerCount(
    String pointer,
    String question,
    Long respondents,
    List<AnswerGroup> groups,
    Boolean severalAnswers)
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

  /** How such a record is written. */
  public static final Shape<AnswerCount> SHAPE =
      FIELDS.build(
          v ->
              new AnswerCount(
                  v.pointer(),
                  v.get(QUESTION),
                  v.get(RESPONDENTS),
                  v.get(GROUPS),
                  v.get(SEVERAL_ANSWERS)));
}
