package org.borderflow.export;

import java.io.Writer;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Results, the newest record of each key.
 *
 * @param <K> their key
 * @param <T> what they are
 * @param <V> what is kept of them
 */
final class ResultExport<K extends Comparable<? super K>, T, V> implements Export {
  private final ResultForm<K, T> form;
  private final Selection selection;
  private final BiFunction<T, byte[], V> kept;
  private final BiConsumer<Collection<V>, Writer> writing;
  private final NavigableMap<K, V> newest = new TreeMap<>();

  private ResultExport(
      ResultForm<K, T> form,
      Selection selection,
      BiFunction<T, byte[], V> kept,
      BiConsumer<Collection<V>, Writer> writing) {
    this.form = form;
    this.selection = selection;
    this.kept = kept;
    this.writing = writing;
  }

  /** As the table that {@code backtest} writes. */
  static <K extends Comparable<? super K>, T> Export csv(
      ResultForm<K, T> form, Selection selection) {
    return new ResultExport<K, T, T>(form, selection, (event, bytes) -> event, form.table()::write);
  }

  /** As JSON Lines, sorted by key. */
  static <K extends Comparable<? super K>, T> Export jsonLines(
      ResultForm<K, T> form, Selection selection) {
    return new ResultExport<K, T, byte[]>(
        form,
        selection,
        (event, bytes) -> bytes,
        (all, to) -> all.forEach(bytes -> JsonLine.write(bytes, to)));
  }

  @Override
  public void take(ConsumerRecord<byte[], byte[]> record) {
    form.read(record, (key, event) -> put(key, event, record.value()));
  }

  private void put(K key, Optional<T> event, byte[] bytes) {
    event
        .filter(one -> form.wanted().test(selection, one))
        .ifPresentOrElse(one -> newest.put(key, kept.apply(one, bytes)), () -> newest.remove(key));
  }

  @Override
  public void write(Writer to) {
    writing.accept(newest.values(), to);
  }

  @Override
  public long size() {
    return newest.size();
  }
}
