package se.villkorskoll.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.villkorskoll.compilation.CompilationSums;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.LoadedRulesets;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;

/** Compiles the reports of an agreement in files and folders. */
@Command(
    name = "compilation",
    mixinStandardHelpOptions = true,
    description = {
      "Sammanställer redovisningar per län och nationellt.",
      "Läser filer (.json, .ndjson) och mappar."
    })
final class CompilationCommand implements Callable<Integer> {

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

  @Mixin private CompilationOutput output;
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
    output.check();
    var rulesets = new LoadedRulesets(rules.loader(terminal));
    return stored ? compileStored(rulesets.ruleset(agreement)) : compileFiles(rulesets);
  }

  private int compileStored(Ruleset ruleset) throws IOException {
    StoredCompilation ofStored = StoredCompilation.of(ruleset, terminal);
    Language in = language.language();
    for (Recipient one : ofStored.unreadable()) {
      terminal.error(
          LocalText.of(
                  "%s %s: den inlämnade redovisningen går inte att läsa med reglerna och är inte med."
                      .formatted(one.code(), one.name()),
                  "%s %s: the submitted report cannot be read by the rules and is not included."
                      .formatted(one.code(), one.name()))
              .in(in));
    }
    output.write(ofStored.compilation(), in, terminal);
    return ofStored.unreadable().isEmpty() ? ExitCode.GOOD : ExitCode.UNUSABLE;
  }

  private int compileFiles(LoadedRulesets rulesets) throws IOException, RulesetRefused {
    var sums = new CompilationSums(rulesets.ruleset(agreement));
    var reader = new ReportReader(rulesets);
    List<DocumentProblem> unread = new ArrayList<>();
    ReportFiles files = ReportFiles.at(paths);
    files.forEach(
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
    files.passedOver().lines(language.language()).forEach(terminal::error);
    output.write(sums.compilation(), language.language(), terminal);
    return unread.isEmpty() ? ExitCode.GOOD : ExitCode.UNUSABLE;
  }

  private void tell(String source, List<DocumentProblem> problems) {
    Language in = language.language();
    for (DocumentProblem problem : problems) {
      String place = problem.pointer().isEmpty() ? "" : " " + problem.pointer();
      terminal.error(
          "%s%s: %s %s".formatted(source, place, problem.message().in(in), problem.help().in(in)));
    }
  }
}
