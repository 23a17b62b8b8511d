/**
 * Keeps reports, results, runs and rulesets in PostgreSQL, in rows that are only ever added. Never
 * here: a business decision, a check, or an entity that leaves the package with its annotations.
 */
package se.villkorskoll.store;
