package se.villkorskoll.store;

import io.micronaut.core.annotation.Introspected;

/** How many results of a run have a verdict. */
@Introspected
public record VerdictCount(String verdict, int count) {}
