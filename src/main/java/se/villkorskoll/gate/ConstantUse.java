package se.villkorskoll.gate;

/**
 * What code may do with a constant of its class file.
 *
 * @param own the method or field of the rules' own classes that it is; null for others
 * @param way in which way it may be used; null if it is refused already
 */
record ConstantUse(Member own, Way way) {

  /** Of what is refused wherever it is mentioned. */
  static final ConstantUse REFUSED = new ConstantUse(null, null);
}
