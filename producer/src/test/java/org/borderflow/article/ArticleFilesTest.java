package org.borderflow.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.borderflow.extract.Article;
import org.borderflow.extract.Language;
import org.borderflow.extract.Published;
import org.borderflow.input.UnreadableInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFilesTest {
  private static final String LINE = "{\"id\":\"a-1\",\"text\":\"8.572 kamen.\"}";

  @TempDir private Path folder = Path.of("");

  @Test
  void aTextStaysAsItStands() {
    String text = "\n 8.572\u00a0kamen.\r\n\u200fWeiter\t\u202e.\n";
    ArticleRow.Good good = ReadArticles.good("a.txt", text);
    assertThat(good.article()).isEqualTo(Article.of(text, Published.unknown()));
    assertThat(good.id()).isEqualTo("a.txt");
    assertThat(good.place()).hasToString("a.txt:1:1");
  }

  /** What the article does not say is taken from elsewhere, and only that. */
  @Test
  void optionsFillWhatIsNotSaid() {
    ArticleDefaults defaults =
        new ArticleDefaults(
            PublishedText.read("2022-09-25"),
            Optional.of("Yle"),
            Optional.of("https://example.org/1"),
            Optional.of(Language.GERMAN));
    String lines =
        "{\"text\":\"a\"}\n{\"text\":\"b\",\"published\":2015,\"publisher\":\"AFP\",\"lang\":\"en-GB\"}\n";
    List<ArticleRow> rows =
        ReadArticles.rows(
            "a.jsonl", new java.io.ByteArrayInputStream(lines.getBytes(UTF_8)), defaults);
    assertThat(((ArticleRow.Good) rows.get(0)).article())
        .isEqualTo(
            new Article(
                "a",
                Published.on(LocalDate.parse("2022-09-25")),
                Optional.of("Yle"),
                Optional.of("https://example.org/1"),
                Optional.of(Language.GERMAN)));
    assertThat(((ArticleRow.Good) rows.get(1)).article())
        .isEqualTo(
            new Article(
                "b",
                new Published.InYear(java.time.Year.of(2015)),
                Optional.of("AFP"),
                Optional.of("https://example.org/1"),
                Optional.of(Language.ENGLISH)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.txt | {} | {}",
        "a | {} | no article",
        "a.html | plain | plain",
        "a | <p>x</p> | x",
        "a | 8 kamen | 8 kamen",
        "a.txt | <p>x</p> | <p>x</p>",
      })
  void theFormIsKnownByTheExtensionElseByTheFirstCharacter(
      String name, String content, String text) {
    String read =
        ReadArticles.rows(name, content).get(0) instanceof ArticleRow.Good good
            ? good.article().text()
            : "no article";
    assertThat(read).isEqualTo(text);
  }

  @Test
  void gzipIsUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(LINE.getBytes(UTF_8));
    }
    assertThat(ReadArticles.rows("a.jsonl.gz", bytes.toByteArray()))
        .singleElement()
        .isInstanceOfSatisfying(
            ArticleRow.Good.class, good -> assertThat(good.id()).isEqualTo("a-1"));
  }

  @Test
  void anArticleWithoutIdIsCalledByItsPlace() {
    List<ArticleRow> rows = ReadArticles.rows("a.jsonl", "\n" + LINE + "\n{\"text\":\"b\"}");
    assertThat(rows)
        .extracting(row -> ((ArticleRow.Good) row).id())
        .containsExactly("a-1", "a.jsonl:3");
  }

  /** A line that is wrong costs itself alone, and is named with its place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\":\"a\",} | 13 | is no JSON from here on; write one article a line, as {\"text\": …}",
        "{\"text\":\"a\"} x | 14 | is no JSON from here on; write one article a line, as {\"text\": …}",
        "[1] | 1 | is no JSON object; write one article a line (jq -c '.[]' takes an array apart)",
        "{\"id\":\"a\"} | 1 | text is missing or no text; write it in quotes",
        "{\"text\":7} | 1 | text is missing or no text; write it in quotes",
        "{\"text\":\" \"} | 1 | text is empty; leave the article out",
        "{\"text\":\"a\",\"published\":\"gestern\"} | 1 | published is \"gestern\", which is no day and no"
            + " time; write it as 2022-09-25, 2022-09-25T14:30, 2022-09 or 2022, or leave it out",
        "{\"text\":\"a\",\"published\":\"2022-02-30\"} | 1 | published is \"2022-02-30\", which is not in"
            + " the calendar; write it as 2022-09-25, 2022-09-25T14:30, 2022-09 or 2022, or leave"
            + " it out",
        "{\"text\":\"a\",\"publisher\":[]} | 1 | publisher is no text; write it in quotes, or null",
        "{\"text\":\"a\",\"lang\":\"xyz\"} | 1 | lang is \"xyz\", which is not read; write one of de, en,"
            + " or leave it out",
      })
  void namesTheFaultOfALine(String line, int column, String problem) {
    List<ArticleRow> rows = ReadArticles.rows("a.jsonl", LINE + "\n" + line + "\n" + LINE);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).isInstanceOf(ArticleRow.Good.class);
    assertThat(((ArticleRow.Bad) rows.get(1)).message())
        .isEqualTo("a.jsonl:2:" + column + ": " + problem);
    assertThat(rows.get(2)).isInstanceOf(ArticleRow.Good.class);
  }

  /** There is nothing wrong with such an article, so it is no rejected one. */
  @Test
  void anArticleInALanguageThatIsNotReadIsOne() {
    List<ArticleRow> rows =
        ReadArticles.rows(
            "a.jsonl",
            "{\"text\":\"Люди\",\"lang\":\"ru-RU\"}\n{\"text\":\"b\",\"lang\":\"de-AT\"}");
    assertThat(rows.get(0)).isInstanceOf(ArticleRow.OtherLanguage.class);
    assertThat(((ArticleRow.OtherLanguage) rows.get(0)).message())
        .isEqualTo(
            "a.jsonl:1:1: is in the language \"ru-RU\", which is not read (de, en are); left out");
    assertThat(rows.get(1)).isInstanceOf(ArticleRow.Good.class);
  }

  @Test
  void bytesThatAreNoTextAreNamedWithTheirPlace() {
    assertThat(ReadArticles.problem("a.txt", "kamen\nüber".getBytes(ISO_8859_1)))
        .isEqualTo("a.txt:2:1: is not UTF-8; save it as UTF-8 (iconv -f ISO-8859-1 -t UTF-8)");
    assertThat(ReadArticles.problem("a", new byte[] {'a', '\n', 'b', 0, 'c'}))
        .isEqualTo("a:2:2: holds a zero byte, so it is no text; save it as UTF-8");
    byte[] line = "{\"text\":\"ü\"}".getBytes(ISO_8859_1);
    assertThat(ReadArticles.problem("a.jsonl", line)).startsWith("a.jsonl:1:10: is not UTF-8");
  }

  @Test
  void whatIsNoTextAtAllIsRefusedBeforeItIsRead() {
    refuses(new byte[0], "a: is empty; check that it was written to its end");
    refuses("8 kamen".getBytes(UTF_16), "a: is written in UTF-16; save it as UTF-8");
    refuses(
        new byte[] {'P', 'K', 3, 4},
        "a: is a ZIP archive or a spreadsheet; unpack it, or save it as text or HTML");
  }

  private static void refuses(byte[] bytes, String message) {
    assertThatThrownBy(() -> ReadArticles.rows("a", bytes))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(message);
  }

  @Test
  void aMissingFileIsRefused() {
    Path none = folder.resolve("none.txt");
    assertThatThrownBy(() -> new ArticleFiles(ArticleDefaults.NONE).open(none))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(none + ": does not exist; check the name");
  }

  /** A hundred megabytes of one line are not read to their end, as text, page or JSON. */
  @Test
  void aTextWithoutEndIsRefusedAfterItsLimit() {
    for (String name : List.of("a.txt", "a.html")) {
      Endless endless = new Endless(100_000_000);
      List<ArticleRow> rows = ReadArticles.rows(name, endless, ArticleDefaults.NONE);
      assertThat(((ArticleRow.Bad) rows.get(0)).problem())
          .endsWith("bytes, and no article does; cut it into articles");
      assertThat(endless.read).isLessThan(11_000_000);
    }
    List<ArticleRow> rows =
        ReadArticles.rows("a.jsonl", new Endless(100_000_000), ArticleDefaults.NONE);
    assertThat(((ArticleRow.Bad) rows.get(0)).message())
        .isEqualTo("a.jsonl:1:1: the line is longer than 4 MiB; write one article a line");
  }

  @Test
  void aTextOverTheExtractorsLimitIsRefused() {
    String text = "a".repeat(Article.MAX_LENGTH);
    assertThat(ReadArticles.article("a.txt", text).text()).hasSize(Article.MAX_LENGTH);
    assertThat(ReadArticles.problem("a.txt", text + "a"))
        .startsWith("a.txt:1:1: the text has 500001 characters; at most 500000 are read");
  }

  /** So many bytes, each an x. */
  private static final class Endless extends InputStream {
    private final long size;
    private long read;

    Endless(long size) {
      this.size = size;
    }

    @Override
    public int read() {
      return read++ < size ? 'x' : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int taken = (int) Math.min(length, size - read);
      java.util.Arrays.fill(target, offset, offset + Math.max(0, taken), (byte) 'x');
      read += Math.max(0, taken);
      return taken <= 0 ? -1 : taken;
    }
  }
}
