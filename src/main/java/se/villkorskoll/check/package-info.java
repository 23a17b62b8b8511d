/**
 * The pure function from a report, a ruleset and a day to a result: it puts the facts before the
 * rules, gives every condition one outcome, and can waive outcomes afterwards. Never here: a clock,
 * a file, a database, or state kept between two checks.
 */
package se.villkorskoll.check;
