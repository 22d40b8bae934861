package dev.usher.desk.api;

import dev.usher.desk.http.Assets;
import dev.usher.desk.http.Routes;
import dev.usher.desk.policy.Workspace;

/** The addresses of the desk. */
public final class DeskApi {
  private DeskApi() {}

  /** Returns what answers where. */
  public static Routes of(Workspace workspace, Assets assets) {
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
        .add("POST", "/api/explain", decide::explain);
  }
}
