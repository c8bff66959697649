package org.borderflow.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.borderflow.extract.Periods.Dated;
import org.borderflow.extract.Sources.Said;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;

/** Puts a figure together, with a reason for every field. */
final class Assembly {
  private static final double FULL = 0.95;
  private static final double LEAST = 0.05;
  private static final double CARRIED = 0.25;
  private static final double OPEN = 0.15;
  private static final double INFERRED = 0.1;

  private final Reading text;
  private final Sources sources;

  Assembly(Reading text) {
    this.text = text;
    this.sources = new Sources(text);
  }

  Extracted of(Scene scene, Verdict verdict, Route route, Dated dated) {
    Map<Field, Reason> reasons = new EnumMap<>(Field.class);
    Candidate number = scene.number();
    Phrase phrase = text.phrase(number.first(), number.end());
    Said said = sources.of(scene);
    Optional<Hit> way = way(scene);
    Optional<Mode> mode = way.map(w -> Mode.valueOf(w.key().toUpperCase(Locale.ROOT)));
    Optional<String> nationality = scene.head().nationality().or(route::home);
    Optional<Hit> both = both(scene);
    Measure measure =
        both.map(b -> b.is("net") ? Measure.NET : Measure.BOTH_DIRECTIONS)
            .orElse(Measure.CROSSINGS);

    reasons.put(
        Field.CROSSING,
        verdict.read() ? Reason.read(verdict.reason()) : Reason.inferred(verdict.reason()));
    reasons.put(Field.AMOUNT, Reason.read("\"" + phrase.text() + "\""));
    reasons.put(Field.ORIGIN, route.origin().reason());
    reasons.put(Field.DESTINATION, route.destination().reason());
    reasons.put(Field.CROSSING_POINT, named(route.point(), "no crossing point is named"));
    reasons.put(
        Field.NATIONALITY,
        scene.head().nationality().isPresent()
            ? Reason.read("named with the people")
            : route.home().isPresent()
                ? Reason.inferred("the country they come from")
                : Reason.open("not one nationality is named"));
    reasons.put(
        Field.MODE,
        way.map(w -> Reason.read(quote(w))).orElse(Reason.open("no way of crossing is said")));
    reasons.put(
        Field.MEASURE,
        both.map(b -> Reason.read(quote(b))).orElse(Reason.inferred("one direction is spoken of")));
    reasons.put(Field.PERIOD, dated.reason());
    reasons.put(Field.KIND, dated.kindReason());
    reasons.put(Field.AUTHORITY, named(said.authority(), "nobody is named whose figure it is"));
    reasons.put(Field.AGENCY, named(said.agency(), "no agency is named"));
    reasons.put(Field.COMPARISON, Reason.open("it is compared with nothing"));
    return new Extracted(
        phrase,
        number.amount(),
        route.origin().code(),
        route.destination().code(),
        route.point(),
        nationality,
        mode,
        measure,
        Verbs.movement(verdict.verb()),
        dated.span().start(),
        dated.span().end(),
        dated.kind(),
        said.authority(),
        said.agency(),
        said.reported(),
        Optional.empty(),
        confidence(reasons, number),
        reasons);
  }

  private static Reason named(Optional<String> name, String otherwise) {
    return name.map(n -> Reason.read("\"" + n + "\"")).orElse(Reason.open(otherwise));
  }

  private static Confidence confidence(Map<Field, Reason> reasons, Candidate number) {
    List<String> against = new ArrayList<>();
    double value = FULL;
    for (Field field : List.of(Field.CROSSING, Field.ORIGIN, Field.DESTINATION, Field.PERIOD)) {
      Reason reason = reasons.getOrDefault(field, Reason.open(""));
      double less =
          switch (reason.basis()) {
            case READ -> 0;
            case INFERRED -> field == Field.CROSSING ? CARRIED : INFERRED;
            case OPEN -> OPEN;
          };
      if (less > 0) {
        value -= less;
        against.add(field.code() + " " + reason);
      }
    }
    if (number.amount().wording() == Wording.VAGUE) {
      value -= INFERRED;
      against.add("the number is an order of magnitude");
    }
    return new Confidence(Math.max(LEAST, Math.round(value * 100) / 100.0), against);
  }

  private Optional<Hit> way(Scene scene) {
    Clause clause = scene.clause();
    Optional<Hit> own =
        text.marks().in(Category.WAY, clause.first(), clause.end()).stream().findFirst();
    Clause governing = scene.clauses().get(scene.governing());
    return own.or(
        () ->
            text.marks().in(Category.WAY, governing.first(), governing.end()).stream().findFirst());
  }

  private Optional<Hit> both(Scene scene) {
    Clause clause = scene.clause();
    return text.marks().in(Category.CROSSING, clause.first(), clause.end()).stream()
        .filter(h -> h.is("both") || h.is("net"))
        .findFirst();
  }

  private String quote(Hit hit) {
    return "\"" + text.words(hit.first(), hit.end()) + "\"";
  }
}
