package se.villkorskoll.model.report;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
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

  /** A stand-in for a compilation of which a report tells nothing. */
  static NationalCompilation expected() {
    return new NationalCompilation("/obligations", null, null, null);
  }

  /** This compilation as it stood on a day: one that was submitted later was not submitted. */
  NationalCompilation asOf(LocalDate day) {
    return new NationalCompilation(pointer, Reported.asOf(submittedOn, day), counties, topics);
  }

  /** What it does not tell of each county. */
  public Set<CompilationTopic> missingTopics() {
    Set<CompilationTopic> missing = EnumSet.allOf(CompilationTopic.class);
    missing.removeAll(Reported.listed(topics));
    return missing;
  }

  /**
   * Whether it was submitted and tells all that it should of so many counties: no fewer, and no
   * more than there are. False as soon as one of them is known to be wrong; null where the number
   * of counties is not known.
   */
  public Boolean complete(int allCounties) {
    return Reported.all(
        submittedOn != null,
        Reported.same(counties, Long.valueOf(allCounties)),
        missingTopics().isEmpty());
  }

  /** Whether it is {@link #complete}, and had been submitted on a day. */
  public Boolean completeBy(LocalDate day, int allCounties) {
    return Reported.all(Reported.happenedBy(submittedOn, day), complete(allCounties));
  }
}
