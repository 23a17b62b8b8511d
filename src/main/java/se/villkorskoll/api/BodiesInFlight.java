package se.villkorskoll.api;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.event.HttpRequestTerminatedEvent;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import se.villkorskoll.app.Problem;
import se.villkorskoll.app.ServiceLimits;
import se.villkorskoll.model.shape.LocalText;

/**
 * Counts the bytes of all bodies that are held, as they come in and as they are unpacked, until
 * their requests are answered, and says stop before memory runs out.
 */
@Singleton
final class BodiesInFlight implements ApplicationEventListener<HttpRequestTerminatedEvent> {

  private static final String HELD = "villkorskoll.held";

  private final long most;
  private final AtomicLong held = new AtomicLong();

  BodiesInFlight(ServiceLimits limits) {
    most = limits.bodyBytesAtOnce();
  }

  /** Whether there is room for so many more bytes now. */
  boolean hasRoomFor(long bytes) {
    return held.get() + bytes <= most;
  }

  /**
   * Counts bytes that a request holds from now on.
   *
   * @return whether there is room for them; if there is not, they are not counted
   */
  boolean hold(HttpRequest<?> request, long bytes) {
    if (held.addAndGet(bytes) > most) {
      held.addAndGet(-bytes);
      return false;
    }
    of(request).addAndGet(bytes);
    return true;
  }

  private static AtomicLong of(HttpRequest<?> request) {
    return request
        .getAttribute(HELD, AtomicLong.class)
        .orElseGet(
            () -> {
              var own = new AtomicLong();
              request.setAttribute(HELD, own);
              return own;
            });
  }

  /** What a request held is free again when it is answered or broken off. */
  @Override
  public void onApplicationEvent(HttpRequestTerminatedEvent event) {
    event
        .getSource()
        .getAttribute(HELD, AtomicLong.class)
        .ifPresent(own -> held.addAndGet(-own.getAndSet(0)));
  }

  /** Why a request is not taken in now. */
  static Problem full() {
    return new Problem(
        Problem.Kind.UNAVAILABLE,
        LocalText.of(
            "Tjänsten tar redan emot så mycket som den har minne till. Inget är kontrollerat eller sparat.",
            "The service is already taking in as much as it has memory for. Nothing was checked or stored."),
        LocalText.of(
            "Försök igen om en stund, med samma Idempotency-Key.",
            "Try again in a while, with the same Idempotency-Key."));
  }
}
