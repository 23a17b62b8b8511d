package se.villkorskoll.app;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Ordered;
import se.villkorskoll.ruleset.KeptClasses;
import se.villkorskoll.ruleset.RecipientRegister;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.RuleProblem;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetLoader;
import se.villkorskoll.ruleset.RulesetRefused;
import se.villkorskoll.ruleset.RulesetSource;

/**
 * The rulesets that the service has in use. A watched folder is read again when it changes; a
 * change counts only when it loads and passes its scenarios, and until then the last good version
 * stays in use and the refusal is shown.
 */
@Singleton
@Requires(missingProperty = StoredData.READS_ONLY)
public class LiveRules implements RulesetSource {

  private static final RuleFiles NO_FILES = RuleFiles.of(Map.of());
  private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

  /** How often a watched folder is looked at. */
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /** After so long it is tried again to build rules where building did not start. */
  private static final Duration UNTIL_BUILD = Duration.ofMinutes(1);

  private final ServiceSettings settings;
  private final KeptClasses kept;
  private final RecipientRegister register;
  private final KeptRulesets keptRulesets;
  private final BuildProcess builds;
  private final Clock clock;
  private final StartProgress progress;
  private final TaskScheduler scheduler;
  private final RuleFiles builtIn = RuleFiles.builtIn();
  private final Map<String, InUse> inUse = new ConcurrentHashMap<>();
  private volatile Map<String, RejectedChange> rejected = Map.of();
  private final Map<String, String> tried = new ConcurrentHashMap<>();
  private volatile String lastDigest = "";

  /** What is wrong with the folder as a whole. */
  private List<RuleProblem> ofFolder = List.of();

  private final Set<String> unbuilt = new TreeSet<>();
  private Instant nextBuild = Instant.MIN;

  /**
   * A ruleset in use.
   *
   * @param ruleset the ruleset
   * @param files the files that it was loaded from
   * @param since when it was taken into use
   */
  public record InUse(Ruleset ruleset, RuleFiles files, Instant since) {}

  /**
   * A change that is not in use.
   *
   * @param since when it was found
   * @param problems why it was refused
   */
  public record RejectedChange(Instant since, List<RuleProblem> problems) {}

  LiveRules(
      ServiceSettings settings,
      KeptClasses kept,
      RecipientRegister register,
      KeptRulesets keptRulesets,
      BuildProcess builds,
      Clock clock,
      StartProgress progress,
      @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.scheduler = scheduler;
    this.progress = progress;
    this.settings = settings;
    this.kept = kept;
    this.register = register;
    this.keptRulesets = keptRulesets;
    this.builds = builds;
    this.clock = clock;
  }

  @PostConstruct
  void load() {
    progress.begins(LocalText.of("Reglerna läses in.", "The rules are being read."));
    reload();
    if (inUse.isEmpty()) {
      throw new Problem(
          Problem.Kind.UNAVAILABLE,
          LocalText.of(
              "Inga regler går att använda. " + firstProblem().sv(),
              "No rules can be used. " + firstProblem().en()),
          LocalText.of(
              "Kör villkorskoll rules lint och rules test.",
              "Run villkorskoll rules lint and rules test."));
    }
  }

  private LocalText firstProblem() {
    return rejected.values().stream()
        .findFirst()
        .map(RejectedChange::problems)
        .or(() -> Optional.of(ofFolder).filter(problems -> !problems.isEmpty()))
        .map(problems -> problems.get(0).placed())
        .orElse(LocalText.of("Mappen har inga överenskommelser.", "The folder has no agreements."));
  }

  /** Begins to read the rules again whenever their folder changes. */
  void begin() {
    if (settings.rules() != null) {
      ScheduledFuture<?> unused = scheduler.scheduleWithFixedDelay(BETWEEN, BETWEEN, this::look);
    }
  }

  private void look() {
    try {
      reload();
    } catch (RuntimeException | Error e) {
      // whatever it is, the next look is made
      LOG.error("the rules folder could not be looked at: {}", Fault.of(e));
    }
  }

  private synchronized void reload() {
    RuleFiles files;
    try {
      files = settings.rules() == null ? builtIn : RuleFiles.read(settings.rules());
    } catch (IOException | UncheckedIOException e) {
      rejectAll(List.of(NotInUse.unreadable(e.getMessage())));
      return;
    } catch (RulesetRefused e) {
      rejectAll(e.problems());
      return;
    }
    ofFolder = List.of();
    if (!unbuilt.isEmpty() && !clock.instant().isBefore(nextBuild)) {
      unbuilt.forEach(this::tryAgain);
      unbuilt.clear();
    }
    String digest = files.digest();
    if (digest.equals(lastDigest)) {
      return;
    }
    lastDigest = digest;
    var loader = new RulesetLoader(files, kept, register, builds);
    Map<String, RejectedChange> nowRejected = new TreeMap<>();
    for (String id : inUse.keySet()) {
      if (!files.agreements().contains(id)) {
        nowRejected.put(id, new RejectedChange(clock.instant(), List.of(NotInUse.gone(id))));
      }
    }
    for (String id : files.agreements()) {
      String own = RuleFiles.of(KeptRulesets.belonging(id, files)).digest();
      if (own.equals(tried.put(id, own))) {
        if (rejected.containsKey(id)) {
          nowRejected.put(id, rejected.get(id));
        }
        continue;
      }
      if (!inUse.containsKey(id) && !isBuiltIn(id, files)) {
        progress.begins(
            LocalText.of(
                "Reglerna för %s kompileras och provas.".formatted(id),
                "The rules of %s are being compiled and tested.".formatted(id)));
      }
      List<RuleProblem> problems = take(id, loader);
      if (!problems.isEmpty()) {
        LOG.warn(
            "rules of {} refused for {} problems, the first: {}",
            id,
            problems.size(),
            problems.get(0).placed().en());
        nowRejected.put(id, new RejectedChange(clock.instant(), problems));
      }
    }
    tried.keySet().retainAll(files.agreements());
    rejected = Ordered.copyOf(nowRejected);
  }

  /** Takes an agreement's rules into use, unless there is something against them. */
  private List<RuleProblem> take(String id, RulesetLoader loader) {
    List<RuleProblem> problems;
    try {
      Ruleset ruleset = loader.load(id);
      problems =
          isBuiltIn(id, loader.files())
              ? List.of()
              : builds.failures(id, loader.files(), ruleset.rules().classes());
      if (problems.isEmpty()) {
        use(ruleset, loader.files());
        return problems;
      }
    } catch (RulesetRefused e) {
      problems = e.problems();
    } catch (BuildUnavailable e) {
      unbuilt.add(id);
      nextBuild = clock.instant().plus(UNTIL_BUILD);
      problems = List.of(NotInUse.notBuilt(id));
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      LOG.warn("rules of {} cannot be taken into use: {}", id, Fault.of(e));
      boolean databaseAway = Fault.isDatabaseAway(e);
      if (databaseAway) {
        tryAgain(id);
      }
      return List.of(NotInUse.unusable(id, databaseAway));
    }
    takeKept(id, loader.files());
    return problems;
  }

  private void use(Ruleset ruleset, RuleFiles files) {
    String id = ruleset.agreement().id();
    keptRulesets.use(ruleset, files);
    InUse before = inUse.get(id);
    if (before == null || !before.ruleset().version().equals(ruleset.version())) {
      inUse.put(id, new InUse(ruleset, files, clock.instant()));
    }
    if (settings.rules() != null) {
      LOG.info("rules of {} in use: {}", id, ruleset.version());
    }
  }

  /** Whatever a change breaks, the rules in use go on, and the next look tries again. */
  private void tryAgain(String id) {
    lastDigest = "";
    tried.remove(id);
  }

  /**
   * Takes kept rules into use where those of the folder are refused and none are in use yet. What
   * is wrong with the kept ones is only logged: those of the folder are the ones to correct.
   */
  private void takeKept(String id, RuleFiles files) {
    if (inUse.containsKey(id)) {
      return;
    }
    try {
      keptRulesets
          .inPlaceOf(id, files)
          .ifPresent(
              kept -> inUse.put(id, new InUse(kept.ruleset(), kept.files(), clock.instant())));
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      LOG.warn("kept rules of {} cannot be used: {}", id, Fault.of(e));
      if (Fault.isDatabaseAway(e)) {
        tryAgain(id);
      }
    }
  }

  /** Whether an agreement's files are the program's own, which the build has tested. */
  private boolean isBuiltIn(String id, RuleFiles files) {
    return settings.rules() == null
        || RuleFiles.of(KeptRulesets.belonging(id, files))
            .digest()
            .equals(RuleFiles.of(KeptRulesets.belonging(id, builtIn)).digest());
  }

  /** The folder as a whole is refused: whatever is in use, or was in use last, goes on. */
  private void rejectAll(List<RuleProblem> problems) {
    lastDigest = "";
    tried.clear();
    if (inUse.isEmpty()) {
      keptRulesets.agreements().forEach(id -> takeKept(id, NO_FILES));
    }
    if (!problems.equals(ofFolder)) {
      LOG.warn("the rules folder is refused: {}", problems.get(0).placed().en());
      ofFolder = problems;
      Map<String, RejectedChange> all = new TreeMap<>();
      inUse.keySet().forEach(id -> all.put(id, new RejectedChange(clock.instant(), problems)));
      rejected = Ordered.copyOf(all);
    }
  }

  @Override
  public List<String> agreements() {
    return inUse.keySet().stream().sorted().toList();
  }

  @Override
  public Ruleset ruleset(String agreement) {
    return inUse(agreement).ruleset();
  }

  @Override
  public RecipientRegister register() {
    return register;
  }

  /**
   * The ruleset of an agreement and since when it has been in use.
   *
   * @throws Problem if there are no rules for it
   */
  public InUse inUse(String agreement) {
    InUse found = inUse.get(agreement);
    if (found == null) {
      String all = String.join(", ", agreements());
      throw new Problem(
          Problem.Kind.NOT_FOUND,
          LocalText.of(
              "Det finns inga regler för överenskommelsen \"%s\".".formatted(agreement),
              "There are no rules for the agreement \"%s\".".formatted(agreement)),
          LocalText.of("De som finns är: %s.".formatted(all), "There are: %s.".formatted(all)));
    }
    return found;
  }

  /** The changes that are not in use because something is wrong with them, by agreement. */
  public Map<String, RejectedChange> rejected() {
    return rejected;
  }

  /**
   * A ruleset by its version: the one in use, or one loaded again from the files that were kept.
   */
  Ruleset ofVersion(String agreement, String version) {
    InUse current = inUse.get(agreement);
    if (current != null && current.ruleset().version().equals(version)) {
      return current.ruleset();
    }
    return keptRulesets.ofVersion(agreement, version);
  }
}
