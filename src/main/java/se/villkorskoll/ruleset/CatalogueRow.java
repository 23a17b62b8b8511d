package se.villkorskoll.ruleset;

import java.util.List;
import java.util.regex.Pattern;
import se.villkorskoll.document.DocumentReader;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.model.shape.CharacterName;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.IdForm;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Shape;

/**
 * A row of the catalogue of conditions and checks (rules/catalogue.json).
 *
 * @param id the row's id
 * @param who whom it concerns
 * @param req what is required, or checked
 * @param sev error, warning or info
 * @param src where it stands
 * @param check how a machine could check it
 * @param origin S stated in a source, P other public material, I inferred
 * @param how how it is proposed to be carried; null where nothing is proposed
 * @param carriedBy the condition proposed to carry it; null where it is its own
 * @param definition what the row means exactly; null where the row says it
 */
public record CatalogueRow(
    String id,
    String who,
    String req,
    String sev,
    String src,
    String check,
    String origin,
    String how,
    String carriedBy,
    String definition) {

  /** Its path below the rules folder. */
  public static final String PATH = "catalogue.json";

  private static final Pattern LETTERS = Pattern.compile("[A-Z0-9-]");

  private static final Shape.Builder<CatalogueRow> FIELDS =
      Shape.of("CatalogueRow", "Rad i katalogen", "Row of the catalogue");
  private static final Field<CatalogueRow, String> ID =
      FIELDS.requiredId("id", IdForm.CONDITION_OR_PART, CatalogueRow::id, "Beteckning", "Id");
  private static final Field<CatalogueRow, String> WHO =
      FIELDS.requiredText("who", CatalogueRow::who, "Vem", "Who");
  private static final Field<CatalogueRow, String> REQ =
      FIELDS.requiredText("req", CatalogueRow::req, "Krav", "Requirement");
  private static final Field<CatalogueRow, String> SEV =
      FIELDS.requiredText("sev", CatalogueRow::sev, "Allvarlighetsgrad", "Severity");
  private static final Field<CatalogueRow, String> SRC =
      FIELDS.requiredText("src", CatalogueRow::src, "Källa", "Source");
  private static final Field<CatalogueRow, String> CHECK =
      FIELDS.text("check", CatalogueRow::check, "Kontroll", "Check");
  private static final Field<CatalogueRow, String> ORIGIN =
      FIELDS.text("origin", CatalogueRow::origin, "Ursprung", "Origin");
  private static final Field<CatalogueRow, String> HOW =
      FIELDS.text("how", CatalogueRow::how, "Hur", "How");
  private static final Field<CatalogueRow, String> CARRIED_BY =
      FIELDS.text("carriedBy", CatalogueRow::carriedBy, "Bärs av", "Carried by");
  private static final Field<CatalogueRow, String> DEFINITION =
      FIELDS.text("definition", CatalogueRow::definition, "Definition", "Definition");

  private static final Shape<CatalogueRow> SHAPE =
      FIELDS
          .identifiedBy(CatalogueRow::id)
          .build(
              v ->
                  new CatalogueRow(
                      v.get(ID),
                      v.get(WHO),
                      v.get(REQ),
                      v.get(SEV),
                      v.get(SRC),
                      v.get(CHECK),
                      v.get(ORIGIN),
                      v.get(HOW),
                      v.get(CARRIED_BY),
                      v.get(DEFINITION)));

  /** That there is no row of an id, and which of its letters none has. */
  public static LocalText missing(String id) {
    return id.codePoints()
        .filter(letter -> !LETTERS.matcher(Character.toString(letter)).matches())
        .boxed()
        .findFirst()
        .map(
            letter ->
                LocalText.of(
                    "Raden %s finns inte i katalogen: tecknet %s är inte en av A-Z, 0-9 och bindestreck."
                        .formatted(id, CharacterName.of(letter)),
                    "There is no row %s in the catalogue: the letter %s is none of A-Z, 0-9 and the hyphen."
                        .formatted(id, CharacterName.of(letter))))
        .orElse(
            LocalText.of(
                "Raden %s finns inte i katalogen.".formatted(id),
                "There is no row %s in the catalogue.".formatted(id)));
  }

  /** Why a condition in a folder may not carry it; null where it may. */
  public LocalText notCarriedIn(String folder) {
    RowFamily family = RowFamily.of(id);
    return family.mayBeCarriedIn(folder) ? null : family.notCarriedIn(id, folder);
  }

  /**
   * Every row of the catalogue, in the order written.
   *
   * @throws RulesetRefused if there is no catalogue or it cannot be read
   */
  public static List<CatalogueRow> readAll(RuleFiles files) throws RulesetRefused {
    if (!files.has(PATH)) {
      throw new RulesetRefused(List.of(RuleProblem.missingFile(PATH)));
    }
    ReadResult<List<CatalogueRow>> read = DocumentReader.jsonList(files.bytes(PATH), SHAPE);
    if (!read.succeeded()) {
      throw new RulesetRefused(
          read.problems().stream().map(problem -> RuleProblem.of(PATH, problem)).toList());
    }
    return read.value();
  }
}
