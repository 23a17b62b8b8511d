package se.villkorskoll.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.villkorskoll.model.shape.LocalText;

/**
 * The gate between compiling and loading. Of the classes of rules it lets in only those that refer
 * to each other and to what is on the list, and whose methods go straight through: nothing in them
 * can reach Java or the program besides, repeat itself, wait, throw or catch. It does not matter
 * where the classes come from. Immutable and thread-safe.
 *
 * <p>Some classes describe rules, once; all others are functions, which are asked of facts. A
 * function uses no class but its own and calls nothing that could call back, so it ends soon, and
 * it keeps nothing of one report until the next.
 */
public final class ClassGate {

  /** What the names of all packages of rules begin with. */
  private static final String PACKAGES = "rules/";

  /** Interfaces, abstract classes, annotations and modules. */
  private static final int NO_PLAIN_CLASS = 0x0200 | 0x0400 | 0x2000 | 0x8000;

  private static final int NATIVE_OR_SYNCHRONIZED = 0x0100 | 0x0020;

  /** What every object has, and Java or the program calls without any code of rules doing so. */
  private static final Set<String> CALLED_UNSEEN =
      Set.of("equals", "hashCode", "toString", "clone", "finalize");

  private final AllowList allowed;

  /** A gate that goes by a list. */
  public ClassGate(AllowList allowed) {
    this.allowed = allowed;
  }

  /**
   * Reads classes that are to be loaded together.
   *
   * @param files the class files by the names of their classes, with dots
   * @return what there is against them; empty if they are let in
   */
  public List<Refusal> check(Map<String, byte[]> files) {
    Map<String, ClassFile> classes = new TreeMap<>();
    List<Refusal> refusals = new ArrayList<>();
    files.forEach(
        (name, bytes) -> {
          try {
            classes.put(name, new ClassFile(bytes));
          } catch (MalformedClass e) {
            refusals.add(refusal(name, "", e.reason().sv(), e.reason().en()));
          }
        });
    return refusals.isEmpty() ? new Check(classes).refusals() : refusals;
  }

  private static Refusal refusal(String className, String reached, String sv, String en) {
    return new Refusal(
        className,
        reached,
        LocalText.of("Den översatta regeln " + sv + ".", "The compiled rule " + en + "."));
  }

  /** One check: the classes, and what they declare. */
  private final class Check {
    private final Map<String, ClassFile> classes;
    private final Set<String> own = new HashSet<>();
    private final Map<Member, CallLength> declared = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    Check(Map<String, ClassFile> classes) {
      this.classes = classes;
    }

    List<Refusal> refusals() {
      classes.forEach(this::declare);
      classes.forEach(this::check);
      if (refusals.isEmpty()) {
        CallLength.faults(declared)
            .forEach(
                (member, fault) ->
                    refuse(
                        dotted(member.owner()),
                        member.name(),
                        fault.sv() + ": " + member,
                        fault.en() + ": " + member));
      }
      return List.copyOf(refusals);
    }

    private void refuse(String className, String reached, String sv, String en) {
      refusals.add(refusal(className, reached, sv, en));
    }

    private void refuse(String className, MalformedClass malformed) {
      refuse(className, "", malformed.reason().sv(), malformed.reason().en());
    }

    private void declare(String name, ClassFile file) {
      try {
        String internal = file.name();
        if (!dotted(internal).equals(name) || !internal.startsWith(PACKAGES)) {
          refuse(
              name,
              "",
              "heter något annat än den ska: " + internal,
              "has another name than it should: " + internal);
        }
        if ((file.flags() & NO_PLAIN_CLASS) != 0) {
          refuse(
              name,
              "",
              "är inget som kan göras: " + internal,
              "is nothing that can be made: " + internal);
        }
        own.add(internal);
        boolean describes = describes(file);
        for (ClassFile.Declared one : file.methods()) {
          declared.put(
              new Member(internal, one.name(), one.descriptor()), new CallLength(describes));
        }
        for (ClassFile.Declared one : file.fields()) {
          declared.put(
              new Member(internal, one.name(), one.descriptor()), new CallLength(describes));
        }
      } catch (MalformedClass e) {
        refuse(name, e);
      }
    }

    private void check(String name, ClassFile file) {
      try {
        superTypes(name, file);
        boolean describes = describes(file);
        boolean throwing = file.interfaces().stream().anyMatch(allowed.throwers()::contains);
        List<ConstantUse> uses = Arrays.asList(uses(name, file));
        for (ClassFile.Declared field : file.fields()) {
          field(name, file, field, describes);
        }
        for (ClassFile.Declared method : file.methods()) {
          method(name, file, method, new CodeReader.Known(uses, describes, throwing));
        }
      } catch (MalformedClass e) {
        refuse(name, e);
      } catch (IndexOutOfBoundsException e) {
        refuse(name, ClassFile.inconsistent());
      }
    }

    private boolean describes(ClassFile file) throws MalformedClass {
      return allowed.describers().contains(file.superName())
          && allowed.describers().containsAll(file.interfaces());
    }

    /** A list that a function has holds nothing but itself, so no fact can be put away in it. */
    private void field(String name, ClassFile file, ClassFile.Declared field, boolean describes)
        throws MalformedClass {
      boolean list = field.descriptor().startsWith("[");
      if (list && !describes && !field.descriptor().equals("[L" + file.name() + ";")) {
        refuse(
            name,
            field.name(),
            "har en lista som kan behålla något: " + field.name(),
            "has a list that could keep something: " + field.name());
      }
    }

    private void superTypes(String name, ClassFile file) throws MalformedClass {
      List<String> types = new ArrayList<>(file.interfaces());
      types.add(file.superName());
      for (String type : types) {
        if (!allowed.superTypes().contains(type)) {
          refuse(
              name,
              simpleName(type),
              "är ett slag av " + dotted(type),
              "is a kind of " + dotted(type));
        }
      }
    }

    /**
     * What code may do with each constant of a file. Types and members that are not on the list are
     * refused wherever they are mentioned, also where no code is.
     */
    private ConstantUse[] uses(String name, ClassFile file) throws MalformedClass {
      ConstantUse[] uses = new ConstantUse[file.constantCount()];
      for (int constant : file.classes()) {
        type(name, file.className(constant));
      }
      for (int constant : file.members()) {
        uses[constant] = member(name, file.member(constant));
      }
      for (int constant : file.handles()) {
        uses[constant] = handle(file.handled(constant));
      }
      for (int constant : file.dynamicCalls()) {
        uses[constant] = dynamic(name, file, file.bootstrap(constant), uses);
      }
      return uses;
    }

    private void type(String name, String type) {
      String element = type.startsWith("[") ? elementOf(type) : type;
      if (!own.contains(element) && !allowed.types().contains(element)) {
        refuse(name, simpleName(element), "når " + dotted(element), "reaches " + dotted(element));
      }
    }

    private ConstantUse member(String name, Member member) {
      if (declared.containsKey(member)) {
        return new ConstantUse(member, Way.ANYWHERE);
      }
      Way way = allowed.members().get(member);
      if (way == null) {
        refuse(name, member.name(), "når " + member, "reaches " + member);
      }
      return new ConstantUse(null, way);
    }

    /** A handle that no dynamic call may be made of is good for nothing. */
    private ConstantUse handle(Member member) {
      Way way = allowed.members().get(member);
      return way == null ? null : new ConstantUse(null, way);
    }

    /** A dynamic call goes through a known bootstrap method, and makes a function of known ones. */
    private ConstantUse dynamic(
        String name, ClassFile file, ClassFile.Bootstrap bootstrap, ConstantUse[] uses)
        throws MalformedClass {
      ConstantUse through = uses[bootstrap.method()];
      boolean known =
          through != null
              && (through.way() == Way.MAKES_FUNCTION || through.way() == Way.MAKES_TEXT);
      int unknown = bootstrap.method();
      for (int argument : bootstrap.arguments()) {
        ConstantUse use = uses[argument];
        if (known
            && file.kind(argument) == ClassFile.METHOD_HANDLE
            && (use == null || use.way() != Way.HANDLE)) {
          known = false;
          unknown = argument;
        }
      }
      if (known) {
        return through;
      }
      Member method = file.handled(unknown);
      refuse(
          name,
          method.name(),
          "anropar på omväg: " + method,
          "calls in a roundabout way: " + method);
      return ConstantUse.REFUSED;
    }

    private void method(
        String name, ClassFile file, ClassFile.Declared method, CodeReader.Known known)
        throws MalformedClass {
      if ((method.flags() & NATIVE_OR_SYNCHRONIZED) != 0) {
        refuse(
            name,
            method.name(),
            "har en metod som når utanför Java eller väntar: " + method.name(),
            "has a method that reaches outside Java or waits: " + method.name());
      }
      if (method.handlers() > 0) {
        refuse(
            name,
            method.name(),
            "fångar fel i " + method.name(),
            "catches errors in " + method.name());
      }
      if (CALLED_UNSEEN.contains(method.name())) {
        refuse(
            name,
            method.name(),
            "har en metod som körs av sig själv: " + method.name(),
            "has a method that runs by itself: " + method.name());
      }
      CallLength length = declared.get(new Member(file.name(), method.name(), method.descriptor()));
      LocalText fault = new CodeReader(file, method, known, length).fault();
      if (fault != null) {
        refuse(
            name,
            method.name(),
            "%s i %s".formatted(fault.sv(), method.name()),
            "%s in %s".formatted(fault.en(), method.name()));
      }
    }
  }

  /** The internal name of the class that an array is of, as far as it is one. */
  private static String elementOf(String arrayDescriptor) {
    int start = arrayDescriptor.lastIndexOf('[') + 1;
    return arrayDescriptor.endsWith(";")
        ? arrayDescriptor.substring(start + 1, arrayDescriptor.length() - 1)
        : arrayDescriptor.substring(start);
  }

  private static String dotted(String internal) {
    return internal.replace('/', '.');
  }

  private static String simpleName(String internal) {
    return internal.substring(internal.lastIndexOf('/') + 1);
  }
}
