package org.borderflow.extract;

import java.math.BigDecimal;
import java.util.Optional;

/** What stands behind a number and multiplies it: thousand, millions. */
final class Scales {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);
  private static final int MOST_SCALES = 3;

  private final Reading text;
  private final NumberWords words;

  Scales(Reading text, NumberWords words) {
    this.text = text;
    this.words = words;
  }

  Optional<BigDecimal> at(int i) {
    if (i >= text.size() || !text.token(i).word()) {
      return Optional.empty();
    }
    Token token = text.token(i);
    // "1.2m" are millions, "5 m" are metres.
    boolean letter = token.form().length() == 1;
    return letter && token.spaced() ? Optional.empty() : words.scale(token.form());
  }

  Parsed scaled(BigDecimal value, int from) {
    BigDecimal product = value;
    int end = from;
    for (int n = 0; n < MOST_SCALES; n++) {
      Optional<BigDecimal> scale = at(end);
      if (scale.isEmpty()) {
        break;
      }
      product = product.multiply(scale.get());
      end++;
      // "Mio." and "Tsd." have a point of their own.
      if (text.is(end, '.')
          && !text.token(end).spaced()
          && isShort(end - 1)
          && end + 1 < text.size()) {
        end++;
      }
    }
    boolean ok = product.compareTo(LARGEST) < 0;
    return new Parsed(product, product, false, ok, end);
  }

  private boolean isShort(int i) {
    return text.token(i).form().length() <= 3;
  }
}
