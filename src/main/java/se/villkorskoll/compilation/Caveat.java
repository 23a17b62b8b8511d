package se.villkorskoll.compilation;

import java.util.List;
import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/**
 * What has to be borne in mind when figures are read, since a source says so or since they are not
 * of everybody.
 *
 * @param kind what it is about
 * @param text what it says
 * @param source where that is demanded or seen; null where it follows from the reports
 * @param recipients whom it concerns, sorted; empty where it concerns all
 */
public record Caveat(Kind kind, LocalText text, String source, List<String> recipients) {

  public Caveat {
    recipients = List.copyOf(recipients);
  }

  /** What a caveat is about. */
  public enum Kind implements Labelled {
    KNOWLEDGE("överenskommelsens text", "the text of the agreement"),
    COVERAGE("redovisningar som saknas", "reports that are missing"),
    REPEATED("flera redovisningar från samma mottagare", "several reports of one recipient"),
    UNREADABLE("dokument som inte går att läsa", "documents that cannot be read"),
    NOT_ASKED("avsnitt som inte är begärda", "sections that are not asked for"),
    PASSED_ON("vidareförmedlade medel", "funds passed on"),
    SEVERAL_ACCOUNTS("medel som flera redovisar", "funds that several account for"),
    ESTIMATES("uppskattade belopp", "estimated amounts"),
    NOT_SPECIFIED("medel utan specifikation", "funds that are not specified"),
    ROUNDED_SHARES("avrundade andelar", "rounded shares"),
    REMAINING("medel som är kvar", "funds that are left"),
    DEFINITIONS("olika definitioner", "different definitions"),
    PERIODS("mätperioder", "measurement periods"),
    SEX_SHARES("könsfördelning", "shares by sex"),
    WAITING_BASE("underlag för väntetider", "what waiting times are of");

    private final LocalText label;

    Kind(String sv, String en) {
      this.label = LocalText.of(sv, en);
    }

    @Override
    public LocalText label() {
      return label;
    }
  }
}
