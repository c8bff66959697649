package org.borderflow.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says, from what the build wrote into a resource. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties built = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
      built.load(in);
    }
    return new String[] {
      "borderflow "
          + built.getProperty("borderflow")
          + " (Kafka "
          + built.getProperty("kafka")
          + ", Java "
          + Runtime.version()
          + ")"
    };
  }
}
