package org.borderflow.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server itself refuses, before or beside our own work, as a problem like all others. */
final class ProblemPages extends ErrorHandler {
  ProblemPages() {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Gate.secure(response);
    int status = Math.max(400, response.getStatus());
    send(response, callback, Problem.of(status, detail(status)));
    return true;
  }

  static void send(Response response, Callback callback, Problem problem) {
    byte[] body = problem.json();
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  // Never what the server says of it: that may repeat what was sent.
  private static String detail(int status) {
    return switch (status) {
      case 400 -> "the request cannot be read; percent-encode what is not plain in its path";
      case 408 -> "the request did not come in time";
      case 413 -> "the request has a body; it needs none";
      case 414 -> "the address is too long";
      case 431 -> "the request has more than 8,192 bytes of headers";
      default -> status >= 500 ? "something went wrong here; it is in the log" : "this is refused";
    };
  }
}
