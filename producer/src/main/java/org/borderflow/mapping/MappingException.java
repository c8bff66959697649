package org.borderflow.mapping;

/** A mapping that cannot be used. The message is one line: {@code file:line:column: what; mend}. */
public final class MappingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MappingException(String where, String problem) {
    super(where + ": " + problem);
  }
}
