package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Somebody who looks at the page.
 *
 * @param context the browser as they have set it
 * @param page what they see
 * @param address where the page is
 * @param trouble what the browser complained of: errors, and requests to anywhere else
 */
record Visit(BrowserContext context, Page page, URI address, List<String> trouble)
    implements AutoCloseable {

  static Visit begin(
      Browser browser, URI address, String language, ColorScheme colours, int width) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(colours)
                .setViewportSize(width, 844));
    List<String> trouble = new CopyOnWriteArrayList<>();
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (!message.type().equals("log")) {
            trouble.add(message.type() + ": " + message.text());
          }
        });
    page.onPageError(error -> trouble.add("not caught: " + error));
    context.onRequest(
        request -> {
          if (!request.url().startsWith(address.toString())) {
            trouble.add("asked elsewhere: " + request.url());
          }
        });
    return new Visit(context, page, address, trouble);
  }

  void open() {
    page.navigate(address.toString());
  }

  /** As somebody comes who was sent a link. */
  void open(String flow, String day) {
    page.navigate(address + "?flow=" + URLEncoder.encode(flow, UTF_8) + "&day=" + day);
    page.locator("#day h3").waitFor();
  }

  /** Clicks on the day after the chosen one, in the chart. */
  void clickNextDayInChart() {
    // In one look, and again while there is none: with news the page draws its chart anew.
    var place =
        page.waitForFunction(
            """
            () => {
              const plot = document.querySelector('.plot');
              const box = plot?.querySelector('.u-over')?.getBoundingClientRect();
              const [now, last] = ['aria-valuenow', 'aria-valuemax'].map((a) => Number(plot?.getAttribute(a)));
              return box?.width && last ? [box.width * (now + 1) / last, box.height / 2] : null;
            }""");
    double x = ((Number) place.evaluate("place => place[0]")).doubleValue();
    double y = ((Number) place.evaluate("place => place[1]")).doubleValue();
    page.locator(".u-over")
        .click(new com.microsoft.playwright.Locator.ClickOptions().setPosition(x, y));
  }

  /** What axe-core finds that keeps people out: its serious and critical violations. */
  String barriers() throws IOException {
    // Handed over by the debugger, for the page itself lets no script in.
    page.evaluate(axe());
    return String.valueOf(
        page.evaluate(
            """
            () => axe.run().then((found) => found.violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
              .join('\\n'))"""));
  }

  @Override
  public void close() {
    context.close();
  }

  private static String axe() throws IOException {
    try (InputStream in = Visit.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in, "axe-core").readAllBytes(), UTF_8);
    }
  }
}
