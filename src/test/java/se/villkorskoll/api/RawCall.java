package se.villkorskoll.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import se.villkorskoll.app.RunningService;

/** A request as bytes on a socket: what no client library would send. */
final class RawCall implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Socket socket;

  /** Opens a connection to a service. */
  RawCall(RunningService service) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), service.service().address().getPort());
    socket.setSoTimeout((int) LONGEST.toMillis());
  }

  /** An answer. */
  record Answer(int status, String head, String body) {}

  /** Sends some lines and the empty line that ends them, and waits for the answer. */
  static Answer of(RunningService service, String... lines) {
    try (var call = new RawCall(service)) {
      call.send(lines);
      return call.answer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends some lines and the empty line that ends them. */
  void send(String... lines) throws IOException {
    send((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends some bytes. */
  void send(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  /** Reads the answer to the end of the connection or of the content, whichever is first. */
  Answer answer() throws IOException {
    var read = new ByteArrayOutputStream();
    byte[] piece = new byte[8192];
    int bytes;
    while (!isWhole(read.toString(StandardCharsets.UTF_8))
        && (bytes = socket.getInputStream().read(piece)) >= 0) {
      read.write(piece, 0, bytes);
    }
    String text = read.toString(StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    return new Answer(
        Integer.parseInt(text.split(" ", 3)[1]), text.substring(0, end), text.substring(end + 4));
  }

  private static boolean isWhole(String text) {
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return false;
    }
    String head = text.substring(0, end).toLowerCase(Locale.ROOT);
    int length = head.indexOf("content-length: ");
    return length >= 0
        && text.substring(end + 4).getBytes(StandardCharsets.UTF_8).length
            >= Integer.parseInt(head.substring(length + 16).split("\r\n", 2)[0].strip());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
