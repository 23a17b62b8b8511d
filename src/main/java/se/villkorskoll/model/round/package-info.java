/**
 * What is seen only in all reports under an agreement together: who has reported, and what
 * recipients say of each other. Never here: what one report says by itself, which is the room
 * {@code report}.
 */
package se.villkorskoll.model.round;
