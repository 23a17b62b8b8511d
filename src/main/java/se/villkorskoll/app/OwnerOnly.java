package se.villkorskoll.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import se.villkorskoll.model.shape.LocalText;

/**
 * Folders and files that only their owner may look into. Where the file system knows no such
 * permissions, as on Windows, they have those of the folder above.
 */
final class OwnerOnly {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  /** What the program puts into its home. */
  private static final Set<String> OWN = Set.of("postgres", "rules");

  private static final Set<PosixFilePermission> OTHERS_WRITE =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  /** Whoever the program runs as, by file system. */
  private static final Map<FileStore, UserPrincipal> SELF = new ConcurrentHashMap<>();

  private OwnerOnly() {}

  /**
   * Makes the home of the program, or takes everybody else's rights from one that is there. It is
   * left as it is where it holds anything but what the program puts there, such as /tmp, which is
   * not the program's to shut, and where it is somebody else's, as a volume may be that is handed
   * to the program. What the program puts there is shut in any case.
   */
  static void home(Path home) throws IOException {
    if (!make(home) && holdsOwnOnly(home) && isOpen(home)) {
      try {
        Files.setPosixFilePermissions(home, FOLDER);
      } catch (FileSystemException e) {
        // somebody else's
      }
    }
  }

  private static boolean holdsOwnOnly(Path home) throws IOException {
    try (Stream<Path> all = Files.list(home)) {
      return all.allMatch(one -> OWN.contains(one.getFileName().toString()));
    }
  }

  /**
   * Makes a folder of the program's own, or takes everybody else's rights from one that is there.
   *
   * @throws Problem if it is somebody else's, who could then change what the program runs
   */
  static void folder(Path folder) throws IOException {
    if (make(folder) || !knowsPermissions(folder)) {
      return;
    }
    if (!Files.getOwner(folder).equals(self(folder))) {
      throw notOwn(folder);
    }
    if (isOpen(folder)) {
      Files.setPosixFilePermissions(folder, FOLDER);
    }
  }

  /**
   * Does the same for a folder of programs that are to be run. What lies in one that others could
   * write to is thrown away: they may have put something of their own there.
   *
   * @throws Problem if it, or something in it, is somebody else's
   */
  static void programs(Path folder) throws IOException {
    boolean others =
        Files.isDirectory(folder)
            && knowsPermissions(folder)
            && !Collections.disjoint(Files.getPosixFilePermissions(folder), OTHERS_WRITE);
    folder(folder);
    if (others) {
      empty(folder);
    }
  }

  /**
   * Throws away what lies in a folder.
   *
   * @throws Problem if something in it is somebody else's
   */
  static void empty(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        if (!one.equals(folder)) {
          Files.delete(one);
        }
      }
    } catch (AccessDeniedException e) {
      throw notOwn(folder);
    }
  }

  /**
   * Whoever the program runs as, as the file system of a folder knows it; asked once for each file
   * system, by a file that is made in the folder or, where that cannot be written, above it.
   */
  private static UserPrincipal self(Path folder) throws IOException {
    FileStore store = Files.getFileStore(folder);
    UserPrincipal known = SELF.get(store);
    if (known == null) {
      known = ownerOfNew(folder);
      SELF.put(store, known);
    }
    return known;
  }

  private static UserPrincipal ownerOfNew(Path folder) throws IOException {
    Path made;
    try {
      made = Files.createTempFile(folder, "new", ".tmp");
    } catch (AccessDeniedException e) {
      made = Files.createTempFile(folder.toAbsolutePath().getParent(), "new", ".tmp");
    }
    try {
      return Files.getOwner(made);
    } finally {
      Files.delete(made);
    }
  }

  /** Makes a folder unless it is there. */
  private static boolean make(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return false;
    }
    Path above = folder.toAbsolutePath().getParent();
    Files.createDirectories(above);
    if (knowsPermissions(above)) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
    } else {
      Files.createDirectory(folder);
    }
    return true;
  }

  private static boolean isOpen(Path folder) throws IOException {
    return knowsPermissions(folder) && !Files.getPosixFilePermissions(folder).equals(FOLDER);
  }

  private static Problem notOwn(Path folder) {
    return new Problem(
        Problem.Kind.UNAVAILABLE,
        LocalText.of(
            "Mappen %s tillhör någon annan, som kan ändra i den.".formatted(folder),
            "The folder %s belongs to somebody else, who can change what is in it."
                .formatted(folder)),
        LocalText.of(
            "Gör den till din egen (chown), eller ange en annan mapp med VILLKORSKOLL_HOME.",
            "Make it your own (chown), or name another folder by VILLKORSKOLL_HOME."));
  }

  /** Shuts every folder below one, and that one, as {@link #folder} does. */
  static void tree(Path top) throws IOException {
    try (Stream<Path> below = Files.walk(top)) {
      for (Path one : (Iterable<Path>) below.filter(Files::isDirectory)::iterator) {
        folder(one);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Takes everybody else's rights from a file. */
  static void file(Path file) throws IOException {
    if (knowsPermissions(file) && !Files.getPosixFilePermissions(file).equals(FILE)) {
      Files.setPosixFilePermissions(file, FILE);
    }
  }

  /** Writes a text file that is there in whole or not at all. */
  static void write(Path file, String text) throws IOException {
    // a temporary file is made readable by its owner only
    Path written = Files.createTempFile(file.toAbsolutePath().getParent(), "new", ".tmp");
    try {
      Files.writeString(written, text, StandardCharsets.UTF_8);
      try {
        Files.move(
            written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static boolean knowsPermissions(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix");
  }
}
