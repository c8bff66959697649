package org.borderflow.mapping;

/** A table that lacks a column which its mapping reads. The message says which. */
public final class MissingColumnException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingColumnException(String problem) {
    super(problem);
  }
}
