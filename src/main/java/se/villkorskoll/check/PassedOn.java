package se.villkorskoll.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.report.Account;
import se.villkorskoll.model.report.Forwarding;
import se.villkorskoll.model.report.ForwardingKind;
import se.villkorskoll.model.report.PoolContribution;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.round.PassedOnFunds;
import se.villkorskoll.model.shape.Reported;

/**
 * Gathers what recipients say that they passed on to one another, and what the others say that they
 * received. Whoever does not tell of it has not said that it is nothing. Not thread-safe.
 */
final class PassedOn {

  private final Map<String, Recipient> byText = new HashMap<>();
  private final Map<Way, BigDecimal> told = new TreeMap<>(Way.ORDER);
  private final Map<Way, BigDecimal> acknowledged = new TreeMap<>(Way.ORDER);
  private final Set<String> givers = new HashSet<>();
  private final Set<Funds> silent = new HashSet<>();
  private final Set<Funds> unmatched = new HashSet<>();
  private final Set<String> receivers = new HashSet<>();

  /** Giver, receiver and part of funds that were passed on. */
  private record Way(String giver, String receiver, String part) {
    static final Comparator<Way> ORDER =
        Comparator.comparing(Way::giver).thenComparing(Way::receiver).thenComparing(Way::part);
  }

  /** The funds of one part that a recipient has. */
  private record Funds(String recipient, String part) {}

  /** Nothing, among these recipients. */
  PassedOn(Collection<Recipient> recipients) {
    for (Recipient recipient : recipients) {
      byText.put(recipient.name().toLowerCase(Locale.ROOT), recipient);
      byText.put(recipient.code().toLowerCase(Locale.ROOT), recipient);
    }
  }

  /** Adds what a report tells. */
  void add(Report report) {
    if (report.accounts() != null) {
      givers.add(report.recipient());
      report.accounts().forEach(account -> given(report.recipient(), account));
    }
    if (report.pools() != null) {
      receivers.add(report.recipient());
      report.pools().forEach(one -> received(report.recipient(), one));
    }
  }

  private void given(String giver, Account account) {
    boolean nothing = account.passedOn() != null && account.passedOn().signum() == 0;
    if (account.forwardings() == null && !nothing) {
      silent.add(new Funds(giver, account.part()));
    }
    for (Forwarding forwarding : Reported.listed(account.forwardings())) {
      Recipient receiver = recipient(forwarding.receiver());
      if (receiver != null) {
        add(told, new Way(giver, receiver.code(), account.part()), forwarding.amount());
      } else if (mayBeRecipient(forwarding)) {
        String name = written(forwarding.receiver());
        add(told, new Way(giver, name, account.part()), forwarding.amount());
        unmatched.add(new Funds(giver, account.part()));
      }
    }
  }

  private void received(String receiver, PoolContribution contribution) {
    Recipient giver = recipient(contribution.giver());
    String from = giver == null ? written(contribution.giver()) : giver.code();
    add(acknowledged, new Way(from, receiver, contribution.part()), contribution.amount());
  }

  /** Whether funds may have gone to another recipient, who would then have to tell of them. */
  private static boolean mayBeRecipient(Forwarding forwarding) {
    return forwarding.kind() == null
        || forwarding.kind() == ForwardingKind.RECIPIENT
        || forwarding.kind() == ForwardingKind.POOL;
  }

  /** A name that is no recipient's, as it is written. */
  private static String written(String name) {
    return name == null || name.isBlank() ? "?" : name.strip();
  }

  /** The recipient that a text names, by code or by name; null where it names none. */
  private Recipient recipient(String text) {
    return text == null ? null : byText.get(text.strip().toLowerCase(Locale.ROOT));
  }

  /** Adds an amount to what is known so far; one that is not known makes the sum unknown. */
  private static void add(Map<Way, BigDecimal> sums, Way way, BigDecimal amount) {
    BigDecimal before = sums.containsKey(way) ? sums.get(way) : BigDecimal.ZERO;
    sums.put(way, before == null || amount == null ? null : before.add(amount));
  }

  /**
   * The funds by giver, receiver and part, in that order.
   *
   * @param leftOut the recipients whose word is not taken: nobody knows which of their reports
   *     holds
   */
  List<PassedOnFunds> funds(Set<String> leftOut) {
    Set<Way> ways = new TreeSet<>(Way.ORDER);
    ways.addAll(told.keySet());
    ways.addAll(acknowledged.keySet());
    List<PassedOnFunds> funds = new ArrayList<>();
    for (Way way : ways) {
      funds.add(
          new PassedOnFunds(
              "/passedOn/" + funds.size(),
              way.giver(),
              way.receiver(),
              way.part(),
              leftOut.contains(way.giver()) ? null : amountTold(way),
              leftOut.contains(way.receiver()) ? null : amountAcknowledged(way)));
    }
    return funds;
  }

  /** What the giver tells; where it tells of its funds and not of this way, that is nothing. */
  private BigDecimal amountTold(Way way) {
    var funds = new Funds(way.giver(), way.part());
    boolean tells = givers.contains(way.giver()) && !silent.contains(funds);
    return told.containsKey(way)
        ? told.get(way)
        : tells && !unmatched.contains(funds) ? BigDecimal.ZERO : null;
  }

  /** What the receiver tells; where it tells of what it received and not of this way, nothing. */
  private BigDecimal amountAcknowledged(Way way) {
    return acknowledged.containsKey(way)
        ? acknowledged.get(way)
        : receivers.contains(way.receiver()) ? BigDecimal.ZERO : null;
  }
}
