/**
 * Small changes of the rules and parameters, and whether the scenarios notice them. Never here: how
 * a rule is compiled or a scenario run, or anything that the judging of a report needs.
 */
package se.villkorskoll.mutation;
