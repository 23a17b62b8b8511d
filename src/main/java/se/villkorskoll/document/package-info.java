/**
 * Reads a JSON or YAML document into the record of a shape, with every problem at once, each with
 * its place and line; and prints a shape as a JSON Schema. Never here: what a document means, or a
 * rule about its content.
 */
package se.villkorskoll.document;
