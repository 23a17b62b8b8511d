package se.villkorskoll.ruleset;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.villkorskoll.model.agreement.RecipientKind;

/**
 * The text that a new rule file and its scenario file begin with: whole and compilable, to be
 * filled with the condition.
 */
public final class RuleTemplate {

  private static final Map<String, RecipientKind> KINDS =
      Map.of(
          "kommun", RecipientKind.MUNICIPALITY,
          "region", RecipientKind.REGION,
          "landsting", RecipientKind.REGION,
          "län", RecipientKind.COUNTY,
          "skl", RecipientKind.NATIONAL,
          "skr", RecipientKind.NATIONAL);

  /** What a text of the template begins with until somebody has written it. */
  static final String UNWRITTEN = "BESKRIV:";

  /** How long after the last day the scenarios are set. */
  private static final int DAYS_AFTER = 15;

  private RuleTemplate() {}

  /**
   * A rule file for a row of the catalogue.
   *
   * @param slug what must hold, in English, lower case with hyphens
   */
  public static String rule(CatalogueRow row, String slug) {
    return """
        // %s
        rule "%s-%s"
            @id("%s")
            @severity(%s)
            @appliesTo(%s)
            @legalBasis("%s")
            @title("%8$s bristen, utan punkt")
            @titleEn("%8$s the fault, without a stop")
            @message("%8$s en mening om vad som är fel, med värdena som {recipient}.")
            @messageEn("%8$s a sentence on what is wrong, with the values as {recipient}.")
            @help("%8$s vad den som redovisar ska göra.")
            @helpEn("%8$s what the one who reports is to do.")
        when
            $report : Report(form == null)
        then
            findings.breach($report);
        end
        """
        .formatted(
            oneLine(row.req()),
            row.id(),
            slug,
            row.id(),
            row.sev().toUpperCase(Locale.ROOT),
            kinds(row.who()).stream().map(RecipientKind::name).collect(Collectors.joining(", ")),
            oneLine(row.src()).replace("\"", "\\\""),
            UNWRITTEN);
  }

  /**
   * A scenario file for a row of the catalogue: one scenario that meets the condition, one that
   * breaches it, both on a day when nothing of the agreement waits for its last day any more.
   *
   * @param folder the agreement's id, or common
   * @throws RulesetRefused if the agreement cannot be read
   */
  public static String scenarios(RuleFiles files, String folder, CatalogueRow row)
      throws RulesetRefused {
    String base = kinds(row.who()).first().name().toLowerCase(Locale.ROOT) + ".json";
    boolean common = folder.equals(RuleFiles.COMMON);
    Agreement agreement = agreement(common ? newestWith(base, files) : folder, files);
    return (common ? "agreement: \"%s\"\n".formatted(agreement.id()) : "")
        + """
        base: %s
        asOf: %s
        scenarios:
          - name: villkoret är uppfyllt precis på gränsen
            findings: []

          - name: villkoret är brutet precis bortom gränsen
            remove: [/form]
            findings:
              - condition: %s
                pointer: ""
                message: "Hela meddelandet, som redovisaren läser det."
        """
            .formatted(base, LastDay.of(agreement, files).plusDays(DAYS_AFTER), row.id());
  }

  /** The newest agreement of the whole country that has a base report. */
  private static String newestWith(String base, RuleFiles files) throws RulesetRefused {
    String newest = files.agreements().get(0);
    for (String id : files.agreements()) {
      if (files.has(id + "/" + base) && agreement(id, files).county() == null) {
        newest = id;
      }
    }
    return newest;
  }

  private static Agreement agreement(String id, RuleFiles files) throws RulesetRefused {
    return files.yaml(id + "/" + RuleFiles.AGREEMENT, Agreement.SHAPE);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static SortedSet<RecipientKind> kinds(String who) {
    var kinds = new TreeSet<RecipientKind>();
    KINDS.forEach(
        (word, kind) -> {
          if (who.toLowerCase(Locale.ROOT).contains(word)) {
            kinds.add(kind);
          }
        });
    if (kinds.isEmpty()) {
      kinds.addAll(List.of(RecipientKind.MUNICIPALITY, RecipientKind.REGION, RecipientKind.COUNTY));
    }
    return kinds;
  }
}
