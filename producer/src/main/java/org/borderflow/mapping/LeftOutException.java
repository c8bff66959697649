package org.borderflow.mapping;

/** A figure that the mapping leaves out. Thrown often, so it keeps no stack trace. */
final class LeftOutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeftOutException(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
