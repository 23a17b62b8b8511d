package se.villkorskoll.gate;

import java.util.BitSet;
import java.util.List;
import se.villkorskoll.model.shape.LocalText;

/**
 * Reads the instructions of one method (Java Virtual Machine Specification, chapter 6). Only those
 * that compiled rules have are known: they load, call, compare and jump forward, but do not
 * calculate, so that nothing can be repeated and nothing large be made.
 */
final class CodeReader {

  private static final int BYTE = 0x10;
  private static final int SHORT = 0x11;
  private static final int LOAD_CONSTANT = 0x12;
  private static final int LOAD_CONSTANT_WIDE = 0x13;
  private static final int ARRAY = 0xBD;
  private static final int THROW = 0xBF;
  private static final int LOOKUP_SWITCH = 0xAB;
  private static final int FIRST_OF_MEMBER = 0xB2;
  private static final int PUT_STATIC = 0xB3;
  private static final int PUT_FIELD = 0xB5;
  private static final int INVOKE_SPECIAL = 0xB7;
  private static final int INVOKE_INTERFACE = 0xB9;
  private static final int INVOKE_DYNAMIC = 0xBA;

  private static final String PART_OF_RULE = "org/drools/model/view/ViewItemBuilder";

  /** How many bytes each instruction takes with its operands; 0 for one that is not known. */
  private static final int[] LENGTHS = new int[256];

  /** The instructions that jump to a place given by two bytes. */
  private static final BitSet JUMPS = new BitSet();

  static {
    known(0x01, 0x08, 1); // null and small whole numbers
    known(0x09, 0x0A, 1); // 0 and 1 as long
    known(BYTE, BYTE, 2);
    known(SHORT, SHORT, 3);
    known(LOAD_CONSTANT, LOAD_CONSTANT, 2);
    known(LOAD_CONSTANT_WIDE, LOAD_CONSTANT_WIDE, 3);
    known(0x15, 0x16, 2); // load a variable
    known(0x19, 0x19, 2);
    known(0x1A, 0x21, 1);
    known(0x2A, 0x2D, 1);
    known(0x36, 0x37, 2); // store a variable
    known(0x3A, 0x3A, 2);
    known(0x3B, 0x42, 1);
    known(0x4B, 0x4E, 1);
    known(0x53, 0x53, 1); // put into an array of objects
    known(0x57, 0x57, 1); // drop
    known(0x59, 0x59, 1); // copy
    known(0x85, 0x85, 1); // whole number to long
    known(0x99, 0xA7, 3); // compare and jump
    known(0xAC, 0xAD, 1); // return
    known(0xB0, 0xB1, 1);
    known(FIRST_OF_MEMBER, 0xB8, 3); // fields and methods
    known(INVOKE_INTERFACE, INVOKE_DYNAMIC, 5);
    known(0xBB, 0xBB, 3); // make an object
    known(ARRAY, ARRAY, 3);
    known(0xBE, 0xBE, 1); // length of an array
    known(THROW, THROW, 1);
    known(0xC0, 0xC1, 3); // cast, ask for the type
    known(0xC6, 0xC7, 3); // compare with null and jump
    JUMPS.set(0x99, 0xA8);
    JUMPS.set(0xC6, 0xC8);
  }

  private static void known(int first, int last, int length) {
    for (int opcode = first; opcode <= last; opcode++) {
      LENGTHS[opcode] = length;
    }
  }

  /**
   * What is known of a class before its code is read.
   *
   * @param uses what code may do with each constant of its file; null for nothing
   * @param describes whether it describes rules; what does not is asked of facts
   * @param throwing whether its methods may throw by themselves
   */
  record Known(List<ConstantUse> uses, boolean describes, boolean throwing) {}

  private final ClassFile file;
  private final ClassFile.Declared method;
  private final Known known;
  private final CallLength length;
  private final BitSet jumpedTo = new BitSet();
  private final Stack stack;

  /**
   * A reader of a method's code.
   *
   * @param length receives how far the method goes
   */
  CodeReader(ClassFile file, ClassFile.Declared method, Known known, CallLength length) {
    this.file = file;
    this.method = method;
    this.known = known;
    this.length = length;
    this.stack = new Stack(method.flags(), method.descriptor());
  }

  /** What rules do not do in their code; null if there is nothing. */
  LocalText fault() throws MalformedClass {
    int at = method.codeStart();
    while (at < method.codeEnd()) {
      int opcode = file.u1(at);
      length.instructions(1);
      if (jumpedTo.get(at)) {
        stack.forget();
      }
      if (opcode == LOOKUP_SWITCH) {
        int next = afterSwitch(at);
        if (next < 0) {
          return repeats();
        }
        at = next;
        continue;
      }
      LocalText fault = fault(opcode, at);
      if (fault != null) {
        return fault;
      }
      stack.after(opcode, file, at);
      at += LENGTHS[opcode];
    }
    return at == method.codeEnd()
        ? null
        : LocalText.of("slutar mitt i en instruktion", "ends amid an instruction");
  }

  private LocalText fault(int opcode, int at) throws MalformedClass {
    if (LENGTHS[opcode] == 0) {
      return LocalText.of(
          "har instruktionen 0x%02X, som regler inte har,".formatted(opcode),
          "has the instruction 0x%02X, which rules do not have,".formatted(opcode));
    }
    if (opcode == THROW && !known.throwing()) {
      return LocalText.of("kastar ett fel", "throws an error");
    }
    if (JUMPS.get(opcode)) {
      int by = (short) file.u2(at + 1);
      jumpedTo.set(Math.max(at + by, 0));
      return by > 0 ? null : repeats();
    }
    if (opcode >= FIRST_OF_MEMBER && opcode <= INVOKE_DYNAMIC) {
      return mayUse(opcode, at) ? null : misuse(file.u2(at + 1));
    }
    if (opcode == ARRAY) {
      length.instructions(stack.most());
      return stack.most() >= 0 && stack.most() <= longest(file.className(file.u2(at + 1)))
          ? null
          : LocalText.of("gör en lista som kan vara för lång", "makes a list that can be too long");
    }
    return loadsMoreThanText(opcode, at)
        ? LocalText.of(
            "läser något annat än en text eller ett litet tal",
            "loads something other than a text or a small number")
        : null;
  }

  /**
   * How long an array of a type may be. One of parts of rules is always empty in what Drools
   * writes; with the same part in it twice, and so on, a small class would describe a rule without
   * end.
   */
  private static int longest(String type) {
    return type.equals(PART_OF_RULE) ? 0 : Stack.LONGEST_ARRAY;
  }

  private static LocalText repeats() {
    return LocalText.of("upprepar sig", "repeats itself");
  }

  private LocalText misuse(int constant) throws MalformedClass {
    if (!file.isMember(constant)) {
      return LocalText.of("anropar på omväg", "calls in a roundabout way");
    }
    Member member = file.member(constant);
    return LocalText.of(
        "använder %s som regler inte gör".formatted(member),
        "uses %s as rules do not".formatted(member));
  }

  private boolean mayUse(int opcode, int at) throws MalformedClass {
    ConstantUse use = use(at);
    if (use == null) {
      return false;
    }
    if (use.way() == null) {
      return true; // refused already, where it is mentioned
    }
    if (use.own() != null) {
      length.call(use.own());
      return mayUseOwn(opcode, use.own());
    }
    if (opcode == PUT_STATIC || opcode == PUT_FIELD) {
      return false;
    }
    return switch (use.way()) {
      case ANYWHERE, ERROR -> true;
      case DESCRIBING -> known.describes();
      case OF_NUMBER -> stack.isNumber();
      case MAKES_FUNCTION -> opcode == INVOKE_DYNAMIC;
      case MAKES_TEXT -> opcode == INVOKE_DYNAMIC && goesIntoError(at + LENGTHS[opcode]);
      case HANDLE -> false;
    };
  }

  private ConstantUse use(int at) {
    int constant = file.u2(at + 1);
    return constant < known.uses().size() ? known.uses().get(constant) : null;
  }

  /** Fields get their values once, and what is asked of facts uses its own class only. */
  private boolean mayUseOwn(int opcode, Member own) throws MalformedClass {
    return switch (opcode) {
      case PUT_STATIC -> method.name().equals("<clinit>");
      case PUT_FIELD -> method.name().equals("<init>");
      default -> known.describes() || own.owner().equals(file.name());
    };
  }

  /** Whether the text that was just put together is taken by an error at once. */
  private boolean goesIntoError(int next) {
    if (next >= method.codeEnd() || file.u1(next) != INVOKE_SPECIAL) {
      return false;
    }
    ConstantUse use = use(next);
    return use != null && use.way() == Way.ERROR;
  }

  /** Code loads texts and classes, never handles of methods. */
  private boolean loadsMoreThanText(int opcode, int at) throws MalformedClass {
    if (opcode != LOAD_CONSTANT && opcode != LOAD_CONSTANT_WIDE) {
      return false;
    }
    int constant = opcode == LOAD_CONSTANT ? file.u1(at + 1) : file.u2(at + 1);
    return !file.isClass(constant) && !file.isText(constant);
  }

  /** Where the instruction after a switch is; negative if the switch jumps back. */
  private int afterSwitch(int at) throws MalformedClass {
    int operands = at + 4 - (at - method.codeStart()) % 4;
    int pairs = file.u4(operands + 4);
    if (pairs < 0 || pairs > method.codeEnd() - method.codeStart()) {
      throw ClassFile.inconsistent();
    }
    boolean forward = true;
    for (int i = -1; i < pairs; i++) {
      int by = file.u4(i < 0 ? operands : operands + 12 + 8 * i);
      forward &= by > 0;
      jumpedTo.set((int) Math.min(Math.max((long) at + by, 0), method.codeEnd()));
    }
    stack.forget();
    return forward ? operands + 8 + 8 * pairs : -1;
  }
}
