package org.borderflow.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the forms behind a key. {@code flüchtling/e/en} is three forms, {@code russisch/%a} as many
 * as a line {@code %a = e en er} before it lists, and one more; {@code *zug} is the end of any
 * compound; {@code reisen reist + ein} is a verb with a particle, whose joined forms are made, and
 * with {@code %infinitive = zu} those of its infinitive.
 */
final class WordForms {
  /** What stands between particle and verb in the infinitive, if the list defines it. */
  private static final String INFINITIVE = "%infinitive";

  /** A slash that is one, and divides no endings. */
  private static final String SLASH = "\\/";

  private final Map<String, List<String>> endings = new HashMap<>();

  /**
   * One form.
   *
   * @param text its words
   * @param name what stands for all forms of its item
   * @param particle the particle that it needs; empty: none
   * @param tail whether it is the end of any compound too
   */
  record Form(String text, String name, String particle, boolean tail) {}

  /** Takes a line {@code %name = ending ending}. */
  void define(String line) {
    int equals = line.indexOf('=');
    endings.put(
        line.substring(0, equals).strip(),
        List.of(line.substring(equals + 1).strip().split(" +", -1)));
  }

  /** The forms of what stands behind a key. */
  List<Form> read(String value) {
    List<Form> forms = new ArrayList<>();
    for (String item : value.split(",(?= )", -1)) {
      String text = item.strip();
      int plus = text.indexOf(" + ");
      if (plus >= 0) {
        addSeparable(text.substring(0, plus), text.substring(plus + 3).strip(), forms);
      } else {
        addItem(text, forms);
      }
    }
    return forms;
  }

  private void addItem(String item, List<Form> forms) {
    String name = "";
    for (String spelling : item.split(" \\| ", -1)) {
      boolean tail = spelling.startsWith("*");
      for (String text : expand(tail ? spelling.substring(1) : spelling)) {
        name = name.isEmpty() ? text : name;
        forms.add(new Form(text, name, "", tail));
      }
    }
  }

  private void addSeparable(String verbs, String particle, List<Form> forms) {
    String infinitive = "";
    for (String verb : verbs.strip().split(" +", -1)) {
      for (String text : expand(verb)) {
        if (infinitive.isEmpty()) {
          infinitive = particle + text;
          for (String joint : endings.getOrDefault(INFINITIVE, List.of())) {
            forms.add(new Form(particle + joint + text, infinitive, "", false));
          }
        }
        forms.add(new Form(text, infinitive, particle, false));
        forms.add(new Form(particle + text, infinitive, "", false));
      }
    }
  }

  /** All combinations of the endings of all words. */
  private List<String> expand(String text) {
    List<String> done = List.of("");
    for (String word : text.split(" +", -1)) {
      List<String> longer = new ArrayList<>();
      for (String before : done) {
        for (String form : forms(word)) {
          longer.add(before.isEmpty() ? form : before + " " + form);
        }
      }
      done = longer;
    }
    return done;
  }

  private List<String> forms(String word) {
    if (word.contains(SLASH)) {
      return List.of(word.replace(SLASH, "/"));
    }
    if (word.indexOf('/') <= 0) {
      return List.of(word);
    }
    String[] parts = word.split("/", -1);
    List<String> forms = new ArrayList<>();
    forms.add(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].startsWith("%")) {
        endings.getOrDefault(parts[i], List.of()).forEach(ending -> forms.add(parts[0] + ending));
      } else {
        forms.add(parts[0] + parts[i]);
      }
    }
    return forms;
  }
}
