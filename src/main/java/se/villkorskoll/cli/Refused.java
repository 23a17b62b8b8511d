package se.villkorskoll.cli;

import se.villkorskoll.model.shape.LocalText;

/**
 * A command that cannot be carried out as it was given: says what is wrong and how to correct it.
 */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient LocalText message;
  private final transient LocalText help;

  Refused(LocalText message, LocalText help) {
    super(message.en());
    this.message = message;
    this.help = help;
  }

  /** A file that a command is to make and cannot write. */
  static Refused cannotWrite(String file) {
    return new Refused(
        LocalText.of(
            "Det går inte att skriva %s.".formatted(file),
            "It is not possible to write %s.".formatted(file)),
        LocalText.of(
            "Kontrollera att mappen finns och att du får skriva i den, att inget står i vägen och att namnet inte är för långt.",
            "Check that the folder is there and that you may write in it, that nothing is in the way and that the name is not too long."));
  }

  LocalText message() {
    return message;
  }

  LocalText help() {
    return help;
  }
}
