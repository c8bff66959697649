package org.borderflow.alert;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** What an HTTP status, or an error, means for a delivery. */
final class HttpAnswers {
  /** Request Timeout, Too Early, Too Many Requests: the client is asked to come again. */
  private static final Set<Integer> COME_AGAIN = Set.of(408, 425, 429);

  private static final int LONGEST_WAIT_DIGITS = 6;
  private static final int LONGEST_SHOWN = 200;

  /** Control, format and separator characters: they would break the log's lines, or mislead. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

  private HttpAnswers() {}

  static Answer of(Target target, HttpResponse<String> response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return new Answer.Delivered();
    }
    String said = target + " answered " + status + said(target, response.body());
    if (status >= 300 && status < 400) {
      return new Answer.Failed(said + ": redirects are not followed; name the final address");
    }
    if (status >= 400 && status < 500 && !COME_AGAIN.contains(status)) {
      return new Answer.Refused(said);
    }
    return new Answer.Failed(said, retryAfter(response));
  }

  static Answer of(Target target, Throwable error) {
    return new Answer.Failed(target + ": " + why(target, error));
  }

  private static String why(Target target, Throwable error) {
    if (error instanceof HttpConnectTimeoutException || error instanceof ConnectException) {
      return "cannot be connected to";
    }
    if (error instanceof HttpTimeoutException) {
      return "no answer in time";
    }
    if (error instanceof UnknownHostException) {
      return "this host is not known";
    }
    String message = Optional.ofNullable(error.getMessage()).orElse("");
    String kind = error instanceof SSLException ? "TLS" : error.getClass().getSimpleName();
    return kind + " " + shown(target, message);
  }

  private static String said(Target target, String body) {
    return body.isBlank() ? "" : " " + shown(target, body.strip());
  }

  /** What others say, on one line, short, and without the address' secrets. */
  private static String shown(Target target, String text) {
    String line = UNSEEN.matcher(target.conceal(text)).replaceAll(" ");
    int length = line.codePointCount(0, line.length());
    int end = line.offsetByCodePoints(0, Math.min(length, LONGEST_SHOWN));
    return "\"" + line.substring(0, end) + (length > LONGEST_SHOWN ? "…" : "") + "\"";
  }

  /** In seconds; a date, the other form, is left to the usual wait. */
  private static Optional<Duration> retryAfter(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("[0-9]{1," + LONGEST_WAIT_DIGITS + "}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }
}
