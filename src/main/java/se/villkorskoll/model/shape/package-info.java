/**
 * What any document is made of: the shape of a record said once (its fields, their types and
 * labels, paths through it), texts in two languages, places, and numbers that are written as text
 * or told as not available. Never here: a word of the domain, or the reading and writing of a file
 * format.
 */
package se.villkorskoll.model.shape;
