package se.villkorskoll.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.villkorskoll.app.Addresses;
import se.villkorskoll.app.Problem;
import se.villkorskoll.app.Receipt;
import se.villkorskoll.app.Service;
import se.villkorskoll.model.result.Verdict;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;

/** Serves until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Startar webbtjänsten, med en egen databas om ingen annan är angiven.")
final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--sample", description = "Lagrar och kontrollerar exemplen från Dalarna.")
  private boolean sample;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port; 0 för en ledig. Förvalt: 8080.",
      defaultValue = "8080")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Adress på den egna datorn. Förvalt: 127.0.0.1.",
      defaultValue = "127.0.0.1")
  private String host;

  @Mixin private RulesOption rules;
  @Mixin private LanguageOption language;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    requireLoopback();
    if (port < 0 || port > 65_535) {
      throw new Refused(
          LocalText.of(
              "Porten %d finns inte.".formatted(port), "There is no port %d.".formatted(port)),
          LocalText.of("Ange en port från 0 till 65535.", "Name a port from 0 to 65535."));
    }
    say(
        "Villkorskoll startar, med data i %s.",
        "Villkorskoll is starting, with its data in %s.", terminal.home());
    Service service;
    try {
      service =
          Service.start(
              new Service.Start(
                  terminal.home(),
                  rules.folder(terminal),
                  host,
                  port,
                  terminal.environment(),
                  doing -> say(doing.sv(), doing.en())));
    } catch (Problem e) {
      throw new Refused(e.text(), e.help());
    }
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  service.close();
                  stopped.countDown();
                },
                "stop"));
    if (sample) {
      storeSample(service);
    }
    say(
        "Villkorskoll svarar på %s, dokumentation på %s/docs. Avsluta med Ctrl+C.",
        "Villkorskoll answers at %s, documentation at %s/docs. Stop with Ctrl+C.",
        service.address(),
        service.address());
    stopped.await();
    return ExitCode.GOOD;
  }

  private void storeSample(Service service) {
    try {
      service.storeSample().forEach(receipt -> print(receipt, service));
    } catch (Problem e) {
      throw new Refused(e.text(), e.help());
    }
  }

  /** One line for each report: whose, the verdict, and where the findings are. */
  private void print(Receipt receipt, Service service) {
    Language in = language.language();
    terminal.line(
        "%-6s%-16s%-52s%s%s"
            .formatted(
                receipt.recipient().code(),
                receipt.recipient().name(),
                Verdict.valueOf(receipt.report().verdict()).label().in(in),
                service.address(),
                Addresses.ofCheck(
                    receipt.report().agreement(),
                    receipt.report().recipient(),
                    receipt.report().version(),
                    receipt.report().checkId())));
  }

  private void say(String sv, String en, Object... values) {
    terminal.line((language.language() == Language.SV ? sv : en).formatted(values));
    terminal.out().flush();
  }

  /** There are no roles yet, so nobody outside this machine may reach the service. */
  private void requireLoopback() {
    boolean loopback;
    try {
      loopback = InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      loopback = false;
    }
    if (!loopback) {
      throw new Refused(
          LocalText.of(
              "Tjänsten svarar bara på den egna datorn, inte på %s.".formatted(host),
              "The service answers on this machine only, not at %s.".formatted(host)),
          LocalText.of(
              "Utelämna --host. Behörigheter finns inte än, så ingen annan får nå den.",
              "Leave out --host. There are no roles yet, so nobody else may reach it."));
    }
  }
}
