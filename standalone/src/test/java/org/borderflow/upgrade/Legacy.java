package org.borderflow.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.borderflow.json.EventCodec;
import org.borderflow.report.ReportEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a version has left behind, in a zip file: {@value #TOPICS}, what the topics held; {@value
 * #LATER}, reports that came only afterwards; {@value #STATE}, its state folder.
 */
final class Legacy {
  private static final String TOPICS = "topics.json";
  private static final String LATER = "later.jsonl";
  private static final String STATE = "state/";

  private Legacy() {}

  static void write(Path file, List<SavedTopic> topics, List<ReportEvent> later, Path state)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(TOPICS));
      zip.write(JsonMapper.shared().writeValueAsBytes(topics));
      zip.putNextEntry(new ZipEntry(LATER));
      for (ReportEvent event : later) {
        zip.write(EventCodec.REPORT_EVENT.write(event));
        zip.write('\n');
      }
      try (Stream<Path> files = Files.walk(state)) {
        for (Path one : files.filter(Files::isRegularFile).sorted().toList()) {
          zip.putNextEntry(new ZipEntry(STATE + state.relativize(one)));
          Files.copy(one, zip);
        }
      }
    }
  }

  static List<SavedTopic> topics(String resource) throws IOException {
    return List.of(JsonMapper.shared().readValue(entry(resource, TOPICS), SavedTopic[].class));
  }

  static List<ReportEvent> later(String resource) throws IOException {
    return new String(entry(resource, LATER), java.nio.charset.StandardCharsets.UTF_8)
        .lines()
        .map(line -> event(line.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .toList();
  }

  /** A report or retraction that this version must be able to read. */
  static ReportEvent event(byte[] json) {
    try {
      return EventCodec.REPORT_EVENT.read(json);
    } catch (org.borderflow.json.UnreadableEventException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] entry(String resource, String name) throws IOException {
    try (ZipInputStream zip = open(resource)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return zip.readAllBytes();
        }
      }
      throw new IOException("no " + name + " in " + resource);
    }
  }

  /** Puts the state folder where it is wanted. */
  static void state(String resource, Path folder) throws IOException {
    try (ZipInputStream zip = open(resource)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith(STATE)) {
          Path file = folder.resolve(entry.getName().substring(STATE.length()));
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
  }

  private static ZipInputStream open(String resource) throws IOException {
    InputStream in = Legacy.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("no " + resource);
    }
    return new ZipInputStream(in);
  }
}
