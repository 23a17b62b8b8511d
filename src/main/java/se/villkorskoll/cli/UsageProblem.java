package se.villkorskoll.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.villkorskoll.document.NearName;
import se.villkorskoll.model.shape.LocalText;

/** Tells in Swedish and English what is wrong with the arguments of a command. */
final class UsageProblem {

  private UsageProblem() {}

  static LocalText of(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      String names =
          missing.getMissing().stream().map(UsageProblem::name).collect(Collectors.joining(", "));
      return missing.getMissing().get(0).isOption()
          ? LocalText.of(
              "Ett värde saknas för %s.".formatted(names),
              "A value is missing for %s.".formatted(names))
          : LocalText.of("Det saknas: %s.".formatted(names), "Missing: %s.".formatted(names));
    }
    if (e instanceof OverwrittenOptionException twice) {
      return LocalText.of(
          "%s är angivet mer än en gång.".formatted(name(twice.getOverwritten())),
          "%s is given more than once.".formatted(name(twice.getOverwritten())));
    }
    ArgSpec argument = e.getArgSpec();
    if (argument != null && e.getValue() != null) {
      return value(argument, e.getValue());
    }
    List<String> commands = commands(e);
    return argument == null && !commands.isEmpty()
        ? LocalText.of(
            "Ange ett kommando: %s.".formatted(String.join(", ", commands)),
            "Name a command: %s.".formatted(String.join(", ", commands)))
        : LocalText.of(e.getMessage(), e.getMessage());
  }

  /** The commands below the one that was given; none where it has none. */
  private static List<String> commands(ParameterException e) {
    return List.copyOf(e.getCommandLine().getSubcommands().keySet());
  }

  private static LocalText unmatched(UnmatchedArgumentException e) {
    String first = e.getUnmatched().get(0);
    List<String> commands = commands(e);
    if (!commands.isEmpty() && !first.startsWith("-")) {
      return unknownCommand(first, commands);
    }
    String all =
        e.getUnmatched().stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(", "));
    List<String> options = options(e);
    String near =
        e.getUnmatched().stream()
            .filter(one -> one.startsWith("-"))
            .map(one -> NearName.among(options, withoutValue(one)))
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", "));
    return near.isEmpty()
        ? LocalText.of("Okänt argument: %s.".formatted(all), "Unknown argument: %s.".formatted(all))
        : LocalText.of(
            "Okänt argument: %s. Menade du %s?".formatted(all, near),
            "Unknown argument: %s. Did you mean %s?".formatted(all, near));
  }

  private static LocalText unknownCommand(String name, List<String> commands) {
    String near = NearName.among(commands, name);
    String all = String.join(", ", commands);
    return near == null
        ? LocalText.of(
            "Kommandot \"%s\" finns inte. De som finns är: %s.".formatted(name, all),
            "There is no command \"%s\". There are: %s.".formatted(name, all))
        : LocalText.of(
            "Kommandot \"%s\" finns inte. Menade du %s?".formatted(name, near),
            "There is no command \"%s\". Did you mean %s?".formatted(name, near));
  }

  /** All options of the command, sorted. */
  private static List<String> options(ParameterException e) {
    return List.copyOf(new TreeSet<>(e.getCommandLine().getCommandSpec().optionsMap().keySet()));
  }

  private static String withoutValue(String option) {
    int equals = option.indexOf('=');
    return equals < 0 ? option : option.substring(0, equals);
  }

  private static LocalText value(ArgSpec argument, String value) {
    String name = name(argument);
    Class<?> type = argument.type();
    if (type.isEnum()) {
      String all =
          Arrays.stream(type.getEnumConstants())
              .map(one -> one.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return LocalText.of(
          "%s kan inte vara \"%s\". Ange något av: %s.".formatted(name, value, all),
          "%s cannot be \"%s\". Give one of: %s.".formatted(name, value, all));
    }
    if (type == LocalDate.class) {
      return LocalText.of(
          "Dagen \"%s\" för %s finns inte; skriv den som 2021-04-15.".formatted(value, name),
          "There is no day \"%s\" as for %s; write it as 2021-04-15.".formatted(value, name));
    }
    return LocalText.of(
        "%s kan inte vara \"%s\".".formatted(name, value),
        "%s cannot be \"%s\".".formatted(name, value));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
