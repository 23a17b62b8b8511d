/**
 * Reads one submitted document into a report that can be checked, or says everything that is wrong
 * with its structure, each with its place and line. Never here: judging what a report says; that is
 * for the rules.
 */
package se.villkorskoll.intake;
