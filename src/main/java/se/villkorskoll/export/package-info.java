/**
 * Renders results for people and machines: the one JSON form, and plain text. Never here: deciding
 * anything, or the texts of a condition, which stand on its rule.
 */
package se.villkorskoll.export;
