/**
 * Reads the class files of compiled rules before any of them is loaded, and lets in only those that
 * refer to nothing but what is on a list. Never here: how rules are written or compiled, and
 * whether a class file came from the compiler or from disk.
 */
package se.villkorskoll.gate;
