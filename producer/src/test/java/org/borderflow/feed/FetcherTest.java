package org.borderflow.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that do all that a server can do to whoever asks it. */
@Timeout(30)
class FetcherTest {
  private static final Limits SMALL =
      new Limits(Duration.ofSeconds(5), Duration.ofSeconds(2), 5, 1_000);

  private final FeedServer server = new FeedServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private static Fetcher fetcher(Limits limits, Hosts hosts) {
    return new Fetcher(limits, hosts, System::nanoTime);
  }

  private static Fetched fetch(String address, Validators known) throws FeedException {
    return fetcher(SMALL, InetAddress::getAllByName).fetch(URI.create(address), known);
  }

  private static String text(Fetched fetched) throws IOException {
    return new String(((Fetched.Document) fetched).body().open().readAllBytes(), UTF_8);
  }

  private void refuses(String path, String problem) {
    assertThatThrownBy(() -> fetch(server.address(path), Validators.NONE))
        .isInstanceOf(FeedException.class)
        .hasMessage(server.address(path) + ": " + problem);
  }

  @Test
  void fetchesADocumentAndSaysWhoAsks() throws Exception {
    server.on("/rss", FeedServer.document("<rss/>", "Content-Type", "text/xml"));
    Fetched fetched = fetch(server.address("/rss"), Validators.NONE);
    assertThat(text(fetched)).isEqualTo("<rss/>");
    assertThat(((Fetched.Document) fetched).contentType()).contains("text/xml");
    assertThat(server.requests.get(0)).containsEntry("User-agent", List.of("borderflow-feed"));
  }

  @Test
  void unpacksGzip() throws Exception {
    server.on(
        "/rss", FeedServer.document(gzip("<rss/>".getBytes(UTF_8)), "Content-Encoding", "gzip"));
    assertThat(text(fetch(server.address("/rss"), Validators.NONE))).isEqualTo("<rss/>");
  }

  /** 1 MB of zeros is a thousand bytes as gzip; the limit is of what comes out. */
  @Test
  void aBombOfGzipIsNotUnpacked() throws Exception {
    byte[] bomb = gzip(new byte[900_000]);
    assertThat(bomb).hasSizeLessThan(1_000);
    server.on("/rss", FeedServer.document(bomb, "Content-Encoding", "gzip"));
    refuses("/rss", "has more than 1000 bytes; no feed does: left unread");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(bytes);
    }
    return packed.toByteArray();
  }

  /** What the server has said is told again, and then it need not send anything. */
  @Test
  void asksOnlyForWhatIsNewer() throws Exception {
    server.on(
        "/rss",
        exchange -> {
          boolean known =
              List.of("\"v1\"").equals(exchange.getRequestHeaders().get("If-None-Match"))
                  && List.of("yesterday")
                      .equals(exchange.getRequestHeaders().get("If-Modified-Since"));
          if (known) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            FeedServer.document("<rss/>", "ETag", "\"v1\"", "Last-Modified", "yesterday")
                .to(exchange);
          }
        });
    Fetched first = fetch(server.address("/rss"), Validators.NONE);
    Validators validators = ((Fetched.Document) first).validators();
    assertThat(validators)
        .isEqualTo(new Validators(Optional.of("\"v1\""), Optional.of("yesterday")));
    assertThat(fetch(server.address("/rss"), validators)).isInstanceOf(Fetched.Unchanged.class);
  }

  /** Five redirects are followed, a sixth is not. */
  @Test
  void followsSoManyRedirects() throws Exception {
    server.on("/5", FeedServer.document("<rss/>"));
    for (int i = 0; i < 5; i++) {
      server.on("/" + i, FeedServer.redirect("/" + (i + 1)));
    }
    assertThat(text(fetch(server.address("/0"), Validators.NONE))).isEqualTo("<rss/>");
    server.on("/first", FeedServer.redirect(server.address("/0")));
    refuses("/first", "redirects more than 5 times; name the address it should lead to");
  }

  @Test
  void aRedirectForEverEnds() {
    server.on("/rss", FeedServer.redirect("/rss"));
    refuses("/rss", "redirects more than 5 times; name the address it should lead to");
    assertThat(server.requests).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "gopher://x/", "http:///x"})
  void aRedirectOutOfTheWebIsNotFollowed(String to) {
    server.on("/rss", FeedServer.redirect(to));
    assertThatThrownBy(() -> fetch(server.address("/rss"), Validators.NONE))
        .isInstanceOf(FeedException.class)
        .hasMessageContaining("redirects to " + to + ", which")
        .hasMessageEndingWith("; name that address if it is meant");
    assertThat(server.requests).hasSize(1);
  }

  /**
   * The feed is at an address of the world at large, as far as the look-up says; it is this host.
   */
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1",
    "router.example, 192.168.0.1",
    "mapped.example, 10.1.2.3",
  })
  void aRedirectIntoAPrivateNetworkIsNotFollowed(String host, String address) {
    server.on("/rss", FeedServer.redirect("http://" + host + ":" + server.port() + "/secret"));
    server.on("/secret", FeedServer.document("<rss/>"));
    Hosts hosts =
        name ->
            InetAddress.getAllByName(
                name.equals("localhost") ? "93.184.216.34" : name.equals(host) ? address : name);
    String feed = "http://localhost:" + server.port() + "/rss";
    assertThatThrownBy(() -> fetcher(SMALL, hosts).fetch(URI.create(feed), Validators.NONE))
        .isInstanceOf(FeedException.class)
        .hasMessageContaining("which is within a private network, and the feed is not");
    assertThat(server.requests).hasSizeLessThanOrEqualTo(1);
  }

  /** The feed is within, so it may lead about within; the credentials of a machine are no feed. */
  @ParameterizedTest
  @CsvSource({
    "metadata.example, 169.254.169.254, 169.254.169.254 is link-local",
    "169.254.169.254, 169.254.169.254, 169.254.169.254 is link-local",
    "metadata.example, 100.100.100.200, 100.100.100.200 is a cloud's metadata service",
    "metadata.example, 0.0.0.0, 0.0.0.0 is no single host's address",
  })
  void aRedirectToAMachinesCredentialsIsNotFollowedFromWithinEither(
      String host, String address, String why) {
    String there = "http://" + host + ":" + server.port() + "/secret";
    server.on("/rss", FeedServer.redirect("/again"));
    server.on("/again", FeedServer.redirect(there));
    Hosts hosts = name -> InetAddress.getAllByName(name.equals(host) ? address : name);
    String feed = server.address("/rss");
    assertThatThrownBy(() -> fetcher(SMALL, hosts).fetch(URI.create(feed), Validators.NONE))
        .isInstanceOf(FeedException.class)
        .hasMessage(
            feed
                + ": redirects to "
                + there
                + ", which is where nothing is fetched from ("
                + why
                + "); name another address");
    assertThat(server.requests).hasSize(2);
  }

  /** The name leads to this host too, whose server must not be asked. */
  @ParameterizedTest
  @ValueSource(strings = {"169.254.169.254", "fe80::1", "fd00:ec2::254", "0.0.0.0"})
  void aFeedAtAMachinesCredentialsIsNotFetched(String address) {
    server.on("/rss", FeedServer.document("<rss/>"));
    Hosts hosts =
        name ->
            new InetAddress[] {InetAddress.getLoopbackAddress(), InetAddress.getByName(address)};
    String feed = "http://localhost:" + server.port() + "/rss";
    assertThatThrownBy(() -> fetcher(SMALL, hosts).fetch(URI.create(feed), Validators.NONE))
        .isInstanceOf(FeedException.class)
        .hasMessageStartingWith(feed + ": is where nothing is fetched from (")
        .hasMessageEndingWith("); name another address");
    assertThat(server.requests).isEmpty();
  }

  /** Whoever has the name of a feed can give it any address, and would open the network by it. */
  @Test
  void aFeedWithOneAddressWithinIsNotWithin() throws UnknownHostException {
    InetAddress within = InetAddress.getByName("10.1.2.3");
    URI feed = URI.create("http://example.org/rss");
    assertThat(RedirectRules.of(feed, InetAddress.getByName("9.9.9.9"), within).refusalOf(within))
        .contains("is within a private network, and the feed is not");
    assertThat(RedirectRules.of(feed, within).refusalOf(within)).isEmpty();
  }

  @Test
  void aSecuredFeedLeadsToSecuredAddressesOnly() throws UnknownHostException {
    RedirectRules rules =
        RedirectRules.of(URI.create("https://example.org/rss"), InetAddress.getByName("9.9.9.9"));
    assertThat(rules.refusalOf(URI.create("http://example.org/rss")))
        .contains("is not secured, and the feed is");
    assertThat(rules.refusalOf(URI.create("HTTPS://example.org/2"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/rss", "jar:http://x!/y"})
  void whatIsNoWebAddressIsNotFetched(String address) {
    assertThatThrownBy(() -> fetch(address, Validators.NONE))
        .isInstanceOf(FeedException.class)
        .hasMessage(address + ": is neither http nor https; name another address");
  }

  @Test
  void whatNeverEndsIsHungUpOn() {
    server.on("/rss", FeedServer.endless());
    refuses("/rss", "has more than 1000 bytes; no feed does: left unread");
    server.on(
        "/busy",
        exchange -> {
          exchange.sendResponseHeaders(503, 0);
          exchange.getResponseBody().write(new byte[1 << 20]);
        });
    refuses("/busy", "is answered with status 503; check the address");
  }

  /** A byte now and then keeps every socket's patience; the limit of two seconds is for all. */
  @Test
  void whatDripsOrKeepsSilentIsGivenUp() {
    String late = "has not answered in time; check the address, or try again later";
    server.on("/drip", server.dripping());
    refuses("/drip", late);
    server.on("/silent", server.silent());
    assertThatThrownBy(() -> fetch(server.address("/silent"), Validators.NONE))
        .isInstanceOf(FeedException.class)
        .hasMessageContaining("has not answered in time");
  }

  @Test
  void aLookUpThatHangsIsGivenUp() {
    Hosts hosts =
        name -> {
          try {
            new java.util.concurrent.CountDownLatch(1).await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new UnknownHostException(name);
        };
    assertThatThrownBy(
            () -> fetcher(SMALL, hosts).fetch(URI.create("http://x.example/"), Validators.NONE))
        .isInstanceOf(FeedException.class)
        .hasMessageContaining("has not answered in time");
  }

  @Test
  void otherFailuresAreOneLine() {
    refuses("/none", "is answered with status 404; check the address");
    Hosts nobody =
        name -> {
          throw new UnknownHostException(name);
        };
    assertThatThrownBy(
            () -> fetcher(SMALL, nobody).fetch(URI.create("http://x.example/"), Validators.NONE))
        .hasMessage(
            "http://x.example/: has a host that is not known; check the address and the network");
    String gone = server.address("/rss");
    server.close();
    assertThatThrownBy(() -> fetch(gone, Validators.NONE))
        .isInstanceOf(FeedException.class)
        .hasMessageContaining("cannot be fetched (")
        .hasMessageEndingWith("; check the address and the network");
  }
}
