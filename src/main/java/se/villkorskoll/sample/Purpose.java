package se.villkorskoll.sample;

import java.util.List;
import se.villkorskoll.document.CsvRow;
import se.villkorskoll.model.report.AgeGroup;

/**
 * What the money of a part is told to be used for in reports of a data set. All of it is invented.
 *
 * @param part the part
 * @param category the category, by the agreement's code
 * @param ageGroup the age group; null where the amount's own cell tells it
 * @param title title of the activity; empty where activities are not reported
 * @param description what a cost line says
 * @param goal goal of the activity; empty where activities are not reported
 * @param output what the activity gave; empty where activities are not reported
 * @param unit unit of the output; empty where activities are not reported
 * @param effect effect of the activity and how it is known; empty where activities are not reported
 * @param targetGroup target group by its code; empty where activities are not reported
 * @param mode MOBILE or DIGITAL where the activity is; empty where it is neither
 * @param areas areas of the activity by their codes, with spaces between; empty where there is none
 */
record Purpose(
    String part,
    String category,
    AgeGroup ageGroup,
    String title,
    String description,
    String goal,
    String output,
    String unit,
    String effect,
    String targetGroup,
    String mode,
    String areas) {

  /** All purposes of an agreement. */
  static List<Purpose> of(String agreement) {
    return SampleTable.rows(agreement + "/purposes.csv", "part", "category", "description").stream()
        .map(Purpose::of)
        .toList();
  }

  private static Purpose of(CsvRow row) {
    String ageGroup = row.cell("ageGroup");
    return new Purpose(
        row.cell("part"),
        row.cell("category"),
        ageGroup.isEmpty() ? null : AgeGroup.valueOf(ageGroup),
        row.cell("title"),
        row.cell("description"),
        row.cell("goal"),
        row.cell("output"),
        row.cell("unit"),
        row.cell("effect"),
        row.cell("targetGroup"),
        row.cell("mode"),
        row.cell("areas"));
  }
}
