package se.villkorskoll.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.shape.LocalText;

/**
 * How far a method goes: its own instructions, and which of the rules' own methods it calls. Since
 * no code jumps back, that bounds how many instructions a call of it takes, unless methods call
 * each other in a circle. Not thread-safe.
 */
final class CallLength {

  /** More than the rules of any agreement take to be described, and done in some milliseconds. */
  private static final long MOST_TO_DESCRIBE = 500_000;

  /** More than the longest constraint takes; it is asked again for each fact, or each pair. */
  private static final long MOST_TO_ASK = 5_000;

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
  CallLength(boolean describes) {
    most = describes ? MOST_TO_DESCRIBE : MOST_TO_ASK;
  }

  /** Takes in some instructions; those that make room count as many as they make room for. */
  void instructions(int count) {
    instructions += Math.max(0, count);
  }

  void call(Member method) {
    calls.add(method);
  }

  /**
   * What is wrong with those methods whose call takes too many instructions, never ends, or goes
   * too deep, in the order of the methods; what is not wrong is not there.
   *
   * @param methods all methods and fields, in an order of their own
   */
  static Map<Member, LocalText> faults(Map<Member, CallLength> methods) {
    Map<Member, Call> calls = calls(methods);
    Map<Member, LocalText> faults = new LinkedHashMap<>();
    long atStart = 0;
    for (Map.Entry<Member, CallLength> method : methods.entrySet()) {
      Call call = calls.getOrDefault(method.getKey(), Call.ENDLESS);
      atStart += method.getKey().name().equals("<clinit>") ? call.instructions : 0;
      if (call.instructions > method.getValue().most || atStart > MOST_TO_DESCRIBE) {
        faults.put(
            method.getKey(),
            LocalText.of("gör för mycket eller upprepar sig", "does too much or repeats itself"));
      } else if (call.steps > MOST_STEPS) {
        faults.put(
            method.getKey(),
            LocalText.of(
                "anropar sig själv i fler än %d led".formatted(MOST_STEPS),
                "calls itself in more than %d steps".formatted(MOST_STEPS)));
      }
    }
    return faults;
  }

  /**
   * A call of a method.
   *
   * @param instructions how many instructions it takes at the most
   * @param steps how many methods call one another in it, itself among them
   */
  private record Call(long instructions, int steps) {

    static final Call ENDLESS = new Call(MOST_TO_DESCRIBE + 1, MOST_STEPS + 1);

    /** With a call of another method in it. */
    Call with(Call called) {
      return new Call(
          Math.min(ENDLESS.instructions, instructions + called.instructions),
          Math.min(ENDLESS.steps, Math.max(steps, called.steps + 1)));
    }
  }

  /**
   * A call of each method that ends: of those that call none, and then of each all of whose own
   * calls are known. What goes in a circle, or into one, never is.
   */
  private static Map<Member, Call> calls(Map<Member, CallLength> methods) {
    Map<Member, List<Member>> callers = new HashMap<>();
    Map<Member, Integer> unknown = new HashMap<>();
    Deque<Member> known = new ArrayDeque<>();
    methods.forEach(
        (method, length) -> {
          unknown.put(method, length.calls.size());
          length.calls.forEach(
              called -> callers.computeIfAbsent(called, one -> new ArrayList<>()).add(method));
          if (length.calls.isEmpty()) {
            known.add(method);
          }
        });
    Map<Member, Call> calls = new HashMap<>();
    while (!known.isEmpty()) {
      Member method = known.remove();
      CallLength length = methods.get(method);
      var call = new Call(length.instructions, 1);
      for (Member called : length.calls) {
        call = call.with(calls.get(called));
      }
      calls.put(method, call);
      for (Member caller : callers.getOrDefault(method, List.of())) {
        if (unknown.merge(caller, -1, Integer::sum) == 0) {
          known.add(caller);
        }
      }
    }
    return calls;
  }
}
