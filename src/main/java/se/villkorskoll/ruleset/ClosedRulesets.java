package se.villkorskoll.ruleset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.IdForm;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/**
 * The agreements whose rules are closed (closed.yaml): reports have been decided by them, and they
 * are not changed any more.
 *
 * @param closed the version of each closed ruleset, by agreement; never null
 */
public record ClosedRulesets(Map<String, String> closed) {

  /** The file, at the top of the rules folder. */
  public static final String PATH = "closed.yaml";

  private static final Shape.Builder<ClosedRulesets> FIELDS =
      Shape.of("ClosedRulesets", "Stängda överenskommelser", "Closed agreements");
  private static final Field<ClosedRulesets, Map<String, String>> CLOSED =
      FIELDS.other(
          "closed",
          new Type.MapOf(IdForm.AGREEMENT, new Type.Name()),
          true,
          ClosedRulesets::closed,
          "Stängda regler",
          "Closed rules");

  /** How it is written. */
  static final Shape<ClosedRulesets> SHAPE = FIELDS.build(v -> new ClosedRulesets(v.get(CLOSED)));

  /**
   * Those of a rules folder; none where there is no such file.
   *
   * @throws RulesetRefused if the file cannot be read
   */
  public static ClosedRulesets in(RuleFiles files) throws RulesetRefused {
    return files.has(PATH) ? files.yaml(PATH, SHAPE) : new ClosedRulesets(Map.of());
  }

  /** The version by which an agreement is closed, or null if it is not. */
  public String versionOf(String agreement) {
    return closed.get(agreement);
  }

  /** The ids that are closed and are none of these agreements, sorted. */
  public List<String> without(List<String> agreements) {
    return closed.keySet().stream().filter(one -> !agreements.contains(one)).sorted().toList();
  }

  /** These with one more. */
  public ClosedRulesets with(String agreement, String version) {
    Map<String, String> more = new TreeMap<>(closed);
    more.put(agreement, version);
    return new ClosedRulesets(more);
  }

  /** The file that says so. */
  public String yaml() {
    var text =
        new StringBuilder(
            """
            # Överenskommelser vars regler är stängda, med reglernas version. En ändrad mapp läses inte in.
            closed:
            """);
    new TreeMap<>(closed)
        .forEach((id, version) -> text.append("  \"%s\": %s\n".formatted(id, version)));
    return text.toString();
  }
}
