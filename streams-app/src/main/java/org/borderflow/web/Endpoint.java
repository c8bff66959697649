package org.borderflow.web;

import java.util.Set;
import java.util.function.Function;

/**
 * A path and how it is answered. Answers follow from the results and the request alone, so one
 * version of the results gives one answer.
 *
 * @param path the path, named parts in braces
 * @param parameters the names of its parameters
 * @param work gives the answer
 */
record Endpoint(String path, Set<String> parameters, Function<Asked, Answer> work) {}
