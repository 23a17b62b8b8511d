package se.villkorskoll.cli;

import java.util.ListResourceBundle;
import picocli.CommandLine;

/** The help's own words in Swedish, like the rest of it. */
public final class UsageTexts extends ListResourceBundle {

  @Override
  protected Object[][] getContents() {
    return new Object[][] {
      {"mixinStandardHelpOptions.help", "Visar den här hjälpen."},
      {"mixinStandardHelpOptions.version", "Visar programmets version."},
      {"usage.synopsisHeading", "Användning: "},
      {"usage.commandListHeading", "Kommandon:%n"},
      {"usage.optionListHeading", "%nVal:%n"},
      {"usage.parameterListHeading", "%nArgument:%n"},
    };
  }

  /** Puts these words into a command and all below it. */
  static void putInto(CommandLine commandLine) {
    commandLine.setResourceBundle(new UsageTexts());
    labels(commandLine);
  }

  private static void labels(CommandLine commandLine) {
    commandLine.getCommandSpec().usageMessage().synopsisSubcommandLabel("KOMMANDO");
    commandLine.getSubcommands().values().forEach(UsageTexts::labels);
  }
}
