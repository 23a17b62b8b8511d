package se.villkorskoll.hostile;

import java.io.File;

/** A class of the program that touches the canary when it is initialised, or called. */
public final class Initialised {

  /** The property that says which folder it makes. */
  static final String FOLDER = "hostile.folder";

  /** A constant whose reading initialises the class. */
  public static final Object ONE = touch();

  /** A constant text whose reading initialises the class. */
  public static final String TEXT = String.valueOf(touch());

  private Initialised() {}

  /** Touches the canary. */
  public static boolean touch() {
    String folder = System.getProperty(FOLDER);
    return folder != null && new File(folder).mkdir();
  }
}
