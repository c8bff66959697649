package org.borderflow.extract;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers that are written in words. */
final class SpelledNumbers {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final Reading text;
  private final NumberWords words;
  private final Scales scales;

  SpelledNumbers(Reading text, NumberWords words, Scales scales) {
    this.text = text;
    this.words = words;
    this.scales = scales;
  }

  Optional<Parsed> at(int i) {
    Token token = text.token(i);
    if (!text.found(Category.NUMBER, i)) {
      // No number by itself, as most words: only one put together of such is left.
      return words.compound(token.form()).map(sum -> tens(sum, i + 1));
    }
    Optional<BigDecimal> part = words.part(token.form());
    if (part.isPresent()) {
      return partOf(part.get(), i + 1);
    }
    boolean article = text.marks().is(Category.NUMBER, "1", i);
    if (article && i + 1 < text.size()) {
      Optional<Parsed> after = afterArticle(i + 1);
      if (after.isPresent()) {
        return after;
      }
    }
    Hit hit = text.marks().at(Category.NUMBER, i);
    boolean several = hit.first() == i && hit.end() - i > 1 && Character.isDigit(first(hit));
    if (several) {
      return Optional.of(scales.scaled(new BigDecimal(hit.key()), hit.end()));
    }
    Optional<BigDecimal> value = words.value(token.form());
    if (value.isPresent()) {
      return Optional.of(tens(value.get(), i + 1));
    }
    Optional<BigDecimal> scale =
        token.form().length() > 1 ? words.scale(token.form()) : Optional.empty();
    boolean alone =
        scale.isPresent() && scale.get().compareTo(THOUSAND) <= 0 && text.has(Trait.BARE_SCALES);
    return alone ? Optional.of(scales.scaled(scale.orElseThrow(), i + 1)) : Optional.empty();
  }

  private static char first(Hit hit) {
    return hit.key().charAt(0);
  }

  /** "Twenty-five", "two hundred thousand". */
  private Parsed tens(BigDecimal value, int i) {
    boolean hyphen = text.is(i, '-') && i + 1 < text.size();
    if (hyphen && value.compareTo(BigDecimal.valueOf(20)) >= 0) {
      Optional<BigDecimal> ones = words.value(text.token(i + 1).form());
      if (ones.isPresent() && ones.get().compareTo(BigDecimal.TEN) < 0) {
        return scales.scaled(value.add(ones.get()), i + 2);
      }
    }
    return scales.scaled(value, i);
  }

  /** "Half a million", "halbe Million", "Viertelmillion" in two words, "a quarter of a million". */
  private Optional<Parsed> partOf(BigDecimal part, int from) {
    int i = from;
    while (i < from + 3 && (text.is(i, Word.PART_LINK) || text.is(i, '-'))) {
      i++;
    }
    Optional<BigDecimal> scale = scales.at(i);
    boolean large = scale.isPresent() && scale.get().compareTo(BigDecimal.valueOf(12)) >= 0;
    return large ? Optional.of(scales.scaled(part, i)) : Optional.empty();
  }

  /** "Eine Million", "ein Dutzend", "a hundred", "eine halbe Million", "ein paar hundert". */
  private Optional<Parsed> afterArticle(int i) {
    Optional<BigDecimal> part = words.part(text.token(i).form());
    if (part.isPresent()) {
      return partOf(part.get(), i + 1);
    }
    Optional<BigDecimal> scale = scales.at(i);
    if (scale.isPresent()) {
      return Optional.of(scales.scaled(BigDecimal.ONE, i));
    }
    Optional<BigDecimal> compound = words.value(text.token(i).form());
    boolean large = compound.isPresent() && compound.get().compareTo(THOUSAND) > 0;
    return large ? Optional.of(Parsed.exact(compound.orElseThrow(), i + 1)) : Optional.empty();
  }
}
