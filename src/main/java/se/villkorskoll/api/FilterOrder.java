package se.villkorskoll.api;

/** In which order requests are looked at before they reach a use case. */
final class FilterOrder {

  /** Whether the request is for this machine, and comes from it. */
  static final int WHO_ASKS = 100;

  /** Whether the address and the headers are understood. */
  static final int WHAT_IS_ASKED = 200;

  /** Taking in the body. */
  static final int BODY = 300;

  private FilterOrder() {}
}
