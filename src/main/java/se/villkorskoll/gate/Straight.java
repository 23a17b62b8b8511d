package se.villkorskoll.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far a method goes: its own instructions, and which of the rules' own methods it calls. Since
 * no code jumps back, that bounds how many instructions a call of it takes, unless methods call
 * each other in a circle. Not thread-safe.
 */
final class Straight {

  /** More than the rules of any agreement take to be described, and done in some milliseconds. */
  private static final long MOST_TO_DESCRIBE = 500_000;

  /** More than the longest constraint takes; it is asked again for each fact, or each pair. */
  private static final long MOST_TO_ASK = 5_000;

  private static final long ENDLESS = MOST_TO_DESCRIBE + 1;

  /** Methods of rules call each other in a few steps; the compiler itself calls in three. */
  private static final int MOST_STEPS = 20;

  private final long most;
  private final List<Member> calls = new ArrayList<>();
  private long instructions;

  /**
   * A method or field of which nothing has been read.
   *
   * @param describes whether its class describes rules; what does not is asked of facts
   */
  Straight(boolean describes) {
    most = describes ? MOST_TO_DESCRIBE : MOST_TO_ASK;
  }

  /** Takes in some instructions; those that make room count as many as they make room for. */
  void instructions(int count) {
    instructions += Math.max(0, count);
  }

  void call(Member method) {
    calls.add(method);
  }

  /** Those methods whose call takes too many instructions, or never ends. */
  static Set<Member> tooLong(Map<Member, Straight> methods) {
    Map<Member, Long> lengths = new HashMap<>();
    Set<Member> tooLong =
        new TreeSet<>(
            Comparator.comparing(Member::owner)
                .thenComparing(Member::name)
                .thenComparing(Member::descriptor));
    long atStart = 0;
    for (Map.Entry<Member, Straight> method : methods.entrySet()) {
      long length = length(method.getKey(), methods, lengths, MOST_STEPS);
      atStart += method.getKey().name().equals("<clinit>") ? length : 0;
      if (length > method.getValue().most || atStart > MOST_TO_DESCRIBE) {
        tooLong.add(method.getKey());
      }
    }
    return tooLong;
  }

  private static long length(
      Member method, Map<Member, Straight> methods, Map<Member, Long> lengths, int steps) {
    if (steps == 0) {
      return ENDLESS;
    }
    Long known = lengths.get(method);
    if (known != null) {
      return known;
    }
    // what is found again on the way goes in a circle
    lengths.put(method, ENDLESS);
    Straight straight = methods.get(method);
    long length = straight.instructions;
    for (Member called : straight.calls) {
      length = Math.min(ENDLESS, length + length(called, methods, lengths, steps - 1));
    }
    lengths.put(method, length);
    return length;
  }
}
