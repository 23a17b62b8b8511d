package se.villkorskoll.mutation;

import se.villkorskoll.model.shape.LocalText;

/**
 * A change of the rules that no scenario noticed.
 *
 * @param file the path of the file that was changed, below the rules folder
 * @param line the line of the change, from 1
 * @param change what was changed into what
 * @param reason the scenario in which the change shows in what it does not state; null where it
 *     shows in none
 */
public record UnnoticedMutant(String file, int line, LocalText change, LocalText reason) {}
