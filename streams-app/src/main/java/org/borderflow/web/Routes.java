package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.function.Supplier;
import org.borderflow.view.Results;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every path there is, and what answers it. */
final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  private final Sources sources;
  private final EventLog log;
  private final EventStream stream;
  private final Delivery delivery;
  private final String instance;
  private final PageFiles page = new PageFiles();
  private final PageFiles.PageFile openApi = PageFiles.needed("/org/borderflow/web/openapi.json");

  /**
   * @param instance what tells the versions of these results from those of another process
   */
  Routes(Sources sources, EventLog log, EventStream stream, Delivery delivery, String instance) {
    this.sources = sources;
    this.log = log;
    this.stream = stream;
    this.delivery = delivery;
    this.instance = instance;
  }

  void addTo(RoutesConfig routes) {
    endpoints(() -> log.id(log.last()))
        .forEach(endpoint -> get(routes, endpoint.path(), context -> answer(context, endpoint)));
    Health health = new Health(sources.results(), sources.stream());
    get(routes, "/health/live", context -> delivery.send(context, health.live()));
    get(routes, "/health/ready", context -> delivery.send(context, health.ready()));
    get(routes, "/metrics", this::metrics);
    get(routes, "/api/v1/openapi.json", context -> file(context, openApi));
    routes.get(EventStream.PATH, stream);
    get(routes, "/*", this::page);
    routes.exception(ProblemException.class, (e, context) -> problem(context, e.problem()));
    routes.exception(HttpResponseException.class, (e, context) -> refused(context, e));
    routes.exception(Exception.class, (e, context) -> failed(context, e));
  }

  /** All that is answered from the results. */
  static List<Endpoint> endpoints(Supplier<String> event) {
    return List.of(
        FlowList.endpoint(event),
        DayList.days(),
        DayList.day(),
        SurgeList.endpoint(),
        EpisodeList.episodes(),
        EpisodeList.annotations(),
        Series.endpoint());
  }

  private static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private void answer(Context context, Endpoint endpoint) {
    Query query = Query.of(context, endpoint.parameters());
    Results now = sources.results().now();
    if (!delivery.isKnown(context, "W/\"" + instance + "-" + now.version() + "\"")) {
      Asked asked = new Asked(now, query, context.pathParamMap());
      delivery.send(context, endpoint.work().apply(asked));
    }
  }

  private void metrics(Context context) {
    String text =
        sources
            .metrics()
            .orElseThrow(() -> ProblemException.notFound("there are no metrics here"))
            .get();
    context.header("Cache-Control", "no-store");
    delivery.send(context, Answer.of(METRICS, text.getBytes(UTF_8)));
  }

  private void page(Context context) {
    file(
        context,
        page.find(context.path())
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        "there is nothing here; /api/v1/openapi.json says what there is")));
  }

  private void file(Context context, PageFiles.PageFile file) {
    if (!delivery.isKnown(context, file.tag())) {
      delivery.send(context, file.answer());
    }
  }

  private static void refused(Context context, HttpResponseException e) {
    problem(context, Problem.of(e.getStatus(), "this is refused"));
  }

  private static void failed(Context context, Exception e) {
    LOG.error("a request failed", e);
    problem(context, Problem.of(500, "something went wrong here; it is in the log"));
  }

  private static void problem(Context context, Problem problem) {
    // What belongs to the answer that there is none of now.
    context.res().setHeader("ETag", null);
    context.res().setHeader("Content-Encoding", null);
    context.header("Cache-Control", "no-store");
    if (problem.status() == 503) {
      context.header("Retry-After", "2");
    }
    context.status(problem.status()).result(problem.json()).contentType(Problem.CONTENT_TYPE);
  }
}
