package se.villkorskoll.mutation;

import se.villkorskoll.model.shape.LocalText;

/** One change of a rule or of a parameter, which some scenario should notice. */
sealed interface Mutant permits RuleMutant, ParameterMutant {

  /** The path of the file that is changed, below the rules folder. */
  String file();

  /** The line of the change, from 1. */
  int line();

  /** What is changed into what. */
  LocalText change();
}
