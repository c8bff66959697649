package org.borderflow.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** The beginning of a response's body. The rest is not read: the connection is given up. */
final class CappedBody implements BodySubscriber<String> {
  private final int most;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final CompletableFuture<String> body = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  private CappedBody(int most) {
    this.most = most;
  }

  /**
   * Reads so much and no more.
   *
   * @param most in bytes
   */
  static BodyHandler<String> ofAtMost(int most) {
    return response -> new CappedBody(most);
  }

  @Override
  public CompletionStage<String> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] bytes = new byte[Math.min(buffer.remaining(), most - kept.size())];
      buffer.get(bytes);
      kept.write(bytes, 0, bytes.length);
    }
    Subscription given = subscription;
    if (given != null && kept.size() < most) {
      given.request(1);
    } else if (given != null) {
      given.cancel();
      onComplete();
    }
  }

  @Override
  public void onError(Throwable throwable) {
    body.completeExceptionally(throwable);
  }

  @Override
  public void onComplete() {
    body.complete(kept.toString(UTF_8));
  }
}
