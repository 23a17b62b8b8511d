/**
 * The domain's words as immutable records: what a recipient reports, what an agreement says, and
 * what a check answers, with derived values as small methods on the record that owns the data.
 * Never here: anything outside {@code java.*}, a clock, a setter, or a null that means anything but
 * "not reported".
 */
package se.villkorskoll.model;
