package se.villkorskoll.app;

import java.util.List;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.model.shape.LocalText;

/** Something that was asked for and cannot be done: what is wrong, and how to correct it. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of problem it is. */
  public enum Kind {
    /** What was asked about does not exist. */
    NOT_FOUND,
    /** The request itself is wrong. */
    INVALID,
    /** The report cannot be read; the problems say where. */
    UNREADABLE,
    /** It contradicts something that was done before. */
    CONFLICT,
    /** The service cannot do it now. */
    UNAVAILABLE
  }

  private final Kind kind;
  private final transient LocalText text;
  private final transient LocalText help;
  private final transient List<DocumentProblem> problems;

  /** A problem of a kind. */
  public Problem(Kind kind, LocalText text, LocalText help) {
    this(kind, text, help, List.of());
  }

  private Problem(Kind kind, LocalText text, LocalText help, List<DocumentProblem> problems) {
    super(text.en());
    this.kind = kind;
    this.text = text;
    this.help = help;
    this.problems = List.copyOf(problems);
  }

  /** A report that cannot be read. */
  static Problem unreadable(List<DocumentProblem> problems) {
    return new Problem(
        Kind.UNREADABLE,
        LocalText.of(
            "Redovisningen går inte att läsa; inget är kontrollerat eller sparat.",
            "The report cannot be read; nothing was checked or stored."),
        LocalText.of(
            "Rätta det som står under problems.", "Correct what is listed under problems."),
        problems);
  }

  /** What kind of problem it is. */
  public Kind kind() {
    return kind;
  }

  /** What is wrong. */
  public LocalText text() {
    return text;
  }

  /** How to correct it. */
  public LocalText help() {
    return help;
  }

  /** What is wrong with a report, place by place; empty for every other kind. */
  public List<DocumentProblem> problems() {
    return problems;
  }
}
