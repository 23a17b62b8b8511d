package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * A cost of an account: what was bought when, for whom.
 *
 * @param pointer where it stands in the report
 * @param date date of the cost; null if not reported
 * @param amount amount (SEK); null if not reported
 * @param category category (a code of the agreement); null if not reported
 * @param ageGroup age group; null if not reported
 * @param service service that used the funds; null if not reported
 * @param description description; null if not reported
 * @param activities activities that the cost concerns (their ids); null if not reported
 * @param estimate the amount is an estimate; null if not reported
 * @param ownShare share paid with these funds (%) (0-100 per cent; absent where nothing else pays);
 *     null if not reported
 */
public record CostLine(
    String pointer,
    LocalDate date,
    BigDecimal amount,
    String category,
    AgeGroup ageGroup,
    CareService service,
    String description,
    List<String> activities,
    Boolean estimate,
    BigDecimal ownShare)
    implements Located {

  private static final Pattern NO_WORD = Pattern.compile("\\P{L}+");

  private static final Shape.Builder<CostLine> FIELDS =
      Shape.of("CostLine", "Kostnadsrad", "Cost line");
  private static final Field<CostLine, LocalDate> DATE =
      FIELDS.date("date", CostLine::date, "Datum för kostnaden", "Date of the cost");
  private static final Field<CostLine, BigDecimal> AMOUNT =
      FIELDS.money("amount", CostLine::amount, "Belopp (kr)", "Amount (SEK)");
  private static final Field<CostLine, String> CATEGORY =
      FIELDS.name("category", CostLine::category, "Kategori", "Category");
  private static final Field<CostLine, AgeGroup> AGE_GROUP =
      FIELDS.code("ageGroup", AgeGroup.class, CostLine::ageGroup, "Åldersgrupp", "Age group");
  private static final Field<CostLine, CareService> SERVICE =
      FIELDS.code("service", CareService.class, CostLine::service, "Verksamhet", "Service");
  private static final Field<CostLine, String> DESCRIPTION =
      FIELDS.text("description", CostLine::description, "Beskrivning", "Description");
  private static final Field<CostLine, List<String>> ACTIVITIES =
      FIELDS.names(
          "activities",
          CostLine::activities,
          "Aktiviteter som kostnaden gäller",
          "Activities that the cost concerns");
  private static final Field<CostLine, Boolean> ESTIMATE =
      FIELDS.flag(
          "estimate", CostLine::estimate, "Beloppet är uppskattat", "The amount is an estimate");
  private static final Field<CostLine, BigDecimal> OWN_SHARE =
      FIELDS.share(
          "ownShare",
          CostLine::ownShare,
          "Andel som betalas med dessa medel (%)",
          "Share paid with these funds (%)");

  /** How such a record is written. */
  public static final Shape<CostLine> SHAPE =
      FIELDS.build(
          v ->
              new CostLine(
                  v.pointer(),
                  v.get(DATE),
                  v.get(AMOUNT),
                  v.get(CATEGORY),
                  v.get(AGE_GROUP),
                  v.get(SERVICE),
                  v.get(DESCRIPTION),
                  v.get(ACTIVITIES),
                  v.get(ESTIMATE),
                  v.get(OWN_SHARE)));

  /** The one activity that the cost concerns; null where none is named, or several are. */
  public String soleActivity() {
    return activities != null && activities.size() == 1 ? activities.get(0) : null;
  }

  /** Whether the line is in one of some categories; a line without category is in none. */
  public boolean inCategory(Set<String> categories) {
    return category != null && categories.contains(category);
  }

  /** Whether the line names more than one activity, so that the cost of each cannot be read. */
  public boolean severalActivities() {
    return Reported.listed(activities).stream().distinct().skip(1).findAny().isPresent();
  }

  /** Whether the line names an activity. */
  public boolean namesActivity() {
    return !Reported.listed(activities).isEmpty();
  }

  /** Whether the line says anything about what was bought: in words or by naming an activity. */
  public boolean specified() {
    return Reported.stated(description) || namesActivity();
  }

  /**
   * How many characters the description has, without the spaces around it; 0 where nothing is said.
   */
  public int textLength() {
    return Reported.stated(description) ? (int) description.strip().codePoints().count() : 0;
  }

  /** Whether the amount is a share of a sum or more; null where either is not known, or zero. */
  public Boolean isAtLeast(BigDecimal sum, BigDecimal perCent) {
    return Shares.isAtLeast(amount, sum, perCent);
  }

  /**
   * Whether the description has no word of its own: it has words, and all of them are words of some
   * phrases, whatever their order, case, figures and signs.
   */
  public boolean saysOnly(Set<String> phrases) {
    List<String> words = words(description);
    return !words.isEmpty()
        && phrases.stream()
            .flatMap(phrase -> words(phrase).stream())
            .collect(Collectors.toSet())
            .containsAll(words);
  }

  private static List<String> words(String text) {
    return text == null
        ? List.of()
        : NO_WORD
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
  }
}
