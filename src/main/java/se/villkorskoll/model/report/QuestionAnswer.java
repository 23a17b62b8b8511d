package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * An answer of the question set that has no field of its own (003:3340-3343).
 *
 * @param pointer where it stands in the report
 * @param question question; never null
 * @param answer answer; null if not reported
 * @param comment comment; null if not reported
 */
public record QuestionAnswer(String pointer, String question, Answer answer, String comment)
    implements Located {

  private static final Shape.Builder<QuestionAnswer> FIELDS =
      Shape.of("QuestionAnswer", "Svar på en fråga", "Answer to a question");
  private static final Field<QuestionAnswer, String> QUESTION =
      FIELDS.requiredName("question", QuestionAnswer::question, "Fråga", "Question");
  private static final Field<QuestionAnswer, Answer> ANSWER =
      FIELDS.code("answer", Answer.class, QuestionAnswer::answer, "Svar", "Answer");
  private static final Field<QuestionAnswer, String> COMMENT =
      FIELDS.text("comment", QuestionAnswer::comment, "Kommentar", "Comment");

  /** How such a record is written. */
  public static final Shape<QuestionAnswer> SHAPE =
      FIELDS
          .identifiedBy(QuestionAnswer::question)
          .build(
              v -> new QuestionAnswer(v.pointer(), v.get(QUESTION), v.get(ANSWER), v.get(COMMENT)));
}
