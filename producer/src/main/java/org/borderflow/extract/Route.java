package org.borderflow.extract;

import java.util.Optional;

/**
 * Who crossed where.
 *
 * @param origin the side they left
 * @param destination the side they entered
 * @param point the crossing point that is named
 * @param home the country they come from, if it is not the side they left
 * @param evidence whether anything in the sentence tells of a border
 * @param internal whether they stayed in one country
 */
record Route(
    Side origin,
    Side destination,
    Optional<String> point,
    Optional<String> home,
    boolean evidence,
    boolean internal) {}
