package se.villkorskoll.app;

import se.villkorskoll.model.shape.LocalText;

/** Hears what a start of the service does, before it does it, where that may take long. */
@FunctionalInterface
public interface StartProgress {

  /** Does nothing. */
  StartProgress SILENT = doing -> {};

  /** The start goes on to do this. */
  void begins(LocalText doing);
}
