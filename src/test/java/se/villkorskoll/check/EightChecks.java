package se.villkorskoll.check;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.ResultJson;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.Ruleset;

/**
 * A program that checks eight reports at once and prints the digest of each result: for each way to
 * multiply two reports with a rule that does.
 */
final class EightChecks {

  /** The rules that multiply, each met twice. */
  static final List<String> WORDS = List.of("FIVE", "SKEW", "NONE", "SUMS");

  private static final int TIMES = 2;
  private static final int LINES = 20_000;

  private EightChecks() {}

  /** Checks them. */
  public static void main(String[] arguments) throws Exception {
    int atOnce = TIMES * WORDS.size();
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    try {
      var together = new CyclicBarrier(atOnce);
      List<Callable<String>> checks = new ArrayList<>();
      for (String word : WORDS) {
        Ruleset ruleset = HungryRules.only(word);
        ruleset.rules().all();
        for (int i = 0; i < TIMES; i++) {
          Report report = HungryRules.report(LINES);
          checks.add(
              () -> {
                together.await();
                return digest(report, ruleset);
              });
        }
      }
      for (Future<String> digest : threads.invokeAll(checks)) {
        System.out.println(digest.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** What the program prints, made one after the other. */
  static List<String> digests() throws Exception {
    List<String> digests = new ArrayList<>();
    for (String word : WORDS) {
      String digest = digest(HungryRules.report(LINES), HungryRules.only(word));
      digests.addAll(Collections.nCopies(TIMES, digest));
    }
    return digests;
  }

  private static String digest(Report report, Ruleset ruleset) throws Exception {
    CheckResult result = Checker.check(report, ruleset, LocalDate.of(2021, 4, 15));
    byte[] json = ResultJson.of(new CheckedReport(null, result, List.of()), Language.SV);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json))
        + " "
        + result.totals().of(Outcome.RULE_FAILED);
  }
}
