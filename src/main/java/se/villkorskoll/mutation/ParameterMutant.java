package se.villkorskoll.mutation;

import se.villkorskoll.model.shape.LocalText;

/**
 * A parameter with a value close to its own.
 *
 * @param file the file in which it stands
 * @param line its line
 * @param change what is changed into what
 * @param name the parameter's name
 * @param written the other value, as it would be written in the file
 */
record ParameterMutant(String file, int line, LocalText change, String name, Object written)
    implements Mutant {}
