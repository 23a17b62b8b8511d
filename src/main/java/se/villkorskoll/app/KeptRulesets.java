package se.villkorskoll.app;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.villkorskoll.ruleset.ClosedRulesets;
import se.villkorskoll.ruleset.KeptClasses;
import se.villkorskoll.ruleset.RecipientRegister;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetLoader;
import se.villkorskoll.ruleset.RulesetRefused;
import se.villkorskoll.store.RulesetStore;

/** The rulesets whose files are in the database, to be loaded again. */
@Singleton
class KeptRulesets {

  private final RulesetStore store;
  private final KeptClasses classes;
  private final RecipientRegister register;
  private final BuildProcess builds;
  private final Clock clock;

  KeptRulesets(
      RulesetStore store,
      KeptClasses classes,
      RecipientRegister register,
      BuildProcess builds,
      Clock clock) {
    this.store = store;
    this.classes = classes;
    this.register = register;
    this.builds = builds;
    this.clock = clock;
  }

  /**
   * A ruleset and the files that it was loaded from.
   *
   * @param ruleset the ruleset
   * @param files its files
   */
  record Kept(Ruleset ruleset, RuleFiles files) {}

  /** Keeps the files of a ruleset before it is used, so that every result can be repeated. */
  void use(Ruleset ruleset, RuleFiles all) {
    String agreement = ruleset.agreement().id();
    store.use(ruleset.version(), agreement, belonging(agreement, all), clock.instant());
  }

  /** The agreements whose rules were in use at some time, sorted. */
  List<String> agreements() {
    return store.agreements();
  }

  /**
   * What goes in place of rules that are refused: the closed rules of a closed agreement, and else
   * those that were in use last; none if they are not kept.
   *
   * @param files those that are refused
   * @throws IllegalStateException if those kept no longer load
   */
  Optional<Kept> inPlaceOf(String agreement, RuleFiles files) {
    String closed;
    try {
      closed = ClosedRulesets.in(files).versionOf(agreement);
    } catch (RulesetRefused e) {
      // then nobody knows whether the agreement is closed
      return Optional.empty();
    }
    Optional<String> version = closed == null ? store.lastUsed(agreement) : Optional.of(closed);
    return version.flatMap(one -> store.files(one).map(kept -> load(agreement, one, kept)));
  }

  /**
   * A ruleset by its version.
   *
   * @throws IllegalStateException if it no longer loads
   * @throws java.util.NoSuchElementException if it is not kept
   */
  Ruleset ofVersion(String agreement, String version) {
    return load(agreement, version, store.files(version).orElseThrow()).ruleset();
  }

  private Kept load(String agreement, String version, Map<String, byte[]> kept) {
    Map<String, byte[]> own = new TreeMap<>(kept);
    // which agreements are closed is said of a folder, and of others than this one
    own.remove(ClosedRulesets.PATH);
    RuleFiles files = RuleFiles.of(own);
    try {
      Ruleset ruleset = new RulesetLoader(files, classes, register, builds).load(agreement);
      if (!ruleset.version().equals(version)) {
        throw new IllegalStateException("the files kept are not those of " + version);
      }
      return new Kept(ruleset, files);
    } catch (RulesetRefused e) {
      throw new IllegalStateException("a ruleset that was in use no longer loads: " + version, e);
    }
  }

  /**
   * The files that an agreement's ruleset can depend on: its own, the common ones and the top's.
   */
  static Map<String, byte[]> belonging(String agreement, RuleFiles all) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String path : all.paths()) {
      boolean belongs =
          path.startsWith(agreement + "/")
              || path.startsWith(RuleFiles.COMMON + "/")
              || path.indexOf('/') < 0;
      if (belongs) {
        files.put(path, all.bytes(path));
      }
    }
    return files;
  }
}
