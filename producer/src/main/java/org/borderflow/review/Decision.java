package org.borderflow.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.borderflow.report.Coded;

/**
 * What a person has said of a candidate.
 *
 * @param key the candidate's
 * @param verdict what it is
 * @param at when that was said, in ISO 8601
 * @param fields of an accepted one, what its report has, corrected where it was wrong
 */
record Decision(String key, Verdict verdict, String at, Map<String, String> fields) {
  /** Copies the fields, whose order is kept. */
  Decision {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  static Decision of(Candidate candidate, Verdict verdict, Instant at) {
    return new Decision(candidate.key(), verdict, at.toString(), candidate.fields());
  }

  /** What can be said. */
  enum Verdict implements Coded {
    /** It is a report. */
    ACCEPTED,
    /** It is none. */
    REJECTED,
    /** The decision before this one is taken back. */
    UNDONE;

    @Override
    @JsonValue
    public String code() {
      return Coded.super.code();
    }

    @JsonCreator
    static Verdict of(String code) {
      return Coded.of(Verdict.class, "verdict", code);
    }
  }
}
