/**
 * The web service under {@code /api/v1}: turns requests into calls of the use cases, and their
 * answers and problems into JSON. Never here: a decision, a repository, or a result written in
 * another form than the one of the command line.
 */
package se.villkorskoll.api;
