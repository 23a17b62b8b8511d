package se.villkorskoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that is written in full or left as it was. */
final class WholeFile {

  /** How the hidden names begin and end. */
  static final String BEGINNING = ".villkorskoll-";

  static final String ENDING = ".tmp";

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private WholeFile() {}

  /**
   * Writes a file, in place of what there may be. It is written beside it first, under a hidden
   * name of this process and for its owner only, so that whoever looks meanwhile finds all of the
   * old or all of the new; it gets the permissions of the one that it replaces. Where none can be
   * made beside it, the file itself is written.
   *
   * @throws Refused if there is no such folder, it cannot be written to, or something else than a
   *     file of its own is in the way
   */
  static void write(String path, byte[] content) {
    try {
      Path target = Path.of(path).toAbsolutePath();
      boolean replaces = Files.exists(target);
      if (replaces) {
        // a link stays one, and neither a folder nor a device is replaced
        target = target.toRealPath();
        if (!Files.isRegularFile(target) || !Files.isWritable(target)) {
          throw Refused.cannotWrite(path);
        }
      }
      replace(target, replaces, content);
    } catch (IOException | InvalidPathException e) {
      throw Refused.cannotWrite(path);
    }
  }

  private static void replace(Path target, boolean replaces, byte[] content) throws IOException {
    Path part = target.resolveSibling(BEGINNING + ProcessHandle.current().pid() + ENDING);
    boolean made = false;
    try {
      Set<PosixFilePermission> permissions;
      try {
        permissions = make(part, replaces ? target : null);
        made = true;
      } catch (IOException e) {
        if (!replaces) {
          throw e;
        }
        Files.write(target, content);
        return;
      }
      Files.write(part, content);
      if (permissions != null) {
        Files.setPosixFilePermissions(part, permissions);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      made = false;
    } finally {
      if (made) {
        delete(part);
      }
    }
  }

  /**
   * Makes a file for its owner only.
   *
   * @param like the file whose permissions it is to get; null for those of any new file
   * @return the permissions that it is to get; null where there are no such
   */
  private static Set<PosixFilePermission> make(Path part, Path like) throws IOException {
    Files.deleteIfExists(part);
    Files.createFile(part);
    if (!Files.getFileStore(part).supportsFileAttributeView("posix")) {
      return null;
    }
    Set<PosixFilePermission> permissions =
        Files.getPosixFilePermissions(like == null ? part : like);
    // nothing is in it yet
    Files.setPosixFilePermissions(part, OWNER_ONLY);
    return permissions;
  }

  /** Takes away what is left of a file that was not written; it is hidden, and harms nobody. */
  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // the folder is not to be written to, which is what the command says
    }
  }
}
