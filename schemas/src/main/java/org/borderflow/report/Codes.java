package org.borderflow.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The written forms of {@link Coded} constants, each made once: every report needs several. */
final class Codes {
  private static final ClassValue<String[]> TEXTS =
      new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
          return Arrays.stream(type.getEnumConstants())
              .map(constant -> ((Coded) constant).name().toLowerCase(Locale.ROOT))
              .toArray(String[]::new);
        }
      };

  private static final ClassValue<Map<String, Object>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
          Map<String, Object> constants = new HashMap<>();
          for (Object constant : type.getEnumConstants()) {
            constants.put(((Coded) constant).code(), constant);
          }
          return constants;
        }
      };

  private Codes() {}

  /** The name in lower case. */
  static String lowerCase(Coded constant) {
    return TEXTS.get(constant.getClass())[constant.ordinal()];
  }

  /** The constant of an enumeration that is written so. */
  static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
    return Optional.ofNullable(CONSTANTS.get(type).get(code)).map(type::cast);
  }
}
