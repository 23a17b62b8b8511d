package se.villkorskoll.app;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.villkorskoll.check.CountyResults;
import se.villkorskoll.check.RoundChecker;
import se.villkorskoll.check.RoundReports;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.ResultJson;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Companions;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.store.NewResult;
import se.villkorskoll.store.ResultStore;
import se.villkorskoll.store.RunStore;
import se.villkorskoll.store.StoredReport;
import se.villkorskoll.store.StoredResult;
import se.villkorskoll.store.StoredRun;
import se.villkorskoll.store.VerdictCount;

/**
 * Checks of every stored report of an agreement. A run is a job in the database: one that is cut
 * off is taken up again where it was, by this service or another.
 */
@Singleton
@Requires(missingProperty = StoredData.READS_ONLY)
public class Runs {

  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
  private static final int REPORTS_AT_ONCE = 100;
  private static final int ATTEMPTS = 3;
  private static final Duration UNTIL_RETRY = Duration.ofSeconds(5);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  /** What is in place of a verdict where a report could not be read by the rules of the run. */
  public static final String UNREADABLE = "UNREADABLE";

  private final RunStore runs;
  private final StoredReading reading;
  private final StoredCompanions companions;
  private final ResultStore results;
  private final LiveRules rules;
  private final Clock clock;
  private final ChecksAtOnce atOnce;
  private final DatabaseWatch database;

  /** How often a run has failed while the database answered, by its id. */
  private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

  private final OneTimeTask<Void> task;
  private final Scheduler scheduler;
  private final SchedulerFaults faults;
  private volatile boolean stopping;

  Runs(
      RunStore runs,
      StoredReading reading,
      StoredCompanions companions,
      ResultStore results,
      LiveRules rules,
      Clock clock,
      ChecksAtOnce atOnce,
      DatabaseWatch database,
      DataSource dataSource) {
    this.runs = runs;
    this.reading = reading;
    this.companions = companions;
    this.results = results;
    this.rules = rules;
    this.clock = clock;
    this.atOnce = atOnce;
    this.database = database;
    this.faults = new SchedulerFaults(database);
    this.task =
        Tasks.oneTime("run")
            .onFailure(new FailureHandler.OnFailureRetryLater<>(UNTIL_RETRY))
            .execute((instance, context) -> carryOut(instance.getId()));
    this.scheduler =
        Scheduler.create(DelegatingDataSource.unwrapDataSource(dataSource), task)
            .threads(2)
            .pollingInterval(Duration.ofSeconds(2))
            .heartbeatInterval(Duration.ofSeconds(10))
            .shutdownMaxWait(Duration.ofSeconds(10))
            .enableImmediateExecution()
            .failureLogging(LogLevel.OFF, false)
            .build();
  }

  /** Takes up runs that were cut off, and begins to carry out new ones. */
  void begin() {
    faults.begin();
    scheduler.start();
    runs.unfinished().forEach(this::schedule);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    scheduler.stop();
    faults.end();
  }

  /**
   * Starts a check of the newest version of every stored report of an agreement.
   *
   * @param asOf the day that the check is made for; null for today in Stockholm
   * @throws Problem if there is no such agreement
   */
  public StoredRun start(String agreement, LocalDate asOf) {
    Ruleset ruleset = rules.inUse(agreement).ruleset();
    StoredRun run =
        runs.add(
            agreement,
            ruleset.version(),
            asOf == null ? LocalDate.now(clock) : asOf,
            clock.instant());
    schedule(run);
    return run;
  }

  private void schedule(StoredRun run) {
    scheduler.scheduleIfNotExists(
        task.instance(run.agreement() + "/" + run.id()), Instant.now(clock));
  }

  private void carryOut(String name) {
    String agreement = name.substring(0, name.lastIndexOf('/'));
    UUID id = UUID.fromString(name.substring(name.lastIndexOf('/') + 1));
    StoredRun run = runs.find(agreement, id).orElseThrow();
    if (run.endedAt() != null) {
      return;
    }
    try {
      Ruleset ruleset = rules.ofVersion(agreement, run.ruleset());
      CountyResults counties = counties(run, ruleset);
      List<StoredReport> some = runs.unchecked(id, REPORTS_AT_ONCE);
      while (!some.isEmpty()) {
        Map<UUID, NewResult> checked = new LinkedHashMap<>();
        for (StoredReport report : some) {
          byte[] body = reading.body(report);
          ReceivedReport before = companions.yearBefore(ruleset, report.recipient());
          checked.put(
              report.id(),
              atOnce.inTurn(
                  body.length, () -> check(report, body, before, ruleset, counties, run)));
        }
        results.addAll(id, checked);
        some = runs.unchecked(id, REPORTS_AT_ONCE);
      }
      checkRound(run, ruleset);
      runs.end(id, clock.instant(), null);
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      LOG.error("run {} failed: {}", id, Fault.of(e));
      // while the database is away nothing is wrong with the run; where it answers, a statement
      // that took too long is no sign that it is away
      boolean away = Fault.isDatabaseAway(e) && !database.stillAnswers();
      if (away) {
        awaitDatabase();
      }
      if (away || failures.merge(id, 1, Integer::sum) < ATTEMPTS) {
        throw e;
      }
      runs.end(id, clock.instant(), Fault.reason(e));
    }
    failures.remove(id);
  }

  /**
   * Waits until the database answers or the service ends. The scheduler has to write there that the
   * run is to be tried again; where it cannot, it takes the run up a minute later only.
   */
  private void awaitDatabase() {
    while (!database.answers() && !stopping && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  /** What the counties' reports of a run say to those whom they bind. */
  private CountyResults counties(StoredRun run, Ruleset ruleset) {
    return new CountyResults(
        ruleset,
        run.asOf(),
        county ->
            runs.report(run.id(), county)
                .map(stored -> reading.read(stored, ruleset).value())
                .orElse(null));
  }

  /**
   * The result of a stored report; one that these rules can no longer read is said to be, and not
   * passed over.
   */
  private NewResult check(
      StoredReport stored,
      byte[] body,
      ReceivedReport before,
      Ruleset ruleset,
      CountyResults counties,
      StoredRun run) {
    ReadResult<Report> read = StoredReading.read(stored, body, ruleset);
    if (read.succeeded()) {
      var beside = new Companions(counties.of(stored.recipient()), companions.earlier(before));
      return Submissions.result(read.value(), ruleset, run.asOf(), beside, clock.instant());
    }
    byte[] json = ResultJson.of(new CheckedReport(null, null, read.problems()), Language.SV);
    return new NewResult(run.ruleset(), run.asOf(), UNREADABLE, json, clock.instant());
  }

  /** Checks all reports of a run together. */
  private void checkRound(StoredRun run, Ruleset ruleset) {
    var together = new RoundReports(ruleset, run.asOf());
    for (int offset = 0; offset < run.total(); offset += REPORTS_AT_ONCE) {
      for (StoredReport stored : runs.reports(run.id(), REPORTS_AT_ONCE, offset)) {
        byte[] body = reading.body(stored);
        ReadResult<Report> read =
            atOnce.inTurn(body.length, () -> StoredReading.read(stored, body, ruleset));
        if (read.succeeded()) {
          together.add(read.value());
        } else {
          together.addUnreadable(stored.recipient());
        }
      }
    }
    CheckResult result = atOnce.inTurn(0, () -> RoundChecker.check(together, ruleset, run.asOf()));
    byte[] json = ResultJson.of(new CheckedReport(null, result, List.of()), Language.SV);
    runs.addRound(run.id(), result.verdict().name(), json, clock.instant());
  }

  /**
   * The JSON of what a run found in all reports together.
   *
   * @throws Problem if the run has not come so far
   */
  public byte[] round(StoredRun run) {
    return runs.round(run.id())
        .orElseThrow(
            () ->
                new Problem(
                    Problem.Kind.NOT_FOUND,
                    LocalText.of(
                        "Redovisningarna är inte kontrollerade tillsammans ännu.",
                        "The reports have not been checked together yet."),
                    LocalText.of(
                        "Vänta tills körningen är klar; den säger själv hur långt den har kommit.",
                        "Wait until the run has ended; it says how far it has come.")));
  }

  /**
   * A run and how far it has come.
   *
   * @throws Problem if the agreement has no such run
   */
  public StoredRun find(String agreement, UUID id) {
    rules.inUse(agreement);
    return runs.find(agreement, id)
        .orElseThrow(
            () ->
                new Problem(
                    Problem.Kind.NOT_FOUND,
                    LocalText.of(
                        "Körningen %s finns inte.".formatted(id),
                        "There is no run %s.".formatted(id)),
                    LocalText.of(
                        "Körningarna står under /runs.", "The runs are listed at /runs.")));
  }

  /** The runs of an agreement, the newest first. */
  public List<StoredRun> list(String agreement, int limit, long offset) {
    rules.inUse(agreement);
    return runs.ofAgreement(agreement, limit, offset);
  }

  /** How many runs an agreement has. */
  public long count(String agreement) {
    return runs.countOfAgreement(agreement);
  }

  /** The results that a run has so far, by recipient. */
  public List<StoredResult> results(StoredRun run, int limit, long offset) {
    return results.ofRun(run.id(), limit, offset);
  }

  /** How many results of a run have which verdict so far. */
  public List<VerdictCount> verdicts(StoredRun run) {
    return results.verdicts(run.id());
  }
}
