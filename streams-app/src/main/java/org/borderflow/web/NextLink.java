package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where an answer that is a bare list goes on: the header {@code Link} of RFC 8288. */
final class NextLink {
  private NextLink() {}

  static Map<String, String> headers(Asked asked, String path, Optional<String> next) {
    return next.map(key -> Map.of("Link", link(asked, path, key))).orElse(Map.of());
  }

  private static String link(Asked asked, String path, String key) {
    String query =
        asked.query().without("after").entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(value -> pair(entry.getKey(), value)))
            .collect(Collectors.joining("&"));
    String more = query.isEmpty() ? "" : query + "&";
    return "<" + path + "?" + more + pair("after", key) + ">; rel=\"next\"";
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, UTF_8);
  }
}
