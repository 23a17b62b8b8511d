package se.villkorskoll.ruleset;

import java.util.HashSet;
import java.util.regex.Pattern;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.model.shape.LocalText;

/**
 * How much an annotation of a rule may hold. What a text says is repeated for each finding, and
 * each proposed correction is tried on its own, so that a rule without bounds would make the result
 * of a small report larger than any memory.
 */
final class AnnotationBounds {

  private static final int MOST_VALUES = 20;
  private static final int MOST_CORRECTIONS = 4;
  private static final int MOST_CHARACTERS = 1_000;
  private static final int MOST_PLACES = 12;

  private static final Pattern PLACE = Pattern.compile("\\{");

  private AnnotationBounds() {}

  /** What an annotation has too much of, and how much it may have; null if there is nothing. */
  static LocalText fault(RuleText.Annotation annotation) {
    int most = annotation.name().equals("correction") ? MOST_CORRECTIONS : MOST_VALUES;
    if (annotation.values().size() > most) {
      return LocalText.of(
          "har fler än %d värden".formatted(most), "has more than %d values".formatted(most));
    }
    if (new HashSet<>(annotation.values()).size() < annotation.values().size()) {
      return LocalText.of("har samma värde två gånger", "has the same value twice");
    }
    for (String value : annotation.values()) {
      if (value.length() > MOST_CHARACTERS) {
        return LocalText.of(
            "har en text på mer än %d tecken".formatted(MOST_CHARACTERS),
            "has a text of more than %d characters".formatted(MOST_CHARACTERS));
      }
      if (PLACE.matcher(value).results().count() > MOST_PLACES) {
        return LocalText.of(
            "har en text med fler än %d platser för värden".formatted(MOST_PLACES),
            "has a text with more than %d places for values".formatted(MOST_PLACES));
      }
    }
    return null;
  }
}
