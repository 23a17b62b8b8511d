/**
 * The command line: reads arguments, calls the core and prints what comes out, with an exit code
 * from the verdicts. Only {@code serve} starts the service, and besides it only {@code compilation
 * --stored} opens the database. Never here: a second way of checking.
 */
package se.villkorskoll.cli;
