package org.borderflow.extract;

/**
 * A number of the text that may count people.
 *
 * @param first its first token, quantifiers included
 * @param number its first token behind the quantifiers
 * @param end the token behind its last
 * @param amount how much
 * @param readable whether it is a number that can be read
 */
record Candidate(int first, int number, int end, Amount amount, boolean readable) {}
