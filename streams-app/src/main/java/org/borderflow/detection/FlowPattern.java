package org.borderflow.detection;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.borderflow.report.Flow;

/**
 * Which flows a rule is for: a flow's name, {@code *} standing for any run of characters. What the
 * name leaves open may be anything, as for {@code explain}: {@code RU>FI} fits {@code
 * RU>FI;mode=land} too. But the measure is crossings unless it is named.
 */
public final class FlowPattern implements Predicate<Flow> {
  private static final String ANY = "*";
  private static final String MORE = "(?:;(?!measure=)[^;]*)*";
  private static final Pattern ORIGIN = Pattern.compile("[A-Z]{2}|[A-Z]?\\*[A-Z]?");
  private static final Pattern DESTINATION = Pattern.compile("[A-Z]{2}|[A-Z]{0,2}\\*.*");
  private static final List<String> PARTS =
      List.of("crossing_point", "mode", "nationality", "measure");
  private static final String HOW = "; write it as RU>FI;mode=land, with * for any characters";

  private final Pattern name;

  private FlowPattern(String text) {
    this.name =
        Pattern.compile(
            Arrays.stream(text.split(";", -1))
                .map(FlowPattern::regex)
                .collect(Collectors.joining(MORE + ";", "", MORE)));
  }

  /**
   * Reads a pattern; the parts after the countries may come in any order.
   *
   * @throws IllegalArgumentException when it can be no flow's
   */
  public static FlowPattern parse(String text) {
    List<String> parts =
        new ArrayList<>(
            List.of(Normalizer.normalize(text.strip(), Normalizer.Form.NFC).split(";", -1)));
    String countries = parts.remove(0);
    checkPlain(countries, parts);
    // A name has its parts in one order.
    if (parts.stream().allMatch(part -> PARTS.contains(key(part)))) {
      parts.sort(Comparator.comparingInt(part -> PARTS.indexOf(key(part))));
    }
    parts.add(0, countries);
    return new FlowPattern(String.join(";", parts));
  }

  /** What has no wildcard must be right: as part of a flow of some countries it can be read. */
  private static void checkPlain(String countries, List<String> parts) {
    for (String part : parts) {
      if (!key(part).contains(ANY) && part.contains("=") && !PARTS.contains(key(part))) {
        throw new IllegalArgumentException("flow has \"" + part + '"' + HOW);
      }
    }
    String plain =
        parts.stream()
            .filter(part -> !part.contains(ANY))
            .map(part -> ";" + part)
            .collect(Collectors.joining());
    Flow.parse(plainCountries(countries) + plain);
  }

  private static String plainCountries(String countries) {
    if (countries.equals(ANY)) {
      return "ZZ>EU";
    }
    String[] two = countries.split(">", 2);
    if (two.length < 2
        || !ORIGIN.matcher(two[0]).matches()
        || !DESTINATION.matcher(two[1]).matches()) {
      throw new IllegalArgumentException("flow is \"" + countries + '"' + HOW);
    }
    String origin = two[0].contains(ANY) ? someOther(two[1]) : two[0];
    return origin + ">" + (two[1].contains(ANY) ? someOther(origin) : two[1]);
  }

  private static String someOther(String country) {
    return country.equals("ZZ") ? "EU" : "ZZ";
  }

  private static String key(String part) {
    int equals = part.indexOf('=');
    return equals < 0 ? "" : part.substring(0, equals);
  }

  private static String regex(String glob) {
    return Arrays.stream(glob.split("\\*", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }

  @Override
  public boolean test(Flow flow) {
    return name.matcher(flow.toString()).matches();
  }
}
