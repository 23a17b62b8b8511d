package se.villkorskoll.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What hostile rules try to touch: a folder, a property, a thread and a port that must get no
 * connection. It is untouched as long as none of their code has run. That they do not end the
 * program either shows in that the tests go on.
 */
public final class Canary implements AutoCloseable {

  /** The property that hostile rules try to set, and the name of the thread that they start. */
  public static final String NAME = "hostile.canary";

  private static final String THREAD = "hostile-canary";

  private final Path folder;
  private final ServerSocketChannel port;

  /** A canary that is made in a folder, which has to be there. */
  public Canary(Path folder) {
    try {
      this.folder = folder.toRealPath().resolve("canary");
      port =
          ServerSocketChannel.open()
              .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      port.configureBlocking(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty(Initialised.FOLDER, this.folder.toString());
  }

  /** A text with the places of the canary put in. */
  public String in(String text) {
    return text.replace("{canary}", folder.toString())
        .replace("{port}", Integer.toString(port.socket().getLocalPort()));
  }

  /** Whether anything has been touched since the canary was made, or this was last asked. */
  public boolean wasTouched() {
    try (SocketChannel connection = port.accept()) {
      boolean thread =
          Thread.getAllStackTraces().keySet().stream()
              .anyMatch(one -> one.getName().equals(THREAD));
      boolean made = Files.deleteIfExists(folder);
      boolean set = System.clearProperty(NAME) != null;
      return connection != null || thread || made || set;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails if anything has been touched. */
  public void assertUntouched() {
    assertThat(wasTouched()).as("hostile code has run").isFalse();
  }

  @Override
  public void close() {
    System.clearProperty(Initialised.FOLDER);
    try {
      port.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
