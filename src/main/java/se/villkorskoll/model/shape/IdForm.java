package se.villkorskoll.model.shape;

import java.util.regex.Pattern;

/**
 * The form of an id in a rules folder. Ids become part of rules and are read by people, so they
 * hold no character that could be taken for another or end a text.
 */
public enum IdForm {
  /** An agreement, such as {@code 2020-storsthlm}. */
  AGREEMENT(
      "[0-9a-z][0-9a-z-]*",
      LocalText.of("gemena a-z, siffror och bindestreck", "lower case a-z, digits and hyphens")),
  /** A parameter, such as {@code report-by}. */
  PARAMETER(
      "[a-z][a-z0-9-]*",
      LocalText.of(
          "gemena a-z, siffror och bindestreck, en bokstav först",
          "lower case a-z, digits and hyphens, a letter first")),
  /**
   * A condition, a row of the catalogue or a part, such as {@code OK2020-USE-01} or {@code P1K}.
   */
  CONDITION_OR_PART(
      "[A-Z0-9][A-Z0-9-]*",
      LocalText.of("versaler A-Z, siffror och bindestreck", "capitals A-Z, digits and hyphens")),
  /** A code, such as {@code MOBILE_DIGITAL}. */
  CODE(
      "[A-Z][A-Z0-9_]*",
      LocalText.of(
          "versaler A-Z, siffror och understreck, en bokstav först",
          "capitals A-Z, digits and underscores, a letter first"));

  private final Pattern pattern;
  private final LocalText words;

  IdForm(String pattern, LocalText words) {
    this.pattern = Pattern.compile(pattern);
    this.words = words;
  }

  /** Whether a text has this form. */
  public boolean matches(String text) {
    return pattern.matcher(text).matches();
  }

  /** The form as a regular expression. */
  public String pattern() {
    return pattern.pattern();
  }

  /** What it may hold, in words. */
  public LocalText words() {
    return words;
  }
}
