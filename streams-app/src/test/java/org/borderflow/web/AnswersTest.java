package org.borderflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.borderflow.assessment.SurgeState;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;
import org.borderflow.view.Made;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the endpoints answer with. */
class AnswersTest {
  private static final Flow FINLAND = TestServer.FINLAND;
  private static final Flow POLAND = TestServer.POLAND;

  private final TestServer server = TestServer.filled();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void flowsSayHowEachOneStands() {
    JsonNode all = server.json("/api/v1/flows");
    assertThat(all.at("/eventTime").asString()).isEqualTo("2022-09-26T12:00:00Z");
    assertThat(all.at("/ready").asBoolean()).isTrue();
    assertThat(names(all.at("/flows"))).containsExactly("RU>FI", POLAND.toString());

    JsonNode finland = all.at("/flows/0");
    assertThat(finland.at("/border").asString()).isEqualTo("FI-RU");
    assertThat(finland.at("/days").asInt()).isEqualTo(3);
    assertThat(finland.at("/firstDay").asString()).isEqualTo("2022-09-22");
    assertThat(finland.at("/latest/best").asInt()).isEqualTo(310);
    assertThat(finland.at("/latest/evidence").isMissingNode()).isTrue();
    assertThat(finland.at("/assessment/state").asString()).isEqualTo("possible");
    assertThat(finland.at("/openEpisode/first").asString()).isEqualTo("2022-09-24");
    assertThat(finland.at("/newestPublication").asString()).isEqualTo("2022-09-26T12:00:00Z");
    assertThat(finland.at("/recent"))
        .isEqualTo(
            json(
                """
                [{"day":"2022-09-22","best":100,"surge":"no_baseline"},
                 {"day":"2022-09-24","best":300,"surge":"confirmed"},
                 {"day":"2022-09-25","best":310,"surge":"possible"}]"""));
    assertThat(all.at("/flows/1/openEpisode").isMissingNode()).isTrue();
    assertThat(all.at("/flows/1/crossingPoint").asString())
        .isEqualTo("Шегині/Медика; 100 % = @Süd\\+");
  }

  @Test
  void onlyTheLastSixtyDaysAreRecent() {
    for (int i = 1; i <= 61; i++) {
      String day = LocalDate.parse("2023-01-01").plusDays(i).toString();
      server.day("2023-04-01T12:00:00Z", Made.day(FINLAND, day, i));
    }
    server.publish();
    JsonNode recent = server.json("/api/v1/flows").at("/flows/0/recent");
    assertThat(recent.size()).isEqualTo(60);
    assertThat(recent.at("/0/best").asInt()).isEqualTo(2);
    assertThat(recent.at("/59/best").asInt()).isEqualTo(61);
  }

  @Test
  void aFlowIsFoundByItsEncodedNameWhateverIsInIt() {
    JsonNode days = server.json("/api/v1/flows/" + TestServer.encoded(POLAND) + "/days");
    assertThat(days.at("/flow").asString()).isEqualTo(POLAND.toString());
    assertThat(days.at("/days/0/best").asInt()).isEqualTo(300);
    assertThat(
            server.json("/api/v1/surges?flow=" + TestServer.encoded(POLAND)).at("/surges").size())
        .isEqualTo(1);
  }

  @Test
  void daysComeWithWhatWasExpected() {
    JsonNode days = server.json("/api/v1/flows/RU%3EFI/days?from=2022-09-22&to=2022-09-24");
    assertThat(days.at("/days").size()).isEqualTo(2);
    JsonNode day = days.at("/days/1");
    assertThat(day.at("/best").asInt()).isEqualTo(300);
    assertThat(day.at("/expected").asDouble()).isEqualTo(100);
    assertThat(day.at("/expectedLow").asDouble()).isEqualTo(80);
    assertThat(day.at("/expectedHigh").asDouble()).isEqualTo(125);
    assertThat(day.at("/ratio").asDouble()).isEqualTo(3);
    assertThat(day.at("/surge").asString()).isEqualTo("confirmed");
    assertThat(day.at("/evidence").isMissingNode()).isTrue();
    assertThat(days.at("/days/0/expected").isMissingNode()).isTrue();
  }

  @Test
  void oneDayIsTheWholeEventAsItsTopicHasIt() {
    JsonNode day = server.json("/api/v1/flows/" + TestServer.encoded(POLAND) + "/days/2022-02-28");
    assertThat(day.at("/estimate"))
        .isEqualTo(TestServer.JSON.readTree(EventCodec.DAY_ESTIMATE.write(TestServer.DISPUTED)));
    assertThat(day.at("/assessment"))
        .isEqualTo(
            TestServer.JSON.readTree(
                EventCodec.SURGE_ASSESSMENT.write(
                    Made.assessment(POLAND, "2022-02-28", SurgeState.DROP, 300))));
  }

  @Test
  void surgesAreThoseFoundUnlessOthersAreAskedFor() {
    assertThat(states("/api/v1/surges")).containsExactly("confirmed", "possible", "drop");
    assertThat(states("/api/v1/surges?state=no_baseline&state=drop"))
        .containsExactly("no_baseline", "drop");
    assertThat(states("/api/v1/surges?from=2022-09-25")).containsExactly("possible");
    assertThat(states("/api/v1/surges?to=2022-03-01")).containsExactly("drop");
  }

  @Test
  void episodesAreThoseThatMeetTheDaysAskedFor() {
    assertThat(firsts("/api/v1/episodes")).containsExactly("2022-09-24", "2022-02-28");
    assertThat(firsts("/api/v1/episodes?from=2022-09-25&to=2022-09-30"))
        .containsExactly("2022-09-24");
    assertThat(firsts("/api/v1/episodes?from=2022-09-26")).isEmpty();
    assertThat(firsts("/api/v1/episodes?open=true")).containsExactly("2022-09-24");
    assertThat(firsts("/api/v1/episodes?open=false")).containsExactly("2022-02-28");
  }

  @Test
  void annotationsSpanTheEpisodesDays() {
    assertThat(server.json("/api/v1/annotations?flow=RU%3EFI"))
        .isEqualTo(
            json(
                """
                [{"time":"2022-09-24T00:00:00Z","timeEnd":"2022-09-25T23:59:59Z",
                  "title":"Surge RU>FI","text":"Far more people than expected.",
                  "tags":["surge","confirmed","open","FI-RU","RU>FI"]}]"""));
  }

  @Test
  void aHundredYearsAreAnsweredWithWhatIsKnown() {
    assertThat(server.json("/api/v1/flows/RU%3EFI/days?from=1950-01-01&to=2050-01-01").at("/days"))
        .hasSize(3);
  }

  private List<String> states(String path) {
    return texts(server.json(path).at("/surges"), "/state");
  }

  private List<String> firsts(String path) {
    return texts(server.json(path).at("/episodes"), "/first");
  }

  private static List<String> names(JsonNode flows) {
    return texts(flows, "/flow");
  }

  private static List<String> texts(JsonNode list, String pointer) {
    return list.valueStream().map(one -> one.at(pointer).asString()).toList();
  }

  private static JsonNode json(String text) {
    return TestServer.JSON.readTree(text);
  }
}
