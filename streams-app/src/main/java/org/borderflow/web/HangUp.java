package org.borderflow.web;

import io.javalin.http.Context;
import org.eclipse.jetty.server.Request;

/** Ends the connection of a request at once, whatever is still under way on it. */
final class HangUp {
  private static final String ATTRIBUTE = HangUp.class.getName();

  private HangUp() {}

  /** Makes it possible for a request. */
  static void prepare(Request request) {
    Runnable end = () -> request.getConnectionMetaData().getConnection().getEndPoint().close();
    request.setAttribute(ATTRIBUTE, end);
  }

  /** What ends it; nothing where that is not prepared. */
  static Runnable of(Context context) {
    return context.req().getAttribute(ATTRIBUTE) instanceof Runnable end ? end : () -> {};
  }
}
