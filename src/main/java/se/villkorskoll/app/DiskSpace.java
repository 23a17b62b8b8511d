package se.villkorskoll.app;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * The room on the disk where the data of the service lie. Where the database is somebody else's
 * they do not lie here, and a full disk is for that database to say.
 */
@Singleton
public class DiskSpace {

  private final Path home;
  private final boolean holdsData;
  private final long needed;

  DiskSpace(ServiceSettings settings, ServiceLimits limits, @Nullable EmbeddedDatabase embedded) {
    home = settings.home();
    holdsData = embedded != null;
    needed = limits.freeDiskBytes();
  }

  /** How many bytes can be written; empty if that is not known, or is of no matter. */
  OptionalLong free() {
    if (!holdsData) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Files.getFileStore(EmbeddedDatabase.data(home)).getUsableSpace());
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** How many bytes must be free for the service to go on. */
  long needed() {
    return needed;
  }

  /** Whether less is free than the service needs, as far as is known. */
  public boolean isFull() {
    return free().orElse(Long.MAX_VALUE) < needed;
  }
}
