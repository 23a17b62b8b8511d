package se.villkorskoll.compilation;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/**
 * A category that reports use and the agreement does not list, so that it has no other title than
 * its code.
 */
record UnlistedCategory(String name) implements Labelled {

  @Override
  public LocalText label() {
    return LocalText.of(name, name);
  }
}
