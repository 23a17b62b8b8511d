package se.villkorskoll.model.result;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import se.villkorskoll.model.shape.Language;

/** A text with places for values, in both languages. */
public record LocalTemplate(Template sv, Template en) {

  /** Reads the template in both languages. */
  public static LocalTemplate of(String sv, String en) {
    return new LocalTemplate(Template.of(sv), Template.of(en));
  }

  /** The names of the values that either text has places for. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>(sv.names());
    names.addAll(en.names());
    return names;
  }

  /** The text in a language with its values. */
  public String fill(Map<String, ?> values, Language language) {
    return (language == Language.SV ? sv : en).fill(values, language);
  }

  /** This text and then another, with the places of both. */
  public LocalTemplate followedBy(LocalTemplate next) {
    return of(sv.toString() + next.sv, en.toString() + next.en);
  }
}
