/**
 * Turns the folder of an agreement into one immutable ruleset: its parameters, allocations,
 * conditions and compiled rules, refusing to load anything incomplete with file, line and what to
 * do. Never here: knowledge of a particular condition or year, or a word about a report.
 */
package se.villkorskoll.ruleset;
