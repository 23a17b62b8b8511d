package se.villkorskoll.cli;

import picocli.CommandLine.Option;
import se.villkorskoll.model.shape.Language;

/** The language of what is printed. */
final class LanguageOption {

  @Option(
      names = "--lang",
      paramLabel = "sv|en",
      description = "Språk: sv (förvalt) eller en.",
      defaultValue = "SV")
  private Language language;

  Language language() {
    return language;
  }
}
