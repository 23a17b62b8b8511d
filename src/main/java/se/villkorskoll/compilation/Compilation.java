package se.villkorskoll.compilation;

import java.util.List;
import se.villkorskoll.model.agreement.Knowledge;
import se.villkorskoll.model.shape.LocalText;

/**
 * What all reports under an agreement tell together. The same reports and ruleset give an equal
 * compilation, in whatever order they were added.
 *
 * @param agreement the agreement's id
 * @param title its title
 * @param year its year
 * @param knowledge how well its text is known
 * @param rulesetVersion the SHA-256 of the ruleset that the reports were read for, in hexadecimal
 * @param digest the SHA-256 of the digests of the reports in it, in hexadecimal
 * @param reports how many reports it is of
 * @param unreadable documents that could not be read, by where they came from or, of a recipient
 *     that the agreement does not concern, by its code, sorted
 * @param repeated recipients with more than one report, of which only the first added is in it,
 *     sorted
 * @param caveats what holds for all of it; what bears on some figures stands beside them
 * @param national the whole country, or the whole county for an agreement of a county's own
 * @param counties each county, by its code
 */
public record Compilation(
    String agreement,
    LocalText title,
    int year,
    Knowledge knowledge,
    String rulesetVersion,
    String digest,
    int reports,
    List<String> unreadable,
    List<String> repeated,
    List<Caveat> caveats,
    Area national,
    List<Area> counties) {

  public Compilation {
    unreadable = List.copyOf(unreadable);
    repeated = List.copyOf(repeated);
    caveats = List.copyOf(caveats);
    counties = List.copyOf(counties);
  }
}
