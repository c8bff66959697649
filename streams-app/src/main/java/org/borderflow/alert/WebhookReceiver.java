package org.borderflow.alert;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Posts each notice as JSON, with an idempotency key, and signed where there is a secret. */
final class WebhookReceiver implements Receiver {
  static final String SCHEMA_VERSION = "1.0";
  static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private final HttpSender http;
  private final Target target;
  private final Optional<Signature> signature;
  private final Optional<PublicUrl> links;
  private final InstantSource clock;

  WebhookReceiver(
      HttpSender http,
      Target target,
      Optional<Signature> signature,
      Optional<PublicUrl> links,
      InstantSource clock) {
    this.http = http;
    this.target = target;
    this.signature = signature;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public Answer send(Notice notice) {
    byte[] body = Json.bytes(body(notice));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(IDEMPOTENCY_KEY, notice.idempotencyKey());
    signature.ifPresent(one -> headers.put(Signature.HEADER, one.of(clock.instant(), body)));
    return http.post(target, headers, body);
  }

  private ObjectNode body(Notice notice) {
    Heard heard = notice.heard();
    ObjectNode body =
        Json.object()
            .put("schemaVersion", SCHEMA_VERSION)
            .put("key", heard.key().toString())
            .put("change", notice.change().code())
            .put("text", notice.sentence())
            .put("publishedAt", heard.publishedAt().toString())
            .put("partition", heard.partition())
            .put("offset", heard.offset());
    links.ifPresent(to -> body.put("url", to.page(heard.key(), heard.episode()).toString()));
    heard.episode().ifPresent(now -> body.putRawValue("episode", Json.event(now)));
    return body;
  }
}
