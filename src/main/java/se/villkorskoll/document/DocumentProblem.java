package se.villkorskoll.document;

import se.villkorskoll.model.shape.LocalText;

/**
 * Something in a document that stops it from being read.
 *
 * @param pointer the JSON Pointer of the place; empty for the document as a whole
 * @param line the line, from 1; 0 where there is none
 * @param message what is wrong
 * @param help how to mend it
 */
public record DocumentProblem(String pointer, int line, LocalText message, LocalText help) {}
