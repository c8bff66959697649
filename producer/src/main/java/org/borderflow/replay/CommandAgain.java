package org.borderflow.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A command line as it was typed, to be typed again.
 *
 * @param words its words, the program's name first
 */
record CommandAgain(List<String> words) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");

  CommandAgain {
    words = List.copyOf(words);
  }

  /** The same, with an option of no value. */
  CommandAgain with(String option) {
    List<String> more = new ArrayList<>(words);
    if (!more.contains(option)) {
      more.add(option);
    }
    return new CommandAgain(more);
  }

  /** The same, with a value of an option in the place of the one that it had. */
  CommandAgain with(String option, String value) {
    List<String> more = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals(option)) {
        i++;
      } else if (!words.get(i).startsWith(option + "=")) {
        more.add(words.get(i));
      }
    }
    more.add(option);
    more.add(value);
    return new CommandAgain(more);
  }

  /** As a shell takes it. */
  @Override
  public String toString() {
    return String.join(" ", words.stream().map(CommandAgain::quoted).toList());
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
