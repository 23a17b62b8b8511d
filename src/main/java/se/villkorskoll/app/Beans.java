package se.villkorskoll.app;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.ruleset.KeptClasses;
import se.villkorskoll.ruleset.RecipientRegister;

/** Hands the parts of the core, which know no framework, to the service. */
@Factory
final class Beans {

  /**
   * In Stockholm, and no finer than the database keeps, so that what is told at once is what is
   * told later.
   */
  @Singleton
  Clock clock() {
    return Clock.tick(
        Clock.system(ZoneId.of("Europe/Stockholm")), Duration.of(1, ChronoUnit.MICROS));
  }

  @Singleton
  RecipientRegister register() {
    return RecipientRegister.builtIn();
  }

  @Singleton
  KeptClasses keptClasses(ServiceSettings settings) {
    return KeptClasses.in(keptRules(settings.home()));
  }

  /** Where compiled rules are kept in a home. */
  static Path keptRules(Path home) {
    return home.resolve("rules");
  }

  @Singleton
  ReportReader reader(LiveRules rules) {
    return new ReportReader(rules);
  }
}
