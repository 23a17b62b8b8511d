package se.villkorskoll.gate;

/** Why some bytes are no class file that the gate reads. */
final class MalformedClass extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedClass(String reason) {
    super(reason);
  }
}
