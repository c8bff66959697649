package org.borderflow.web;

import java.util.Map;

/** What a request is answered with: status, media type, headers and bytes. */
final class Answer {
  private final int status;
  private final String contentType;
  private final byte[] body;
  private final Map<String, String> headers;

  /**
   * @param body its bytes; nobody changes them afterwards
   */
  Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
    this.headers = Map.copyOf(headers);
  }

  static Answer json(byte[] body) {
    return of(Json.CONTENT_TYPE, body);
  }

  static Answer of(String contentType, byte[] body) {
    return new Answer(200, contentType, body, Map.of());
  }

  Answer with(Map<String, String> more) {
    return new Answer(status, contentType, body, more);
  }

  int status() {
    return status;
  }

  String contentType() {
    return contentType;
  }

  byte[] body() {
    return body;
  }

  Map<String, String> headers() {
    return headers;
  }
}
