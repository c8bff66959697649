package org.borderflow.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.borderflow.extract.Mention.Place;
import org.borderflow.extract.Mention.Role;

/** One search for a route; see {@link Routes}. */
final class RouteSearch {
  private static final String UNION = "EU";

  private final Reading text;
  private final Neighbours neighbours;
  private final Scene scene;
  private final String verb;
  private final Discourse before;
  private final Scope scope;
  private Side origin = Side.open("no country is named that they left");
  private Side destination = Side.open("no country is named that they entered");
  private Optional<String> point = Optional.empty();
  private Optional<String> home = Optional.empty();
  private boolean evidence;
  private boolean town;
  private boolean listed;

  RouteSearch(Reading text, Neighbours neighbours, Scene scene, String verb, Discourse before) {
    this.text = text;
    this.neighbours = neighbours;
    this.scene = scene;
    this.verb = verb;
    this.before = before;
    this.scope = new Scope(text, scene);
  }

  // ---- the clause

  void readClause() {
    read(m -> scope.close(m) && scope.inOwn(m));
    read(scope::close);
    evidence |= scene.mentions().stream().filter(scope::close).anyMatch(this::tellsOfBorder);
  }

  /** What other clauses of the sentence say, where the number's own leaves a side open. */
  void readSentence() {
    boolean back = verb.equals("expel") || verb.equals("return");
    if (!origin.known() && !destination.known() && back) {
      return; // They went back by the way they had come; see carry().
    }
    if (!origin.known() || !destination.known()) {
      read(m -> !scope.close(m) && scope.free(m) && scope.behindNoOther(m));
      readBorders(m -> true);
    }
    boolean alone = scene.head().type() == Head.Type.NONE && scene.elliptic();
    evidence |=
        (alone || scene.head().type() == Head.Type.NONE)
            && scene.mentions().stream().anyMatch(this::tellsOfBorder);
  }

  private boolean tellsOfBorder(Mention mention) {
    return mention.divides()
        || (mention.type() == Place.LANDING && (verb.equals("enter") || verb.equals("move")))
        || mention.type() == Place.ABROAD
        || mention.type() == Place.EUROPE
        || mention.type() == Place.SEA
        || (mention.type() == Place.HERE
            && (mention.role() == Role.TO || verb.equals("leave") || verb.equals("enter")));
  }

  private void read(Predicate<Mention> which) {
    List<Mention> places =
        scene.mentions().stream().filter(which).filter(Mention::country).toList();
    listed |= several(places, Role.TO) && !destination.known();
    Optional<Mention> to = listed ? Optional.empty() : last(places, Role.TO);
    Optional<Mention> from = last(places, Role.FROM);
    Optional<Mention> via = last(places, Role.VIA);
    Optional<Mention> in = several(places, Role.IN) ? Optional.empty() : last(places, Role.IN);
    Optional<Mention> bare = bare(places);
    to.ifPresent(m -> destination(m, "named behind \"to\""));
    if (returnsHome(which)) {
      scene.head().nationality().ifPresent(n -> infer(n, false, "their own country"));
    }
    switch (verb) {
      case "leave" -> {
        bare.ifPresent(m -> origin(m, "what they left"));
        from.ifPresent(m -> origin(m, "named behind \"from\""));
        here(which, true);
        in.ifPresent(m -> origin(m, "where they left"));
      }
      case "flee" -> {
        viaOrFrom(via, from);
        if (!text.has(Trait.FREE_ORDER)) {
          bare.ifPresent(m -> origin(m, "what they fled"));
        }
        here(which, true);
        boolean abroad =
            scene.mentions().stream().filter(which).anyMatch(m -> m.type() == Place.ABROAD);
        if (!origin.known()
            && (abroad || scene.mentions().stream().anyMatch(m -> m.type() == Place.ABROAD))) {
          in.ifPresent(m -> origin(m, "the country that is spoken of"));
        }
      }
      case "expel" -> {
        viaOrFrom(via, from);
        officials(which).ifPresent(m -> origin(m, "whose officials sent them out"));
        bare.ifPresent(m -> origin(m, "who sent them out"));
        in.ifPresent(m -> origin(m, "where they were sent out"));
      }
      case "take" -> {
        viaOrFrom(via, from);
        officials(which).ifPresent(m -> destination(m, "whose officials took them over"));
        bare.ifPresent(m -> destination(m, "who took them over"));
        in.ifPresent(m -> destination(m, "where they were taken over"));
      }
      case "transit" -> {
        last(places, Role.THROUGH).ifPresent(m -> destination(m, "what they went through"));
        bare.ifPresent(m -> destination(m, "what they went through"));
        via.ifPresent(m -> destination(m, "what they went through"));
        in.ifPresent(m -> destination(m, "where they were on their way"));
        from.ifPresent(m -> origin(m, "named behind \"from\""));
      }
      case "enter", "encounter" -> {
        boolean elsewhere = in.isPresent() || from.isEmpty();
        bare.filter(m -> !subject(m) || !elsewhere)
            .ifPresent(m -> destination(m, "what they reached"));
        here(which, false);
        in.ifPresent(m -> destination(m, "where they arrived"));
        viaOrFrom(via, from);
        last(places, Role.THROUGH).ifPresent(m -> origin(m, "what they came through"));
        stopover(places);
        officials(which)
            .filter(m -> !origin.known() || neighbours.adjoin(m.code(), origin.code().orElse("")))
            .ifPresent(m -> destination(m, "whose officials count them"));
      }
      case "move", "return", "cross" -> {
        viaOrFrom(via, from);
        through(places);
        here(which, false);
        boolean arrived = from.isPresent() || via.isPresent();
        if (verb.equals("cross")) {
          bare.filter(m -> m.type() == Place.COUNTRY)
              .ifPresent(m -> destination(m, "what they crossed"));
        }
        if (arrived || verb.equals("cross")) {
          in.ifPresent(m -> destination(m, "where they arrived"));
        }
        officials(which)
            .filter(m -> origin.known() && neighbours.adjoin(m.code(), origin.code().orElse("")))
            .ifPresent(m -> destination(m, "whose officials count them"));
      }
      default -> {}
    }
  }

  /** "Durch Serbien gereist": into Serbia, when nothing else is said. */
  private void through(List<Mention> places) {
    Optional<Mention> through = last(places, Role.THROUGH);
    if (destination.known()) {
      through.ifPresent(m -> origin(m, "what they came through"));
    } else {
      through.ifPresent(m -> destination(m, "what they went through"));
    }
  }

  /** "After a stop in Austria they arrived in Rosenheim": they came from the first of the two. */
  private void stopover(List<Mention> places) {
    places.stream()
        .filter(
            m -> m.role() == Role.IN && !destination.is(m.code()) && adjoins(m.code(), destination))
        .filter(m -> m.first() < scene.number().first() && m.type() == Place.COUNTRY)
        .filter(m -> !scope.behindAnother(m))
        .findFirst()
        .ifPresent(m -> origin(m, "where they were before"));
  }

  private boolean returnsHome(Predicate<Mention> which) {
    return scene.mentions().stream().filter(which).anyMatch(m -> m.type() == Place.HOME);
  }

  private void here(Predicate<Mention> which, boolean left) {
    boolean said = scene.mentions().stream().filter(which).anyMatch(m -> m.type() == Place.HERE);
    if (!said) {
      return;
    }
    Optional<String> owner = possessor(which);
    boolean spoken = before.route(scene.sentence()).isPresent();
    Optional<String> known = spoken ? before.focus() : Optional.empty();
    Optional<String> country =
        owner
            .or(() -> known)
            .or(() -> left ? scene.head().nationality() : Optional.empty())
            .or(before::focus);
    country.ifPresent(code -> infer(code, left, "\"the country\" is the one spoken of"));
  }

  /** Whose border it is: in "the Polish border with Ukraine" the first. */
  private Optional<String> possessor(Predicate<Mention> which) {
    return scene.mentions().stream()
        .filter(which)
        .filter(m -> m.type() == Place.BORDER && !m.codes().isEmpty())
        .map(Mention::code)
        .findFirst();
  }

  private void viaOrFrom(Optional<Mention> via, Optional<Mention> from) {
    Optional<Mention> way = via.filter(m -> m.type() != Place.LANDING);
    if (way.isPresent() && destination.known()) {
      origin(way.get(), "by way of it");
      from.ifPresent(m -> home = Optional.of(m.code()));
      return;
    }
    from.ifPresent(m -> originOrHome(m));
  }

  /** Where people come from is the side they left only if it lies at the one they entered. */
  private void originOrHome(Mention from) {
    Set<String> countries = new HashSet<>();
    scene.mentions().stream()
        .filter(m -> m.role() == Role.FROM && m.country() && scope.close(m))
        .forEach(m -> countries.add(m.code()));
    if (destination.is(from.code())) {
      return;
    }
    String target = destination.code().orElse("");
    boolean apart =
        destination.known() && !target.equals(UNION) && !neighbours.adjoin(from.code(), target);
    boolean journey =
        text.is(from.first() - 1, Word.FROM_OR_OF)
            || journey(from)
            || verb.equals("return")
            || from.type() == Place.TOWN;
    if (countries.size() > 1 || (apart && !journey && !byAir())) {
      home = countries.size() == 1 ? Optional.of(from.code()) : Optional.empty();
      evidence = true;
      origin = origin.known() ? origin : Side.open("they come from there, but it does not adjoin");
      return;
    }
    origin(from, "named behind \"from\"");
  }

  /** "From Turkey to Libya" names the journey, "refugees from Syria" where they come from. */
  private boolean journey(Mention from) {
    for (int i = from.end(); i < Math.min(text.size(), from.end() + 2); i++) {
      boolean at = i == from.end() || text.is(from.end(), ',');
      if (at && text.is(i, Word.GOING_TO)) {
        return !text.has(Trait.FREE_ORDER)
            || (verb.equals("move") && !text.found(Category.PEOPLE, from.first() - 2));
      }
    }
    return false;
  }

  private boolean byAir() {
    boolean flown = scene.verbs().stream().anyMatch(v -> text.is(v.first(), Word.FLYING));
    return flown || onTheWay();
  }

  private boolean onTheWay() {
    return text.marks().in(Category.WAY, scene.clause().first(), scene.clause().end()).stream()
        .anyMatch(w -> w.is("air"));
  }

  private Optional<Mention> officials(Predicate<Mention> which) {
    return scene.mentions().stream()
        .filter(which)
        .filter(m -> m.type() == Place.OFFICIALS)
        .findFirst();
  }

  private static Optional<Mention> last(List<Mention> places, Role role) {
    return places.stream().filter(m -> m.role() == role).reduce((a, b) -> b);
  }

  /** "In Greece, Italy and Spain": a list of countries is none of them. */
  private boolean several(List<Mention> places, Role role) {
    List<Mention> same = places.stream().filter(m -> m.role() == role).toList();
    for (int i = 1; i < same.size(); i++) {
      Mention one = same.get(i - 1);
      Mention next = same.get(i);
      boolean list =
          next.first() - one.end() <= 2
              && !one.code().equals(next.code())
              && (text.marks().is(Category.PREPOSITION, "and", one.end())
                  || (!text.marks().is(Category.PREPOSITION, "in", next.first() - 1)
                      && !text.marks().is(Category.PREPOSITION, "to", next.first() - 1)));
      if (list) {
        evidence = true;
        return true;
      }
    }
    return false;
  }

  private Optional<Mention> bare(List<Mention> places) {
    return places.stream()
        .filter(
            m ->
                (m.role() == Role.BARE && m.type() != Place.TOWN)
                    || (m.role() == Role.BARE && !text.has(Trait.FREE_ORDER)))
        .reduce((a, b) -> b);
  }

  /** "Finland counted": a country before the verb is who says so. */
  private boolean subject(Mention mention) {
    return !text.has(Trait.FREE_ORDER)
        && scene.verbs().stream().anyMatch(v -> v.is("count") && v.first() == mention.end());
  }

  // ---- borders and crossing points

  void readBorders() {
    readBorders(scope::close);
  }

  private void readBorders(Predicate<Mention> which) {
    for (Mention mention : scene.mentions()) {
      if (mention.divides() && which.test(mention)) {
        evidence = true;
        if (mention.type() == Place.POINT && point.isEmpty() && scope.close(mention)) {
          point = Optional.of(mention.name());
        }
        boolean left = mention.type() == Place.POINT && mention.role() == Role.FROM;
        boolean silent =
            !origin.known() && !destination.known() && officials(scope::close).isEmpty();
        if (mention.usual() && silent && !verb.equals("return") && !verb.equals("expel")) {
          habit(mention);
        } else if (mention.codes().size() == 2 && !left) {
          pair(mention.codes(), "the other side of " + quote(mention));
        } else if (mention.codes().size() == 1) {
          single(mention);
        }
      }
    }
  }

  private void pair(List<String> codes, String why) {
    if (origin.known() && destination.known()) {
      return;
    }
    for (String code : codes) {
      String other = Neighbours.other(codes, code);
      if (destination.is(code)) {
        infer(other, true, why);
        return;
      }
      if (origin.is(code)) {
        infer(other, false, why);
        return;
      }
    }
    boolean either = !origin.known() && !destination.known();
    Optional<Discourse.Flow> flow = either ? before.route(scene.sentence()) : Optional.empty();
    boolean fits =
        flow.isPresent()
            && flow.get().origin().filter(codes::contains).isPresent()
            && flow.get().destination().filter(codes::contains).isPresent();
    if (fits) {
      carry(flow.get());
      return;
    }
    Optional<String> inside = either ? inside(codes) : Optional.empty();
    if (inside.isPresent()) {
      boolean leaves = verb.equals("leave") || verb.equals("expel");
      infer(inside.get(), leaves, why);
      infer(Neighbours.other(codes, inside.get()), !leaves, why);
      return;
    }
    Optional<String> nation = scene.head().nationality().filter(codes::contains);
    if (either && nation.isPresent()) {
      boolean back = verb.equals("return") || verb.equals("expel");
      infer(nation.get(), !back, "their nationality, and " + why);
      infer(Neighbours.other(codes, nation.get()), back, why);
    }
  }

  /** Which side is told from: whose officials, which town, or what was spoken of before. */
  private Optional<String> inside(List<String> codes) {
    Optional<String> officials =
        scene.mentions().stream()
            .filter(scope::close)
            .filter(m -> m.type() == Place.OFFICIALS || (m.country() && m.role() == Role.IN))
            .map(Mention::code)
            .filter(codes::contains)
            .findFirst();
    return officials.or(() -> before.focus().filter(codes::contains));
  }

  private void single(Mention border) {
    String side = border.code();
    String why = "the side of " + quote(border);
    if (side.equals(UNION)) {
      infer(side, false, why);
      return;
    }
    if (destination.known()
        && !destination.is(side)
        && !origin.known()
        && neighbours.adjoin(side, destination.code().orElse(""))) {
      infer(side, true, why);
    } else if (origin.known() && !origin.is(side) && !destination.known()) {
      infer(side, false, why);
    } else if (!origin.known() && !destination.known()) {
      Optional<String> nation = scene.head().nationality().filter(n -> !n.equals(side));
      if (nation.isPresent() && neighbours.adjoin(nation.get(), side)) {
        infer(nation.get(), true, "their nationality");
        infer(side, false, why);
      }
    }
  }

  private String quote(Mention mention) {
    return "\"" + text.words(mention.first(), mention.end()) + "\"";
  }

  // ---- conclusions

  /** "In the other direction": only a country in the clause itself says more. */
  void otherWay() {
    boolean named = scene.mentions().stream().anyMatch(m -> m.country() && m.in(scene.clause()));
    boolean other =
        text.marks().in(Category.CLAUSE, scene.clause().first(), scene.clause().end()).stream()
            .anyMatch(w -> w.is("reverse"));
    if (other && !named) {
      turnRound();
    }
  }

  /** "Left again", "went the other way": the last direction turned round. */
  void turnRound() {
    Optional<Discourse.Flow> flow = before.route(scene.sentence());
    boolean both =
        flow.isPresent() && flow.get().origin().isPresent() && flow.get().destination().isPresent();
    if (!both || origin.known() || destination.known()) {
      return;
    }
    List<Hit> words =
        text.marks().in(Category.CLAUSE, scene.clause().first(), scene.clause().end());
    boolean other = words.stream().anyMatch(w -> w.is("reverse"));
    boolean again = verb.equals("leave") && words.stream().anyMatch(w -> w.is("again"));
    if (other || again) {
      infer(flow.get().destination().orElseThrow(), true, "the other way round than before");
      infer(flow.get().origin().orElseThrow(), false, "the other way round than before");
    }
  }

  /** Ukrainians who come to Poland have left Ukraine, if nothing else is said. */
  void inferFromNationality() {
    Optional<String> nation = scene.head().nationality().or(() -> home);
    if (nation.isEmpty()) {
      return;
    }
    String code = nation.get();
    boolean back = verb.equals("return") || verb.equals("expel");
    Optional<Mention> counting =
        officials(scope::close).filter(m -> neighbours.adjoin(m.code(), code));
    if (!back
        && !verb.equals("leave")
        && !origin.known()
        && !destination.known()
        && counting.isPresent()) {
      infer(counting.get().code(), false, "whose officials count them");
    }
    boolean abroad = scene.mentions().stream().anyMatch(m -> m.type() == Place.ABROAD);
    if (!back && abroad && !origin.known() && !destination.known()) {
      infer(code, true, "their nationality, and they went abroad");
    }
    if (!back && destination.known() && !origin.known() && adjoins(code, destination)) {
      infer(code, true, "their nationality, and it adjoins");
    } else if (!back && verb.equals("leave") && !origin.known() && !destination.is(code)) {
      infer(code, true, "their nationality");
    } else if (verb.equals("leave") && !destination.known() && adjoins(code, origin)) {
      infer(code, false, "their own country, which adjoins");
    } else if (back && origin.known() && !destination.known() && adjoins(code, origin)) {
      infer(code, false, "their own country");
    }
  }

  private boolean adjoins(String code, Side side) {
    return side.code().filter(other -> neighbours.adjoin(code, other)).isPresent();
  }

  void inferFromBefore() {
    if (origin.known() && destination.known()) {
      return;
    }
    before.route(scene.sentence()).ifPresent(this::carry);
    inferFromFocus();
    if (!origin.known() && !destination.known()) {
      before
          .border(scene.sentence())
          .ifPresent(codes -> pair(codes, "the border spoken of before"));
    }
  }

  /** Over "the border" they come into the country that is spoken of. */
  private void inferFromFocus() {
    Optional<String> focus = before.focus();
    if (focus.isEmpty()) {
      return;
    }
    boolean abroad = scene.mentions().stream().anyMatch(m -> m.type() == Place.ABROAD);
    boolean coming = verb.equals("move") || verb.equals("cross") || verb.equals("enter");
    boolean away = !verb.equals("return") && !verb.equals("expel") && !verb.equals("take");
    if (abroad && away && !origin.known() && !destination.known()) {
      infer(focus.get(), true, "the country that is spoken of");
    } else if (coming && origin.known() && !destination.known() && adjoins(focus.get(), origin)) {
      infer(focus.get(), false, "the country that is spoken of");
    }
  }

  /** Of some crossing points it is known which way people go there, if the text is silent. */
  void inferFromHabit() {
    if (origin.known() || destination.known()) {
      return;
    }
    scene.mentions().stream()
        .filter(m -> m.usual() && m.divides() && scope.close(m))
        .findFirst()
        .ifPresent(this::habit);
  }

  private void habit(Mention point) {
    infer(point.codes().get(0), true, "the usual way at " + quote(point));
    infer(point.codes().get(1), false, "the usual way at " + quote(point));
  }

  private void carry(Discourse.Flow flow) {
    boolean same =
        (!origin.known() || origin.code().equals(flow.origin()))
            && (!destination.known() || destination.code().equals(flow.destination()));
    boolean reversed = origin.known() && origin.code().equals(flow.destination());
    boolean leaving = verb.equals("leave") && !flow.leaving();
    boolean back = verb.equals("return") || verb.equals("expel");
    if (back && !flow.back() && !origin.known() && !destination.known()) {
      flow.destination().ifPresent(code -> infer(code, true, "back by the way they came"));
      flow.origin().ifPresent(code -> infer(code, false, "back by the way they came"));
      return;
    }
    boolean round = destination.known() && destination.code().equals(flow.origin());
    if (back && round && !origin.known()) {
      flow.destination().ifPresent(code -> infer(code, true, "back by the way they came"));
      return;
    }
    if (destination.known() && !origin.known() && !same && !verb.equals("leave") && !back) {
      boolean onwards = scene.verbs().stream().anyMatch(v -> text.named(v, Word.ONWARD));
      Optional<String> last = onwards ? flow.destination() : flow.origin();
      Optional<String> still = last.filter(code -> adjoins(code, destination));
      still.ifPresent(code -> infer(code, true, "carried on from what was said before"));
      if (destination.code().equals(flow.origin())) {
        flow.destination().ifPresent(code -> infer(code, true, "the other way round than before"));
      }
      return;
    }
    if (same && !(leaving && !origin.known())) {
      flow.origin().ifPresent(code -> infer(code, true, "carried on from the sentence before"));
      flow.destination()
          .ifPresent(code -> infer(code, false, "carried on from the sentence before"));
    } else if (reversed
        && !destination.known()
        && (verb.equals("return") || verb.equals("expel"))) {
      flow.origin().ifPresent(code -> infer(code, false, "back to where they came from"));
    }
  }

  // ---- setting

  private void destination(Mention mention, String why) {
    if (!destination.known() && !listed && !origin.is(mention.code())) {
      destination = Side.read(mention.code(), quote(mention) + ": " + why);
      town |= mention.type() == Place.TOWN;
      evidence |= mention.type() == Place.COUNTRY || mention.type() == Place.LANDING;
    }
  }

  private void origin(Mention mention, String why) {
    if (!origin.known() && !destination.is(mention.code())) {
      origin = Side.read(mention.code(), quote(mention) + ": " + why);
      evidence |= mention.type() == Place.COUNTRY || byAir();
    }
  }

  private void infer(String code, boolean left, String why) {
    if (left && !origin.known() && !destination.is(code)) {
      origin = Side.inferred(code, why);
    } else if (!left && !destination.known() && !listed && !origin.is(code)) {
      destination = Side.inferred(code, why);
    }
  }

  Route route() {
    boolean both = origin.known() && destination.known();
    boolean inside = town && !origin.known() && !evidence;
    return new Route(origin, destination, point, home, evidence || both, inside);
  }
}
