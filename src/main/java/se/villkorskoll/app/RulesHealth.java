package se.villkorskoll.app;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.reactivestreams.Publisher;

/** Whether there are rules in use, and which changes of theirs are refused. */
@Singleton
final class RulesHealth implements HealthIndicator {

  private final LiveRules rules;

  RulesHealth(LiveRules rules) {
    this.rules = rules;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    Map<String, Object> details = new TreeMap<>();
    rules.agreements().forEach(id -> details.put(id, rules.ruleset(id).version()));
    if (!rules.rejected().isEmpty()) {
      details.put("rejectedChanges", rules.rejected().keySet());
    }
    HealthStatus status = rules.agreements().isEmpty() ? HealthStatus.DOWN : HealthStatus.UP;
    return Publishers.just(HealthResult.builder("rules", status).details(details).build());
  }
}
