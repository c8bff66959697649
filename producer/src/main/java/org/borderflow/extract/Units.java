package org.borderflow.extract;

import java.math.BigDecimal;
import java.util.Optional;

/** Units of time, and how many of them. */
final class Units {
  private static final BigDecimal MOST = BigDecimal.valueOf(1000);

  private final Reading text;
  private final NumberWords words;

  Units(Reading text, NumberWords words) {
    this.text = text;
    this.words = words;
  }

  /** A count of units: "drei", "24", "einer", "a"; of "zweieinhalb" the whole ones. */
  Optional<Integer> count(int i) {
    return amount(i).map(BigDecimal::intValue).filter(n -> n > 0);
  }

  /** A count of units with its half: "zweieinhalb", "2,5". */
  Optional<BigDecimal> amount(int i) {
    if (i >= text.size()) {
      return Optional.empty();
    }
    Token token = text.token(i);
    if (token.number()) {
      return Digits.value(token.form(), false).filter(Units::few);
    }
    if (text.marks().is(Category.NUMBER, "1", i) || text.is(i, Word.ONE)) {
      return Optional.of(BigDecimal.ONE);
    }
    Hit hit = text.marks().at(Category.NUMBER, i);
    boolean plain = token.word() && !hit.key().startsWith("vague");
    return plain ? words.value(token.form()).filter(Units::few) : Optional.empty();
  }

  private static boolean few(BigDecimal count) {
    return count.signum() > 0 && count.compareTo(MOST) < 0;
  }

  /** The unit of time that the token names; empty if it names none. */
  String unit(int i) {
    Hit hit = text.marks().at(Category.TIME, i);
    return hit.key().startsWith("unit ") ? hit.key().substring("unit ".length()) : "";
  }
}
