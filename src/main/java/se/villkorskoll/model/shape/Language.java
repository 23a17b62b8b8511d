package se.villkorskoll.model.shape;

import java.util.Locale;

/** A language that texts to people exist in. Swedish is the first, English the second. */
public enum Language {
  SV,
  EN;

  /** The language tag of BCP 47: {@code sv} or {@code en}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
