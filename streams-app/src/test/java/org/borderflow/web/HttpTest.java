package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.view.Made;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What holds of every answer, and what is refused. */
class HttpTest {
  private static final Flow CYRILLIC =
      new Flow(
          "UA", "PL", Optional.of("Шегині"), Optional.empty(), Optional.empty(), Measure.CROSSINGS);

  private final TestServer server =
      new TestServer().day("2022-03-01T12:00:00Z", Made.day(CYRILLIC, "2022-02-28", 300)).publish();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/v1/flows", "/health/live", "/nope", "/api/v1/flows/%zz/days"})
  void everyAnswerForbidsBrowsersWhatIsNotOurs(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .contains(
            "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';"
                + " img-src 'self'; connect-src 'self'; font-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'\r\n")
        .contains("X-Content-Type-Options: nosniff\r\n")
        .contains("Referrer-Policy: no-referrer\r\n")
        .doesNotContain("Server:")
        .doesNotContain("Access-Control");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /nope                                            | 404 | nothing here
          /index.html/                                     | 404 | nothing here
          /page/../index.html                              | 404 | nothing here
          /..%2f..%2fopenapi.json                          | 404 | nothing here
          /%2e%2e/openapi.json                             | 400 | cannot be read
          //api/v1/flows                                   | 400 | cannot be read
          /api/v1/flows/%zz/days                           | 400 | cannot be read
          /api/v1/flows/%C3/days                           | 400 | cannot be read
          /api/v1/flows/a%00b/days                         | 400 | cannot be read
          /api/v1/flows/RU/days                            | 400 | flow cannot be read
          /api/v1/flows/RU%3EQQ/days                       | 400 | no country code
          /api/v1/flows/RU%3EGE/days                       | 404 | nothing is known of the flow RU>GE
          /api/v1/flows/RU%3EGE/days/2022-02-28            | 404 | nothing is known of the flow RU>GE
          /api/v1/flows/UA%3EPL/days/2022-02-30            | 400 | day is no day of the calendar
          /api/v1/flows/UA%3EPL/days/yesterday             | 400 | day is no day of the calendar
          /api/v1/flows/UA%3EPL%3Bcrossing_point%3D%D0%A8%D0%B5%D0%B3%D0%B8%D0%BD%D1%96/days/2022-02-27 | 404 | unknown, which is not zero
          /api/v1/surges?from=2022-02-30                   | 400 | from is no day of the calendar
          /api/v1/surges?from=20220201                     | 400 | from is no day of the calendar
          /api/v1/surges?from=2022-03-02&to=2022-03-01     | 400 | swap the two
          /api/v1/surges?state=panic                       | 400 | state is none of no_baseline
          /api/v1/surges?state=drop&state=panic            | 400 | state is none of no_baseline
          /api/v1/surges?flow=RU                           | 400 | flow cannot be read
          /api/v1/surges?after=RU                          | 400 | after cannot be read
          /api/v1/flows?limit=0                            | 400 | limit is no whole number from 1 to 1000
          /api/v1/flows?limit=1001                         | 400 | limit is no whole number from 1 to 1000
          /api/v1/flows?limit=-1                           | 400 | limit is no whole number from 1 to 1000
          /api/v1/flows?limit=99999999999                  | 400 | limit is no whole number from 1 to 1000
          /api/v1/flows?limit=ten                          | 400 | limit is no whole number from 1 to 1000
          /api/v1/flows?limit=1&limit=2                    | 400 | limit is given 2 times
          /api/v1/flows?limit=%zz                          | 400 | encodes nothing
          /api/v1/flows?lmit=1                             | 400 | lmit is not known here; there is limit, after
          /api/v1/flows?after=x                            | 400 | after cannot be read
          /api/v1/episodes?open=maybe                      | 400 | open is neither true nor false
          /api/v1/series?format=xml                        | 400 | format is neither json nor csv
          /api/v1/stream?from=1                            | 400 | from is not known here
          """)
  void whatIsWrongIsSaidInAProblemDocument(String path, int status, String detail)
      throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + " ")
        .contains("Content-Type: application/problem+json\r\n")
        .contains("Cache-Control: no-store\r\n")
        .doesNotContain("ETag");
    JsonNode problem = TestServer.JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    assertThat(problem.at("/status").asInt()).isEqualTo(status);
    assertThat(problem.at("/detail").asString()).contains(detail);
  }

  @Test
  void aParameterThatIsWrongIsNamed() {
    assertThat(problem(server.get("/api/v1/surges?to=x")).at("/parameter").asString())
        .isEqualTo("to");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
  void thereIsNothingToChange(String method) {
    HttpResponse<String> response = server.send(method, "/api/v1/flows");
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
    assertThat(problem(response).at("/status").asInt()).isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost,200",
    "LOCALHOST:8080,200",
    "127.0.0.1:1,200",
    "127.8.8.8,200",
    "[::1]:8080,200",
    "evil.example,421",
    "localhost.evil.example,421",
    "127.0.0.1.evil.example,421",
    "10.0.0.1,421",
  })
  void onlyThisMachinesOwnNamesAreAnswered(String host, int status) throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void aHugeHeaderIsRefusedAndTheNextRequestAnswered() throws IOException {
    String huge = "X-Big: " + "a".repeat(100_000) + "\r\n";
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\n" + huge + "\r\n"))
        .startsWith("HTTP/1.1 431 ")
        .contains("application/problem+json");
    assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNoHttpIsRefused() throws IOException {
    assertThat(raw("HELLO\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    assertThat(raw("GET / HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void lengthsAreOfBytesNotOfLetters() {
    HttpResponse<byte[]> response =
        server.send("GET", "/api/v1/flows", HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.headers().firstValue("Content-Length"))
        .contains(Integer.toString(response.body().length));
    String text = new String(response.body(), UTF_8);
    assertThat(text).contains("Шегині").endsWith("}");
    assertThat(response.body().length).isGreaterThan(text.length());
  }

  @Test
  void headIsAnsweredLikeGetWithoutTheBody() {
    HttpResponse<String> get = server.get("/api/v1/flows");
    HttpResponse<String> head = server.send("HEAD", "/api/v1/flows");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String header : new String[] {"Content-Length", "Content-Type", "ETag"}) {
      assertThat(head.headers().firstValue(header))
          .as(header)
          .isPresent()
          .isEqualTo(get.headers().firstValue(header));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/api/v1/flows", "/api/v1/series?format=csv", "/api/v1/openapi.json"})
  void whatIsTheSameIsNotSentAgain(String path) {
    String tag = server.get(path).headers().firstValue("ETag").orElseThrow();
    for (String known : new String[] {tag, "\"x\", " + tag, "*"}) {
      HttpResponse<String> again = server.get(path, "If-None-Match", known);
      assertThat(again.statusCode()).as(known).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
    assertThat(server.get(path, "If-None-Match", "W/\"x\"").statusCode()).isEqualTo(200);
  }

  @Test
  void aChangeGivesAnotherTag() {
    String tag = server.get("/api/v1/flows").headers().firstValue("ETag").orElseThrow();
    server.day("2022-03-02T12:00:00Z", Made.day(CYRILLIC, "2022-03-01", 400)).publish();
    assertThat(server.get("/api/v1/flows", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void wrongParametersAreNotCalledUnchanged() {
    String tag = server.get("/api/v1/flows").headers().firstValue("ETag").orElseThrow();
    assertThat(server.get("/api/v1/flows?lmit=1", "If-None-Match", tag).statusCode())
        .isEqualTo(400);
  }

  @Test
  void whoTakesGzipGetsGzip() throws IOException {
    HttpResponse<byte[]> packed =
        server.send(
            "GET",
            "/api/v1/openapi.json",
            HttpResponse.BodyHandlers.ofByteArray(),
            "Accept-Encoding",
            "br;q=1.0, gzip;q=0.8, *;q=0.1");
    String plain = server.get("/api/v1/openapi.json").body();
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
    assertThat(packed.body().length).isLessThan(plain.length() / 3);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(plain);
    }
    assertThat(server.get("/api/v1/openapi.json", "Accept-Encoding", "gzip;q=0").headers().map())
        .doesNotContainKey("content-encoding");
  }

  @Test
  void thePageIsThere() {
    HttpResponse<String> page = server.get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body()).contains("<title>Borderflow</title>");
    assertThat(server.get("/?flow=RU%3EFI").statusCode()).as("the page's own").isEqualTo(200);
  }

  @Test
  void metersAreThereWhereThereAreAny() {
    assertThat(server.get("/metrics").body()).isEqualTo("up 1\n");
    assertThat(server.get("/metrics").headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/plain; version=0.0.4");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static JsonNode problem(HttpResponse<String> response) {
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    return TestServer.JSON.readTree(response.body());
  }
}
