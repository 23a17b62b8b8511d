/**
 * Makes a national data set for an agreement: a report of every municipality, region and county,
 * drawn at random from a seed, whose sums are the figures that the sources print. Never here:
 * writing files, a clock, or conditions; the reports are invented and were submitted by nobody.
 */
package se.villkorskoll.sample;
