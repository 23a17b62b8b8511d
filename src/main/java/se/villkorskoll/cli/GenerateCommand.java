package se.villkorskoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.RulesetRefused;
import se.villkorskoll.sample.NationalDataSet;
import se.villkorskoll.sample.SampleReport;

/** Writes a national data set to a folder: invented reports whose sums are the printed ones. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Skriver påhittade redovisningar för hela landet till en mapp, en fil för varje mottagare.",
      "Summor och svarsfördelningar blir de som källorna anger. Samma frö ger samma filer."
    })
final class GenerateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "ID", description = "Överenskommelse.")
  private String agreement;

  @Parameters(
      index = "1",
      paramLabel = "DIR",
      description = "Mapp för filerna. Den ska vara tom eller inte finnas.")
  private String folder;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Frö: det heltal som slumpen utgår från. Förvalt: 1.",
      defaultValue = "1")
  private long seed;

  @Mixin private RulesOption rules;
  @Mixin private LanguageOption language;

  GenerateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws RulesetRefused {
    if (!NationalDataSet.AGREEMENTS.contains(agreement)) {
      String all = String.join(", ", NationalDataSet.AGREEMENTS);
      throw new Refused(
          LocalText.of(
              "För överenskommelsen %s finns inga siffror för hela landet.".formatted(agreement),
              "There are no national figures for the agreement %s.".formatted(agreement)),
          LocalText.of("De som finns är: %s.".formatted(all), "There are: %s.".formatted(all)));
    }
    List<SampleReport> reports = NationalDataSet.of(rules.loader(terminal).load(agreement), seed);
    try {
      Path target = emptyFolder();
      for (SampleReport report : reports) {
        Files.write(target.resolve(report.fileName()), report.json());
      }
    } catch (IOException e) {
      throw new Refused(
          LocalText.of(
              "Mappen %s går inte att skriva till.".formatted(folder),
              "The folder %s cannot be written to.".formatted(folder)),
          LocalText.of(
              "Kontrollera sökvägen och behörigheten.", "Check the path and the permissions."));
    }
    terminal.line(
        language.language() == Language.SV
            ? "%d påhittade redovisningar i %s, frö %d.".formatted(reports.size(), folder, seed)
            : "%d invented reports in %s, seed %d.".formatted(reports.size(), folder, seed));
    return ExitCode.GOOD;
  }

  /** The folder, made if it is not there: files of another seed must not be left among these. */
  private Path emptyFolder() throws IOException {
    Path target;
    try {
      target = Files.createDirectories(Path.of(folder));
    } catch (InvalidPathException e) {
      throw new IOException(e);
    }
    try (Stream<Path> files = Files.list(target)) {
      if (files.findAny().isPresent()) {
        throw new Refused(
            LocalText.of(
                "Mappen %s är inte tom.".formatted(folder),
                "The folder %s is not empty.".formatted(folder)),
            LocalText.of(
                "Ange en mapp som är tom eller inte finns.",
                "Name a folder that is empty or does not exist."));
      }
    }
    return target;
  }
}
