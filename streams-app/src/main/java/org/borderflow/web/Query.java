package org.borderflow.web;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Text;

/**
 * The parameters of a request. What is not known, given twice or not of its form ends the request
 * with a problem that names it: a slip of the pen must not look like an answer.
 */
final class Query {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern WRONGLY_ENCODED = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final int MOST_VALUES = 100;

  private final Map<String, List<String>> values;

  /**
   * @param values the parameters, decoded
   * @param known the names that there may be
   */
  Query(Map<String, List<String>> values, Set<String> known) {
    values.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw ProblemException.parameter(shortened(name), "is not known here; " + all(known));
            });
    this.values = values;
  }

  /**
   * The parameters of a request.
   *
   * @param known the names that there may be
   */
  static Query of(Context context, Set<String> known) {
    String raw = Optional.ofNullable(context.queryString()).orElse("");
    if (WRONGLY_ENCODED.matcher(raw).find()) {
      throw ProblemException.of(400, "the query has a % that encodes nothing; write it as %25");
    }
    return new Query(context.queryParamMap(), known);
  }

  /** Names in the order of the documentation. */
  static Set<String> known(String... names) {
    return new LinkedHashSet<>(List.of(names));
  }

  /** All but one, as they were given. */
  Map<String, List<String>> without(String name) {
    Map<String, List<String>> rest = new LinkedHashMap<>(values);
    rest.remove(name);
    return rest;
  }

  Optional<String> one(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw ProblemException.parameter(name, "is given " + given.size() + " times; give it once");
    }
    return given.stream().findFirst();
  }

  /** All values of a parameter that may be repeated. */
  List<String> all(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    if (given.size() > MOST_VALUES) {
      throw ProblemException.parameter(
          name, "is given " + given.size() + " times; give it at most " + MOST_VALUES + " times");
    }
    return given;
  }

  /** The days from {@code from} to {@code to}; open where one is not given. */
  DayRange range() {
    Optional<LocalDate> from = one("from").map(text -> day("from", text));
    Optional<LocalDate> to = one("to").map(text -> day("to", text));
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw ProblemException.parameter(
          "from", "is " + from.get() + ", after to, which is " + to.get() + "; swap the two");
    }
    return new DayRange(from, to);
  }

  /** How many to answer with. */
  int limit(int usual, int most) {
    Optional<String> text = one("limit");
    int limit =
        text.filter(digits -> NUMBER.matcher(digits).matches()).map(Integer::parseInt).orElse(0);
    if (text.isPresent() && (limit < 1 || limit > most)) {
      throw ProblemException.parameter("limit", "is no whole number from 1 to " + most);
    }
    return text.isPresent() ? limit : usual;
  }

  /** The record key behind which to go on. */
  <K> Optional<K> after(Function<String, K> parse) {
    return one("after").map(text -> parsed("after", text, parse, "give what an answer calls next"));
  }

  /** The flows asked for; empty: all. */
  Set<Flow> flows() {
    Set<Flow> flows = new LinkedHashSet<>();
    all("flow").forEach(text -> flows.add(flow("flow", text)));
    return flows;
  }

  Optional<Boolean> yesOrNo(String name) {
    return one(name)
        .map(
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw ProblemException.parameter(name, "is neither true nor false");
                });
  }

  static Flow flow(String name, String text) {
    return parsed(name, text, Flow::parse, "percent-encoded");
  }

  /** A day of the calendar. */
  static LocalDate day(String name, String text) {
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // Of the right form, and yet no day: said below as any other.
    }
    throw ProblemException.parameter(name, "is no day of the calendar; write one as 2022-09-24");
  }

  private static <K> K parsed(String name, String text, Function<String, K> parse, String how) {
    try {
      return parse.apply(text);
    } catch (InvalidValueException e) {
      throw ProblemException.parameter(
          name, "cannot be read: " + e.getMessage() + " (" + how + ")");
    }
  }

  private static String all(Set<String> known) {
    return known.isEmpty() ? "there are no parameters" : "there is " + String.join(", ", known);
  }

  private static String shortened(String name) {
    return Text.shown(name.length() <= 40 ? name : name.substring(0, 40) + "…");
  }
}
