package se.villkorskoll.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.ClosedRulesets;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetLoader;
import se.villkorskoll.ruleset.RulesetRefused;

/** Closes the rules of an agreement: from then on a changed folder is refused. */
@Command(
    name = "close",
    mixinStandardHelpOptions = true,
    description = {
      "Stänger en överenskommelses regler. En mapp som har ändrats därefter läses inte in.",
      "Skrivs i closed.yaml överst i regelmappen, som måste anges med --rules."
    })
final class CloseRules implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "ID", description = "Överenskommelsen som stängs.")
  private String id;

  @Mixin private RulesOption rules;
  @Mixin private LanguageOption language;

  CloseRules(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws RulesetRefused {
    Path folder = rules.ownFolder(terminal);
    RulesetLoader loader = rules.loader(terminal);
    Ruleset ruleset = loader.load(id);
    ClosedRulesets closed = ClosedRulesets.in(loader.files()).with(id, ruleset.version());
    WholeFile.write(
        folder.resolve(ClosedRulesets.PATH).toString(),
        closed.yaml().getBytes(StandardCharsets.UTF_8));
    terminal.line(
        LocalText.of(
                "Överenskommelsen %s är stängd med reglerna %s.".formatted(id, ruleset.version()),
                "The agreement %s is closed with the rules %s.".formatted(id, ruleset.version()))
            .in(language.language()));
    return ExitCode.GOOD;
  }
}
