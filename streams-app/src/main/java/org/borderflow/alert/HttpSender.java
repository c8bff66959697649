package org.borderflow.alert;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.borderflow.address.AddressRules;

/**
 * Posts JSON. It follows no redirect and uses no proxy, waits a bounded time, reads a bounded part
 * of the answer, and sends nothing to an {@linkplain AddressRules address that is refused}. For any
 * thread.
 */
final class HttpSender {
  /** Of the answer, in bytes: enough for a receiver to say what is wrong. */
  static final int MOST_ANSWER = 4_096;

  private final HttpClient client;
  private final Executor executor;
  private final Duration connectLimit;
  private final Duration limit;
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();

  /**
   * @param connectLimit how long to look up and connect
   * @param limit how long everything may take
   */
  HttpSender(Duration connectLimit, Duration limit) {
    this.connectLimit = connectLimit;
    this.limit = limit;
    this.executor =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "borderflow-alert-http");
              thread.setDaemon(true);
              return thread;
            });
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(connectLimit)
            .executor(executor)
            .build();
  }

  /** Ends what is being sent; nothing is sent any more. */
  void stop() {
    stopped.complete(null);
  }

  /** One attempt to post a body. */
  Answer post(Target target, Map<String, String> headers, byte[] body) {
    try {
      Optional<String> refusal = await(async(() -> refusal(target)), connectLimit);
      if (refusal.isPresent()) {
        return new Answer.Failed(
            target + ": nothing is sent there, " + refusal.get() + "; name another receiver");
      }
      HttpRequest request = request(target, headers, body);
      return HttpAnswers.of(
          target, await(client.sendAsync(request, CappedBody.ofAtMost(MOST_ANSWER)), limit));
    } catch (TimeoutException e) {
      return new Answer.Failed(target + ": no answer within " + limit.toSeconds() + " s");
    } catch (ExecutionException e) {
      return HttpAnswers.of(target, Optional.ofNullable(e.getCause()).orElse(e));
    } catch (CancellationException e) {
      return new Answer.Stopped();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Failed(target + ": interrupted");
    }
  }

  private HttpRequest request(Target target, Map<String, String> headers, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.uri())
            .timeout(limit)
            .header("Content-Type", "application/json")
            .header("User-Agent", "borderflow")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    target.authorization().ifPresent(user -> request.header("Authorization", user));
    return request.build();
  }

  /**
   * Looks at all addresses of the host: the client may take any. It finds the same ones, since Java
   * remembers a look-up for half a minute.
   */
  private static Optional<String> refusal(Target target) throws UnknownHostException {
    return Arrays.stream(InetAddress.getAllByName(target.uri().getHost()))
        .map(AddressRules::refusal)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Something that may fail. */
  private interface LookUp<T> {
    T get() throws UnknownHostException;
  }

  private <T> CompletableFuture<T> async(LookUp<T> lookUp) {
    CompletableFuture<T> result = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            result.complete(lookUp.get());
          } catch (UnknownHostException | RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }

  /** The client's own time limit ends with the headers; this one holds for the body too. */
  private <T> T await(CompletableFuture<T> future, Duration most)
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      CompletableFuture.anyOf(future, stopped).get(most.toMillis(), TimeUnit.MILLISECONDS);
      if (stopped.isDone()) {
        throw new CancellationException("stopped");
      }
      return future.get();
    } finally {
      future.cancel(true);
    }
  }
}
