/**
 * The language that rules are written in, a small part of DRL: a rule file's text, the tree that is
 * read from it, and the text that is written anew from the tree for the compiler. Never here: what
 * a word of a rule means, or which facts there are.
 */
package se.villkorskoll.drl;
