package org.borderflow.extract;

import java.util.Optional;

/**
 * A number, and what was decided of it.
 *
 * @param scene the number in its sentence
 * @param verdict the decision
 * @param figure the figure that it is, if it is one
 */
record Decided(Scene scene, Verdict verdict, Optional<Extracted> figure) {}
