package org.borderflow.surge;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One of the gates, as settings name it. */
public enum Gate {
  /** {@link Gates#score}. */
  SCORE,
  /** {@link Gates#ratio}. */
  RATIO,
  /** {@link Gates#dropRatio}. */
  DROP_RATIO,
  /** {@link Gates#excess}. */
  EXCESS;

  /** The name as written, {@code drop-ratio}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The gate written as {@code code}.
   *
   * @throws IllegalArgumentException when there is none, saying which there are
   */
  public static Gate of(String code) {
    return Arrays.stream(values())
        .filter(gate -> gate.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no gate "
                        + code
                        + "; there are "
                        + Arrays.stream(values())
                            .map(Gate::code)
                            .collect(Collectors.joining(", "))));
  }
}
