package se.villkorskoll.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * The compilation per county that SKR owes the government (003:4918-4922; 003:5137-5148).
 *
 * @param pointer where it stands in the report
 * @param submittedOn submitted to the Government Offices; null if not reported
 * @param counties number of counties included; null if not reported
 * @param topics content for each county; null if not reported
 */
public record NationalCompilation(
    String pointer, LocalDate submittedOn, Long counties, List<CompilationTopic> topics)
    implements Located {

  private static final Shape.Builder<NationalCompilation> FIELDS =
      Shape.of("NationalCompilation", "Nationell sammanställning", "National compilation");
  private static final Field<NationalCompilation, LocalDate> SUBMITTED_ON =
      FIELDS.date(
          "submittedOn",
          NationalCompilation::submittedOn,
          "Inlämnad till Regeringskansliet",
          "Submitted to the Government Offices");
  private static final Field<NationalCompilation, Long> COUNTIES =
      FIELDS.count(
          "counties",
          NationalCompilation::counties,
          "Antal län som ingår",
          "Number of counties included");
  private static final Field<NationalCompilation, List<CompilationTopic>> TOPICS =
      FIELDS.codes(
          "topics",
          CompilationTopic.class,
          NationalCompilation::topics,
          "Innehåll för varje län",
          "Content for each county");

  /** How such a record is written. */
  public static final Shape<NationalCompilation> SHAPE =
      FIELDS.build(
          v ->
              new NationalCompilation(
                  v.pointer(), v.get(SUBMITTED_ON), v.get(COUNTIES), v.get(TOPICS)));

  /** The content that is not told for each county. */
  public List<CompilationTopic> topicsWithout() {
    return Stream.of(CompilationTopic.values())
        .filter(one -> !Reported.listed(topics).contains(one))
        .toList();
  }

  /** Whether it was handed in with all content for so many counties. */
  public boolean complete(int wanted) {
    return submittedOn != null
        && counties != null
        && counties == wanted
        && topicsWithout().isEmpty();
  }
}
