/**
 * Builds the rules of an agreement and runs their scenarios in a process of its own, so that a rule
 * that takes the process down takes nothing else with it: what is asked, what is answered, and the
 * loop in that process. Never here: how the process is started and stopped, and what becomes of its
 * answers.
 */
package se.villkorskoll.build;
