package org.borderflow.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.borderflow.article.ArticleRow;
import org.borderflow.extract.Article;
import org.borderflow.extract.Extracted;
import org.borderflow.extract.Phrase;

/**
 * A figure that the program is not sure of, or that lacks something to be a report.
 *
 * @param key tells it from others: the same figure of the same article has the same key, however
 *     often it is extracted
 * @param article what the article calls itself
 * @param sentence the sentence, with the phrase in it
 * @param fields what a report would have, as far as it is known: texts by the names of our CSV
 *     columns
 * @param confidence how far it can be trusted, 0 to 1
 * @param why why it is not taken as it is
 * @param reasons why each field has its value or has none
 */
public record Candidate(
    String key,
    String article,
    MarkedText sentence,
    Map<String, String> fields,
    double confidence,
    List<String> why,
    Map<String, String> reasons) {
  private static final int BYTES_OF_KEY = 16;

  /** Copies the collections, whose order is kept. */
  public Candidate {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    why = List.copyOf(why);
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
  }

  /**
   * The candidate that a figure makes.
   *
   * @param source the article
   * @param why why it is not taken as it is; at least one reason
   */
  public static Candidate of(ArticleRow.Good source, Extracted figure, List<String> why) {
    Article article = source.article();
    Phrase phrase = figure.phrase();
    MarkedText sentence =
        MarkedText.of(
            article.text(),
            phrase.start(),
            phrase.end(),
            phrase.sentenceStart(),
            phrase.sentenceEnd());
    Map<String, String> reasons = new LinkedHashMap<>();
    figure.reasons().forEach((field, reason) -> reasons.put(field.code(), reason.toString()));
    return new Candidate(
        key(source.id(), article, phrase, sentence),
        source.id(),
        sentence,
        CandidateFields.of(figure, source),
        figure.confidence().value(),
        why,
        reasons);
  }

  /** The same with other fields. */
  Candidate withFields(Map<String, String> others) {
    return new Candidate(key, article, sentence, others, confidence, why, reasons);
  }

  private static String key(String id, Article article, Phrase phrase, MarkedText sentence) {
    String identity =
        String.join(
            "\u001f",
            article.url().orElse(id),
            article.publisher().orElse(""),
            String.valueOf(article.published().knownDay()),
            Integer.toString(phrase.start()),
            sentence.text());
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES_OF_KEY);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
