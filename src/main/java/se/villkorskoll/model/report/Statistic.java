package se.villkorskoll.model.report;

import java.time.LocalDate;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * A figure about people or organisations, by sex where it counts people (003:4436-4444).
 *
 * @param pointer where it stands in the report
 * @param measure measure; null if not reported
 * @param level what the statistic counts; null if not reported
 * @param periodFrom first day of the period; null if not reported
 * @param periodTo last day of the period; null if not reported
 * @param total total; null if not reported
 * @param female girls and women; null if not reported
 * @param male boys and men; null if not reported
 * @param otherSex other or unknown sex; null if not reported
 * @param exemptionReason why the figure is not given by sex; null if not reported
 * @param genderComment analysis of differences and similarities between the sexes; null if not
 *     reported
 * @param definition definition; null if not reported
 * @param completeness coverage and flaws of the figure; null if not reported
 */
public record Statistic(
    String pointer,
    String measure,
    StatisticLevel level,
    LocalDate periodFrom,
    LocalDate periodTo,
    Long total,
    Long female,
    Long male,
    Long otherSex,
    String exemptionReason,
    String genderComment,
    String definition,
    String completeness)
    implements Located {

  private static final Shape.Builder<Statistic> FIELDS =
      Shape.of("Statistic", "Statistik", "Statistic");
  private static final Field<Statistic, String> MEASURE =
      FIELDS.text("measure", Statistic::measure, "Mått", "Measure");
  private static final Field<Statistic, StatisticLevel> LEVEL =
      FIELDS.code(
          "level",
          StatisticLevel.class,
          Statistic::level,
          "Vad statistiken räknar",
          "What the statistic counts");
  private static final Field<Statistic, LocalDate> PERIOD_FROM =
      FIELDS.date(
          "periodFrom", Statistic::periodFrom, "Periodens första dag", "First day of the period");
  private static final Field<Statistic, LocalDate> PERIOD_TO =
      FIELDS.date("periodTo", Statistic::periodTo, "Periodens sista dag", "Last day of the period");
  private static final Field<Statistic, Long> TOTAL =
      FIELDS.count("total", Statistic::total, "Totalt", "Total");
  private static final Field<Statistic, Long> FEMALE =
      FIELDS.count("female", Statistic::female, "Flickor och kvinnor", "Girls and women");
  private static final Field<Statistic, Long> MALE =
      FIELDS.count("male", Statistic::male, "Pojkar och män", "Boys and men");
  private static final Field<Statistic, Long> OTHER_SEX =
      FIELDS.count(
          "otherSex", Statistic::otherSex, "Annat eller okänt kön", "Other or unknown sex");
  private static final Field<Statistic, String> EXEMPTION_REASON =
      FIELDS.text(
          "exemptionReason",
          Statistic::exemptionReason,
          "Skäl till att uppgiften inte delas på kön",
          "Why the figure is not given by sex");
  private static final Field<Statistic, String> GENDER_COMMENT =
      FIELDS.text(
          "genderComment",
          Statistic::genderComment,
          "Analys av skillnader och likheter mellan könen",
          "Analysis of differences and similarities between the sexes");
  private static final Field<Statistic, String> DEFINITION =
      FIELDS.text("definition", Statistic::definition, "Definition", "Definition");
  private static final Field<Statistic, String> COMPLETENESS =
      FIELDS.text(
          "completeness",
          Statistic::completeness,
          "Uppgiftens täckning och brister",
          "Coverage and flaws of the figure");

  /** How such a record is written. */
  public static final Shape<Statistic> SHAPE =
      FIELDS
          .selection("splitBySex", Statistic::splitBySex)
          .build(
              v ->
                  new Statistic(
                      v.pointer(),
                      v.get(MEASURE),
                      v.get(LEVEL),
                      v.get(PERIOD_FROM),
                      v.get(PERIOD_TO),
                      v.get(TOTAL),
                      v.get(FEMALE),
                      v.get(MALE),
                      v.get(OTHER_SEX),
                      v.get(EXEMPTION_REASON),
                      v.get(GENDER_COMMENT),
                      v.get(DEFINITION),
                      v.get(COMPLETENESS)));

  /** Whether girls and women, and boys and men, are told apart. */
  public boolean splitBySex() {
    return female != null && male != null;
  }

  /**
   * Whether the figure is given by sex, or it is told why not; a figure that is told as not
   * available, or that cannot be read, is explained (003:4436-4440).
   *
   * @param report the report that the figure stands in
   */
  public boolean givenBySex(Report report) {
    return Reported.stated(exemptionReason)
        || ((female != null || report.explains(pointer + "/female"))
            && (male != null || report.explains(pointer + "/male")));
  }

  /** The sum over the sexes; null where girls and women or boys and men are not known. */
  public Long sumBySex() {
    return splitBySex() ? Long.valueOf(female + male + (otherSex == null ? 0 : otherSex)) : null;
  }

  /** Whether the sum over the sexes is another than the total; false where it is not known. */
  public boolean sexesDiffer() {
    return total != null && splitBySex() && !total.equals(sumBySex());
  }

  /** Whether differences and similarities between the sexes are commented (003:4442-4444). */
  public boolean genderCommented() {
    return Reported.stated(genderComment);
  }
}
