package org.borderflow.json;

import org.borderflow.report.Coded;

/**
 * Why an event cannot be taken. The codes are public: counters and the rejects topic carry them.
 */
public enum Reason implements Coded {
  /** The record has no value. */
  EMPTY,
  /** The bytes are not one JSON document in UTF-8. */
  NOT_JSON,
  /** The document is too large, too deep, or holds a number or text beyond the limits. */
  OVER_LIMIT,
  /** The document says no version, or one that this program does not know. */
  UNSUPPORTED_VERSION,
  /** The document has a field that its version does not know. */
  UNKNOWN_FIELD,
  /** A field is missing, or of another type than it should be. */
  WRONG_TYPE,
  /** A field's value cannot be. */
  INVALID_VALUE,
  /** The record's key is not the border of the report in it. */
  WRONG_KEY,
  /** The record lies in another partition than its border belongs to. */
  WRONG_PARTITION
}
