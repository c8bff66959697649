package org.borderflow.alert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * What a channel remembers of a partition beyond a restart. It stands in the metadata of the
 * group's committed offset, as in {@code 1 next=131 gaps=100-104,120-120 marks=3f2a90bc17}; Kafka
 * takes 4,096 bytes.
 *
 * @param progress how far its records have been dealt with
 * @param marks what the channel's teller wants to remember
 */
record Memory(Progress progress, Collection<String> marks) {
  /** So many marks are kept; Kafka's limit leaves no room for more. */
  static final int MOST_MARKS = 200;

  private static final Pattern FORM =
      Pattern.compile("1 next=(\\d{1,18}) gaps=([0-9,-]*) marks=([0-9a-z,]*)");
  private static final Pattern GAP = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

  /** Nothing but a place to begin at. */
  static Memory at(long offset) {
    return new Memory(new Progress(offset, Map.of()), List.of());
  }

  /**
   * Reads what was committed. Whoever sets a group's offset by hand leaves no metadata, and means
   * the offset.
   */
  static Memory of(OffsetAndMetadata committed) {
    Matcher found = FORM.matcher(committed.metadata());
    if (!found.matches()) {
      return at(committed.offset());
    }
    Map<Long, Long> gaps =
        words(found.group(2))
            .map(GAP::matcher)
            .filter(Matcher::matches)
            .collect(
                Collectors.toMap(
                    gap -> Long.valueOf(gap.group(1)),
                    gap -> Long.valueOf(gap.group(2)),
                    Math::max,
                    TreeMap::new));
    return new Memory(
        new Progress(Long.parseLong(found.group(1)), gaps), words(found.group(3)).toList());
  }

  /** What to commit. */
  OffsetAndMetadata toCommit() {
    String gaps =
        new TreeMap<>(progress.gaps())
            .entrySet().stream()
                .map(gap -> gap.getKey() + "-" + gap.getValue())
                .collect(Collectors.joining(","));
    String kept =
        marks.stream()
            .skip(Math.max(0, marks.size() - MOST_MARKS))
            .collect(Collectors.joining(","));
    return new OffsetAndMetadata(
        progress.committed(), "1 next=" + progress.next() + " gaps=" + gaps + " marks=" + kept);
  }

  private static Stream<String> words(String list) {
    return Stream.of(list.split(",", -1)).filter(word -> !word.isEmpty());
  }
}
