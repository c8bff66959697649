package org.borderflow.timeline;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.borderflow.input.EncodedReport;

/**
 * Sorted runs on disk. Whenever there are so many of one size, they become one of the next: so few
 * are open however many were written, and a report is copied only a few times.
 */
final class Runs implements Closeable {
  /** How many runs of one size become one. */
  static final int FAN_IN = 32;

  private final Path folder;
  private final Comparator<EncodedReport> order;
  private final FileNames names = new FileNames();

  /** By size, the smallest first; within a size in the order of writing. */
  private final List<List<RunFile>> sizes = new ArrayList<>();

  Runs(Path folder, Comparator<EncodedReport> order) {
    this.folder = folder;
    this.order = order;
  }

  void add(Iterator<EncodedReport> sorted) {
    add(RunFile.write(folder, names, sorted), 0);
  }

  private void add(RunFile run, int size) {
    if (size == sizes.size()) {
      sizes.add(new ArrayList<>());
    }
    List<RunFile> same = sizes.get(size);
    same.add(run);
    if (same.size() == FAN_IN) {
      RunFile merged = RunFile.write(folder, names, new Merge(reading(same), order));
      same.forEach(RunFile::close);
      same.clear();
      add(merged, size + 1);
    }
  }

  /** All runs as they are now, the earliest first: what is larger was written earlier. */
  List<Iterator<EncodedReport>> read() {
    List<Iterator<EncodedReport>> all = new ArrayList<>();
    for (int size = sizes.size() - 1; size >= 0; size--) {
      all.addAll(reading(sizes.get(size)));
    }
    return all;
  }

  private static List<Iterator<EncodedReport>> reading(List<RunFile> runs) {
    return runs.stream().map(RunFile::read).toList();
  }

  @Override
  public void close() {
    sizes.forEach(same -> same.forEach(RunFile::close));
    sizes.clear();
  }
}
