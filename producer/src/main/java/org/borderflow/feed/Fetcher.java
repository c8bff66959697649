package org.borderflow.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;

/**
 * Fetches documents of the web within {@link Limits}, whatever a server does: it may redirect for
 * ever, send without end, or a byte a minute.
 */
final class Fetcher {
  private static final String USER_AGENT = "borderflow-feed";
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final String ANOTHER = "; name another address";
  private static final String IF_MEANT = "; name that address if it is meant";
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Limits limits;
  private final Hosts hosts;
  private final LongSupplier nanos;
  private final Executor executor;
  private final HttpClient client;

  /**
   * @param limits how much a server may ask of us
   * @param hosts finds the addresses of hosts
   * @param nanos nanoseconds since some moment, by a clock that does not jump
   */
  Fetcher(Limits limits, Hosts hosts, LongSupplier nanos) {
    this.limits = limits;
    this.hosts = hosts;
    this.nanos = nanos;
    this.executor =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "borderflow-feed");
              thread.setDaemon(true);
              return thread;
            });
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect())
            .executor(executor)
            .build();
  }

  /**
   * Fetches a document.
   *
   * @param feed its address
   * @param known what its server has said of it the last time
   * @throws FeedException when it cannot be had
   */
  Fetched fetch(URI feed, Validators known) throws FeedException {
    long end = nanos.getAsLong() + limits.all().toNanos();
    refuse(feed, RedirectRules.refusal(feed).map(why -> why + ANOTHER));
    InetAddress[] found = find(feed, feed, end);
    refuse(feed, RedirectRules.refusal(found).map(why -> why + ANOTHER));
    RedirectRules rules = RedirectRules.of(feed, found);
    URI address = feed;
    for (int followed = 0; followed <= limits.redirects(); followed++) {
      HttpResponse<byte[]> response = send(feed, address, known, end);
      if (!REDIRECTS.contains(response.statusCode())) {
        return answer(feed, response);
      }
      address = redirected(feed, address, response.headers(), rules, end);
    }
    throw new FeedException(
        feed.toString(),
        "redirects more than " + limits.redirects() + " times; name the address it should lead to");
  }

  private URI redirected(URI feed, URI from, HttpHeaders headers, RedirectRules rules, long end)
      throws FeedException {
    Optional<URI> to = headers.firstValue("Location").flatMap(text -> resolved(from, text));
    if (to.isEmpty()) {
      throw new FeedException(
          feed.toString(), "redirects to no address that can be read" + ANOTHER);
    }
    String leads = "redirects to " + to.get() + ", which ";
    refuse(feed, rules.refusalOf(to.get()).map(why -> leads + why + IF_MEANT));
    InetAddress[] found = find(feed, to.get(), end);
    refuse(feed, RedirectRules.refusal(found).map(why -> leads + why + ANOTHER));
    refuse(feed, rules.refusalOf(found).map(why -> leads + why + IF_MEANT));
    return to.get();
  }

  private static void refuse(URI feed, Optional<String> problem) throws FeedException {
    if (problem.isPresent()) {
      throw new FeedException(feed.toString(), problem.get());
    }
  }

  private static Optional<URI> resolved(URI from, String text) {
    try {
      return Optional.of(from.resolve(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private InetAddress[] find(URI feed, URI address, long end) throws FeedException {
    CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            found.complete(hosts.find(address.getHost()));
          } catch (UnknownHostException | RuntimeException e) {
            found.completeExceptionally(e);
          }
        });
    return await(feed, found, Math.min(end, nanos.getAsLong() + limits.connect().toNanos()));
  }

  private HttpResponse<byte[]> send(URI feed, URI address, Validators known, long end)
      throws FeedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(limits.all())
            .header("User-Agent", USER_AGENT)
            .header(
                "Accept", "application/rss+xml, application/atom+xml, application/xml, */*;q=0.1")
            .header("Accept-Encoding", "gzip")
            .GET();
    known.etag().ifPresent(etag -> request.header("If-None-Match", etag));
    known.lastModified().ifPresent(time -> request.header("If-Modified-Since", time));
    // Of an answer that is no document nothing is read.
    HttpResponse.BodyHandler<byte[]> body =
        info -> new CappedBytes(info.statusCode() == OK ? limits.bytes() : 0);
    return await(feed, client.sendAsync(request.build(), body), end);
  }

  /** The client's own time limit ends with the headers; this one holds for the body too. */
  private <T> T await(URI feed, CompletableFuture<T> future, long end) throws FeedException {
    try {
      return future.get(Math.max(0, end - nanos.getAsLong()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new FeedException(
          feed.toString(), "has not answered in time; check the address, or try again later");
    } catch (ExecutionException e) {
      throw new FeedException(feed.toString(), reason(e) + "; check the address and the network");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FeedException(feed.toString(), "was interrupted; try again");
    } finally {
      future.cancel(true);
    }
  }

  private static String reason(ExecutionException e) {
    Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
    if (cause instanceof UnknownHostException) {
      return "has a host that is not known";
    }
    if (cause instanceof HttpTimeoutException) {
      return "has not answered in time";
    }
    String message = cause.getMessage();
    return "cannot be fetched ("
        + (message == null ? cause.getClass().getSimpleName() : message.strip())
        + ")";
  }

  private Fetched answer(URI feed, HttpResponse<byte[]> response) throws FeedException {
    if (response.statusCode() == NOT_MODIFIED) {
      return new Fetched.Unchanged();
    }
    if (response.statusCode() != OK) {
      throw new FeedException(
          feed.toString(),
          "is answered with status " + response.statusCode() + "; check the address");
    }
    HttpHeaders headers = response.headers();
    return new Fetched.Document(
        new Body(unpacked(feed, response.body(), headers)),
        headers.firstValue("Content-Type"),
        new Validators(headers.firstValue("ETag"), headers.firstValue("Last-Modified")));
  }

  private byte[] unpacked(URI feed, byte[] body, HttpHeaders headers) throws FeedException {
    byte[] bytes = body;
    if (headers.firstValue("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent()) {
      try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
        bytes = unzipped.readNBytes(limits.bytes() + 1);
      } catch (IOException e) {
        throw new FeedException(feed.toString(), "has damaged gzip data; try again later");
      }
    }
    if (bytes.length > limits.bytes()) {
      throw new FeedException(
          feed.toString(), "has more than " + limits.bytes() + " bytes; no feed does: left unread");
    }
    return bytes;
  }
}
