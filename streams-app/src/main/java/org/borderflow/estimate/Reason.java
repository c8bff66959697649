package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderflow.day.Basis;
import org.borderflow.day.Part;
import org.borderflow.report.Figure;
import org.borderflow.report.Period;
import org.borderflow.report.Source;

/**
 * Why a day's figure is what it is, in a sentence.
 *
 * @param day the day
 * @param fill its number
 * @param byPart the claims on it by their part, in order
 */
record Reason(LocalDate day, Fill fill, Map<Part, List<Claim>> byPart) {
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
    String who =
        listed(used.stream().map(claim -> name(claim.report().source())).distinct(), name -> name);
    String what =
        fill.basis() == Basis.DAY
            ? quantifiers(used)
            : (fill.basis() == Basis.SHARE ? "a share of " : "") + said(Part.USED);
    long publishers = used.stream().map(Claim::publisher).distinct().count();
    return Wording.cut(who, LONGEST_NAMES)
        + ", "
        + what
        + ", "
        + Wording.people(publishers)
        + (publishers == 1 ? " publisher" : " publishers");
  }

  private static String name(Source source) {
    return source.authority().orElseGet(source::publisher);
  }

  private static String quantifiers(List<Claim> claims) {
    return listed(
        claims.stream().map(claim -> claim.report().figure().quantifier()).distinct(),
        quantifier -> quantifier.code().replace('_', ' '));
  }

  private String said(Part part) {
    record Saying(Figure figure, Period period) {}
    return listed(
        of(part).stream()
            .map(Claim::report)
            .map(report -> new Saying(report.figure(), report.period()))
            .distinct(),
        saying -> '"' + Wording.of(saying.figure(), saying.period(), day) + '"');
  }

  /** Of very many, only the few that are listed are put into words. */
  private static <T> String listed(Stream<T> things, Function<T, String> words) {
    List<T> distinct = things.toList();
    String few = distinct.stream().limit(FEW).map(words).collect(Collectors.joining(", "));
    return distinct.size() > FEW ? few + " and " + (distinct.size() - FEW) + " others" : few;
  }

  private List<Claim> of(Part part) {
    return byPart.getOrDefault(part, List.of());
  }
}
