/**
 * The compilation of all reports under an agreement that SKR owes the government (003:4918-4922;
 * 003:5137-5148): sums per county, nationally and by kind of recipient. A {@link
 * se.villkorskoll.compilation.Sum} says how many have told all of it and who has not; the table of
 * use says who does not specify. Never here: judging a report, reading one, or keeping one after it
 * is added.
 */
package se.villkorskoll.compilation;
