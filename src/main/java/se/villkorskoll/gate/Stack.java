package se.villkorskoll.gate;

import java.util.BitSet;
import java.util.Set;

/**
 * What is certain of the value on top while a method's code is read from its start: how large a
 * whole number can be at most, and whether it is a number at all. It is asked in few places, so
 * what is not certain after one instruction is forgotten. Not thread-safe.
 */
final class Stack {

  /** What is certainly a number and no text. */
  private static final Set<String> NUMBERS =
      Set.of("Ljava/math/BigDecimal;", "Ljava/lang/Integer;", "Ljava/lang/Long;");

  /** More than one of the rules of any agreement; no longer array is made, so none is longer. */
  static final int LONGEST_ARRAY = 4_000;

  private static final int STATIC = 0x0008;

  private static final int BYTE = 0x10;
  private static final int SHORT = 0x11;
  private static final int COPY = 0x59;
  private static final int LENGTH = 0xBE;

  private final boolean instance;
  private final String descriptor;
  private final BitSet overwritten = new BitSet();
  private int most;
  private int copies;
  private boolean number;

  /** What is on top when a method begins, which is nothing. */
  Stack(int flags, String descriptor) {
    this.instance = (flags & STATIC) == 0;
    this.descriptor = descriptor;
  }

  /** Takes in an instruction that can be come to in more than one way. */
  void forget() {
    copies = 0;
    number = false;
  }

  /** The largest that the whole number on top can be; negative where that is not certain. */
  int most() {
    return copies > 0 ? most : -1;
  }

  /** Whether it is certainly a number, or nothing. */
  boolean isNumber() {
    return number;
  }

  /** Takes in an instruction that was done. */
  void after(int opcode, ClassFile file, int at) throws MalformedClass {
    number = false;
    if (opcode >= 0x02 && opcode <= 0x08) {
      whole(opcode - 3);
    } else if (opcode == BYTE) {
      whole((byte) file.u1(at + 1));
    } else if (opcode == SHORT) {
      whole((short) file.u2(at + 1));
    } else if (opcode == LENGTH) {
      whole(LONGEST_ARRAY);
    } else if (opcode == COPY && copies > 0) {
      copies++;
    } else if (isStoreOfWhole(opcode) && copies > 0) {
      copies--;
    } else {
      copies = 0;
      number = isNumber(opcode, file, at);
    }
  }

  private void whole(int value) {
    most = value;
    copies = 1;
  }

  private static boolean isStoreOfWhole(int opcode) {
    return opcode == 0x36 || (opcode >= 0x3B && opcode <= 0x3E);
  }

  private boolean isNumber(int opcode, ClassFile file, int at) throws MalformedClass {
    if (opcode >= 0xB6 && opcode <= 0xB9) {
      String called = file.member(file.u2(at + 1)).descriptor();
      return NUMBERS.contains(called.substring(called.indexOf(')') + 1));
    } else if (opcode == 0x3A || (opcode >= 0x4B && opcode <= 0x4E)) {
      overwritten.set(opcode == 0x3A ? file.u1(at + 1) : opcode - 0x4B);
    } else if (opcode == 0x19 || (opcode >= 0x2A && opcode <= 0x2D)) {
      int variable = opcode == 0x19 ? file.u1(at + 1) : opcode - 0x2A;
      return !overwritten.get(variable) && NUMBERS.contains(parameter(variable));
    }
    return false;
  }

  /** The descriptor of the parameter that is in a variable when the method begins. */
  private String parameter(int variable) {
    int at = 1;
    int next = instance ? 1 : 0;
    while (at < descriptor.length() && descriptor.charAt(at) != ')') {
      int end = at;
      while (descriptor.charAt(end) == '[') {
        end++;
      }
      end = descriptor.charAt(end) == 'L' ? descriptor.indexOf(';', end) + 1 : end + 1;
      if (next == variable || end == 0) {
        return end == 0 ? "" : descriptor.substring(at, end);
      }
      boolean wide = "JD".indexOf(descriptor.charAt(at)) >= 0;
      next += wide ? 2 : 1;
      at = end;
    }
    return "";
  }
}
