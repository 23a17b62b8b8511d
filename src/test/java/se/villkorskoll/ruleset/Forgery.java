package se.villkorskoll.ruleset;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import se.villkorskoll.TestRules;

/**
 * Puts classes of somebody else's in place of those of the rules of 2020, and keeps them under the
 * right digest with the right seal, as somebody could who has the key.
 */
final class Forgery implements AutoCloseable {

  /** Rules that the program does not carry compiled, since one file has one line more. */
  private static final RuleFiles FILES =
      TestRules.changed("2020/agreement.yaml", text -> text + "# another\n");

  private static final String PREFIX = "rules.y2020.";

  private final Path folder;
  private final Path classPath;
  private final RuleClasses genuine;
  private final String digest;
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager standard =
      compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);

  /** Forges classes in a folder. */
  Forgery(Path folder) {
    this.folder = folder;
    this.classPath = folder.resolve("class-path");
    this.genuine =
        KeptClasses.nowhere().find(digest(TestRules.FILES)).orElseThrow(AssertionError::new);
    this.digest = digest(FILES);
    genuine.files().forEach(this::write);
    try {
      List<Path> path = new ArrayList<>(List.of(classPath));
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        path.add(Path.of(entry));
      }
      standard.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      standard.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(RuleFiles files) {
    try {
      return RulesetDigest.classes(
          files, AgreementReader.read(files, "2020", TestRules.REGISTER).version());
    } catch (RulesetRefused e) {
      throw new AssertionError(e);
    }
  }

  private void write(String name, byte[] file) {
    try {
      Path path = classPath.resolve(name.replace('.', '/') + ".class");
      Files.createDirectories(path.getParent());
      Files.write(path, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The classes of the rules as the program carries them. */
  RuleClasses genuine() {
    return genuine;
  }

  /** The rules folder whose compiled rules are forged. */
  RuleFiles files() {
    return FILES;
  }

  /** The name of the file that the forged classes are kept in. */
  String keptFile() {
    return KeptClasses.fileName(digest);
  }

  /** Where the file of kept classes is, and its key. */
  Path keptFolder() {
    return folder.resolve("kept");
  }

  /** The genuine classes with some of them put in place, or added. */
  RuleClasses with(Map<String, byte[]> forged) {
    Map<String, byte[]> files = new TreeMap<>(genuine.files());
    files.putAll(forged);
    return new RuleClasses(genuine.models(), files);
  }

  /** Keeps classes under the digest of the rules, with the right seal. */
  void keep(RuleClasses classes) {
    KeptClasses.in(keptFolder()).keep(digest, classes);
  }

  /** Keeps any content in the place of classes, with the right seal. */
  void keep(byte[] content) {
    keep(genuine);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(Files.readAllBytes(keptFolder().resolve("key")), mac.getAlgorithm()));
      mac.update(digest.getBytes(StandardCharsets.US_ASCII));
      var sealed = new ByteArrayOutputStream();
      sealed.writeBytes(mac.doFinal(content));
      sealed.writeBytes(content);
      Files.write(keptFolder().resolve(keptFile()), sealed.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Keeps classes, and loads the ruleset that they are kept for. */
  Ruleset load(RuleClasses classes) throws RulesetRefused {
    keep(classes);
    return new RulesetLoader(FILES, KeptClasses.in(keptFolder()), TestRules.REGISTER)
        .loadDraft("2020");
  }

  /** What there is against the ruleset with these classes kept; nothing if it loads. */
  List<RuleProblem> problems(RuleClasses classes) {
    try {
      load(classes);
      return List.of();
    } catch (RulesetRefused e) {
      return e.problems();
    }
  }

  /** The first of the rules' own classes that has a method. */
  String genuineWith(String method, String descriptor) {
    for (Map.Entry<String, byte[]> file : genuine.files().entrySet()) {
      boolean[] found = new boolean[1];
      new ClassReader(file.getValue())
          .accept(
              new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(
                    int access, String name, String desc, String signature, String[] exceptions) {
                  found[0] |= name.equals(method) && desc.equals(descriptor);
                  return null;
                }
              },
              0);
      if (found[0] && file.getKey().startsWith(PREFIX)) {
        return file.getKey();
      }
    }
    throw new AssertionError("no class with " + method + descriptor);
  }

  /** Compiles a class of Java, which may refer to those of the rules. */
  Map<String, byte[]> compile(String name, String source) {
    var errors = new StringWriter();
    var made = new Made(standard);
    var file =
        new SimpleJavaFileObject(
            URI.create("string:///" + name.replace('.', '/') + ".java"),
            JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options = List.of("--release", "17", "-proc:none", "-nowarn", "-Xlint:none");
    if (!compiler.getTask(errors, made, null, options, null, List.of(file)).call()) {
      throw new AssertionError(source + "\n" + errors);
    }
    return made.classes;
  }

  /** Takes down the classes that are made. */
  private static final class Made extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, byte[]> classes = new TreeMap<>();

    Made(JavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("bytes:///" + name.replace('.', '/') + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              classes.put(name, toByteArray());
            }
          };
        }
      };
    }
  }
}
