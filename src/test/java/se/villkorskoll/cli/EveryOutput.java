package se.villkorskoll.cli;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.villkorskoll.app.RunningService;

/**
 * Runs the commands of the program in each of their forms, asks its service for each of its
 * answers, and puts what comes into the working directory, a file for each. A program of its own,
 * so that it can be run under other settings.
 */
final class EveryOutput {

  /** The file with the order in which this process goes through a set that has none. */
  static final String ORDER = "order-of-this-process";

  /** So many elements that two processes never have them in one order. */
  private static final int UNORDERED = 10_000;

  private static final String MOMENT = "\"since\":\"[^\"]+\"";
  private static final String LATE = " --as-of 2021-04-15";

  private EveryOutput() {}

  private static List<String> commands(String project, String input) {
    String dalarna = project + "/fixtures/2020/dalarna";
    List<String> commands = new ArrayList<>();
    for (String format : List.of("text", "json", "ndjson", "sarif", "junit")) {
      commands.add("check " + dalarna + LATE + " --format " + format);
    }
    commands.add("check " + dalarna + LATE + " --lang en");
    commands.add(
        "check "
            + dalarna
            + LATE
            + " --round --format json --year-before "
            + project
            + "/fixtures/2019/dalarna");
    commands.add("check " + input + "/unreadable --format json");
    commands.add(
        "check " + project + "/fixtures/2017 " + project + "/fixtures/2019 --format json" + LATE);
    for (String year : List.of("2019", "2020")) {
      commands.add("generate " + year + " country-" + year + " --seed 7");
    }
    commands.add("compilation 2019 country-2019 --format json --lang en");
    commands.add("compilation 2020 " + dalarna + " --format xlsx --out 2020.xlsx");
    for (String format : List.of("text", "json")) {
      commands.add("rules list 2019 2020 --format " + format);
      commands.add("rules lint 2020 --rules " + input + "/faulty-agreement --format " + format);
      commands.add("rules lint 2020 --rules " + input + "/faulty-rules --format " + format);
      commands.add("rules test 2018 --rules " + input + "/faulty-scenarios --format " + format);
    }
    for (String format : List.of("text", "json")) {
      commands.add("rules catalogue 2020 --format " + format);
      commands.add("rules diff 2019 2020 --format " + format);
    }
    commands.add("allocations 2020");
    commands.add("allocations 2020 --format csv");
    commands.add("schema 2020");
    commands.add("schema 2017 --lang en");
    commands.add("check --help");
    commands.add("rules --format nope");
    return commands;
  }

  private static List<String> addresses() {
    String ofAgreement = "/api/v1/agreements/2020";
    return List.of(
        "/openapi.yaml",
        "/api/v1/api-info",
        "/api/v1/agreements",
        ofAgreement,
        ofAgreement + "/conditions",
        ofAgreement + "/changes?since=2019",
        ofAgreement + "/report-schema",
        ofAgreement + "/compilation",
        ofAgreement + "/nothing");
  }

  /**
   * Puts down everything.
   *
   * @param arguments the project's folder, the folder of what is put in, and {@code service} where
   *     it is the service that is asked and not the commands
   */
  public static void main(String[] arguments) throws IOException {
    // by what the settings say of hash codes; that of Set.of is the same in some pairs of processes
    Map<Object, Integer> shuffled = new HashMap<>();
    IntStream.range(0, UNORDERED).forEach(i -> shuffled.put(new Object(), i));
    Files.writeString(Path.of(ORDER), List.copyOf(shuffled.values()).toString());
    if (arguments.length == 2) {
      for (String command : commands(arguments[0], arguments[1])) {
        CommandRun ran = CommandRun.of(Map.of("VILLKORSKOLL_HOME", "home"), command.split(" ", -1));
        put(command, ran.out() + "\n" + ran.err() + "\n" + ran.code());
      }
      return;
    }
    try (RunningService running = RunningService.start(Path.of("home"), null, Map.of())) {
      running.service().storeSample();
      for (String address : addresses()) {
        put(address, running.get(address));
      }
      byte[] report = Files.readAllBytes(Path.of(arguments[0], "fixtures/2020/dalarna/2029.json"));
      for (String type : List.of("application/json", "application/sarif+json", "text/plain")) {
        String checks = "/api/v1/agreements/2020/checks?asOf=2021-04-15";
        put(checks + type, running.post(checks, report, "Accept", type));
      }
    }
  }

  /** What depends on when the service was started is left out. */
  private static void put(String asked, HttpResponse<String> answer) throws IOException {
    put(asked, answer.statusCode() + "\n" + answer.body().replaceAll(MOMENT, ""));
  }

  /** The file is named by what was asked, as far as a name can be long. */
  private static void put(String asked, String answered) throws IOException {
    String name = asked.replaceAll("[^a-z0-9]+", "-");
    Files.writeString(Path.of(name.substring(Math.max(0, name.length() - 100)) + ".txt"), answered);
  }
}
