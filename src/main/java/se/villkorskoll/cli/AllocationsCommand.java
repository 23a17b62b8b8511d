package se.villkorskoll.cli;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.villkorskoll.model.agreement.Allocation;
import se.villkorskoll.model.agreement.Allotment;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.result.ValueText;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;

/** Prints what each recipient is due. */
@Command(
    name = "allocations",
    mixinStandardHelpOptions = true,
    description = "Visar de belopp som är tryckta i en källa eller går att beräkna.")
final class AllocationsCommand implements Callable<Integer> {

  /** How allocations are printed. */
  enum Format {
    TEXT,
    CSV
  }

  private final Terminal terminal;

  @Parameters(paramLabel = "ID", description = "Överenskommelse.")
  private String agreement;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Utskriftens form: text (förvalt) eller csv.",
      defaultValue = "TEXT")
  private Format format;

  @Mixin private RulesOption rules;
  @Mixin private LanguageOption language;

  AllocationsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws RulesetRefused {
    Ruleset ruleset = rules.loader(terminal).load(agreement);
    if (format == Format.CSV) {
      terminal.out().print("recipient,part,amount\n");
      recipients(ruleset)
          .flatMap(one -> ruleset.allocations().of(one).allocations().stream())
          .filter(one -> one.amount() != null)
          .sorted(Comparator.comparing(Allocation::recipient).thenComparing(Allocation::part))
          .forEach(
              one ->
                  terminal
                      .out()
                      .print(
                          "%s,%s,%s\n"
                              .formatted(
                                  one.recipient(), one.part(), one.amount().toPlainString())));
      return ExitCode.GOOD;
    }
    boolean anyKnown = false;
    for (Recipient one : recipients(ruleset).toList()) {
      anyKnown |= print(one, ruleset.allocations().of(one));
    }
    if (!anyKnown) {
      terminal.line(
          language.language() == Language.SV
              ? "Vad varje mottagare ska få är inte tryckt i någon källa, och går inte att beräkna."
              : "What each recipient is due is printed in no source, and cannot be computed.");
    }
    return ExitCode.GOOD;
  }

  private static Stream<Recipient> recipients(Ruleset ruleset) {
    return ruleset.register().all().stream()
        .filter(one -> ruleset.agreement().concerns(one.kind()));
  }

  /** Prints what is known of what a recipient is due; false if nothing is. */
  private boolean print(Recipient recipient, Allotment allotment) {
    List<Allocation> known =
        allotment.allocations().stream().filter(one -> one.amount() != null).toList();
    if (known.isEmpty()) {
      return false;
    }
    Language in = language.language();
    terminal.line("%s %s".formatted(recipient.code(), recipient.name()));
    for (Allocation one : known) {
      terminal.line(
          "  %-4s%18s kr  %s (%s)"
              .formatted(
                  one.part(),
                  ValueText.of(one.amount(), in),
                  one.basis().label().in(in),
                  one.source().in(in)));
    }
    String sum =
        allotment.roundedTotal() == null ? null : ValueText.of(allotment.roundedTotal(), in);
    terminal.line(
        sum == null
            ? "  " + (in == Language.SV ? "Summan är inte känd." : "The sum is not known.")
            : "  %-4s%15s    kr  %s"
                .formatted("", sum, in == Language.SV ? "summan avrundad" : "the sum, rounded"));
    return true;
  }
}
