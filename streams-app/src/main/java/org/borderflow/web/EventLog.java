package org.borderflow.web;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.borderflow.view.Change;
import org.borderflow.view.LiveResults;
import org.borderflow.view.Results;

/**
 * The last changes, as events with increasing ids, so that who comes back goes on where they were.
 * Bounded by number and bytes; the oldest fall out. An id names this log and a number, so that
 * another instance, or this one started anew, knows that it is none of its own.
 */
final class EventLog implements LiveResults.Listener {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private final String name;
  private final int most;
  private final long mostBytes;
  private final NavigableMap<Long, byte[]> events = new TreeMap<>();
  private Runnable news = () -> {};
  private long bytes;
  private long last;
  private boolean begun;

  /**
   * @param name what tells this log from all others; letters and digits
   * @param most the most events kept
   * @param mostBytes the most bytes kept
   */
  EventLog(String name, int most, long mostBytes) {
    this.name = name;
    this.most = most;
    this.mostBytes = mostBytes;
  }

  /** Calls this whenever events have come. */
  synchronized void onNews(Runnable call) {
    news = call;
  }

  @Override
  public void published(Results now, List<Change> changes) {
    Runnable call;
    synchronized (this) {
      if (!begun) {
        // Who came before has seen only a part.
        begun = true;
        add(LiveEvent.reset(id(last + 1)));
      }
      changes.forEach(change -> add(LiveEvent.of(id(last + 1), change)));
      call = news;
    }
    call.run();
  }

  /** The number of the newest event; 0 before the first. */
  synchronized long last() {
    return last;
  }

  /** The id of an event. */
  String id(long number) {
    return name + "-" + number;
  }

  /** The number of the event with this id, if it is one of this log. */
  synchronized Optional<Long> number(String id) {
    String digits = id.startsWith(name + "-") ? id.substring(name.length() + 1) : "";
    return Optional.of(digits)
        .filter(text -> NUMBER.matcher(text).matches())
        .map(Long::parseLong)
        .filter(number -> number <= last);
  }

  /** The event behind this one; empty when there is none, or it has fallen out. */
  synchronized Optional<byte[]> behind(long number) {
    return Optional.ofNullable(events.get(number + 1));
  }

  /** Whether events behind this one have fallen out. */
  synchronized boolean isGone(long number) {
    return number < last && !events.containsKey(number + 1);
  }

  private void add(byte[] event) {
    events.put(++last, event);
    bytes += event.length;
    while (events.size() > most || (bytes > mostBytes && events.size() > 1)) {
      Map.Entry<Long, byte[]> oldest = events.pollFirstEntry();
      bytes -= oldest.getValue().length;
    }
  }
}
