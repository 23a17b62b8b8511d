package se.villkorskoll.app;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.management.endpoint.health.HealthLevelOfDetail;
import io.micronaut.management.health.aggregator.DefaultHealthAggregator;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.runtime.ApplicationConfiguration;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Answers questions about the health of the service by a result that is half a second old at most,
 * so that asking often costs nothing.
 */
@Singleton
@Replaces(DefaultHealthAggregator.class)
final class RecentHealth extends DefaultHealthAggregator {

  private static final Duration OLDEST = Duration.ofMillis(500);

  private final Map<Asked, Mono<HealthResult>> recent = new ConcurrentHashMap<>();

  RecentHealth(ApplicationConfiguration configuration) {
    super(configuration);
  }

  private record Asked(List<HealthIndicator> indicators, HealthLevelOfDetail detail) {}

  @Override
  public Publisher<HealthResult> aggregate(
      HealthIndicator[] indicators, HealthLevelOfDetail detail) {
    return recent.computeIfAbsent(
        new Asked(List.of(indicators), detail),
        asked ->
            Mono.defer(() -> Mono.from(super.aggregate(indicators, asked.detail()))).cache(OLDEST));
  }
}
