package se.villkorskoll.drl;

import se.villkorskoll.model.shape.LocalText;

/** Why a text is no rule, and where. */
public final class MalformedRule extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final transient LocalText text;
  private final transient LocalText help;

  /**
   * A fault of a text.
   *
   * @param line its line, from 1
   * @param text what is wrong
   * @param help what to write instead
   */
  MalformedRule(int line, LocalText text, LocalText help) {
    super(text.en());
    this.line = line;
    this.text = text;
    this.help = help;
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }

  /** What is wrong. */
  public LocalText text() {
    return text;
  }

  /** What to write instead. */
  public LocalText help() {
    return help;
  }
}
