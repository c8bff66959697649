package org.borderflow.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.awaitility.Awaitility;

/**
 * The node of {@link InProcessBroker} as a company would run one: TLS, SCRAM-SHA-512 and an
 * authorizer that allows nothing that is not said.
 */
public final class SecuredBroker implements AutoCloseable {
  private static final String ADMIN = "admin";
  private static final long PATIENCE_S = 60;
  private static final int ITERATIONS = 4_096;

  private final Path folder;
  private final TestCertificates certificates;
  private final Ports ports;
  private final KafkaRaftServer server;
  private final Admin admin;

  /** A right: what may be done to what. */
  public record Right(AclOperation operation, ResourcePattern resource) {}

  private SecuredBroker(Path folder) throws Exception {
    this.folder = folder;
    this.certificates = TestCertificates.in(folder);
    this.ports = Ports.free("127.0.0.1", 0);
    Path log = Files.createDirectory(folder.resolve("kafka"));
    format(log);
    this.server = new KafkaRaftServer(new KafkaConfig(properties(log), false), Time.SYSTEM);
    server.startup();
    Properties client = new Properties();
    client.putAll(client(ADMIN, password(ADMIN)));
    client.put("bootstrap.servers", bootstrapServers());
    this.admin = Admin.create(client);
    admin.describeCluster().nodes().get(PATIENCE_S, TimeUnit.SECONDS);
  }

  /** Starts one, with all its files in a folder. */
  public static SecuredBroker in(Path folder) {
    try {
      return new SecuredBroker(folder);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where clients connect. */
  public String bootstrapServers() {
    return BrokerProperties.authority("127.0.0.1", ports.client());
  }

  /** An admin client that may do everything. */
  public Admin admin() {
    return admin;
  }

  /** The password of a user. */
  public static String password(String user) {
    return "of-" + user + "-Zx8qJ2";
  }

  /** Makes a user with these rights and no others; gives the file for {@code --command-config}. */
  public Path user(String name, List<Right> rights) throws Exception {
    admin
        .alterUserScramCredentials(
            List.of(
                new UserScramCredentialUpsertion(
                    name,
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                    password(name))))
        .all()
        .get(PATIENCE_S, TimeUnit.SECONDS);
    List<AclBinding> bindings =
        rights.stream()
            .map(
                right ->
                    new AclBinding(
                        right.resource(),
                        new AccessControlEntry(
                            "User:" + name, "*", right.operation(), AclPermissionType.ALLOW)))
            .distinct()
            .toList();
    admin.createAcls(bindings).all().get(PATIENCE_S, TimeUnit.SECONDS);
    awaitKnown(name, bindings.size());
    return file(name, client(name, password(name)));
  }

  /** Client settings of a user, as a properties file. */
  public Path file(String name, Map<String, String> settings) throws IOException {
    Properties properties = new Properties();
    properties.putAll(settings);
    Path file = folder.resolve(name + ".properties");
    try (var out = Files.newBufferedWriter(file)) {
      properties.store(out, null);
    }
    return file;
  }

  /** Client settings of a user with this password. */
  public Map<String, String> client(String name, String password) {
    return Map.of(
        "security.protocol",
        "SASL_SSL",
        "sasl.mechanism",
        "SCRAM-SHA-512",
        "sasl.jaas.config",
        jaas(name, password),
        "ssl.truststore.type",
        "PKCS12",
        "ssl.truststore.location",
        certificates.trustStore().toString(),
        "ssl.truststore.password",
        TestCertificates.PASSWORD);
  }

  @Override
  public void close() {
    admin.close();
    server.shutdown();
    server.awaitShutdown();
  }

  /** The controller knows first; what clients meet is what the broker knows. */
  private void awaitKnown(String name, int count) {
    AclBindingFilter ofUser =
        new AclBindingFilter(
            ResourcePatternFilter.ANY,
            new AccessControlEntryFilter(
                "User:" + name, null, AclOperation.ANY, AclPermissionType.ANY));
    Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(PATIENCE_S))
        .until(
            () ->
                admin.describeAcls(ofUser).values().get().size() == count
                    && admin
                        .describeUserScramCredentials(List.of(name))
                        .users()
                        .get()
                        .contains(name));
  }

  private Properties properties(Path log) {
    Properties all = BrokerProperties.of(BrokerOptions.TEMPORARY, log, ports);
    all.setProperty(
        "listeners", all.getProperty("listeners").replace("PLAINTEXT://", "CLIENTS://"));
    all.setProperty(
        "listener.security.protocol.map",
        "CLIENTS:SASL_SSL," + BrokerProperties.CONTROLLER_LISTENER + ":PLAINTEXT");
    all.setProperty("inter.broker.listener.name", "CLIENTS");
    all.setProperty("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
    all.setProperty("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    all.setProperty(
        "listener.name.clients.scram-sha-512.sasl.jaas.config", jaas(ADMIN, password(ADMIN)));
    all.setProperty("ssl.keystore.type", "PKCS12");
    all.setProperty("ssl.keystore.location", certificates.brokerStore().toString());
    all.setProperty("ssl.keystore.password", TestCertificates.PASSWORD);
    all.setProperty("ssl.truststore.type", "PKCS12");
    all.setProperty("ssl.truststore.location", certificates.trustStore().toString());
    all.setProperty("ssl.truststore.password", TestCertificates.PASSWORD);
    all.setProperty(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    // The controller, which nobody but this node reaches, knows it by no name.
    all.setProperty("super.users", "User:" + ADMIN + ";User:ANONYMOUS");
    return all;
  }

  private static String jaas(String name, String password) {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
        + name
        + "\" password=\""
        + password
        + "\";";
  }

  private static void format(Path log) throws Exception {
    try (PrintStream quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setNodeId(BrokerProperties.NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(log.toString())
          .setMetadataLogDirectory(log.toString())
          .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
          .setScramArguments(
              List.of("SCRAM-SHA-512=[name=" + ADMIN + ",password=" + password(ADMIN) + "]"))
          .setPrintStream(quiet)
          .run();
    }
  }
}
