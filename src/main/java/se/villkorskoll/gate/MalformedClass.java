package se.villkorskoll.gate;

import se.villkorskoll.model.shape.LocalText;

/** Why some bytes are no class file that the gate reads. */
final class MalformedClass extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient LocalText reason;

  MalformedClass(String sv, String en) {
    super(en);
    this.reason = LocalText.of(sv, en);
  }

  /** What is wrong with them. */
  LocalText reason() {
    return reason;
  }
}
