/**
 * The compilation of all reports under an agreement that SKR owes the government (003:4918-4922;
 * 003:5137-5148): sums per county, nationally and by kind of recipient, each with how many it is of
 * and who is not in it. Never here: judging a report, reading one, or keeping one after it is
 * added.
 */
package se.villkorskoll.compilation;
