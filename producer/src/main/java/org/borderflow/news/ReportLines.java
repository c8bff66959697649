package org.borderflow.news;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.borderflow.input.ReportCsv;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Report;

/** The reports alone, in a form that {@code publish} reads. */
abstract class ReportLines implements ResultWriter {

  /** As CSV. */
  static ReportLines csv(Writer to) {
    ReportCsv csv = ReportCsv.whole(to);
    return new ReportLines() {
      @Override
      void write(Report report) {
        csv.write(report);
      }

      @Override
      public void flush() {
        csv.flush();
      }
    };
  }

  /** As JSON Lines. */
  static ReportLines json(Writer to) {
    return new ReportLines() {
      @Override
      void write(Report report) {
        unchecked(() -> to.write(new String(EventCodec.REPORT.write(report), UTF_8) + "\n"));
      }

      @Override
      public void flush() {
        unchecked(to::flush);
      }
    };
  }

  abstract void write(Report report);

  @Override
  public void write(ArticleResult result) {
    for (Outcome outcome : result.outcomes()) {
      if (outcome instanceof Outcome.Reported reported) {
        write(reported.report());
      }
    }
  }

  /** Something that writes. */
  interface Writing {
    void run() throws IOException;
  }

  static void unchecked(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
