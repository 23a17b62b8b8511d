/**
 * What a check answers: conditions, their findings and outcomes, the verdict, and how each is
 * worded. Rules cannot name what is here, since they are what it is the answer of.
 */
package se.villkorskoll.model.result;
