package org.borderflow.estimate;

import java.time.Instant;

/**
 * One claim of a number in an agreement.
 *
 * @param voter who makes it; a voter counts once at any number, however often it claims it
 * @param interval what it claims
 * @param weight how much the voter counts, above 0; the same in all its claims
 * @param exact whether it names one number
 * @param latest when it was last published
 */
record Vote(String voter, Interval interval, int weight, boolean exact, Instant latest) {}
