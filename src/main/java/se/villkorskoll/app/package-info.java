/**
 * The use cases of the service: submitting, checking, running over all reports, and the rules in
 * use. The web service and later the web pages call these. Never here: SQL, HTTP, or deciding what
 * a report is worth.
 */
package se.villkorskoll.app;
