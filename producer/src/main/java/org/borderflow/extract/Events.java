package org.borderflow.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Events that news date by, with their days: "since the invasion". */
final class Events {
  private final Set<String> countries;
  private final Optional<LocalDate> latest;

  /** A named event: its day, where it is known which one is meant, and its tokens. */
  record Found(Optional<LocalDate> day, int first, int end) {}

  /**
   * @param countries the countries that the text speaks of
   * @param latest the last day on which it can have been published
   */
  Events(Set<String> countries, Optional<LocalDate> latest) {
    this.countries = countries;
    this.latest = latest;
  }

  /** The event named from a token between the two on. */
  Optional<Found> at(Reading text, int first, int end) {
    for (int i = first; i < Math.min(end, text.size()); i++) {
      List<Hit> here = text.marks().in(Category.EVENT, i, i + 1);
      if (!here.isEmpty()) {
        return Optional.of(new Found(day(here), i, here.get(0).end()));
      }
    }
    return Optional.empty();
  }

  /** The last such event before the publication that concerns a country of the text. */
  private Optional<LocalDate> day(List<Hit> named) {
    List<LocalDate> days = new ArrayList<>();
    for (Hit hit : named) {
      String[] key = hit.key().split(" ", -1);
      LocalDate day = LocalDate.parse(key[0]);
      boolean past = latest.isPresent() && !day.isAfter(latest.get());
      boolean concerned = key.length == 1;
      for (int i = 1; i < key.length; i++) {
        concerned |= countries.contains(key[i]);
      }
      if (past && concerned) {
        days.add(day);
      }
    }
    return days.stream().max(LocalDate::compareTo);
  }
}
