package se.villkorskoll.app;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import java.nio.file.Path;

/**
 * What the service was started with.
 *
 * @param home where the program keeps its data
 * @param rules the rules folder that is watched, or null for the program's own rules
 */
@ConfigurationProperties("villkorskoll")
public record ServiceSettings(Path home, @Nullable Path rules) {}
