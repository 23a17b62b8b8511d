package se.villkorskoll.cli;

import se.villkorskoll.model.shape.LocalText;

/** A command that cannot be carried out as it was given: says what is wrong and how to mend it. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient LocalText message;
  private final transient LocalText help;

  Refused(LocalText message, LocalText help) {
    super(message.en());
    this.message = message;
    this.help = help;
  }

  LocalText message() {
    return message;
  }

  LocalText help() {
    return help;
  }
}
