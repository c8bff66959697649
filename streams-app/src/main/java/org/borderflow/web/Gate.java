package org.borderflow.web;

import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What holds of every request, before anything looks at it: reading only and without a body, asked
 * for by a name that is ours, and with the token where there is one. Browsers are told in every
 * answer to run and load nothing that is not ours.
 */
final class Gate extends Handler.Wrapper {
  private static final HttpFields SECURITY =
      HttpFields.from(
          new HttpField(
              "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                  + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
                  + " frame-ancestors 'none'"),
          new HttpField("X-Content-Type-Options", "nosniff"),
          new HttpField("Referrer-Policy", "no-referrer"),
          new HttpField("Cross-Origin-Resource-Policy", "same-origin"));

  private final Hosts hosts;
  private final Optional<Token> token;

  /**
   * @param hosts by what names one may ask
   * @param token what to know before reading, if anything
   */
  Gate(Hosts hosts, Optional<Token> token) {
    this.hosts = hosts;
    this.token = token;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    secure(response);
    HangUp.prepare(request);
    Optional<Problem> refusal = refusal(request, response);
    if (refusal.isPresent()) {
      ProblemPages.send(response, callback, refusal.get());
      return true;
    }
    return super.handle(request, response, callback);
  }

  /** Sets the headers that every answer has. */
  static void secure(Response response) {
    SECURITY.forEach(field -> response.getHeaders().put(field));
  }

  private Optional<Problem> refusal(Request request, Response response) {
    String method = request.getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
      return Optional.of(Problem.of(405, "there is nothing to change here; ask with GET"));
    }
    if (hasBody(request)) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      return Optional.of(Problem.of(413, "the request has a body; it needs none"));
    }
    String host = Optional.ofNullable(request.getHeaders().get(HttpHeader.HOST)).orElse("");
    if (!hosts.allow(host)) {
      return Optional.of(Problem.of(421, hosts.advice()));
    }
    return token.flatMap(needed -> refusal(needed, request, response));
  }

  private static boolean hasBody(Request request) {
    HttpFields headers = request.getHeaders();
    return headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0
        || headers.contains(HttpHeader.TRANSFER_ENCODING);
  }

  private static Optional<Problem> refusal(Token token, Request request, Response response) {
    boolean isHealth = request.getHttpURI().getPath().startsWith("/health/");
    if (isHealth || token.opens(request.getHeaders().get(HttpHeader.AUTHORIZATION))) {
      return Optional.empty();
    }
    response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, Token.CHALLENGE);
    return Optional.of(
        Problem.of(401, "give the token: Authorization: Bearer …, or as the password of any user"));
  }
}
