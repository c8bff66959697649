package org.borderflow.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/**
 * What is wrong with a request, as RFC 9457 has it.
 *
 * @param type always {@code about:blank}: the title says no more than the status
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what is wrong here, and how to mend it
 * @param parameter the parameter that is wrong, if it is one
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "parameter"})
record Problem(String type, String title, int status, String detail, Optional<String> parameter) {
  static final String CONTENT_TYPE = "application/problem+json";

  static Problem of(int status, String detail) {
    return of(status, detail, Optional.empty());
  }

  static Problem of(int status, String detail, Optional<String> parameter) {
    return new Problem("about:blank", HttpStatus.getMessage(status), status, detail, parameter);
  }

  byte[] json() {
    return Json.lean(this);
  }
}
