package se.villkorskoll.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine.Option;
import se.villkorskoll.compilation.Compilation;
import se.villkorskoll.export.CompilationJson;
import se.villkorskoll.export.CompilationText;
import se.villkorskoll.export.CompilationWorkbook;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;

/** In which form a compilation is written, and where. */
final class CompilationOutput {

  /** The form of a compilation, and what a file of it ends in. */
  enum Format {
    TEXT(".txt"),
    JSON(".json"),
    XLSX(".xlsx");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    /** The form that a file's name tells; null if it tells none. */
    private static Format of(String file) {
      for (Format one : values()) {
        if (file.toLowerCase(Locale.ROOT).endsWith(one.ending)) {
          return one;
        }
      }
      return null;
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "Utskriftens form: text, json eller xlsx. Förvalt: den som filens namn visar,",
        "text på skärmen."
      })
  private Format format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "Fil att skriva till i stället för skärmen: .txt, .json eller .xlsx.",
        "Finns ingen redovisning att sammanställa skrivs den inte."
      })
  private String out;

  /**
   * Refuses what cannot be written, before anything is read.
   *
   * @throws Refused if file and form contradict each other, or the form is not known or not for a
   *     screen
   */
  void check() {
    if (out == null) {
      if (format == Format.XLSX) {
        throw new Refused(
            LocalText.of(
                "En arbetsbok skrivs bara till en fil.", "A workbook is only written to a file."),
            LocalText.of(
                "Ange den med --out, till exempel --out sammanställning.xlsx.",
                "Name it by --out, such as --out compilation.xlsx."));
      }
      return;
    }
    Format named = Format.of(out);
    if (named == null && format == null) {
      throw new Refused(
          LocalText.of(
              "Namnet på filen %s visar inte vilken form den ska ha.".formatted(out),
              "The name of the file %s does not tell its form.".formatted(out)),
          LocalText.of(
              "Låt namnet sluta på .txt, .json eller .xlsx, eller ange --format.",
              "Let the name end in .txt, .json or .xlsx, or give --format."));
    }
    if (named != null && format != null && named != format) {
      String given = format.name().toLowerCase(Locale.ROOT);
      throw new Refused(
          LocalText.of(
              "Filen %s slutar inte på %s, men --format är %s."
                  .formatted(out, format.ending, given),
              "The file %s does not end in %s, but --format is %s."
                  .formatted(out, format.ending, given)),
          LocalText.of(
              "Utelämna --format, eller ge filen ett annat namn.",
              "Leave out --format, or give the file another name."));
    }
  }

  /**
   * Writes a compilation.
   *
   * @throws Refused if the file cannot be written, or there is nothing to write to it
   */
  void write(Compilation compilation, Language language, Terminal terminal) throws IOException {
    if (out == null) {
      terminal.out().write(bytes(compilation, language));
      terminal.out().flush();
      return;
    }
    if (compilation.reports() == 0) {
      throw new Refused(
          LocalText.of(
              "Det finns ingen redovisning att sammanställa, så %s är inte skriven.".formatted(out),
              "There is no report to compile, so %s is not written.".formatted(out)),
          LocalText.of(
              "Kontrollera överenskommelsen och var redovisningarna ligger.",
              "Check the agreement and where the reports are."));
    }
    WholeFile.write(out, bytes(compilation, language));
  }

  private Format form() {
    if (format != null) {
      return format;
    }
    return out == null ? Format.TEXT : Format.of(out);
  }

  private byte[] bytes(Compilation compilation, Language language) {
    return switch (form()) {
      case TEXT -> CompilationText.of(compilation, language).getBytes(StandardCharsets.UTF_8);
      case JSON -> CompilationJson.of(compilation, language);
      case XLSX -> CompilationWorkbook.of(compilation, language);
    };
  }
}
