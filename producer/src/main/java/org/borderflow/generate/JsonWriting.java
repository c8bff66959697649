package org.borderflow.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.borderflow.json.EventCodec;
import org.borderflow.report.ReportEvent;

/** Reports and retractions as JSON Lines. */
final class JsonWriting implements ReportWriter {
  private final Writer to;

  JsonWriting(Writer to) {
    this.to = to;
  }

  @Override
  public void write(ReportEvent event) {
    try {
      to.write(new String(EventCodec.REPORT_EVENT.write(event), UTF_8));
      to.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }
}
