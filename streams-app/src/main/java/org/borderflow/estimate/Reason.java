package org.borderflow.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.borderflow.day.Basis;
import org.borderflow.day.Part;
import org.borderflow.report.Figure;
import org.borderflow.report.Period;
import org.borderflow.report.Quantifier;
import org.borderflow.report.Source;

/**
 * Why a day's figure is what it is, in a sentence.
 *
 * @param fill its number
 * @param byPart the claims on it by their part, in order
 */
record Reason(Fill fill, Map<Part, List<Claim>> byPart) {
  private static final int FEW = 3;
  private static final int LONGEST_NAMES = 600;

  /**
   * The sentence: {@code 8,572: Finnish Border Guard, exact, 2 publishers; 3 more agree ("almost
   * 8,600", "about 8,600"); outvoted: "almost 4,200"}.
   */
  String text(boolean disputed, Optional<Long> discrepancy) {
    List<String> parts = new ArrayList<>();
    parts.add(Wording.people(fill.best()) + ": " + source());
    int agreeing = of(Part.AGREES).size();
    if (agreeing > 0) {
      String more = agreeing == 1 ? " more agrees (" : " more agree (";
      parts.add(Wording.people(agreeing) + more + said(Part.AGREES) + ")");
    }
    for (Part part : List.of(Part.OUTVOTED, Part.CONTRADICTS, Part.SUPERSEDED, Part.RETRACTED)) {
      if (!of(part).isEmpty()) {
        parts.add(part.code() + ": " + said(part));
      }
    }
    if (disputed) {
      parts.add(discrepancy.map(Reason::dispute).orElse("disputed"));
    }
    return String.join("; ", parts);
  }

  private static String dispute(long people) {
    String amount = Wording.people(Math.abs(people));
    return people < 0
        ? "disputed: the days of a total come to " + amount + " more than it"
        : "disputed: the days of a total come to " + amount + " less than it";
  }

  private String source() {
    List<Claim> used = of(Part.USED);
    Distinct<String> names = new Distinct<>();
    Distinct<String> publishers = new Distinct<>();
    for (Claim claim : used) {
      names.add(name(claim.report().source()));
      publishers.add(claim.publisher());
    }
    String what =
        fill.basis() == Basis.DAY
            ? quantifiers(used)
            : (fill.basis() == Basis.SHARE ? "a share of " : "") + said(Part.USED);
    return Wording.cut(listed(names, name -> name), LONGEST_NAMES)
        + ", "
        + what
        + ", "
        + Wording.people(publishers.size())
        + (publishers.size() == 1 ? " publisher" : " publishers");
  }

  private static String name(Source source) {
    return source.authority().orElseGet(source::publisher);
  }

  private static String quantifiers(List<Claim> claims) {
    Distinct<Quantifier> quantifiers = new Distinct<>();
    for (Claim claim : claims) {
      quantifiers.add(claim.report().figure().quantifier());
    }
    return listed(quantifiers, quantifier -> quantifier.code().replace('_', ' '));
  }

  /** What one claim says, whoever says it. */
  private record Saying(Figure figure, Period period, Claim claim) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Saying saying
          && figure.equals(saying.figure)
          && period.equals(saying.period);
    }

    @Override
    public int hashCode() {
      return 31 * figure.hashCode() + period.hashCode();
    }
  }

  private String said(Part part) {
    Distinct<Saying> sayings = new Distinct<>();
    for (Claim claim : of(part)) {
      sayings.add(new Saying(claim.report().figure(), claim.report().period(), claim));
    }
    return listed(sayings, saying -> '"' + saying.claim().words() + '"');
  }

  /** Of very many, only the few that are listed are put into words. */
  private static <T> String listed(Distinct<T> things, Function<T, String> words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(FEW, things.size()); i++) {
      text.append(i == 0 ? "" : ", ").append(words.apply(things.get(i)));
    }
    if (things.size() > FEW) {
      text.append(" and ").append(things.size() - FEW).append(" others");
    }
    return text.toString();
  }

  private List<Claim> of(Part part) {
    return byPart.getOrDefault(part, List.of());
  }
}
