package org.borderflow.article;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of an element as a reader sees it: a line for each block, a tab between cells, nothing
 * of scripts, menus, what is struck out or hidden. Notes in superscript are left out too: they
 * would make 8,572¹ another number.
 */
final class HtmlText implements NodeFilter {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "footer",
          "aside",
          "form",
          "button",
          "select",
          "textarea",
          "iframe",
          "object",
          "svg",
          "math",
          "head",
          "del",
          "s",
          "strike",
          "sup");
  private static final char SOFT_HYPHEN = '\u00ad';

  private final StringBuilder text = new StringBuilder();

  private HtmlText() {}

  /** The text, without space around it. */
  static String of(Element root) {
    HtmlText reader = new HtmlText();
    root.filter(reader);
    return reader.text.toString().strip();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (isLeftOut(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (isBreak(element)) {
        endLine();
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (isCell(element)) {
        endCell();
      } else if (isBreak(element)) {
        endLine();
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isLeftOut(Element element) {
    return LEFT_OUT.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").toLowerCase(Locale.ROOT).equals("true");
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  private static boolean isBreak(Element element) {
    return element.normalName().equals("br") || (element.isBlock() && !isCell(element));
  }

  /** Each run of HTML's white space is one space; a no-break space stays what it is. */
  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        if (!endsWithSpace()) {
          text.append(' ');
        }
      } else if (c != SOFT_HYPHEN) {
        text.append(c);
      }
    }
  }

  private void endLine() {
    trim();
    if (!text.isEmpty() && last() != '\n') {
      text.append('\n');
    }
  }

  private void endCell() {
    trim();
    text.append('\t');
  }

  private void trim() {
    while (!text.isEmpty() && (last() == ' ' || last() == '\t')) {
      text.setLength(text.length() - 1);
    }
  }

  private boolean endsWithSpace() {
    return text.isEmpty() || last() == ' ' || last() == '\t' || last() == '\n';
  }

  private char last() {
    return text.charAt(text.length() - 1);
  }
}
