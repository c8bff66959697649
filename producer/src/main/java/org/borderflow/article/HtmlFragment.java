package org.borderflow.article;

/** A piece of HTML that is no page of its own, as feeds have it. */
public final class HtmlFragment {
  private HtmlFragment() {}

  /** Its text as a reader sees it, without space around it. */
  public static String text(String html) {
    return HtmlPage.textOf(html);
  }
}
