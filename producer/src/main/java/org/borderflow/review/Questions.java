package org.borderflow.review;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.borderflow.input.NamedFields;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Report;
import org.borderflow.report.Text;

/** Asks a person about candidates, one after the other, and keeps what is said. */
final class Questions {
  private static final String KEYS =
      "a accept, c correct, r reject, s skip, u undo the last, w why, q quit";

  private final Person person;
  private final Decisions decisions;
  private final InstantSource clock;
  private final Consumer<String> lines;
  private final Deque<Integer> decided = new ArrayDeque<>();

  Questions(Person person, Decisions decisions, InstantSource clock, Consumer<String> lines) {
    this.person = person;
    this.decisions = decisions;
    this.clock = clock;
    this.lines = lines;
  }

  /** What follows from an answer. */
  private enum Next {
    SAME,
    FOLLOWING,
    BACK,
    END
  }

  /** Asks about those that have not been decided, until there is no answer any more. */
  void ask(List<Candidate> candidates) {
    int index = 0;
    boolean again = false;
    while (index < candidates.size()) {
      Candidate candidate = candidates.get(index);
      Next next = Next.FOLLOWING;
      if (again || decisions.of(candidate).isEmpty()) {
        show(candidate, index + 1, candidates.size());
        next = ask(candidate, index);
      }
      if (next == Next.END) {
        return;
      }
      again = next == Next.BACK;
      index = again ? undo(candidates) : index + 1;
    }
  }

  private int undo(List<Candidate> candidates) {
    int last = decided.pop();
    decisions.keep(Decision.of(candidates.get(last), Decision.Verdict.UNDONE, clock.instant()));
    return last;
  }

  private Next ask(Candidate asked, int index) {
    Candidate candidate = asked;
    while (true) {
      Optional<Character> key = person.key();
      if (key.isEmpty() || key.get() == 'q') {
        return Next.END;
      }
      if (key.get() == 'c') {
        candidate = correct(candidate);
      } else {
        Next next = answer(key.get(), candidate, index);
        if (next != Next.SAME) {
          return next;
        }
      }
    }
  }

  private Next answer(char key, Candidate candidate, int index) {
    switch (key) {
      case 'a' -> {
        return accept(candidate, index);
      }
      case 'r' -> {
        return decide(candidate, Decision.Verdict.REJECTED, index);
      }
      case 's' -> {
        return Next.FOLLOWING;
      }
      case 'u' -> {
        if (!decided.isEmpty()) {
          return Next.BACK;
        }
        lines.accept("  nothing has been decided yet that could be undone");
      }
      case 'w' ->
          candidate
              .reasons()
              .forEach((field, why) -> lines.accept("    " + Text.shown(field + ": " + why)));
      default -> lines.accept("  " + KEYS);
    }
    return Next.SAME;
  }

  private Next accept(Candidate candidate, int index) {
    try {
      report(candidate.fields(), candidate.sentence());
      return decide(candidate, Decision.Verdict.ACCEPTED, index);
    } catch (InvalidValueException e) {
      lines.accept("  no report yet: " + NamedFields.message(e) + " (c corrects)");
      return Next.SAME;
    }
  }

  private Next decide(Candidate candidate, Decision.Verdict verdict, int index) {
    decisions.keep(Decision.of(candidate, verdict, clock.instant()));
    decided.push(index);
    lines.accept("  " + verdict.code());
    return Next.FOLLOWING;
  }

  private Candidate correct(Candidate candidate) {
    lines.accept("  fields to correct, as origin=RU period_start=2022-09-21:");
    String line = person.line().orElse("");
    try {
      Candidate corrected = candidate.withFields(Correction.of(candidate.fields(), line));
      lines.accept("  " + words(corrected.fields()));
      return corrected;
    } catch (InvalidValueException e) {
      lines.accept("  " + e.field() + " " + e.problem() + "; " + e.mend());
      return candidate;
    }
  }

  /**
   * The report that fields make.
   *
   * @throws InvalidValueException when they make none
   */
  static Report report(Map<String, String> fields, MarkedText sentence) {
    return new NamedFields(fields).report().withExcerpt(sentence.excerpt());
  }

  private void show(Candidate candidate, int number, int all) {
    MarkedText sentence = candidate.sentence();
    lines.accept("");
    lines.accept(
        String.format(
            Locale.ROOT,
            "%d/%d  %s  confidence %.2f",
            number,
            all,
            Text.shown(candidate.article()),
            candidate.confidence()));
    lines.accept(
        "  "
            + Text.shown(sentence.before())
            + person.mark(Text.shown(sentence.phrase()))
            + Text.shown(sentence.after()));
    lines.accept("  " + words(candidate.fields()));
    lines.accept("  because " + Text.shown(String.join("; ", candidate.why())));
    lines.accept("  " + KEYS);
  }

  private static String words(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> word(field.getKey(), field.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static String word(String name, String value) {
    String shown = Text.shown(value);
    return Text.shown(name) + "=" + (shown.contains(" ") ? '"' + shown + '"' : shown);
  }
}
