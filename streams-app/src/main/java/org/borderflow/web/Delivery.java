package org.borderflow.web;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/**
 * Brings answers to those who asked: packed if they take that, not at all if they have them
 * already, and without a thread that waits for a slow reader. What slow readers have not taken yet
 * is bounded for all of them together, and a reader who takes it drop by drop is let go.
 */
final class Delivery {
  private static final int WORTH_PACKING = 1_024;

  private final AtomicLong underway = new AtomicLong();
  private final long mostUnderway;
  private final HttpLimits limits;
  private final ScheduledExecutorService clock;

  /**
   * @param mostUnderway the most bytes that may wait to be taken
   * @param limits how long an answer may take
   * @param clock runs what comes due
   */
  Delivery(long mostUnderway, HttpLimits limits, ScheduledExecutorService clock) {
    this.mostUnderway = mostUnderway;
    this.limits = limits;
    this.clock = clock;
  }

  /** Whether the one who asks has what this tag stands for; then they are told so. */
  boolean isKnown(Context context, String tag) {
    context.header("ETag", tag);
    context.header("Vary", "Accept-Encoding");
    context.header("Cache-Control", "no-cache");
    boolean known =
        Optional.ofNullable(context.header("If-None-Match")).stream()
            .flatMap(tags -> Arrays.stream(tags.split(",", -1)))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || one.equals(tag));
    if (known) {
      context.status(304);
      context.res().setContentType(null);
    }
    return known;
  }

  /** Sends an answer. */
  void send(Context context, Answer answer) {
    boolean isPacked = answer.body().length >= WORTH_PACKING && takesGzip(context);
    byte[] body = isPacked ? gzip(answer.body()) : answer.body();
    if (underway.addAndGet(body.length) > mostUnderway) {
      underway.addAndGet(-body.length);
      throw ProblemException.of(503, "too much is being sent already; come back in a moment");
    }
    context.status(answer.status()).contentType(answer.contentType());
    answer.headers().forEach(context::header);
    if (isPacked) {
      context.header("Content-Encoding", "gzip");
    }
    context.future(() -> write(context, body));
  }

  private CompletableFuture<Void> write(Context context, byte[] body) {
    try {
      context.res().setContentLength(body.length);
      ServletOutputStream out = context.res().getOutputStream();
      Writing writing = new Writing(out, body);
      ScheduledFuture<?> late =
          clock.schedule(
              HangUp.of(context), limits.writeTime(body.length).toMillis(), TimeUnit.MILLISECONDS);
      CompletableFuture<Void> done =
          writing.done.whenComplete(
              (nothing, why) -> {
                late.cancel(false);
                underway.addAndGet(-body.length);
              });
      out.setWriteListener(writing);
      return done;
    } catch (IOException | RuntimeException e) {
      underway.addAndGet(-body.length);
      throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
    }
  }

  private static boolean takesGzip(Context context) {
    return Optional.ofNullable(context.header("Accept-Encoding")).stream()
        .flatMap(all -> Arrays.stream(all.toLowerCase(Locale.ROOT).split(",", -1)))
        .map(coding -> coding.replace(" ", ""))
        .anyMatch(coding -> coding.matches("gzip(;q=(1(\\.0{0,3})?|0?\\.[0-9]*[1-9][0-9]*))?"));
  }

  private static byte[] gzip(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Writes when the connection takes something. */
  private static final class Writing implements WriteListener {
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final ServletOutputStream out;
    private final byte[] body;
    private boolean written;

    Writing(ServletOutputStream out, byte[] body) {
      this.out = out;
      this.body = body;
    }

    @Override
    public void onWritePossible() throws IOException {
      while (out.isReady()) {
        if (written) {
          done.complete(null);
          return;
        }
        written = true;
        out.write(body);
      }
    }

    @Override
    public void onError(Throwable why) {
      // The reader is gone: there is nobody to tell.
      done.complete(null);
    }
  }
}
