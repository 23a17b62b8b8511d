package se.villkorskoll.compilation;

import java.util.List;
import java.util.Map;
import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/**
 * How recipients have answered a question. The codes are sorted.
 *
 * @param question the name of the field
 * @param title the question
 * @param answers how many gave each answer, in the order of the answers; every answer is there, and
 *     where several may be given they add up to more than have answered
 * @param told how many have answered
 * @param of how many are asked, with those who have handed in no report
 * @param notReported who has reported and not answered
 */
public record AnswerFigures(
    String question,
    LocalText title,
    Map<Labelled, Integer> answers,
    int told,
    int of,
    List<String> notReported) {

  public AnswerFigures {
    notReported = List.copyOf(notReported);
  }
}
