package org.borderflow.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HttpSenderTest {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final Receivers receiver = Receivers.start();
  private final HttpSender http = new HttpSender(CONNECT, Duration.ofSeconds(10));

  @AfterEach
  void close() {
    receiver.close();
  }

  private Answer post(HttpSender sender, String path) {
    return sender.post(
        receiver.target(path), Map.of("X-Test", "1"), "{\"a\":\"Шегині\"}".getBytes(UTF_8));
  }

  private String why(Answer answer) {
    return answer instanceof Answer.Failed failed
        ? failed.why()
        : answer instanceof Answer.Refused refused ? refused.why() : "";
  }

  /** 8 ASCII characters and 6 Cyrillic ones of two bytes each: 8 + 12 = 20 bytes. */
  @Test
  void deliversTheBytesAndTheirNumber() {
    assertThat(post(http, "/hook?k=v")).isEqualTo(new Answer.Delivered());
    Receivers.Got got = receiver.got().get(0);
    assertThat(got.path()).isEqualTo("/hook?k=v");
    assertThat(got.text()).isEqualTo("{\"a\":\"Шегині\"}");
    assertThat(got.header("Content-Length")).isEqualTo("20");
    assertThat(got.header("Content-Type")).isEqualTo("application/json");
    assertThat(got.header("X-Test")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 413, 422})
  void aReceiverThatUnderstandsAndDoesNotWantItIsNotAskedAgain(int status) {
    receiver.then(status, "invalid\n\u001b[31mpayload");
    Answer answer = post(http, "/");
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(why(answer)).contains("answered " + status + " \"invalid [31mpayload\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503})
  void othersMayTakeItLater(int status) {
    receiver.then(status, "busy");
    Answer answer = post(http, "/");
    assertThat(answer).isInstanceOf(Answer.Failed.class);
    assertThat(why(answer)).contains("answered " + status + " \"busy\"");
  }

  @ParameterizedTest
  @CsvSource({"120, 120", "1234567, ", "Wed, "})
  void whatTheReceiverAsksToWaitIsHeard(String header, Long seconds) {
    receiver.then(
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", header);
          exchange.sendResponseHeaders(503, -1);
        });
    assertThat(((Answer.Failed) post(http, "/")).notBefore())
        .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
  }

  @Test
  void aRedirectIsNotFollowedAndSaid() {
    receiver.thenRedirect("http://169.254.169.254/latest/meta-data/");
    Answer answer = post(http, "/");
    assertThat(why(answer)).contains("answered 302").contains("redirects are not followed");
    assertThat(receiver.got()).hasSize(1);
  }

  @Test
  void aReceiverThatNeverAnswersIsGivenUp() {
    receiver.thenNothing();
    Answer answer = post(new HttpSender(CONNECT, Duration.ofMillis(300)), "/");
    assertThat(answer).isInstanceOf(Answer.Failed.class);
    assertThat(why(answer)).contains("no answer");
  }

  @Test
  void ofABodyWithoutEndOnlyTheBeginningIsRead() throws Exception {
    receiver.thenWithoutEnd();
    assertThat(post(http, "/")).isEqualTo(new Answer.Delivered());
    assertThat(receiver.brokenOff().await(20, TimeUnit.SECONDS)).as("broken off").isTrue();
  }

  /** Ten bytes and then nothing: the client's own limit ends with the headers. */
  @Test
  void aBodyThatDoesNotComeIsGivenUpToo() {
    receiver.then(
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
        });
    Answer answer = post(new HttpSender(CONNECT, Duration.ofMillis(300)), "/");
    assertThat(why(answer)).contains("no answer within");
  }

  @Test
  void stoppingGivesUpWhatIsUnderWay() throws Exception {
    receiver.thenNothing();
    CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> post(http, "/"));
    await().until(() -> !receiver.got().isEmpty());
    http.stop();
    assertThat(answer.get(5, TimeUnit.SECONDS)).isEqualTo(new Answer.Stopped());
    assertThat(post(http, "/")).isEqualTo(new Answer.Stopped());
    assertThat(receiver.got()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest",
        "http://2852039166/",
        "http://[fe80::1]/",
        "http://0.0.0.0/"
      })
  void nothingIsSentToAddressesThatAreNoReceivers(String address) {
    Answer answer = http.post(Target.parse("--x", address), Map.of(), new byte[0]);
    assertThat(why(answer)).contains("nothing is sent there");
  }

  @Test
  void whatCannotBeReachedIsSaidWithoutTheSecret() {
    Target gone = receiver.target("/s3cr3t?token=s3cr3t");
    receiver.close();
    Answer answer = http.post(gone, Map.of(), new byte[0]);
    assertThat(why(answer)).contains("cannot be connected to").doesNotContain("s3cr3t");
  }

  @Test
  void anAnswerThatRepeatsTheSecretIsShownWithoutIt() {
    receiver.then(404, "no such path: /T0/s3cr3t " + "y".repeat(10_000));
    assertThat(why(post(http, "/T0/s3cr3t")))
        .contains("no such path: … yyy")
        .doesNotContain("s3cr3t")
        .hasSizeLessThan(300);
  }
}
