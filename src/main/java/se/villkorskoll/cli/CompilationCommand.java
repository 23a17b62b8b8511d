package se.villkorskoll.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.villkorskoll.compilation.Compilation;
import se.villkorskoll.compilation.CompilationSums;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.export.CompilationJson;
import se.villkorskoll.export.CompilationText;
import se.villkorskoll.export.CompilationWorkbook;
import se.villkorskoll.export.SafeText;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.Recipient;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.LoadedRulesets;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;

/** Compiles the reports of an agreement in files and folders. */
@Command(
    name = "compilation",
    mixinStandardHelpOptions = true,
    description = "Sammanställer redovisningar per län och nationellt (.json, .ndjson, mappar).")
final class CompilationCommand implements Callable<Integer> {

  /** How the compilation is printed. */
  enum Format {
    TEXT,
    JSON,
    XLSX
  }

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "ID", description = "Överenskommelse.")
  private String agreement;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "PATH",
      description = "Filer och mappar, en redovisning per mottagare.")
  private List<String> paths = List.of();

  @Option(
      names = "--stored",
      description = {
        "I stället för filer: det som är inlämnat till tjänsten, när den inte är igång."
      })
  private boolean stored;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Utskriftens form: text (förvalt), json eller xlsx.",
      defaultValue = "TEXT")
  private Format format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Fil att skriva till i stället för skärmen.")
  private String out;

  @Mixin private RulesOption rules;
  @Mixin private LanguageOption language;

  CompilationCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, RulesetRefused {
    if (stored != paths.isEmpty()) {
      throw new Refused(
          LocalText.of(
              "Det som ska sammanställas är inte angivet på ett av två sätt.",
              "What is to be compiled is not named in one of two ways."),
          LocalText.of(
              "Ange filer och mappar, eller --stored för det som är inlämnat till tjänsten.",
              "Name files and folders, or --stored for what was submitted to the service."));
    }
    var rulesets = new LoadedRulesets(rules.loader(terminal));
    return stored ? compileStored(rulesets.ruleset(agreement)) : compileFiles(rulesets);
  }

  private int compileStored(Ruleset ruleset) throws IOException {
    StoredCompilation ofStored = StoredCompilation.of(ruleset, terminal);
    for (Recipient one : ofStored.unreadable()) {
      terminal
          .err()
          .println(
              SafeText.line(
                  LocalText.of(
                          "%s %s: den inlämnade redovisningen går inte att läsa med reglerna och är inte med."
                              .formatted(one.code(), one.name()),
                          "%s %s: the submitted report cannot be read by the rules and is not included."
                              .formatted(one.code(), one.name()))
                      .in(language.language())));
    }
    write(bytes(ofStored.compilation()));
    return ofStored.unreadable().isEmpty() ? ExitCode.GOOD : ExitCode.UNUSABLE;
  }

  private int compileFiles(LoadedRulesets rulesets) throws IOException, RulesetRefused {
    var sums = new CompilationSums(rulesets.ruleset(agreement));
    var reader = new ReportReader(rulesets);
    List<DocumentProblem> unread = new ArrayList<>();
    ReportFiles.visit(
        paths,
        document -> {
          ReadFile file = ReadFile.of(document, reader, agreement);
          if (file.read().succeeded()) {
            sums.add(file.report());
          } else {
            sums.addUnreadableDocument(document.source());
            unread.addAll(file.read().problems());
            tell(document.source(), file.read().problems());
          }
        });
    write(bytes(sums.compilation()));
    return unread.isEmpty() ? ExitCode.GOOD : ExitCode.UNUSABLE;
  }

  private void tell(String source, List<DocumentProblem> problems) {
    Language in = language.language();
    for (DocumentProblem problem : problems) {
      String place = problem.pointer().isEmpty() ? "" : " " + problem.pointer();
      terminal
          .err()
          .println(
              SafeText.line(
                  "%s%s: %s %s"
                      .formatted(source, place, problem.message().in(in), problem.help().in(in))));
    }
  }

  private byte[] bytes(Compilation compilation) {
    return switch (format) {
      case TEXT ->
          CompilationText.of(compilation, language.language()).getBytes(StandardCharsets.UTF_8);
      case JSON -> CompilationJson.of(compilation, language.language());
      case XLSX -> CompilationWorkbook.of(compilation, language.language());
    };
  }

  private void write(byte[] bytes) throws IOException {
    if (out == null) {
      terminal.out().write(bytes);
      terminal.out().flush();
      return;
    }
    try {
      Files.write(Path.of(out), bytes);
    } catch (IOException | InvalidPathException e) {
      throw new Refused(
          LocalText.of(
              "Det går inte att skriva till %s.".formatted(out),
              "It is not possible to write to %s.".formatted(out)),
          LocalText.of(
              "Kontrollera att mappen finns och att du får skriva i den.",
              "Check that the folder is there and that you may write in it."));
    }
  }
}
