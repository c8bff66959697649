package org.borderflow.reset;

/**
 * One thing that a reset does. Doing it again does no harm.
 *
 * @param text what it does, such as {@code delete topic borderflow-flows-changelog}
 * @param work does it
 */
record ResetStep(String text, Runnable work) {}
