package org.borderflow.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.borderflow.episode.EpisodeChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Expected bodies are written by hand, hashes are sha256sum's and openssl's of these texts. */
class WebhookReceiverTest {
  private static final String EPISODE =
      "{\"schemaVersion\":\"1.0\",\"flow\":{\"origin\":\"RU\",\"destination\":\"FI\","
          + "\"measure\":\"crossings\"},\"kind\":\"surge\",\"first\":\"2022-09-21\","
          + "\"last\":\"2022-09-21\",\"days\":1,\"peakDay\":\"2022-09-21\",\"peakObserved\":8572,"
          + "\"peak\":{\"expected\":3456.0,\"low\":2251.0,\"high\":5305.0,\"ratio\":2.48,"
          + "\"score\":9.5},\"reason\":\"surge of 1 days\"}";

  private final Receivers receiver = Receivers.start();
  private final FakeClock clock = new FakeClock();

  @AfterEach
  void close() {
    receiver.close();
  }

  private WebhookReceiver webhook(Optional<Signature> signature) {
    return new WebhookReceiver(
        new HttpSender(Duration.ofSeconds(5), Duration.ofSeconds(10)),
        receiver.target("/hook"),
        signature,
        Optional.of(new PublicUrl(Target.parse("--public-url", "https://b.example.org"))),
        clock);
  }

  private static Notice opened(long offset) {
    return new Notice(
        Told.heard(offset, EpisodeChange.OPENED, true, Told.surge(1)), EpisodeChange.OPENED);
  }

  private static Notice withdrawn() {
    return new Notice(
        Told.gone(8, EpisodeChange.WITHDRAWN, true, Told.surge(1)), EpisodeChange.WITHDRAWN);
  }

  @Test
  void sendsTheEventWithWhatBecameOfIt() {
    webhook(Optional.empty()).send(opened(7));
    assertThat(receiver.got().get(0).text())
        .isEqualTo(
            "{\"schemaVersion\":\"1.0\",\"key\":\"RU>FI@2022-09-21@surge\",\"change\":\"opened\","
                + "\"text\":\"New surge, RU > FI: surge of 1 days\","
                + "\"publishedAt\":\"2022-09-25T12:00:00Z\",\"partition\":0,\"offset\":7,"
                + "\"url\":\"https://b.example.org/?flow=RU%3EFI&day=2022-09-21\",\"episode\":"
                + EPISODE
                + "}");
    assertThat(receiver.got().get(0).header(Signature.HEADER)).isEmpty();
  }

  @Test
  void aWithdrawnOneHasNoEventAnyMore() {
    webhook(Optional.empty()).send(withdrawn());
    assertThat(receiver.got().get(0).text())
        .contains("\"change\":\"withdrawn\"")
        .contains("the one that began on 2022-09-21 does not stand any more")
        .doesNotContain("\"episode\"");
  }

  @Test
  void theKeyIsTheHashOfWhatIsTold() {
    webhook(Optional.empty()).send(opened(7));
    webhook(Optional.empty()).send(opened(12));
    webhook(Optional.empty()).send(withdrawn());
    assertThat(receiver.got())
        .extracting(got -> got.header("Idempotency-Key"))
        .containsExactly(
            "4cacba7ff592f9c48be397da5b415286ef5955d203151d9505d2d965c3052f9e",
            "4cacba7ff592f9c48be397da5b415286ef5955d203151d9505d2d965c3052f9e",
            "3ae1aee1cdf3c13770b99f955c1dee7ea98b21c66620f351b07a1402c4368666");
  }

  /** 2026-03-01T10:00:00Z is 1,772,359,200 s after 1970. */
  @Test
  void signsTimeAndBody() {
    webhook(Optional.of(new Signature("a secret of 24 characters"))).send(opened(7));
    assertThat(receiver.got().get(0).header(Signature.HEADER))
        .isEqualTo(
            "t=1772359200,"
                + "v1=548fa69aa63b397780e8d805ffdac70555ea5b38621a731ebad00c79ebdc7794");
  }
}
