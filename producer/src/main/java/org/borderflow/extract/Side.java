package org.borderflow.extract;

import java.util.Optional;

/**
 * One side of a border as it was found.
 *
 * @param code the country; empty: not known
 * @param reason why
 */
record Side(Optional<String> code, Reason reason) {
  static Side open(String why) {
    return new Side(Optional.empty(), Reason.open(why));
  }

  static Side read(String code, String why) {
    return new Side(Optional.of(code), Reason.read(why));
  }

  static Side inferred(String code, String why) {
    return new Side(Optional.of(code), Reason.inferred(why));
  }

  boolean known() {
    return code.isPresent();
  }

  boolean is(String other) {
    return code.filter(other::equals).isPresent();
  }
}
