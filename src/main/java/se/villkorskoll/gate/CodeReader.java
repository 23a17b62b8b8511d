package se.villkorskoll.gate;

import java.util.BitSet;

/**
 * Reads the instructions of one method (Java Virtual Machine Specification, chapter 6). Only those
 * that compiled rules have are known: they load, call, compare and jump forward, but do not
 * calculate, so that nothing can be repeated and nothing large be made.
 */
final class CodeReader {

  private static final int LOOKUP_SWITCH = 0xAB;
  private static final int THROW = 0xBF;
  private static final int LOAD_CONSTANT = 0x12;
  private static final int LOAD_CONSTANT_WIDE = 0x13;
  private static final int FIRST_OF_MEMBER = 0xB2;
  private static final int PUT_STATIC = 0xB3;
  private static final int PUT_FIELD = 0xB5;
  private static final int INVOKE_INTERFACE = 0xB9;
  private static final int INVOKE_DYNAMIC = 0xBA;

  /** How many bytes each instruction takes with its operands; 0 for one that is not known. */
  private static final int[] LENGTHS = new int[256];

  /** The instructions that jump to a place told by two bytes. */
  private static final BitSet JUMPS = new BitSet();

  static {
    known(0x01, 0x08, 1); // null and small whole numbers
    known(0x09, 0x0A, 1); // 0 and 1 as long
    known(0x10, 0x10, 2); // numbers of one byte
    known(0x11, 0x11, 3); // numbers of two bytes
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
    known(0xBD, 0xBD, 3); // make an array of objects
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

  private final ClassFile file;
  private final ClassFile.Declared method;
  private final Use[] uses;
  private final Straight straight;
  private final boolean mayThrow;

  /**
   * A reader of a method's code.
   *
   * @param uses what code may do with each constant of the file; null for nothing
   * @param straight receives how far the method goes
   * @param mayThrow whether the method may throw by itself
   */
  CodeReader(
      ClassFile file, ClassFile.Declared method, Use[] uses, Straight straight, boolean mayThrow) {
    this.file = file;
    this.method = method;
    this.uses = uses;
    this.straight = straight;
    this.mayThrow = mayThrow;
  }

  /** What rules do not have in their code; null if there is nothing. */
  String fault() throws MalformedClass {
    int at = method.codeStart();
    while (at < method.codeEnd()) {
      int opcode = file.u1(at);
      straight.instruction();
      if (opcode == LOOKUP_SWITCH) {
        int next = afterSwitch(at);
        if (next < 0) {
          return "jump back";
        }
        at = next;
        continue;
      }
      if (LENGTHS[opcode] == 0 || (opcode == THROW && !mayThrow)) {
        return "0x%02X".formatted(opcode);
      }
      if (JUMPS.get(opcode) && (short) file.u2(at + 1) <= 0) {
        return "jump back";
      }
      if (opcode >= FIRST_OF_MEMBER
          && opcode <= INVOKE_DYNAMIC
          && !mayUse(opcode, file.u2(at + 1))) {
        return opcode == INVOKE_DYNAMIC ? "dynamic call" : "use of " + file.member(file.u2(at + 1));
      }
      if (loadsMoreThanText(opcode, at)) {
        return "constant of another kind";
      }
      at += LENGTHS[opcode];
    }
    return at == method.codeEnd() ? null : "half an instruction";
  }

  private boolean mayUse(int opcode, int constant) {
    Use use = constant < uses.length ? uses[constant] : null;
    if (use == null) {
      return false;
    }
    if (use.own() != null) {
      straight.call(use.own());
      return true;
    }
    return use.mayBeCalled() && opcode != PUT_STATIC && opcode != PUT_FIELD;
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
      throw new MalformedClass("switch of impossible size");
    }
    boolean forward = file.u4(operands) > 0;
    for (int i = 0; i < pairs; i++) {
      forward &= file.u4(operands + 12 + 8 * i) > 0;
    }
    return forward ? operands + 8 + 8 * pairs : -1;
  }
}
