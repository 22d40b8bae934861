package dev.usher.desk.api;

import dev.usher.desk.http.Assets;
import dev.usher.desk.http.Routes;
import dev.usher.desk.policy.Workspace;
import java.util.function.LongSupplier;

/** The addresses of the desk. */
public final class DeskApi {
  private DeskApi() {}

  /**
   * Returns what answers where.
   *
   * @param nanoTime a stopwatch in nanoseconds
   */
  public static Routes of(Workspace workspace, Assets assets, LongSupplier nanoTime) {
    FilesApi files = new FilesApi(workspace);
    DecideApi decide = new DecideApi(workspace);
    return new Routes()
        .add("GET", "/", request -> assets.at(request.path()))
        .add("GET", "/api/policy", new PolicyApi(workspace)::answer)
        .add("GET", FilesApi.PATH, files::read)
        .add("PUT", FilesApi.PATH, files::write)
        .add("POST", "/api/drafts", new DraftApi(workspace)::answer)
        .add("GET", "/api/samples", new SamplesApi(workspace)::answer)
        .add("POST", "/api/decide", decide::decide)
        .add("POST", "/api/explain", decide::explain)
        .add("POST", "/api/compare", new CompareApi(workspace)::answer)
        .add("GET", "/api/book", new BookApi(workspace)::answer)
        .add("GET", "/book.css", BookApi::style)
        .add("GET", "/api/revisions", new RevisionsApi(workspace)::answer)
        .add("POST", "/api/tests", new TestsApi(workspace, nanoTime)::answer)
        .add("POST", "/api/impact", new ImpactApi(workspace)::answer)
        .add("POST", "/api/proofs", new ProofsApi(workspace)::answer)
        .add("POST", "/api/changes", new ChangesApi(workspace)::answer)
        .add("POST", "/api/scenario", new ScenarioApi(workspace)::answer)
        .add("GET", "/api/vocabulary", new VocabularyApi(workspace)::answer)
        .add("GET", "/api/events", new EventsApi(workspace)::answer)
        .add("POST", "/api/whynot", new WhyNotApi(workspace)::answer)
        .add("POST", "/api/ladder", new LadderApi(workspace)::answer)
        .add("GET", "/api/form", new FormApi(workspace)::answer);
  }
}
