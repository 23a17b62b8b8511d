package se.villkorskoll.ruleset;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.Knowledge;
import se.villkorskoll.model.agreement.Part;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.WaitingMeasure;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.IdForm;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/**
 * One agreement as its folder describes it (agreement.yaml): parts, amounts, dates, code lists,
 * parameters, and how well its text is known.
 *
 * @param id its id, which is the name of its folder
 * @param title title
 * @param year its year, which is the origin year of its money
 * @param knowledge how well its text is known
 * @param sources sources
 * @param county the county whose own agreement it is, by its two digits: no other recipients have
 *     it; null for an agreement of the whole country
 * @param recipientNames the names of recipients as they were, by their codes, where they have
 *     changed since; null where none has
 * @param total sum of all parts and of what is unattributed (SEK); null where no source tells it
 * @param totalSource source of the sum
 * @param parts parts; empty where no source tells them
 * @param unattributed what the sources do not tell the parts of (SEK); null where there is nothing
 * @param populationBase population base; null where there is none
 * @param asked sections asked for
 * @param categories cost categories; null where there is none
 * @param areas areas of activities; null where there is none
 * @param common common conditions; null where there is none
 * @param withoutRule requirements without a rule; null where there is none
 * @param carriedBy the rows of the catalogue that another condition finds the fault of, by row,
 *     with that condition's id; null where there is none
 * @param parameters parameters
 */
public record Agreement(
    String id,
    LocalText title,
    Integer year,
    Knowledge knowledge,
    List<Source> sources,
    String county,
    Map<String, String> recipientNames,
    BigDecimal total,
    String totalSource,
    List<Part> parts,
    BigDecimal unattributed,
    PopulationBase populationBase,
    List<AskedSections> asked,
    List<CodeTitle> categories,
    List<CodeTitle> areas,
    List<CommonConditions> common,
    List<WithoutRule> withoutRule,
    Map<String, String> carriedBy,
    Map<String, Parameter> parameters) {

  /** The parameter that every ruleset has: the agreement's year. */
  static final String YEAR_PARAMETER = "agreement-year";

  private static final Shape.Builder<Agreement> FIELDS =
      Shape.of("Agreement", "Överenskommelse", "Agreement");
  private static final Field<Agreement, String> ID =
      FIELDS.requiredId("id", IdForm.AGREEMENT, Agreement::id, "Beteckning", "Id");
  private static final Field<Agreement, LocalText> TITLE =
      FIELDS.other(
          "title", new Type.Item(LocalText.SHAPE), true, Agreement::title, "Titel", "Title");
  private static final Field<Agreement, Integer> YEAR =
      FIELDS.requiredYear("year", Agreement::year, "År", "Year");
  private static final Field<Agreement, Knowledge> KNOWLEDGE =
      FIELDS.other(
          "knowledge",
          new Type.Code(Knowledge.class),
          true,
          Agreement::knowledge,
          "Så väl är texten känd",
          "How well its text is known");
  private static final Field<Agreement, List<Source>> SOURCES =
      FIELDS.other(
          "sources",
          new Type.ListOf(new Type.Item(Source.SHAPE)),
          true,
          Agreement::sources,
          "Källor",
          "Sources");
  private static final Field<Agreement, String> COUNTY =
      FIELDS.name("county", Agreement::county, "Län", "County");
  private static final Field<Agreement, Map<String, String>> RECIPIENT_NAMES =
      FIELDS.other(
          "recipientNames",
          new Type.MapOf(new Type.Name()),
          false,
          Agreement::recipientNames,
          "Mottagarnas dåvarande namn",
          "Names of recipients at the time");
  private static final Field<Agreement, BigDecimal> TOTAL =
      FIELDS.money("total", Agreement::total, "Hela summan (kr)", "The whole sum (SEK)");
  private static final Field<Agreement, String> TOTAL_SOURCE =
      FIELDS.requiredText(
          "totalSource", Agreement::totalSource, "Källa till summan", "Source of the sum");
  private static final Field<Agreement, List<Part>> PARTS =
      FIELDS.other(
          "parts",
          new Type.ListOf(new Type.Item(Part.SHAPE)),
          true,
          Agreement::parts,
          "Delar",
          "Parts");
  private static final Field<Agreement, BigDecimal> UNATTRIBUTED =
      FIELDS.money(
          "unattributed",
          Agreement::unattributed,
          "Belopp vars delar inte är kända (kr)",
          "Amount whose parts are not known (SEK)");
  private static final Field<Agreement, PopulationBase> POPULATION_BASE =
      FIELDS.other(
          "populationBase",
          new Type.Item(PopulationBase.SHAPE),
          false,
          Agreement::populationBase,
          "Befolkningsunderlag",
          "Population base");
  private static final Field<Agreement, List<AskedSections>> ASKED =
      FIELDS.other(
          "asked",
          new Type.ListOf(new Type.Item(AskedSections.SHAPE)),
          true,
          Agreement::asked,
          "Avsnitt som begärs",
          "Sections asked for");
  private static final Field<Agreement, List<CodeTitle>> CATEGORIES =
      FIELDS.other(
          "categories",
          new Type.ListOf(new Type.Item(CodeTitle.SHAPE)),
          false,
          Agreement::categories,
          "Kostnadskategorier",
          "Cost categories");
  private static final Field<Agreement, List<CodeTitle>> AREAS =
      FIELDS.other(
          "areas",
          new Type.ListOf(new Type.Item(CodeTitle.SHAPE)),
          false,
          Agreement::areas,
          "Områden för aktiviteter",
          "Areas of activities");
  private static final Field<Agreement, List<CommonConditions>> COMMON =
      FIELDS.other(
          "common",
          new Type.ListOf(new Type.Item(CommonConditions.SHAPE)),
          false,
          Agreement::common,
          "Gemensamma villkor",
          "Common conditions");
  private static final Field<Agreement, List<WithoutRule>> WITHOUT_RULE =
      FIELDS.other(
          "withoutRule",
          new Type.ListOf(new Type.Item(WithoutRule.SHAPE)),
          false,
          Agreement::withoutRule,
          "Krav utan regel",
          "Requirements without a rule");
  private static final Field<Agreement, Map<String, String>> CARRIED_BY =
      FIELDS.other(
          "carriedBy",
          new Type.MapOf(IdForm.CONDITION_OR_PART, new Type.Id(IdForm.CONDITION_OR_PART)),
          false,
          Agreement::carriedBy,
          "Rader som ett annat villkor bär",
          "Rows that another condition carries");
  private static final Field<Agreement, Map<String, Parameter>> PARAMETERS =
      FIELDS.other(
          "parameters",
          new Type.MapOf(IdForm.PARAMETER, new Type.Item(Parameter.SHAPE)),
          true,
          Agreement::parameters,
          "Parametrar",
          "Parameters");

  /** How it is written. */
  static final Shape<Agreement> SHAPE =
      FIELDS.build(
          v ->
              new Agreement(
                  v.get(ID),
                  v.get(TITLE),
                  v.get(YEAR),
                  v.get(KNOWLEDGE),
                  v.get(SOURCES),
                  v.get(COUNTY),
                  v.get(RECIPIENT_NAMES),
                  v.get(TOTAL),
                  v.get(TOTAL_SOURCE),
                  v.get(PARTS),
                  v.get(UNATTRIBUTED),
                  v.get(POPULATION_BASE),
                  v.get(ASKED),
                  v.get(CATEGORIES),
                  v.get(AREAS),
                  v.get(COMMON),
                  v.get(WITHOUT_RULE),
                  v.get(CARRIED_BY),
                  v.get(PARAMETERS)));

  /**
   * The agreement of the year before among those that are named by their year alone; null for
   * another, such as a county's own.
   */
  public String yearBefore() {
    return id.equals(Integer.toString(year)) ? Integer.toString(year - 1) : null;
  }

  /** The part of a code, or null if there is none. */
  public Part part(String code) {
    return parts.stream().filter(part -> part.code().equals(code)).findFirst().orElse(null);
  }

  /** Whether the sources tell all parts; where they do not, a report may name others. */
  public boolean partsKnown() {
    return unattributed == null && !parts.isEmpty();
  }

  /** The parts that recipients of a kind receive, in the order written. */
  public List<Part> partsOf(RecipientKind kind) {
    return parts.stream().filter(part -> part.kind() == kind).toList();
  }

  /** Whether recipients of a kind report under this agreement. */
  public boolean concerns(RecipientKind kind) {
    return asked.stream().anyMatch(one -> one.kind() == kind);
  }

  /** Whether recipients of a kind are asked for anything; others may report what they like. */
  public boolean expectsReportOf(RecipientKind kind) {
    return asked.stream().anyMatch(one -> one.kind() == kind && !one.sections().isEmpty());
  }

  /** Whether recipients of a kind are asked for a section of the report. */
  public boolean asks(RecipientKind kind, String section) {
    return asked.stream().anyMatch(one -> one.kind() == kind && one.sections().contains(section));
  }

  /** Whether a section is judged where a recipient of a kind reports it, asked for or not. */
  public boolean accepts(RecipientKind kind, String section) {
    return asks(kind, section)
        || asked.stream()
            .anyMatch(
                one ->
                    one.kind() == kind
                        && one.optional() != null
                        && one.optional().contains(section));
  }

  /**
   * The codes that names in a report are chosen from, by the name of the field; a field without a
   * list is free.
   */
  public Map<String, List<String>> codeLists() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    lists.put("agreement", List.of(id));
    if (partsKnown()) {
      lists.put("part", parts.stream().map(Part::code).toList());
      lists.put("parts", parts.stream().map(Part::code).toList());
    }
    if (categories != null) {
      lists.put("category", categories.stream().map(CodeTitle::code).toList());
    }
    if (areas != null) {
      lists.put("areas", areas.stream().map(CodeTitle::code).toList());
    }
    return lists;
  }

  /** A category by its code, which is one of this agreement's. */
  public CodeTitle category(String code) {
    return categories.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }

  /** The measures of waiting times that recipients of a kind are asked for. */
  public List<WaitingMeasure> waitingMeasuresOf(RecipientKind kind) {
    return asked.stream()
        .filter(one -> one.kind() == kind && one.waitingTimes() != null)
        .flatMap(one -> one.waitingTimes().stream())
        .toList();
  }

  /** The parameters, with {@code agreement-year}, which follows from the agreement itself. */
  Map<String, Parameter> parametersWithYear() {
    Map<String, Parameter> all = new LinkedHashMap<>(parameters);
    all.put(
        YEAR_PARAMETER,
        new Parameter(
            LocalText.of("överenskommelsens år", "the agreement's year"),
            BigDecimal.valueOf(year),
            ParameterUnit.YEAR,
            totalSource,
            null));
    return all;
  }
}
