package se.villkorskoll.store;

import io.micronaut.core.annotation.Introspected;

/** The bytes of one column. */
@Introspected
@SuppressWarnings("ArrayRecordComponent") // never compared
record Content(byte[] content) {}
