package org.borderflow.estimate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.borderflow.report.Source;

/**
 * Who speaks in the reports of one flow. It is a handful who do so again and again, and to fold a
 * spelling takes longer than to estimate from the report: each is resolved once.
 */
final class Speakers {
  private final Names names;
  private final Map<String, Authority> named = new HashMap<>();
  private final Map<String, Authority> bare = new HashMap<>();
  private final Map<String, String> voices = new HashMap<>();

  Speakers(Names names) {
    this.names = names;
  }

  /** Who answers for a source's figure. */
  Authority authority(Source source) {
    Optional<String> spelling = source.authority();
    return spelling.isPresent()
        ? named.computeIfAbsent(spelling.get(), any -> names.authority(source))
        : bare.computeIfAbsent(source.publisher(), any -> names.authority(source));
  }

  /** Whose text a publisher prints. */
  String voice(String publisher) {
    return voices.computeIfAbsent(publisher, names::voice);
  }
}
