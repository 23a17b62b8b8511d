package se.villkorskoll.api;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.transaction.exceptions.TransactionException;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.villkorskoll.app.Fault;
import se.villkorskoll.model.shape.LocalText;

/**
 * Answers requests that could not be carried out because the database does not answer; nothing was
 * acknowledged.
 */
final class StoreFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(StoreFailureHandler.class);

  private StoreFailureHandler() {}

  /** A statement failed. */
  @Produces("application/problem+json")
  @Singleton
  static final class Access
      implements ExceptionHandler<DataAccessException, HttpResponse<ProblemBody>> {
    @Override
    public HttpResponse<ProblemBody> handle(
        @SuppressWarnings("rawtypes") HttpRequest request, DataAccessException e) {
      return answer(request, e);
    }
  }

  /** No connection could be had. */
  @Produces("application/problem+json")
  @Singleton
  static final class Connection
      implements ExceptionHandler<ConnectionException, HttpResponse<ProblemBody>> {
    @Override
    public HttpResponse<ProblemBody> handle(
        @SuppressWarnings("rawtypes") HttpRequest request, ConnectionException e) {
      return answer(request, e);
    }
  }

  /** A transaction could not be begun or ended. */
  @Produces("application/problem+json")
  @Singleton
  static final class Transaction
      implements ExceptionHandler<TransactionException, HttpResponse<ProblemBody>> {
    @Override
    public HttpResponse<ProblemBody> handle(
        @SuppressWarnings("rawtypes") HttpRequest request, TransactionException e) {
      return answer(request, e);
    }
  }

  private static HttpResponse<ProblemBody> answer(HttpRequest<?> request, RuntimeException e) {
    LOG.error(
        "no answer from the database to {} {}: {}",
        request.getMethodName(),
        request.getPath(),
        Fault.of(e));
    return ProblemResponses.of(
        request,
        HttpStatus.SERVICE_UNAVAILABLE,
        LocalText.of(
            "Databasen svarar inte. Inget är bekräftat.",
            "The database does not answer. Nothing is acknowledged."),
        LocalText.of(
            "Försök igen om en stund, med samma Idempotency-Key.",
            "Try again in a while, with the same Idempotency-Key."));
  }
}
