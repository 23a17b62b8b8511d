package se.villkorskoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.villkorskoll.export.RulesJson;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.mutation.MutationResult;
import se.villkorskoll.mutation.MutationRunner;
import se.villkorskoll.mutation.UnnoticedMutant;
import se.villkorskoll.ruleset.RuleProblem;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetLoader;
import se.villkorskoll.ruleset.RulesetRefused;
import se.villkorskoll.scenario.ScenarioResult;
import se.villkorskoll.scenario.ScenarioRunner;

/** Lists, checks and tests the rules of agreements. */
final class RulesCommand {

  private RulesCommand() {}

  /** The command that those about rules are below. */
  @Command(
      name = "rules",
      mixinStandardHelpOptions = true,
      description = "Visar, granskar och provar reglerna.")
  private static final class Group {}

  static CommandLine build(Terminal terminal) {
    var commandLine = new CommandLine(new Group());
    commandLine.addSubcommand(new ListRules(terminal));
    commandLine.addSubcommand(new LintRules(terminal));
    commandLine.addSubcommand(new TestRules(terminal));
    commandLine.addSubcommand(new CatalogueCommand(terminal));
    commandLine.addSubcommand(new DiffRules(terminal));
    commandLine.addSubcommand(new CloseRules(terminal));
    commandLine.addSubcommand(new NewRule(terminal));
    return commandLine;
  }

  /** How rules are printed. */
  enum Format {
    TEXT,
    JSON
  }

  /** What the subcommands about some agreements share. */
  private abstract static class OfAgreements implements Callable<Integer> {
    final Terminal terminal;

    @Mixin private AgreementIds agreements;

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        description = "Utskriftens form: text (förvalt) eller json.",
        defaultValue = "TEXT")
    Format format;

    @Mixin RulesOption rules;
    @Mixin LanguageOption language;

    OfAgreements(Terminal terminal) {
      this.terminal = terminal;
    }

    List<String> agreements(RulesetLoader loader) {
      return agreements.in(loader);
    }

    Language in() {
      return language.language();
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Visar villkoren i en överenskommelse.")
  private static final class ListRules extends OfAgreements {
    ListRules(Terminal terminal) {
      super(terminal);
    }

    @Override
    public Integer call() throws Exception {
      RulesetLoader loader = rules.loader(terminal);
      List<Ruleset> rulesets = new ArrayList<>();
      for (String id : agreements(loader)) {
        rulesets.add(loader.loadDraft(id));
      }
      if (format == Format.JSON) {
        RulesJson.writeConditions(terminal.out(), rulesets, in());
        return ExitCode.GOOD;
      }
      for (Ruleset ruleset : rulesets) {
        terminal.line(
            "%s %s (%s)"
                .formatted(
                    ruleset.agreement().id(),
                    ruleset.agreement().title().in(in()),
                    ruleset.version()));
        for (Condition condition : ruleset.allConditions()) {
          terminal.line(
              "  %-18s%-11s%s. %s"
                  .formatted(
                      condition.id(),
                      condition.severity().label().in(in()),
                      condition.title().in(in()),
                      condition.legalBasis()));
        }
      }
      return ExitCode.GOOD;
    }
  }

  @Command(
      name = "lint",
      mixinStandardHelpOptions = true,
      description = "Granskar regelfilerna och översätter dem.")
  private static final class LintRules extends OfAgreements {
    LintRules(Terminal terminal) {
      super(terminal);
    }

    @Override
    public Integer call() throws Exception {
      RulesetLoader loader = rules.loader(terminal);
      List<RuleProblem> problems = new ArrayList<>();
      for (String id : agreements(loader)) {
        try {
          loader.loadDraft(id);
        } catch (RulesetRefused e) {
          e.problems().stream().filter(one -> !problems.contains(one)).forEach(problems::add);
        }
      }
      if (format == Format.JSON) {
        RulesJson.writeProblems(terminal.out(), problems, in());
      } else {
        problems.forEach(one -> RuleProblemText.lines(one, in()).forEach(terminal::line));
        terminal.line(
            in() == Language.SV
                ? "%d fel.".formatted(problems.size())
                : "%d problems.".formatted(problems.size()));
      }
      return problems.isEmpty() ? ExitCode.GOOD : ExitCode.WRONG;
    }
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Kör scenarierna bredvid reglerna.")
  private static final class TestRules extends OfAgreements {
    @Option(
        names = "--mutate",
        description = "Ändrar reglerna lite i taget och visar vad inget scenario märker.")
    private boolean mutate;

    TestRules(Terminal terminal) {
      super(terminal);
    }

    @Override
    public Integer call() throws Exception {
      RulesetLoader loader = rules.loader(terminal);
      List<RuleProblem> problems = new ArrayList<>();
      List<ScenarioResult> results = new ArrayList<>();
      for (String id : agreements(loader)) {
        try {
          results.addAll(new ScenarioRunner(loader.files(), loader.loadDraft(id)).run());
        } catch (RulesetRefused e) {
          problems.addAll(e.problems());
        }
      }
      boolean good = problems.isEmpty() && results.stream().allMatch(ScenarioResult::passed);
      if (mutate && good) {
        return mutate(loader);
      }
      if (format == Format.JSON) {
        RulesJson.writeScenarios(terminal.out(), problems, results, in());
        return good ? ExitCode.GOOD : ExitCode.WRONG;
      }
      problems.forEach(one -> RuleProblemText.lines(one, in()).forEach(terminal::line));
      for (ScenarioResult result : results) {
        if (!result.passed()) {
          String line = result.line() == 0 ? "" : ":" + result.line();
          terminal.line((result.file() + line + ": " + result.name()).strip());
          result.failures().forEach(one -> terminal.line("  " + one.in(in())));
        }
      }
      if (!problems.isEmpty()) {
        terminal.line(
            in() == Language.SV
                ? "Scenarierna till regler med fel är inte körda."
                : "The scenarios of faulty rules were not run.");
      }
      if (results.isEmpty() && !problems.isEmpty()) {
        return ExitCode.WRONG;
      }
      long failed = results.stream().filter(one -> !one.passed()).count();
      terminal.line(
          (in() == Language.SV ? "%d scenarier, %d stämmer inte." : "%d scenarios, %d failed.")
              .formatted(results.stream().filter(one -> !one.name().isEmpty()).count(), failed));
      return good ? ExitCode.GOOD : ExitCode.WRONG;
    }

    /** Tries the scenarios on changed rules; only where all of them pass without a change. */
    private int mutate(RulesetLoader loader) throws Exception {
      MutationResult result = MutationResult.NONE;
      for (String id : agreements(loader)) {
        Ruleset ruleset = loader.loadDraft(id);
        result = result.and(new MutationRunner(loader.files(), ruleset).run());
        result = result.and(new MutationRunner(loader.files(), ruleset.round()).run());
      }
      if (format == Format.JSON) {
        RulesJson.writeMutation(terminal.out(), result, in());
      } else {
        for (UnnoticedMutant one : result.unnoticed()) {
          terminal.line("%s:%d: %s".formatted(one.file(), one.line(), one.change().in(in())));
          if (one.reason() != null) {
            terminal.line("  " + one.reason().in(in()));
          }
        }
        terminal.line(
            (in() == Language.SV
                    ? "%d av %d ändringar märktes av något scenario; minst %d %% ska märkas."
                    : "%d of %d changes were noticed by some scenario; at least %d %% should be.")
                .formatted(result.noticed(), result.mutants(), MutationResult.SHARE));
      }
      return result.enough() ? ExitCode.GOOD : ExitCode.WRONG;
    }
  }
}
