/**
 * Renders results for people and machines: the one JSON form, plain text, SARIF and JUnit XML, how
 * the catalogue is taken care of, and the compilation as text, JSON and workbook. Never here:
 * deciding anything, or the texts of a condition, which stand on its rule.
 */
package se.villkorskoll.export;
