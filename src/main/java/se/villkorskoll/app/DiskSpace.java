package se.villkorskoll.app;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The room on the disk where the data of the service lie. */
@Singleton
public class DiskSpace {

  private final Path home;
  private final long needed;

  DiskSpace(ServiceSettings settings, ServiceLimits limits) {
    home = settings.home();
    needed = limits.freeDiskBytes();
  }

  /** How many bytes can be written; 0 if that is not known. */
  long free() {
    Path data = EmbeddedDatabase.data(home);
    try {
      return Files.getFileStore(Files.exists(data) ? data : home).getUsableSpace();
    } catch (IOException e) {
      return 0;
    }
  }

  /** How many bytes must be free for the service to go on. */
  long needed() {
    return needed;
  }

  /** Whether less is free than the service needs. */
  public boolean isFull() {
    return free() < needed;
  }
}
