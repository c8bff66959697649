package org.borderflow.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names that lead to where nothing is sent. Which addresses names have, a Java asks once for all.
 */
class HttpSenderByNameTest {
  /** One of several addresses is enough: a client may take any. */
  private static final String HOSTS =
      """
      169.254.169.254 metadata.example
      127.0.0.1 mixed.example
      169.254.169.254 mixed.example
      fd00:ec2::254 six.example
      127.0.0.1 receiver.example
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void nothingIsSentToANameThatLeadsToARefusedAddress() throws Exception {
    try (Receivers receiver = Receivers.start()) {
      String port = receiver.target("/").uri().getPort() + "/hook";
      assertThat(posted("http://metadata.example:" + port))
          .contains("http://metadata.example", "nothing is sent there", "is link-local");
      assertThat(posted("http://mixed.example:" + port)).contains("is link-local");
      assertThat(posted("http://six.example:" + port)).contains("metadata service");
      assertThat(receiver.got()).isEmpty();
      assertThat(posted("http://receiver.example:" + port)).contains("Delivered");
      assertThat(receiver.got()).hasSize(1);
    }
  }

  private String posted(String address) throws Exception {
    Path hosts = Files.writeString(folder.resolve("hosts"), HOSTS);
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.net.hosts.file=" + hosts,
                "-cp",
                System.getProperty("java.class.path"),
                PostOnce.class.getName(),
                address)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(out);
  }

  /** Posts, and prints what came of it. */
  static final class PostOnce {
    private PostOnce() {}

    @SuppressWarnings("SystemOut") // What the test reads.
    public static void main(String[] args) {
      HttpSender http = new HttpSender(Duration.ofSeconds(5), Duration.ofSeconds(10));
      System.out.println(http.post(Target.parse("--x", args[0]), Map.of(), "{}".getBytes(UTF_8)));
    }
  }
}
