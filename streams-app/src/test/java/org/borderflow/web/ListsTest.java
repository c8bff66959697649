package org.borderflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.view.Made;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Flat rows, and lists that come in parts. */
class ListsTest {
  private static final Flow POLAND = TestServer.POLAND;

  private final TestServer server = TestServer.filled();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aSeriesHasEveryColumnInEveryRow() {
    assertThat(server.json("/api/v1/series?flow=RU%3EFI&to=2022-09-24"))
        .isEqualTo(
            json(
                """
                [{"time":"2022-09-22T00:00:00Z","border":"FI-RU","origin":"RU",
                  "destination":"FI","crossing_point":null,"mode":null,"nationality":null,
                  "measure":"crossings","flow":"RU>FI","low":100,"best":100,"high":100,
                  "expected":null,"expected_low":null,"expected_high":null,"ratio":null,
                  "surge":"no_baseline","disputed":false},
                 {"time":"2022-09-24T00:00:00Z","border":"FI-RU","origin":"RU",
                  "destination":"FI","crossing_point":null,"mode":null,"nationality":null,
                  "measure":"crossings","flow":"RU>FI","low":300,"best":300,"high":300,
                  "expected":100.0,"expected_low":80.0,"expected_high":125.0,"ratio":3.0,
                  "surge":"confirmed","disputed":false}]"""));
  }

  @Test
  void aSeriesAsCsvIsForSpreadsheetsAndRunsNothingInThem() {
    Flow formula =
        new Flow(
            "UA",
            "SK",
            Optional.of("=HYPERLINK(\"x\")"),
            Optional.empty(),
            Optional.empty(),
            Measure.CROSSINGS);
    server.day("2022-03-01T12:00:00Z", Made.day(formula, "2022-02-28", 7)).publish();
    String csv = server.get("/api/v1/series?format=csv&to=2022-03-01").body();
    assertThat(csv.lines())
        .containsExactly(
            "time,border,origin,destination,crossing_point,mode,nationality,measure,flow,"
                + "low,best,high,expected,expected_low,expected_high,ratio,surge,disputed",
            "2022-02-28T00:00:00Z,PL-UA,UA,PL,Шегині/Медика; 100 % = @Süd\\+,foot,UA,crossings,"
                + POLAND
                + ",200,300,400,100.0,80.0,125.0,3.0,drop,true",
            "2022-02-28T00:00:00Z,SK-UA,UA,SK,\"'=HYPERLINK(\"\"x\"\")\",,,crossings,"
                + "\"UA>SK;crossing_point=%3DHYPERLINK(\"\"x\"\")\",7,7,7,,,,,,false");
  }

  @Test
  void partsOfAListMakeTheWhole() {
    assertThat(inParts("/api/v1/flows?limit=1", "/flows").stream().map(f -> f.at("/flow")))
        .extracting(JsonNode::asString)
        .containsExactly("RU>FI", POLAND.toString());
    assertThat(inParts("/api/v1/flows/RU%3EFI/days?limit=2", "/days"))
        .extracting(day -> day.at("/best").asInt())
        .containsExactly(100, 300, 310);
    assertThat(inParts("/api/v1/surges?limit=1", "/surges"))
        .extracting(one -> one.at("/state").asString())
        .containsExactly("confirmed", "possible", "drop");
    assertThat(inParts("/api/v1/episodes?limit=1", "/episodes"))
        .extracting(one -> one.at("/first").asString())
        .containsExactly("2022-09-24", "2022-02-28");
  }

  @Test
  void aBareListSaysInAHeaderWhereItGoesOn() {
    List<String> times = new ArrayList<>();
    Optional<String> path = Optional.of("/api/v1/series?limit=1");
    while (path.isPresent()) {
      var response = server.get(path.get());
      TestServer.JSON
          .readTree(response.body())
          .forEach(row -> times.add(row.at("/time").asString()));
      path =
          response
              .headers()
              .firstValue("Link")
              .map(link -> link.substring(1, link.indexOf(">; rel=\"next\"")));
    }
    assertThat(times)
        .containsExactly(
            "2022-09-22T00:00:00Z",
            "2022-09-24T00:00:00Z",
            "2022-09-25T00:00:00Z",
            "2022-02-28T00:00:00Z");
  }

  private List<JsonNode> inParts(String path, String list) {
    List<JsonNode> all = new ArrayList<>();
    JsonNode part = server.json(path);
    part.at(list).forEach(all::add);
    while (part.has("next")) {
      part = server.json(path + "&after=" + TestServer.encoded(part.at("/next").asString()));
      assertThat(part.at(list).size()).as("an empty part is never announced").isPositive();
      part.at(list).forEach(all::add);
    }
    return all;
  }

  private static JsonNode json(String text) {
    return TestServer.JSON.readTree(text);
  }
}
