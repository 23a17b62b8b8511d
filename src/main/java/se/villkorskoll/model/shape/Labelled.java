package se.villkorskoll.model.shape;

/** A code that people read under a label in their own language. */
public interface Labelled {

  /** The code itself, as documents write it. */
  String name();

  /** What people read instead of the code. */
  LocalText label();
}
