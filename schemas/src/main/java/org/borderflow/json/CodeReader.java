package org.borderflow.json;

import static org.borderflow.json.JsonBytes.literal;

import java.util.Arrays;
import java.util.List;
import org.borderflow.report.Coded;

/**
 * Reads the constants of an enumeration.
 *
 * @param <E> the enumeration
 */
final class CodeReader<E extends Coded> {
  private final List<E> constants;
  private final byte[][] written;

  /**
   * @param constants all of them
   */
  CodeReader(E[] constants) {
    this.constants = List.of(constants);
    this.written =
        Arrays.stream(constants)
            .map(constant -> literal('"' + constant.code() + '"'))
            .toArray(byte[][]::new);
  }

  /** The constant that comes next. */
  E read(ByteCursor json) {
    for (int i = 0; i < written.length; i++) {
      if (json.takes(written[i])) {
        return constants.get(i);
      }
    }
    throw new NotPlain();
  }
}
