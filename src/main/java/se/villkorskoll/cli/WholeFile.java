package se.villkorskoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written in full or left as it was. */
final class WholeFile {

  private WholeFile() {}

  /**
   * Writes a file, in place of what there may be. It is written beside it first, under a hidden
   * name of this process, so that whoever looks meanwhile finds all of the old or all of the new.
   *
   * @throws Refused if there is no such folder, it cannot be written to, or something else than a
   *     file of its own is in the way
   */
  static void write(String path, byte[] content) {
    Path target;
    try {
      target = Path.of(path).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw Refused.cannotWrite(path);
    }
    Path part = null;
    try {
      if (Files.exists(target)) {
        // a link stays one, and neither a folder nor a device is replaced
        target = target.toRealPath();
        if (!Files.isRegularFile(target) || !Files.isWritable(target)) {
          throw Refused.cannotWrite(path);
        }
      }
      part = target.resolveSibling(".villkorskoll-%d.tmp".formatted(ProcessHandle.current().pid()));
      Files.write(part, content);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Refused.cannotWrite(path);
    } finally {
      delete(part);
    }
  }

  /** Takes away what is left of a file that was not written; it is hidden, and harms nobody. */
  private static void delete(Path part) {
    try {
      if (part != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      // the folder is not to be written to, which is what the command says
    }
  }
}
