package se.villkorskoll.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPInputStream;
import se.villkorskoll.app.Problem;
import se.villkorskoll.model.shape.LocalText;

/** The document that a request carries, unpacked. */
@Singleton
final class RequestBody {

  private static final String TAKEN = "villkorskoll.body";
  private static final byte[] NOTHING = {};
  private static final int PIECE = 64 * 1024;

  private final BodiesInFlight bodies;
  private final long most;

  RequestBody(BodiesInFlight bodies, HttpServerConfiguration server) {
    this.bodies = bodies;
    this.most = server.getMaxRequestSize();
  }

  /** Notes the body that came with a request. */
  static void taken(HttpRequest<?> request, ByteArrayOutputStream body) {
    if (body.size() > 0) {
      request.setAttribute(TAKEN, body);
    }
  }

  /**
   * The document; empty where there is none. It is handed out once.
   *
   * @throws Problem if it cannot be unpacked, or there is no memory for it now
   * @throws ContentLengthExceededException if it is larger than a request may be
   */
  byte[] of(HttpRequest<?> request) {
    byte[] sent =
        request
            .removeAttribute(TAKEN, ByteArrayOutputStream.class)
            .map(ByteArrayOutputStream::toByteArray)
            .orElse(NOTHING);
    boolean packed =
        request
            .getHeaders()
            .findFirst("Content-Encoding")
            .map(ContentFilter::isPacked)
            .orElse(false);
    return packed ? unpacked(request, sent) : sent;
  }

  /**
   * Unpacks a document. Room for the size that it says it has is taken first, so that of many at
   * once some are read rather than none; what it has beyond that is counted as it comes.
   */
  private byte[] unpacked(HttpRequest<?> request, byte[] sent) {
    long held = Math.min(statedSize(sent), most);
    hold(request, held);
    var document = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
      byte[] piece = new byte[PIECE];
      int read;
      while ((read = in.read(piece)) >= 0) {
        long size = (long) document.size() + read;
        if (size > most) {
          throw new ContentLengthExceededException(most, size);
        }
        if (size > held) {
          hold(request, size - held);
          held = size;
        }
        document.write(piece, 0, read);
      }
    } catch (IOException e) {
      throw new Problem(
          Problem.Kind.INVALID,
          LocalText.of("Innehållet går inte att packa upp.", "The content cannot be unpacked."),
          LocalText.of(
              "Packa det med gzip, eller skicka det opackat utan Content-Encoding.",
              "Pack it by gzip, or send it unpacked without Content-Encoding."));
    }
    return document.toByteArray();
  }

  /** The last four bytes of what gzip has packed are its size, as far as they go. */
  private static long statedSize(byte[] sent) {
    return sent.length < Integer.BYTES
        ? 0
        : Integer.toUnsignedLong(
            ByteBuffer.wrap(sent)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt(sent.length - Integer.BYTES));
  }

  private void hold(HttpRequest<?> request, long bytes) {
    if (!bodies.hold(request, bytes)) {
      throw BodiesInFlight.full();
    }
  }
}
