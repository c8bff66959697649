package org.borderflow.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.borderflow.extract.Article;
import org.borderflow.extract.Extraction;
import org.borderflow.extract.Extractor;
import org.borderflow.extract.Published;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many news texts of {@value #LENGTH} characters are read a second, on one thread. A text has a
 * number in about every third sentence, as news of a border has.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
public class ArticlesPerSecond {
  private static final int LENGTH = 3_000;
  private static final int ARTICLES = 50;
  private static final Published PUBLISHED = Published.on(LocalDate.of(2022, 10, 5));
  private static final List<String> SENTENCES =
      List.of(
          "Am %s reisten rund %d.500 Menschen aus Russland nach Finnland ein, teilte der Grenzschutz mit. ",
          "Die Behörden in Helsinki sprachen von einer ruhigen Lage an allen Übergängen im Südosten. ",
          "Viele der Ankommenden berichteten, dass sie ihre Wohnungen und Arbeitsplätze aufgegeben hätten. ",
          "Seit Beginn der Mobilmachung seien es insgesamt mehr als %d.000, sagte eine Sprecherin. ",
          "Am Straßenrand standen Familien mit Koffern, Decken und Haustieren und tranken heißen Tee. ",
          "An der Grenze zu Georgien warteten am %s noch immer %d.200 Fahrzeuge auf die Abfertigung. ",
          "Der Innenminister erklärte, man werde die Kontrollen in den nächsten Wochen nicht verschärfen. ",
          "Freiwillige halfen bei der Suche nach Unterkünften, Dolmetscher übersetzten die Formulare. ",
          "Nach Kasachstan kamen laut der Regierung in Astana täglich bis zu %d.000 Personen. ");
  private static final List<String> DAYS = List.of("Montag", "Dienstag", "Samstag", "Sonntag");

  private List<Article> articles = List.of();
  private int next;

  /** Writes the texts. */
  @Setup
  public void write() {
    List<Article> written = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = i; text.length() < LENGTH; j++) {
        String sentence = SENTENCES.get(j % SENTENCES.size());
        text.append(
            sentence
                .replace("%s", DAYS.get(j % DAYS.size()))
                .replace("%d", Integer.toString(1 + (i * 7 + j) % 97)));
      }
      written.add(Article.of(text.substring(0, LENGTH), PUBLISHED));
    }
    articles = List.copyOf(written);
  }

  /** Reads one text. */
  @Benchmark
  public Extraction read() {
    next = (next + 1) % articles.size();
    return Extractor.standard().extract(articles.get(next));
  }
}
