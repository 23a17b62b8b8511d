package se.villkorskoll.app;

import java.util.UUID;

/** Where the service tells of what it keeps: paths below its own address. */
public final class Addresses {

  private static final String AGREEMENTS = "/api/v1/agreements/";

  private Addresses() {}

  /** The newest version of a recipient's report for an agreement. */
  public static String ofReport(String agreement, String recipient) {
    return AGREEMENTS + agreement + "/reports/" + recipient;
  }

  /** All versions of a recipient's report for an agreement. */
  public static String ofVersions(String agreement, String recipient) {
    return ofReport(agreement, recipient) + "/versions";
  }

  /** A version of a recipient's report for an agreement. */
  public static String ofVersion(String agreement, String recipient, int version) {
    return ofVersions(agreement, recipient) + "/" + version;
  }

  /** All checks of a version of a report. */
  public static String ofChecks(String agreement, String recipient, int version) {
    return ofVersion(agreement, recipient, version) + "/checks";
  }

  /** What a check found in a version of a report. */
  public static String ofCheck(String agreement, String recipient, int version, long check) {
    return ofChecks(agreement, recipient, version) + "/" + check;
  }

  /** A run over the stored reports of an agreement. */
  public static String ofRun(String agreement, UUID run) {
    return AGREEMENTS + agreement + "/runs/" + run;
  }

  /** The address of what a run found in all reports together. */
  public static String ofRound(String agreement, UUID run) {
    return ofRun(agreement, run) + "/round";
  }
}
