package se.villkorskoll.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import se.villkorskoll.document.Limits;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.RecipientRegister;

/** Tells of a file that is not read whether somebody may have meant it as a report. */
final class MaybeReport {

  private static final List<String> TABLES = List.of(".xlsx", ".xlsm", ".xls", ".ods", ".csv");

  /** Blanks, and what a byte order mark and the halves of UTF-16 consist of. */
  private static final String BEFORE_THE_TEXT = "\0\t\n\r \u00ef\u00bb\u00bf\u00fe\u00ff";

  private final RecipientRegister register = RecipientRegister.builtIn();

  /**
   * The file as a document with a problem, or null where it is nobody's report.
   *
   * @param file whose name does not end as those of reports do
   * @param hasContent whether it can be opened: a pipe could keep its reader waiting
   */
  ReportDocument of(Path file, boolean hasContent) {
    String name = normal(file.getFileName().toString());
    for (String ending : TABLES) {
      if (name.endsWith(ending)) {
        return ReportDocument.notRead(
            file,
            LocalText.of(
                "Filer som slutar på %s läses inte, men den här kan vara en redovisning."
                    .formatted(ending),
                "Files that end in %s are not read, but this one may be a report."
                    .formatted(ending)),
            LocalText.of(
                "Lämna redovisningen som JSON i en fil som slutar på .json. Är filen ingen redovisning: flytta den ur mappen.",
                "Give the report as JSON in a file that ends in .json. If the file is not a report: move it out of the folder."));
      }
    }
    if (name.contains(".json.") || name.contains(".ndjson.")) {
      return renamed(
          file,
          LocalText.of(
              "Filens namn har .json i sig men slutar på något annat.",
              "The name of the file has .json in it but ends in something else."));
    }
    Recipient recipient = namedAfter(name);
    if (recipient != null) {
      return renamed(
          file,
          LocalText.of(
              "Filen har namn efter en mottagare (%s, %s), men slutar inte på .json eller .ndjson."
                  .formatted(recipient.code(), recipient.name()),
              "The file is named after a recipient (%s, %s), but does not end in .json or .ndjson."
                  .formatted(recipient.code(), recipient.name())));
    }
    try {
      return hasContent && beginsLikeJson(file)
          ? renamed(
              file,
              LocalText.of(
                  "Filen börjar som JSON, men slutar inte på .json eller .ndjson.",
                  "The file begins like JSON, but does not end in .json or .ndjson."))
          : null;
    } catch (IOException e) {
      return ReportDocument.unreadable(file);
    }
  }

  private static ReportDocument renamed(Path file, LocalText message) {
    return ReportDocument.notRead(
        file,
        message,
        LocalText.of(
            "Är det en redovisning i JSON: döp om filen så att namnet slutar på .json. Annars: flytta den ur mappen.",
            "If it is a report in JSON: rename the file so that its name ends in .json. Otherwise: move it out of the folder."));
  }

  private Recipient namedAfter(String name) {
    int dot = name.indexOf('.', 1);
    String base = dot < 0 ? name : name.substring(0, dot);
    for (Recipient one : register.all()) {
      if (base.equals(normal(one.code())) || base.equals(normal(one.name()))) {
        return one;
      }
    }
    return null;
  }

  /** In lower case; and macOS writes the letter å as an a and a ring. */
  private static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
  }

  private static boolean beginsLikeJson(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int one = in.read();
      for (int i = 0; i < Limits.DOCUMENT_BYTES && BEFORE_THE_TEXT.indexOf(one) >= 0; i++) {
        one = in.read();
      }
      return one == '{' || one == '[';
    }
  }
}
