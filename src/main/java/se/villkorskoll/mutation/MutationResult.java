package se.villkorskoll.mutation;

import java.util.List;
import java.util.stream.Stream;

/**
 * How many changes of the rules the scenarios noticed.
 *
 * @param mutants the number of changes tried
 * @param unnoticed those that no scenario noticed
 */
public record MutationResult(int mutants, List<UnnoticedMutant> unnoticed) {

  /** The share of changes that should be noticed (per cent). */
  public static final int SHARE = 90;

  /** Nothing tried. */
  public static final MutationResult NONE = new MutationResult(0, List.of());

  /** The number of changes that some scenario noticed. */
  public int noticed() {
    return mutants - unnoticed.size();
  }

  /** Whether at least {@link #SHARE} of the changes were noticed; nothing tried shows nothing. */
  public boolean enough() {
    return mutants > 0 && noticed() * 100L >= mutants * (long) SHARE;
  }

  /** This result and another. */
  public MutationResult and(MutationResult other) {
    return new MutationResult(
        mutants + other.mutants,
        Stream.concat(unnoticed.stream(), other.unnoticed.stream()).toList());
  }
}
