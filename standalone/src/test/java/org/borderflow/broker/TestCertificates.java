package org.borderflow.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A certificate authority that is made for a test, with a broker's certificate signed by it. No key
 * of theirs is older than the test.
 *
 * @param brokerStore the broker's key and certificate, PKCS 12
 * @param trustStore the authority's certificate, PKCS 12
 */
record TestCertificates(Path brokerStore, Path trustStore) {
  static final String PASSWORD = "only-for-this-test";

  /** Makes them with the JDK's own tool; for 127.0.0.1 and localhost. */
  static TestCertificates in(Path folder) {
    Path all = folder.resolve("all.p12");
    Path broker = folder.resolve("broker.p12");
    Path trust = folder.resolve("trust.p12");
    Path certificate = folder.resolve("authority.pem");
    key(all, "authority", "-ext", "bc:c");
    key(all, "broker", "-signer", "authority", "-ext", "san=ip:127.0.0.1,dns:localhost");
    keytool(
        "-importkeystore",
        "-srckeystore",
        all.toString(),
        "-srcstorepass",
        PASSWORD,
        "-srcalias",
        "broker",
        "-destkeystore",
        broker.toString(),
        "-deststorepass",
        PASSWORD,
        "-deststoretype",
        "PKCS12");
    keytool(
        "-exportcert",
        "-rfc",
        "-keystore",
        all.toString(),
        "-storepass",
        PASSWORD,
        "-alias",
        "authority",
        "-file",
        certificate.toString());
    keytool(
        "-importcert",
        "-noprompt",
        "-keystore",
        trust.toString(),
        "-storetype",
        "PKCS12",
        "-storepass",
        PASSWORD,
        "-alias",
        "authority",
        "-file",
        certificate.toString());
    return new TestCertificates(broker, trust);
  }

  private static void key(Path store, String alias, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2"));
    words.addAll(List.of(more));
    keytool(words.toArray(String[]::new));
  }

  private static void keytool(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(words));
    try {
      Path said = Files.createTempFile("keytool", ".txt");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(words[0] + ": " + Files.readString(said));
      }
      Files.delete(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
