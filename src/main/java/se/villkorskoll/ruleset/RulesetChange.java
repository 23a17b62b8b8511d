package se.villkorskoll.ruleset;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/**
 * One thing that one ruleset says and another does not, or says otherwise.
 *
 * @param kind whether it is new, changed or dropped
 * @param subject what it is about
 * @param id the condition's id, the parameter's name or the part's code; where it has changed, the
 *     new one
 * @param title what people call it
 * @param before what was said; null where it is new
 * @param after what is said now; null where it is dropped
 * @param source the clause or source of what is said now, or of what was where it is dropped
 */
public record RulesetChange(
    Kind kind,
    Subject subject,
    String id,
    LocalText title,
    LocalText before,
    LocalText after,
    String source) {

  /** What happened to it. */
  public enum Kind {
    ADDED("nytt", "ny", "nya", "new"),
    CHANGED("ändrat", "ändrad", "ändrade", "changed"),
    DROPPED("borttaget", "borttagen", "borttagna", "dropped");

    private final LocalText ofNeuter;
    private final LocalText ofCommon;
    private final LocalText ofSeveral;

    Kind(String neuter, String common, String several, String en) {
      this.ofNeuter = LocalText.of(neuter, en);
      this.ofCommon = LocalText.of(common, en);
      this.ofSeveral = LocalText.of(several, en);
    }

    /** The word for several of any subject. */
    public LocalText ofSeveral() {
      return ofSeveral;
    }

    /** The word for one of a subject, which in Swedish goes by its gender. */
    public LocalText of(Subject subject) {
      return subject == Subject.PARAMETER ? ofCommon : ofNeuter;
    }
  }

  /** What a change is about. */
  public enum Subject implements Labelled {
    PART("belopp", "amount"),
    CONDITION("villkor", "condition"),
    PARAMETER("parameter", "parameter");

    private final LocalText label;

    Subject(String sv, String en) {
      this.label = LocalText.of(sv, en);
    }

    @Override
    public LocalText label() {
      return label;
    }
  }
}
