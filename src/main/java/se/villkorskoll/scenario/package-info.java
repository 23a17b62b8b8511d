/**
 * Runs the scenarios that stand beside the rules: a base report with one change, and exactly what
 * the whole ruleset then finds. The build, the command line and the service run the same code.
 * Never here: expectations of its own, or knowledge of a particular condition.
 */
package se.villkorskoll.scenario;
