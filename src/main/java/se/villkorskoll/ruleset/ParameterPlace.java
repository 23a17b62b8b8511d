package se.villkorskoll.ruleset;

/**
 * Where a parameter is written.
 *
 * @param file the path of its file, below the rules folder
 * @param line its line, from 1
 */
public record ParameterPlace(String file, int line) {

  /**
   * The place of a parameter of an agreement: in the agreement's own file, or else among those of
   * every year.
   *
   * @param name one of its parameters
   */
  public static ParameterPlace of(RuleFiles files, Agreement agreement, String name) {
    boolean year = name.equals(Agreement.YEAR_PARAMETER);
    boolean own = year || agreement.parameters().containsKey(name);
    String file = own ? agreement.id() + "/" + RuleFiles.AGREEMENT : ParametersFile.PATH;
    return new ParameterPlace(file, YamlLine.ofKey(files.text(file), year ? "year" : name));
  }
}
