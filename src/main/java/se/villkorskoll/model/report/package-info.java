/**
 * What a recipient reports, as immutable records of its sections, and what is derived from it by
 * small methods on the record that owns the data. Never here: the verdict of a check, a clock, a
 * setter, or a null that means anything but "not reported".
 */
package se.villkorskoll.model.report;
