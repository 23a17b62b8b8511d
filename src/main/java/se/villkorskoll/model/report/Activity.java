package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * An intervention (insats) paid with the funds: from resources over activity and goal to outputs
 * and effects (001:275-282).
 *
 * @param pointer where it stands in the report
 * @param id id; never null
 * @param title title; null if not reported
 * @param description description; null if not reported
 * @param financing parts of the agreement that pay; null if not reported
 * @param totalCost total cost of the activity (SEK); null if not reported
 * @param areas areas of the agreement (codes of the agreement); null if not reported
 * @param goals goals; null if not reported
 * @param outputs outputs; null if not reported
 * @param effects effects; null if not reported
 * @param targetGroups target groups; null if not reported
 * @param partners partners; null if not reported
 * @param userPerspective perspective of patients, users and relatives; null if not reported
 * @param status status; null if not reported
 * @param knowledgeBase knowledge base; null if not reported
 * @param mobile mobile intervention; null if not reported
 * @param digital digital intervention; null if not reported
 * @param ownShare share paid with these funds (%) (0-100 per cent; absent where nothing else pays);
 *     null if not reported
 * @param startDate start date; null if not reported
 * @param endDate end date; null if not reported
 */
public record Activity(
    String pointer,
    String id,
    String title,
    String description,
    List<Financing> financing,
    BigDecimal totalCost,
    List<String> areas,
    List<String> goals,
    List<Output> outputs,
    List<Effect> effects,
    List<TargetGroup> targetGroups,
    List<Partner> partners,
    String userPerspective,
    ActivityStatus status,
    String knowledgeBase,
    Boolean mobile,
    Boolean digital,
    BigDecimal ownShare,
    LocalDate startDate,
    LocalDate endDate)
    implements Located {

  private static final Pattern WHITE_SPACE =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Shape.Builder<Activity> FIELDS =
      Shape.of("Activity", "Aktivitet", "Activity");
  private static final Field<Activity, String> ID =
      FIELDS.requiredName("id", Activity::id, "Beteckning", "Id");
  private static final Field<Activity, String> TITLE =
      FIELDS.text("title", Activity::title, "Rubrik", "Title");
  private static final Field<Activity, String> DESCRIPTION =
      FIELDS.text("description", Activity::description, "Beskrivning", "Description");
  private static final Field<Activity, List<Financing>> FINANCING =
      FIELDS.items(
          "financing",
          Financing.SHAPE,
          Activity::financing,
          "Delar av överenskommelsen som betalar",
          "Parts of the agreement that pay");
  private static final Field<Activity, BigDecimal> TOTAL_COST =
      FIELDS.money(
          "totalCost",
          Activity::totalCost,
          "Aktivitetens hela kostnad (kr)",
          "Total cost of the activity (SEK)");
  private static final Field<Activity, List<String>> AREAS =
      FIELDS.names(
          "areas", Activity::areas, "Områden i överenskommelsen", "Areas of the agreement");
  private static final Field<Activity, List<String>> GOALS =
      FIELDS.texts("goals", Activity::goals, "Mål", "Goals");
  private static final Field<Activity, List<Output>> OUTPUTS =
      FIELDS.items("outputs", Output.SHAPE, Activity::outputs, "Prestationer", "Outputs");
  private static final Field<Activity, List<Effect>> EFFECTS =
      FIELDS.items("effects", Effect.SHAPE, Activity::effects, "Effekter", "Effects");
  private static final Field<Activity, List<TargetGroup>> TARGET_GROUPS =
      FIELDS.codes(
          "targetGroups", TargetGroup.class, Activity::targetGroups, "Målgrupper", "Target groups");
  private static final Field<Activity, List<Partner>> PARTNERS =
      FIELDS.items("partners", Partner.SHAPE, Activity::partners, "Samarbetsparter", "Partners");
  private static final Field<Activity, String> USER_PERSPECTIVE =
      FIELDS.text(
          "userPerspective",
          Activity::userPerspective,
          "Patient-, brukar- och anhörigperspektiv",
          "Perspective of patients, users and relatives");
  private static final Field<Activity, ActivityStatus> STATUS =
      FIELDS.code("status", ActivityStatus.class, Activity::status, "Status", "Status");
  private static final Field<Activity, String> KNOWLEDGE_BASE =
      FIELDS.text("knowledgeBase", Activity::knowledgeBase, "Kunskapsunderlag", "Knowledge base");
  private static final Field<Activity, Boolean> MOBILE =
      FIELDS.flag("mobile", Activity::mobile, "Mobil insats", "Mobile intervention");
  private static final Field<Activity, Boolean> DIGITAL =
      FIELDS.flag("digital", Activity::digital, "Digital insats", "Digital intervention");
  private static final Field<Activity, BigDecimal> OWN_SHARE =
      FIELDS.share(
          "ownShare",
          Activity::ownShare,
          "Andel som betalas med dessa medel (%)",
          "Share paid with these funds (%)");
  private static final Field<Activity, LocalDate> START_DATE =
      FIELDS.date("startDate", Activity::startDate, "Startdatum", "Start date");
  private static final Field<Activity, LocalDate> END_DATE =
      FIELDS.date("endDate", Activity::endDate, "Slutdatum", "End date");

  /** How such a record is written. */
  public static final Shape<Activity> SHAPE =
      FIELDS
          .identifiedBy(Activity::id)
          .selection("planned", Activity::planned)
          .selection("withoutEffect", activity -> !activity.hasEffect())
          .selection("severalParts", Activity::severalParts)
          .selection("costTold", Activity::costTold)
          .build(
              v ->
                  new Activity(
                      v.pointer(),
                      v.get(ID),
                      v.get(TITLE),
                      v.get(DESCRIPTION),
                      v.get(FINANCING),
                      v.get(TOTAL_COST),
                      v.get(AREAS),
                      v.get(GOALS),
                      v.get(OUTPUTS),
                      v.get(EFFECTS),
                      v.get(TARGET_GROUPS),
                      v.get(PARTNERS),
                      v.get(USER_PERSPECTIVE),
                      v.get(STATUS),
                      v.get(KNOWLEDGE_BASE),
                      v.get(MOBILE),
                      v.get(DIGITAL),
                      v.get(OWN_SHARE),
                      v.get(START_DATE),
                      v.get(END_DATE)));

  /** What people call this activity: its title, or else its id. */
  public String label() {
    return Reported.stated(title) ? title : id;
  }

  /** Whether the activity is told to be in its planning phase still. */
  boolean planned() {
    return status == ActivityStatus.PLANNED;
  }

  /** Whether more than one part of the agreement pays, of whatever years. */
  public boolean severalParts() {
    return Reported.listed(financing).stream()
        .map(Financing::part)
        .distinct()
        .skip(1)
        .findAny()
        .isPresent();
  }

  /** Whether one part pays and anything is told of what the rest of the cost may be. */
  public boolean costTold() {
    return !Reported.listed(financing).isEmpty()
        && !severalParts()
        && (totalCost != null || ownShare != null);
  }

  /**
   * What the funds pay of this activity, all parts and years together, in kronor; null where no
   * financing is reported or one of the amounts is not known.
   */
  public BigDecimal paid() {
    List<Financing> all = Reported.listed(financing);
    return all.isEmpty() ? null : Reported.sum(all.stream().map(Financing::amount).toList());
  }

  /**
   * The share of the whole cost that the parts pay, in per cent, rounded half up to the decimals of
   * the stated share, or two; null where it is not known or the cost is nothing.
   */
  public BigDecimal paidShare() {
    return Shares.of(paid(), totalCost, ownShare == null ? 2 : ownShare.scale());
  }

  /**
   * Whether what the parts pay is the whole cost, or the stated own share of it; null where that
   * cannot be told.
   */
  public Boolean costAgrees() {
    BigDecimal paid = paid();
    if (paid == null || totalCost == null) {
      return null;
    }
    if (ownShare == null || totalCost.signum() == 0) {
      return paid.compareTo(totalCost) == 0;
    }
    return paidShare().compareTo(ownShare) == 0;
  }

  /** Whether money of a part and year pays for it; a financing without year is of any year. */
  boolean paidFrom(String part, int year) {
    return financingFrom(part, year).findAny().isPresent();
  }

  /** Whether money of one of the parts, paid for a year, pays for this activity. */
  public boolean paidFromOneOf(Set<String> parts, int year) {
    return parts.stream().anyMatch(part -> paidFrom(part, year));
  }

  /** What money of a part and year pays; a financing without year is of any year. */
  private Stream<Financing> financingFrom(String part, int year) {
    return Reported.listed(financing).stream()
        .filter(
            one ->
                one.part().equals(part) && (one.originYear() == null || one.originYear() == year));
  }

  /** Whether this activity says what an account's money was used for. */
  public boolean describesUseOf(Account account) {
    return paidFrom(account.part(), account.originYear()) && described();
  }

  /** Whether it is told what this activity is. */
  boolean described() {
    return Reported.stated(title) || Reported.stated(description);
  }

  /**
   * What money of a part and year pays of this activity, in kronor; null where one of the amounts
   * is not known.
   */
  BigDecimal amountFrom(String part, int year) {
    return Reported.sum(financingFrom(part, year).map(Financing::amount).toList());
  }

  /** Whether funds are told as paid for this activity. */
  public boolean fundsPaid() {
    return Reported.listed(financing).stream().anyMatch(one -> Reported.isPositive(one.amount()));
  }

  /** Whether at least one goal is told. */
  public boolean hasGoal() {
    return Reported.listed(goals).stream().anyMatch(Reported::stated);
  }

  /** Whether at least one output is told, and not as none. */
  public boolean hasOutput() {
    return Reported.listed(outputs).stream().anyMatch(Output::achieved);
  }

  /** Whether at least one effect is told. */
  public boolean hasEffect() {
    return Reported.listed(effects).stream().anyMatch(Effect::told);
  }

  /** Whether the perspective of patients, users and relatives is told. */
  public boolean userPerspectiveStated() {
    return Reported.stated(userPerspective);
  }

  /** Whether it is told for whom or together with whom the activity is carried out. */
  public boolean directed() {
    return !Reported.listed(targetGroups).isEmpty()
        || Reported.listed(partners).stream().anyMatch(Partner::told);
  }

  /** Whether the activity is told to belong to one of the areas. */
  public boolean worksIn(Set<String> someAreas) {
    return Reported.listed(areas).stream().anyMatch(someAreas::contains);
  }

  /** Whether an association of patients, users, relatives or others takes part. */
  public boolean associationTakesPart() {
    return Reported.listed(partners).stream().anyMatch(Partner::association);
  }

  /** Whether a partner is named without its kind, so that only its name tells what it is. */
  public boolean partnerOfUnknownKind() {
    return Reported.listed(partners).stream().anyMatch(Partner::ofUnknownKind);
  }

  /** The names, or else the kinds, of the partners. */
  public List<Object> partnerLabels() {
    return Reported.listed(partners).stream().map(Partner::label).filter(Objects::nonNull).toList();
  }

  /**
   * How many regions and municipalities (huvudmän) take part, each name counted once; those of a
   * kind that have no name count as one.
   */
  public int principals() {
    return (int)
        Reported.listed(partners).stream()
            .filter(Partner::principal)
            .map(partner -> List.of(partner.kind(), foldedIfStated(partner.name())))
            .distinct()
            .count();
  }

  /**
   * The output that there is most of; outputs of different units are not added. Null where there is
   * none, or a quantity is not known.
   */
  public Output mostNumerousOutput() {
    List<Output> all = Reported.listed(outputs);
    return all.stream().anyMatch(output -> output.quantity() == null)
        ? null
        : all.stream().max(Comparator.comparing(Output::quantity)).orElse(null);
  }

  /**
   * What the funds pay per unit of the output that there is most of, in kronor and whole öre
   * rounded down; null where it cannot be told, and where nothing was put out.
   */
  public BigDecimal costPerOutput() {
    BigDecimal amount = paid();
    Output output = mostNumerousOutput();
    return amount == null || output == null || output.quantity().signum() == 0
        ? null
        : amount.divide(output.quantity(), 2, RoundingMode.DOWN);
  }

  /**
   * The description of the first output that only repeats the activity's own title or description,
   * whatever the case of the letters and the white space; null where none does.
   */
  public String repeatedOutput() {
    String foldedTitle = folded(title);
    String foldedDescription = folded(description);
    return Reported.listed(outputs).stream()
        .map(Output::description)
        .filter(Reported::stated)
        .filter(one -> folded(one).equals(foldedTitle) || folded(one).equals(foldedDescription))
        .findFirst()
        .orElse(null);
  }

  private static String foldedIfStated(String text) {
    return Reported.stated(text) ? folded(text) : "";
  }

  private static String folded(String text) {
    return text == null
        ? ""
        : WHITE_SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
