package org.borderflow.extract;

import java.util.Optional;
import org.borderflow.extract.Dates.Dated;

/**
 * Words of a text that say when, or how often.
 *
 * @param first the first token
 * @param end the token behind the last
 * @param form what they are
 * @param span the days, for a period
 * @param rate the unit, for a rate
 * @param numbers what a number within them is
 */
record When(int first, int end, Form form, Span span, Optional<Kind> rate, Distractor numbers) {

  /** What such words are. */
  enum Form {
    /** Days. */
    PERIOD,
    /** Since a day. */
    SINCE,
    /** A year that is not over. */
    RUNNING,
    /** Per hour, per day. */
    RATE,
    /** A time of day, an age, a length of time: nothing to date by. */
    NONE
  }

  boolean period() {
    return form == Form.PERIOD || form == Form.SINCE || form == Form.RUNNING;
  }

  boolean cumulative() {
    return form == Form.SINCE || form == Form.RUNNING;
  }

  boolean holds(int token) {
    return token >= first && token < end;
  }

  static When of(int first, Dated dated, Form form, Span span) {
    return new When(first, dated.end(), form, span, Optional.empty(), dated.numbers());
  }

  static Optional<When> none(int first, int end, Distractor numbers) {
    return Optional.of(new When(first, end, Form.NONE, Span.OPEN, Optional.empty(), numbers));
  }
}
