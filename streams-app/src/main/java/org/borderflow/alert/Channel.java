package org.borderflow.alert;

import java.util.Collection;
import java.util.function.Function;

/**
 * A way to tell of episodes.
 *
 * @param name what it is called in the log, in figures, and in the name of its consumer group;
 *     without anything secret
 * @param tellers makes the teller of a partition from the marks it left at its last run
 */
record Channel(String name, Function<Collection<String>, Teller> tellers) {}
