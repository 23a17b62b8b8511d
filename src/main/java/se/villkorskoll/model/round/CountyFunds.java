package se.villkorskoll.model.round;

import java.util.List;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * Who accounts for the funds of one part that a county has together (000:30; 001:252; 002:31).
 *
 * @param pointer where it stands in the report
 * @param county county; never null
 * @param part part; never null
 * @param reports number of reports of the funds; null if not reported
 * @param reporters accounted for by; null if not reported
 */
public record CountyFunds(
    String pointer, String county, String part, Long reports, List<String> reporters)
    implements Located {

  private static final Shape.Builder<CountyFunds> FIELDS =
      Shape.of("CountyFunds", "Länets medel", "County funds");
  private static final Field<CountyFunds, String> COUNTY =
      FIELDS.requiredName("county", CountyFunds::county, "Län", "County");
  private static final Field<CountyFunds, String> PART =
      FIELDS.requiredName("part", CountyFunds::part, "Del", "Part");
  private static final Field<CountyFunds, Long> REPORTS =
      FIELDS.count(
          "reports",
          CountyFunds::reports,
          "Antal redovisningar av medlen",
          "Number of reports of the funds");
  private static final Field<CountyFunds, List<String>> REPORTERS =
      FIELDS.names("reporters", CountyFunds::reporters, "Redovisas av", "Accounted for by");

  /** How such a record is written. */
  public static final Shape<CountyFunds> SHAPE =
      FIELDS.build(
          v ->
              new CountyFunds(
                  v.pointer(), v.get(COUNTY), v.get(PART), v.get(REPORTS), v.get(REPORTERS)));

  /** Whether precisely one report accounts for the funds. */
  public boolean accountedForOnce() {
    return reports != null && reports == 1;
  }

  /** Whether precisely one report of the county itself accounts for the funds (003:4820-4824). */
  public boolean jointlyAccountedOnce() {
    return Reported.listed(reporters).stream()
            .filter(one -> Recipient.kindOf(one) == RecipientKind.COUNTY)
            .count()
        == 1;
  }
}
