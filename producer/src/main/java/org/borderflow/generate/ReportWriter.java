package org.borderflow.generate;

import java.io.Writer;
import org.borderflow.input.Form;
import org.borderflow.input.ReportCsv;
import org.borderflow.report.ReportEvent;

/** Writes reports and retractions in a form that can be read again. */
interface ReportWriter {

  /** Writes one row. */
  void write(ReportEvent event);

  /** Hands over what is written so far. */
  void flush();

  /** One of that form; what it writes to is neither flushed by it nor closed. */
  static ReportWriter of(Form form, Writer to) {
    return form == Form.CSV ? csv(ReportCsv.brief(to)) : new JsonWriting(to);
  }

  private static ReportWriter csv(ReportCsv csv) {
    return new ReportWriter() {
      @Override
      public void write(ReportEvent event) {
        csv.write(event);
      }

      @Override
      public void flush() {
        csv.flush();
      }
    };
  }
}
