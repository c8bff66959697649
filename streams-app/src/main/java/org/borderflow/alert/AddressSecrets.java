package org.borderflow.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of an address may be a secret: user, path and query, and each part of them, since whoever
 * repeats an address may repeat its last word only. As written, and as a receiver reads it.
 */
final class AddressSecrets {
  private static final int SHORTEST = 4;

  /**
   * Of a path or query: "api" and "hooks" are no secrets, and an error can hardly do without them.
   * Longer words are concealed even if they are words: they cannot be told from secrets.
   */
  private static final int SHORTEST_PART = 6;

  private AddressSecrets() {}

  /** Longest first: what is a part of another must not break it up. */
  static List<String> of(URI address) {
    return Stream.of(whole(address), parts(address))
        .flatMap(texts -> texts)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** A user as a header names it. */
  static String coded(String user) {
    return Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
  }

  private static Stream<String> whole(URI address) {
    Optional<String> user = Optional.ofNullable(address.getRawUserInfo());
    Stream<String> header =
        Optional.ofNullable(address.getUserInfo()).map(AddressSecrets::coded).stream();
    Stream<String> written =
        Stream.of(
                user,
                user.map(AddressSecrets::password),
                Optional.ofNullable(address.getRawQuery()),
                Optional.ofNullable(address.getRawPath()))
            .flatMap(Optional::stream);
    return longer(SHORTEST, Stream.concat(header, written.flatMap(AddressSecrets::readings)));
  }

  /** The password alone, or all when there is none: then the user is the token. */
  private static String password(String user) {
    return user.substring(user.indexOf(':') + 1);
  }

  private static Stream<String> parts(URI address) {
    Stream<String> written =
        Stream.of(
                split(address.getRawUserInfo(), ":"),
                split(address.getRawPath(), "/"),
                split(address.getRawQuery(), "[&;]"),
                split(address.getRawQuery(), "[&;=]"))
            .flatMap(parts -> parts);
    return longer(SHORTEST_PART, written.flatMap(AddressSecrets::readings));
  }

  private static Stream<String> split(@Nullable String text, String separator) {
    return Optional.ofNullable(text).stream().flatMap(all -> Stream.of(all.split(separator)));
  }

  /** As written, without percents, and as of a form, in which a plus is a space. */
  private static Stream<String> readings(String written) {
    return Stream.of(
        written,
        URLDecoder.decode(written.replace("+", "%2B"), UTF_8),
        URLDecoder.decode(written, UTF_8));
  }

  private static Stream<String> longer(int shortest, Stream<String> texts) {
    return texts.filter(text -> text.length() >= shortest);
  }
}
