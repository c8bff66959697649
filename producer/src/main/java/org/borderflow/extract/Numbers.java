package org.borderflow.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the numbers of a text, in digits and in words, with their quantifiers. */
final class Numbers {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final Reading text;
  private final NumberWords words;
  private final Scales scales;
  private final SpelledNumbers spelled;

  Numbers(Reading text, NumberWords words) {
    this.text = text;
    this.words = words;
    this.scales = new Scales(text, words);
    this.spelled = new SpelledNumbers(text, words, scales);
  }

  /** All numbers, in the order of the text. */
  List<Candidate> all() {
    List<Candidate> found = new ArrayList<>();
    int i = 0;
    while (i < text.size()) {
      Optional<Parsed> parsed = parse(i);
      if (parsed.isEmpty()) {
        i++;
        continue;
      }
      Candidate candidate = withRange(i, parsed.get());
      found.add(candidate);
      i = candidate.end();
    }
    return found;
  }

  private Candidate withRange(int first, Parsed one) {
    Optional<Parsed> other =
        one.vague() || !one.ok() ? Optional.empty() : rangeEnd(first, one.end());
    if (other.isPresent() && other.get().ok() && !other.get().vague()) {
      BigDecimal low = scaledLike(one.low(), other.get().low());
      if (low.compareTo(other.get().low()) < 0) {
        int start = isBetween(first - 1) ? first - 1 : first;
        Amount range = Amount.between(people(low), people(other.get().low()), Wording.RANGE);
        int quantified = new Quantifiers(text).softFirst(start);
        return new Candidate(quantified, first, other.get().end(), range, true);
      }
    }
    if (!one.ok()) {
      return new Candidate(first, first, one.end(), Amount.of(0, Wording.EXACT), false);
    }
    return new Quantifiers(text)
        .of(first, one.end(), people(one.low()), people(one.high()), one.vague());
  }

  private boolean isBetween(int i) {
    return text.marks().is(Category.NUMBER, "between", i);
  }

  /** The second number of a range that begins at token {@code first} and goes to {@code end}. */
  private Optional<Parsed> rangeEnd(int first, int end) {
    int i = end;
    if (isBetween(first - 1)) {
      boolean and = text.is(i, Word.AND);
      return and ? parse(i + 1) : Optional.empty();
    }
    // "fünf- bis sechstausend"
    if (text.is(i, '-')
        && i + 1 < text.size()
        && text.marks().is(Category.NUMBER, "range", i + 1)) {
      i++;
    }
    if (!text.marks().is(Category.NUMBER, "range", i)) {
      return Optional.empty();
    }
    Hit joint = text.marks().at(Category.NUMBER, i);
    boolean hyphen = text.is(i, '-') && text.token(i).spaced();
    return hyphen || text.is(end, ',') ? Optional.empty() : parse(Math.max(joint.end(), i + 1));
  }

  /** "Five to six thousand" begins with five thousand. */
  private static BigDecimal scaledLike(BigDecimal low, BigDecimal high) {
    BigDecimal scale = BigDecimal.ONE;
    while (high.remainder(scale.multiply(BigDecimal.TEN)).signum() == 0
        && low.multiply(scale).multiply(BigDecimal.TEN).compareTo(high) < 0) {
      scale = scale.multiply(BigDecimal.TEN);
    }
    boolean large = high.compareTo(THOUSAND) >= 0 && low.compareTo(THOUSAND) < 0;
    boolean digits = scale.compareTo(THOUSAND) >= 0;
    return large && digits ? low.multiply(scale) : low;
  }

  private Optional<Parsed> parse(int i) {
    if (i >= text.size()) {
      return Optional.empty();
    }
    Token token = text.token(i);
    if (token.number()) {
      return Optional.of(digits(i));
    }
    if (!token.word()) {
      return Optional.empty();
    }
    Hit hit = text.marks().at(Category.NUMBER, i);
    if (hit.first() == i && hit.key().startsWith("vague")) {
      return Optional.of(vague(hit));
    }
    if (hit.first() == i && hit.is("several")) {
      return several(hit.end());
    }
    return spelled.at(i);
  }

  private Parsed digits(int i) {
    boolean scaled = scales.at(i + 1).isPresent();
    String number = text.token(i).form();
    Optional<BigDecimal> value = Digits.value(number, scaled && Digits.couldBeDecimal(number));
    if (value.isEmpty()) {
      return new Parsed(BigDecimal.ZERO, BigDecimal.ZERO, false, false, i + 1);
    }
    return scales.scaled(value.get(), i + 1);
  }

  private Parsed vague(Hit hit) {
    String[] key = hit.key().split(" ", -1);
    BigDecimal low = new BigDecimal(key[1]);
    BigDecimal high = new BigDecimal(key[2]);
    int end = hit.end();
    // "Tausende und Abertausende" says no more than the first.
    return new Parsed(low, high, true, true, end);
  }

  private Optional<Parsed> several(int i) {
    int from = i;
    if (from < text.size() && text.marks().at(Category.NUMBER, from).key().startsWith("vague")) {
      Parsed vague = vague(text.marks().at(Category.NUMBER, from));
      BigDecimal low = vague.low().multiply(BigDecimal.valueOf(2));
      return Optional.of(new Parsed(low, vague.high(), true, true, vague.end()));
    }
    Optional<BigDecimal> compound =
        from < text.size() ? words.value(text.token(from).form()) : Optional.empty();
    Parsed one =
        compound.isPresent() && scales.at(from).isEmpty()
            ? Parsed.exact(compound.get(), from + 1)
            : scales.scaled(BigDecimal.ONE, from);
    if (one.end() == from || one.low().compareTo(BigDecimal.TEN) < 0 || !one.ok()) {
      return Optional.empty();
    }
    boolean dozen = one.low().compareTo(BigDecimal.valueOf(12)) == 0;
    BigDecimal high =
        dozen
            ? BigDecimal.valueOf(99)
            : one.low().multiply(BigDecimal.TEN).subtract(BigDecimal.ONE);
    BigDecimal low = one.low().multiply(BigDecimal.valueOf(2));
    return Optional.of(new Parsed(low, high, true, true, one.end()));
  }

  private static long people(BigDecimal value) {
    return value.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
