package se.villkorskoll.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.RulesetChange;
import se.villkorskoll.ruleset.RulesetDiff;

/** What has changed from one agreement to another, as text, CSV and JSON. */
public final class DiffOutput {

  private static final List<String> COLUMNS =
      List.of("kind", "subject", "id", "title", "before", "after", "source");

  private DiffOutput() {}

  private static Table table(RulesetDiff diff, Language language) {
    return new Table(COLUMNS, diff.changes().stream().map(one -> cells(one, language)).toList());
  }

  private static List<String> cells(RulesetChange change, Language language) {
    return List.of(
        change.kind().name(),
        change.subject().name(),
        change.id(),
        change.title().in(language),
        change.before() == null ? "" : change.before().in(language),
        change.after() == null ? "" : change.after().in(language),
        change.source());
  }

  /** A table with a heading row, in UTF-8 with commas and line feeds. */
  public static byte[] csv(RulesetDiff diff, Language language) {
    return table(diff, language).csv();
  }

  /** An indented array with a final line feed. */
  public static byte[] json(RulesetDiff diff, Language language) {
    return table(diff, language).json();
  }

  /** Two or three lines for each change, and how many there are of each kind. */
  public static byte[] text(RulesetDiff diff, Language language) {
    var text = new StringBuilder();
    line(
        text,
        LocalText.of("Från överenskommelsen %s till %s", "From the agreement %s to %s")
            .in(language)
            .formatted(diff.before(), diff.after()));
    for (RulesetChange change : diff.changes()) {
      text.append('\n');
      line(
          text,
          "%s %s %s: %s"
              .formatted(
                  change.kind().of(change.subject()).in(language),
                  change.subject().label().in(language),
                  change.id(),
                  change.title().in(language)));
      String before = change.before() == null ? "" : change.before().in(language);
      String after = change.after() == null ? "" : change.after().in(language);
      line(
          text,
          "    "
              + (before.isEmpty() || after.isEmpty() ? before + after : before + " -> " + after));
      line(text, "    " + change.source());
    }
    text.append('\n');
    for (RulesetChange.Kind kind : RulesetChange.Kind.values()) {
      long count = diff.changes().stream().filter(one -> one.kind() == kind).count();
      line(text, "%5d  %s".formatted(count, kind.ofSeveral().in(language)));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder text, String line) {
    text.append(SafeText.line(line)).append('\n');
  }
}
