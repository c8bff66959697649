package org.borderflow.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the files of hard cases; their form is told at their beginning. */
final class CaseFile {
  private static final String OPEN = "?";

  private CaseFile() {}

  /** A text with the figures that it holds, each written as in the file. */
  record Case(String place, Article article, List<String> figures, List<String> sources) {
    @Override
    public String toString() {
      return place + " " + article.text();
    }
  }

  static Stream<Case> all() {
    return Stream.concat(
        read("cases-de.txt", Language.GERMAN), read("cases-en.txt", Language.ENGLISH));
  }

  private static Stream<Case> read(String file, Language language) {
    List<Case> cases = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int bar = line.indexOf(" | ");
      if (line.isBlank() || line.startsWith("#") || line.startsWith("= ")) {
        continue;
      }
      String day = line.substring(0, bar);
      Published published =
          day.equals(OPEN) ? Published.unknown() : Published.on(LocalDate.parse(day));
      List<String> figures = new ArrayList<>();
      List<String> sources = new ArrayList<>();
      for (int j = i + 1; j < lines.size() && lines.get(j).startsWith("= "); j++) {
        figures.add(figure(lines.get(j).substring(2)));
        sources.add(source(lines.get(j)));
      }
      Article article =
          new Article(
              line.substring(bar + 3),
              published,
              Optional.empty(),
              Optional.empty(),
              Optional.of(language));
      cases.add(new Case(file + ":" + (i + 1), article, figures, sources));
    }
    return cases.stream();
  }

  private static List<String> lines(String file) {
    try (InputStream in = Objects.requireNonNull(CaseFile.class.getResourceAsStream(file))) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What is said of a figure but for its authority and agency. */
  private static String figure(String line) {
    int more = line.lastIndexOf('|') + 1;
    int source = source(line, more);
    return (line.substring(0, more) + " " + line.substring(more, source).strip()).strip();
  }

  private static int source(String line, int from) {
    int authority = line.indexOf("authority=", from);
    int agency = line.indexOf("agency=", from);
    int end = line.length();
    end = authority < 0 ? end : Math.min(end, authority);
    return agency < 0 ? end : Math.min(end, agency);
  }

  private static String source(String line) {
    return line.substring(source(line, 0)).strip();
  }

  /** A figure as the files write it. */
  static String written(Extracted figure) {
    return Stream.of(
            figure.phrase().text(),
            amount(figure.amount()),
            pair(figure.origin(), ">", figure.destination()),
            pair(figure.periodStart(), "..", figure.periodEnd()),
            figure.kind().code(),
            more(figure))
        .collect(Collectors.joining(" | "))
        .strip();
  }

  private static String amount(Amount amount) {
    String numbers =
        switch (amount.wording()) {
          case RANGE, VAGUE -> amount.low().orElseThrow() + " " + amount.high().orElseThrow();
          case RELATIVE -> number(amount.factor().orElseThrow());
          default -> String.valueOf(amount.printed().orElseThrow());
        };
    return amount.wording().code() + " " + numbers;
  }

  private static String number(double factor) {
    return java.math.BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString();
  }

  private static String pair(Optional<?> one, String joint, Optional<?> other) {
    String left = one.map(Object::toString).orElse(OPEN);
    String right = other.map(Object::toString).orElse(OPEN);
    return one.isEmpty() && other.isEmpty() ? OPEN : left + joint + right;
  }

  private static String more(Extracted figure) {
    List<String> more = new ArrayList<>();
    figure.nationality().ifPresent(code -> more.add("nat=" + code));
    figure.crossingPoint().ifPresent(name -> more.add("point=" + name));
    figure.mode().ifPresent(mode -> more.add("mode=" + mode.code()));
    figure
        .comparison()
        .ifPresent(
            found -> {
              found.quoted().earlier().ifPresent(earlier -> more.add("earlier=" + earlier));
              found.quoted().ratioText().ifPresent(ratio -> more.add("ratio=" + ratio));
            });
    return String.join(" ", more);
  }
}
