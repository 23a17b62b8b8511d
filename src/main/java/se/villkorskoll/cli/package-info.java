/**
 * The command line: reads arguments, calls the core and prints what comes out, with an exit code
 * from the verdicts. {@code check} and {@code rules} start no service and no database. Never here:
 * a second way of checking.
 */
package se.villkorskoll.cli;
