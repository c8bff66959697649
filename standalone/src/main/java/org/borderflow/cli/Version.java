package org.borderflow.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says, from what the build wrote into a resource. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Properties built = built();
    String commit = built.getProperty("commit", "");
    return new String[] {
      program()
          + " (Kafka "
          + built.getProperty("kafka")
          + ", Java "
          + Runtime.version()
          + (commit.isEmpty() ? "" : ", commit " + commit)
          + ")"
    };
  }

  /** Name and version of the program, {@code borderflow 0.1.0}. */
  static String program() {
    return "borderflow " + built().getProperty("borderflow");
  }

  private static Properties built() {
    Properties built = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
      built.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return built;
  }
}
