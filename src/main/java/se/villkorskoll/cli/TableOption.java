package se.villkorskoll.cli;

import java.io.IOException;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** In which form a table is printed. */
final class TableOption {

  /** The form of a table. */
  enum Format {
    TEXT,
    CSV,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Utskriftens form: text (förvalt), csv eller json.",
      defaultValue = "TEXT")
  private Format format;

  /** Prints the table in the form asked for; the others are not made. */
  void print(Terminal terminal, Supplier<byte[]> text, Supplier<byte[]> csv, Supplier<byte[]> json)
      throws IOException {
    Supplier<byte[]> form =
        switch (format) {
          case TEXT -> text;
          case CSV -> csv;
          case JSON -> json;
        };
    terminal.out().write(form.get());
    terminal.out().flush();
  }
}
