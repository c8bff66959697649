package org.borderflow.export;

import org.borderflow.report.Coded;

/** How it is written. */
enum Form implements Coded {
  CSV,
  JSONL,
  OPENMETRICS
}
