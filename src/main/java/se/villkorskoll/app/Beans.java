package se.villkorskoll.app;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.ruleset.RecipientRegister;

/** Hands the parts of the core, which know no framework, to the service. */
@Factory
final class Beans {

  /**
   * In Stockholm, and no finer than the database keeps, so that what is said at once is what is
   * said later.
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
  ReportReader reader(LiveRules rules) {
    return new ReportReader(rules);
  }
}
