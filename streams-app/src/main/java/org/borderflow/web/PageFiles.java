package org.borderflow.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files of the page, from the class path. Nothing but plain names below one folder: no dots
 * that lead out of it, no folders, no kinds of file that a page has no use for.
 */
final class PageFiles {
  private static final String FOLDER = "/org/borderflow/web/page/";
  private static final Pattern NAME =
      Pattern.compile("([A-Za-z0-9_-]+/){0,4}[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("geojson", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Map<String, Optional<PageFile>> read = new ConcurrentHashMap<>();

  /**
   * A file.
   *
   * @param answer the file as an answer
   * @param tag a tag that stands for its bytes
   */
  record PageFile(Answer answer, String tag) {}

  PageFiles() {}

  /** The file under a path such as {@code /app.js}; {@code /} is the page itself. */
  Optional<PageFile> find(String path) {
    String name = path.equals("/") ? "index.html" : path.substring(1);
    if (!NAME.matcher(name).matches() || type(name).isEmpty()) {
      return Optional.empty();
    }
    Optional<PageFile> known = read.getOrDefault(name, Optional.empty());
    return known.or(() -> remembered(name, read(FOLDER + name)));
  }

  /** A file that is always there. */
  static PageFile needed(String resource) {
    return read(resource)
        .orElseThrow(() -> new IllegalStateException(resource + " is not on the class path"));
  }

  private Optional<PageFile> remembered(String name, Optional<PageFile> file) {
    // Not the missing ones: there is no end to them.
    file.ifPresent(found -> read.put(name, file));
    return file;
  }

  private static Optional<PageFile> read(String resource) {
    try (InputStream in = PageFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      return Optional.of(
          new PageFile(Answer.of(type(resource).orElse("text/plain"), bytes), tag(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> type(String name) {
    return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "W/\"" + HexFormat.of().formatHex(hash, 0, 8) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
