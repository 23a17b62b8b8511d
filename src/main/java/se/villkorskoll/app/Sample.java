package se.villkorskoll.app;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.agreement.Recipient;

/**
 * The sample reports of Dalarna, stored and checked when the service is started with them; a second
 * start adds nothing.
 */
@Singleton
public class Sample {

  /** The agreement of the sample. */
  public static final String AGREEMENT = "2020";

  private static final String FOLDER = "/fixtures/2020/dalarna/";
  private static final String COUNTY = "20";

  private final Submissions submissions;
  private final LiveRules rules;

  Sample(Submissions submissions, LiveRules rules) {
    this.submissions = submissions;
    this.rules = rules;
  }

  /**
   * Stores the sample reports, each as received on the day that it states, and gives their
   * receipts.
   */
  public List<Receipt> store() {
    return rules.register().all().stream()
        .map(Recipient::code)
        .filter(code -> code.replaceAll("[RL]", "").startsWith(COUNTY))
        .map(this::store)
        .toList();
  }

  private Receipt store(String recipient) {
    try (InputStream in = Sample.class.getResourceAsStream(FOLDER + recipient + ".json")) {
      byte[] body = in.readAllBytes();
      String key = "sample-" + recipient + "-" + ReportReader.digest(body);
      return submissions.submitFile(AGREEMENT, key, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
