import type { RequestHandler } from "express";

/** Where the page that plays Teams stands. */
export const HOST_PATH = "/bench-host";

/**
 * The smallest Teams: one frame with the tab at the hash of this page, and answers at once. The local window has scripts
 * and pictures of its own, which would be measured with the tab.
 */
export const hostPage: RequestHandler = (request, response, next) => {
  if (request.path !== HOST_PATH) next();
  else response.type("html").send(PAGE);
};

const PAGE = `<!doctype html><title>Host</title>
<style>body{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style>
<script>
const runtime = JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: { pages: {} } });
let signedIn;
const answers = {
  initialize: () => ["content", "web", "2.0.1", runtime],
  getContext: () => [{
    locale: "de-de", theme: "default", entityId: "register", subEntityId: "", frameContext: "content",
    hostClientType: "web", hostName: "Teams", userObjectId: signedIn.id, tid: "", sessionId: "bench",
    appSessionId: "bench", ringId: "general", isFullScreen: false,
  }],
  "authentication.getAuthToken": () => [true, signedIn.token],
};
addEventListener("message", ({ data, source }) => {
  const answer = answers[data.func];
  if (answer === undefined) return;
  source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args: answer() }, location.origin);
});
async function start() {
  const headers = { "content-type": "application/json" };
  const person = new URLSearchParams(location.search).get("person");
  const body = JSON.stringify({ person });
  const answer = await fetch("/local/sign-in", { method: "POST", headers, body });
  const { accessToken } = await answer.json();
  const { oid } = JSON.parse(atob(accessToken.split(".")[1].replaceAll("-", "+").replaceAll("_", "/")));
  signedIn = { id: oid, token: accessToken };
  const frame = document.createElement("iframe");
  frame.src = "/tab?theme=default" + location.hash;
  document.body.append(frame);
}
addEventListener("load", start);
</script>`;
