package org.borderflow.alert;

import java.util.Map;

/**
 * Posts each notice to an incoming webhook of Slack, or of what understands the same, such as
 * Mattermost.
 */
final class SlackReceiver implements Receiver {
  private final HttpSender http;
  private final Target target;

  SlackReceiver(HttpSender http, Target target) {
    this.http = http;
    this.target = target;
  }

  @Override
  public Answer send(Notice notice) {
    byte[] body = Json.bytes(Json.object().put("text", escape(notice.sentence())));
    return http.post(target, Map.of(), body);
  }

  /**
   * Names from reports are text, whatever they look like: no link, no command, and nobody is called
   * by a {@code @channel}, which Mattermost takes from plain text.
   */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "@\u200b");
  }
}
