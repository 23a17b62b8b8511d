package se.villkorskoll.app;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.villkorskoll.check.Checker;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.document.TopLevelText;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.ResultJson;
import se.villkorskoll.intake.ReadReport;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Companions;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;
import se.villkorskoll.store.NewResult;
import se.villkorskoll.store.ReportStore;
import se.villkorskoll.store.StoredReport;

/** Checking a report without keeping anything, and submitting one. */
@Singleton
public class Submissions {

  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final ReportReader reader;
  private final LiveRules rules;
  private final ReportStore reports;
  private final StoredCompanions stored;
  private final Clock clock;
  private final ChecksAtOnce atOnce;
  private final DatabaseWatch database;

  Submissions(
      ReportReader reader,
      LiveRules rules,
      ReportStore reports,
      StoredCompanions stored,
      Clock clock,
      ChecksAtOnce atOnce,
      DatabaseWatch database) {
    this.database = database;
    this.atOnce = atOnce;
    this.reader = reader;
    this.stored = stored;
    this.rules = rules;
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * Checks a report and keeps nothing.
   *
   * @param asOf the day that the check is made for; null for today in Stockholm
   * @throws Problem if there is no such agreement, the report cannot be read, or the service is
   *     busy with others
   */
  public CheckResult check(String agreement, byte[] body, LocalDate asOf) {
    LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
    Ruleset ruleset = rules.inUse(agreement).ruleset();
    StoredCompanions.Beside beside = besideIfKnown(ruleset, recipient(body));
    return atOnce.soon(
        body.length + beside.size(),
        () -> {
          ReadReport read = read(agreement, body);
          StoredCompanions.Beside own =
              isFor(read, beside)
                  ? beside
                  : besideIfKnown(read.ruleset(), read.report().recipient());
          return Checker.check(read.report(), read.ruleset(), day, stored.judged(own, day));
        });
  }

  /**
   * Submits a report: keeps it as received, as the next version of its recipient's report, with
   * what was found in it.
   *
   * @param key the idempotency key; a second submission with the same key and body gives the same
   *     receipt
   * @throws Problem if there is no such agreement, the key is none or was used for something else,
   *     the report cannot be read, or the service is busy with others; then nothing is kept
   */
  public Receipt submit(String agreement, String key, byte[] body) {
    LocalDate today = LocalDate.now(clock);
    return submit(agreement, key, body, report -> today);
  }

  /**
   * Submits a report that was received on the day which it states itself, as a stored file does.
   */
  Receipt submitFile(String agreement, String key, byte[] body) {
    return submit(agreement, key, body, Report::submittedOn);
  }

  private Receipt submit(
      String agreement, String key, byte[] body, Function<Report, LocalDate> receipt) {
    rules.inUse(agreement);
    if (key == null || !KEY.matcher(key).matches()) {
      throw new Problem(
          Problem.Kind.INVALID,
          LocalText.of(
              "Rubriken Idempotency-Key saknas eller är ogiltig.",
              "The header Idempotency-Key is missing or not valid."),
          LocalText.of(
              "Ange en nyckel av 1-200 synliga tecken som är ny för varje redovisning, till exempel en UUID.",
              "State a key of 1-200 visible characters that is new for each report, such as a UUID."));
    }
    Optional<StoredReport> before = reports.findByKey(key);
    if (before.isPresent()) {
      return again(before.get(), agreement, body);
    }
    Instant now = clock.instant();
    StoredCompanions.Beside beside =
        stored.beside(rules.inUse(agreement).ruleset(), recipient(body));
    Checked checked =
        atOnce.soon(
            body.length + beside.size(),
            () -> {
              ReadReport read = read(agreement, body);
              StoredCompanions.Beside own =
                  isFor(read, beside)
                      ? beside
                      : stored.beside(read.ruleset(), read.report().recipient());
              LocalDate submittedOn = receipt.apply(read.report());
              Report report = read.report().receivedOn(submittedOn);
              LocalDate today = LocalDate.now(clock);
              return new Checked(
                  report,
                  submittedOn,
                  result(report, read.ruleset(), today, stored.judged(own, today), now));
            });
    try {
      return receipt(
          reports.add(key, checked.report(), body, checked.submittedOn(), now, checked.result()));
    } catch (DataAccessException e) {
      if (Fault.isDatabaseAway(e)) {
        throw e;
      }
      // the same key may have been submitted in the meantime; anything else is a fault
      return again(reports.findByKey(key).orElseThrow(() -> e), agreement, body);
    }
  }

  /** A report that is ready to be kept. */
  private record Checked(Report report, LocalDate submittedOn, NewResult result) {}

  /** Whose report a document says that it is, before it is read; null if it says nothing. */
  private static String recipient(byte[] body) {
    return TopLevelText.of(body, "recipient");
  }

  /** Whether the rules have not been changed meanwhile, and the report is whose it seemed. */
  private static boolean isFor(ReadReport read, StoredCompanions.Beside beside) {
    return beside.isFor(read.ruleset(), read.report().recipient());
  }

  /** While the database is away it is not known what else there is; a check goes on without. */
  private StoredCompanions.Beside besideIfKnown(Ruleset ruleset, String recipient) {
    String reason = "the database does not answer";
    if (database.answers()) {
      try {
        return stored.beside(ruleset, recipient);
      } catch (RuntimeException e) {
        if (!Fault.isDatabaseAway(e)) {
          throw e;
        }
        reason = Fault.of(e);
      }
    }
    LOG.warn("a check for {} goes on without other reports: {}", ruleset.agreement().id(), reason);
    return StoredCompanions.Beside.unknown(ruleset, recipient);
  }

  /** A result of a report, ready to be kept. */
  static NewResult result(
      Report report, Ruleset ruleset, LocalDate asOf, Companions companions, Instant now) {
    CheckResult result = Checker.check(report, ruleset, asOf, companions);
    byte[] json = ResultJson.of(new CheckedReport(null, result, List.of()), Language.SV);
    return new NewResult(ruleset.version(), asOf, result.verdict().name(), json, now);
  }

  private Receipt again(StoredReport before, String agreement, byte[] body) {
    if (before.agreement().equals(agreement) && before.digest().equals(ReportReader.digest(body))) {
      return receipt(before);
    }
    throw new Problem(
        Problem.Kind.CONFLICT,
        LocalText.of(
            "Nyckeln i Idempotency-Key har redan använts för en annan redovisning.",
            "The key in Idempotency-Key was already used for another report."),
        LocalText.of("Ange en ny nyckel.", "State a new key."));
  }

  private Receipt receipt(StoredReport stored) {
    return new Receipt(stored, rules.register().find(stored.recipient()));
  }

  private ReadReport read(String agreement, byte[] body) {
    rules.inUse(agreement);
    try {
      ReadResult<ReadReport> read = reader.read(body, agreement);
      if (!read.succeeded()) {
        throw Problem.unreadable(read.problems());
      }
      return read.value();
    } catch (RulesetRefused e) {
      throw new IllegalStateException("rules in use are loaded", e);
    }
  }
}
