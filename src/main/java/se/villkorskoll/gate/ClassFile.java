package se.villkorskoll.gate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the gate reads of a class file (Java Virtual Machine Specification, chapter 4): its names,
 * its constant pool, and where the code of its methods is. Reads each item where it is and copies
 * none, since hundreds of files are read at every start.
 */
final class ClassFile {

  static final int FIELD = 9;
  static final int METHOD = 10;
  static final int INTERFACE_METHOD = 11;
  static final int METHOD_HANDLE = 15;
  static final int INVOKE_DYNAMIC = 18;

  private static final int MAGIC = 0xCAFEBABE;

  /**
   * Java 17, for which rules are compiled. Older files may have instructions and forms of code that
   * newer ones have not.
   */
  private static final int OLDEST_VERSION = 61;

  private static final int UTF8 = 1;
  private static final int INTEGER = 3;
  private static final int FLOAT = 4;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int TEXT = 8;
  private static final int NAME_AND_TYPE = 12;
  private static final int METHOD_TYPE = 16;

  /** How many bytes follow the tag of a constant of fixed size. */
  private static final int[] SIZES = new int[21];

  static {
    SIZES[INTEGER] = 4;
    SIZES[FLOAT] = 4;
    SIZES[LONG] = 8;
    SIZES[DOUBLE] = 8;
    SIZES[TEXT] = 2;
    SIZES[CLASS] = 2;
    SIZES[FIELD] = 4;
    SIZES[METHOD] = 4;
    SIZES[INTERFACE_METHOD] = 4;
    SIZES[NAME_AND_TYPE] = 4;
    SIZES[METHOD_HANDLE] = 3;
    SIZES[METHOD_TYPE] = 2;
    SIZES[INVOKE_DYNAMIC] = 4;
  }

  private final byte[] bytes;
  private static final byte[] CODE = "Code".getBytes(StandardCharsets.US_ASCII);

  private final int[] constants;
  private final String[] texts;
  private final int afterConstants;
  private final List<Declared> methods = new ArrayList<>();
  private final List<Declared> fields = new ArrayList<>();
  private final List<Bootstrap> bootstraps = new ArrayList<>();
  private final List<Integer> classes = new ArrayList<>();
  private final List<Integer> members = new ArrayList<>();
  private final List<Integer> handles = new ArrayList<>();
  private final List<Integer> dynamicCalls = new ArrayList<>();
  private int codeName;

  /**
   * A method or field that a class declares.
   *
   * @param flags its access flags
   * @param codeStart where its code begins in the file
   * @param codeEnd where its code has ended; equal for one without code
   * @param handlers how many exception handlers it has
   */
  record Declared(
      int flags, String name, String descriptor, int codeStart, int codeEnd, int handlers) {}

  /**
   * A bootstrap method and what it is called with.
   *
   * @param method the constant of its handle
   * @param arguments the constants of its arguments
   */
  record Bootstrap(int method, List<Integer> arguments) {}

  /**
   * Reads a class file.
   *
   * @throws MalformedClass if it is none, or has a constant that the gate does not know
   */
  ClassFile(byte[] bytes) throws MalformedClass {
    this.bytes = bytes;
    try {
      if (u4(0) != MAGIC) {
        throw new MalformedClass("är ingen klassfil", "is no class file");
      }
      if (u2(4) != 0 || u2(6) < OLDEST_VERSION) {
        throw new MalformedClass("är av en annan version av Java", "is of another version of Java");
      }
      constants = new int[u2(8)];
      texts = new String[constants.length];
      afterConstants = readConstants();
      int at = readDeclared(afterConstants + 8 + 2 * interfaceCount(), fields);
      at = readDeclared(at, methods);
      readAttributes(at);
    } catch (IndexOutOfBoundsException e) {
      throw cutOff();
    }
  }

  private static MalformedClass cutOff() {
    return new MalformedClass("är en avkortad klassfil", "is a class file that is cut off");
  }

  /** What there is to say of a file whose parts contradict each other. */
  static MalformedClass inconsistent() {
    return new MalformedClass(
        "är en klassfil som inte hänger ihop", "is a class file that is not consistent");
  }

  private int readConstants() throws MalformedClass {
    int at = 10;
    for (int i = 1; i < constants.length; i++) {
      constants[i] = at;
      int tag = bytes[at];
      if (tag == UTF8) {
        int length = u2(at + 1);
        if (length == CODE.length && Arrays.equals(bytes, at + 3, at + 7, CODE, 0, CODE.length)) {
          // with a second name, code could be there that is not seen as code here
          if (codeName != 0) {
            throw inconsistent();
          }
          codeName = i;
        }
        at += 3 + length;
        continue;
      }
      switch (tag) {
        case CLASS -> classes.add(i);
        case FIELD, METHOD, INTERFACE_METHOD -> members.add(i);
        case METHOD_HANDLE -> handles.add(i);
        case INVOKE_DYNAMIC -> dynamicCalls.add(i);
        case TEXT, NAME_AND_TYPE, METHOD_TYPE, INTEGER, FLOAT -> {}
        case LONG, DOUBLE -> i++;
        default ->
            throw new MalformedClass(
                "har en konstant av ett slag som regler inte har: " + tag,
                "has a constant of a kind that rules do not have: " + tag);
      }
      at += 1 + SIZES[tag];
    }
    return at;
  }

  private int readDeclared(int start, List<Declared> declared) throws MalformedClass {
    int at = start + 2;
    for (int left = u2(start); left > 0; left--) {
      int flags = u2(at);
      String name = text(u2(at + 2));
      String descriptor = text(u2(at + 4));
      int codeStart = 0;
      int codeEnd = 0;
      int handlers = 0;
      int attributes = u2(at + 6);
      at += 8;
      for (; attributes > 0; attributes--) {
        if (u2(at) == codeName) {
          boolean second = codeStart != 0;
          codeStart = at + 14;
          codeEnd = codeStart + u4(at + 10);
          if (second || codeEnd < codeStart || codeEnd > skipAttribute(at)) {
            throw inconsistent();
          }
          handlers = u2(codeEnd);
        }
        at = skipAttribute(at);
      }
      declared.add(new Declared(flags, name, descriptor, codeStart, codeEnd, handlers));
    }
    return at;
  }

  private void readAttributes(int start) throws MalformedClass {
    int at = start + 2;
    for (int left = u2(start); left > 0; left--) {
      if (text(u2(at)).equals("BootstrapMethods")) {
        int entry = at + 8;
        for (int methods = u2(at + 6); methods > 0; methods--) {
          List<Integer> arguments = new ArrayList<>();
          int count = u2(entry + 2);
          for (int i = 0; i < count; i++) {
            arguments.add(u2(entry + 4 + 2 * i));
          }
          bootstraps.add(new Bootstrap(u2(entry), arguments));
          entry += 4 + 2 * count;
        }
      }
      at = skipAttribute(at);
    }
    if (at != bytes.length) {
      throw new MalformedClass("är mer än en klassfil", "is more than a class file");
    }
  }

  private int skipAttribute(int at) throws MalformedClass {
    int length = u4(at + 2);
    if (length < 0 || length > bytes.length - at - 6) {
      throw cutOff();
    }
    return at + 6 + length;
  }

  /** The internal name of the class. */
  String name() throws MalformedClass {
    return className(u2(afterConstants + 2));
  }

  /** Its access flags. */
  int flags() {
    return u2(afterConstants);
  }

  /** The internal name of the class that it extends. */
  String superName() throws MalformedClass {
    return className(u2(afterConstants + 4));
  }

  /** The internal names of the interfaces that it implements. */
  List<String> interfaces() throws MalformedClass {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < interfaceCount(); i++) {
      names.add(className(u2(afterConstants + 8 + 2 * i)));
    }
    return names;
  }

  private int interfaceCount() {
    return u2(afterConstants + 6);
  }

  /** The methods that it declares. */
  List<Declared> methods() {
    return methods;
  }

  /** The fields that it declares. */
  List<Declared> fields() {
    return fields;
  }

  /** Its bootstrap methods. */
  List<Bootstrap> bootstraps() {
    return bootstraps;
  }

  /** The constants that name classes. */
  List<Integer> classes() {
    return classes;
  }

  /** The constants that name methods and fields. */
  List<Integer> members() {
    return members;
  }

  /** The constants that are handles of methods and fields. */
  List<Integer> handles() {
    return handles;
  }

  /** The constants that are dynamic calls. */
  List<Integer> dynamicCalls() {
    return dynamicCalls;
  }

  /** How many constants it has, and one more; the first has the number 1. */
  int constantCount() {
    return constants.length;
  }

  /** The kind of a constant. */
  int kind(int constant) throws MalformedClass {
    return bytes[place(constant)];
  }

  /** Whether a constant is a text. */
  boolean isText(int constant) throws MalformedClass {
    return kind(constant) == TEXT;
  }

  /** Whether a constant names a class. */
  boolean isClass(int constant) throws MalformedClass {
    return kind(constant) == CLASS;
  }

  /** Whether a constant names a method or a field. */
  boolean isMember(int constant) throws MalformedClass {
    int kind = kind(constant);
    return kind == FIELD || kind == METHOD || kind == INTERFACE_METHOD;
  }

  /** The method or field that a constant names. */
  Member member(int constant) throws MalformedClass {
    if (!isMember(constant)) {
      throw inconsistent();
    }
    int at = place(constant);
    int nameAndType = place(u2(at + 3), NAME_AND_TYPE);
    return new Member(className(u2(at + 1)), text(u2(nameAndType + 1)), text(u2(nameAndType + 3)));
  }

  /** The method or field that a handle is of. */
  Member handled(int handle) throws MalformedClass {
    return member(u2(place(handle, METHOD_HANDLE) + 2));
  }

  /** The bootstrap method that a dynamic call goes through. */
  Bootstrap bootstrap(int dynamicCall) throws MalformedClass {
    int index = u2(place(dynamicCall, INVOKE_DYNAMIC) + 1);
    if (index >= bootstraps.size()) {
      throw inconsistent();
    }
    return bootstraps.get(index);
  }

  /** The internal name or the array descriptor of the class that a constant names. */
  String className(int constant) throws MalformedClass {
    return text(u2(place(constant, CLASS) + 1));
  }

  private String text(int constant) throws MalformedClass {
    int at = place(constant, UTF8);
    if (texts[constant] == null) {
      // names of members are plain; a letter that is not is seen as one that no list has
      texts[constant] = new String(bytes, at + 3, u2(at + 1), StandardCharsets.ISO_8859_1);
    }
    return texts[constant];
  }

  private int place(int constant, int kind) throws MalformedClass {
    if (kind(constant) != kind) {
      throw inconsistent();
    }
    return constants[constant];
  }

  private int place(int constant) throws MalformedClass {
    if (constant <= 0 || constant >= constants.length) {
      throw inconsistent();
    }
    return constants[constant];
  }

  /** The byte at a place, from 0. */
  int u1(int at) {
    return bytes[at] & 0xFF;
  }

  /** The number of two bytes at a place, from 0. */
  int u2(int at) {
    return u1(at) << 8 | u1(at + 1);
  }

  /** The number of four bytes at a place, which may be negative. */
  int u4(int at) {
    return u2(at) << 16 | u2(at + 2);
  }
}
