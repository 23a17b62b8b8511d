package se.villkorskoll.gate;

/** In which way compiled rules may use a member of a class that is not their own. */
public enum Way {
  /** It may be called, read or made. */
  ANYWHERE("member"),
  /**
   * It may be called, read or made while a rule is described, which is done once, and not by what
   * is asked of facts: such calls may call back.
   */
  DESCRIBING("describing"),
  /** It may be called on what is certainly a number, since it makes numbers of texts too. */
  OF_NUMBER("number"),
  /** It may be made, and takes texts that were put together. */
  ERROR("error"),
  /** A function may be made of it, without calling it. */
  HANDLE("handle"),
  /** A dynamic call may make a function through it. */
  MAKES_FUNCTION("bootstrap"),
  /** A dynamic call may put a text together through it, for an error and nothing else. */
  MAKES_TEXT("text");

  private final String word;

  Way(String word) {
    this.word = word;
  }

  /** The word that it has in a list. */
  String word() {
    return word;
  }
}
