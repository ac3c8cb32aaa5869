import express from "express";
import { pino } from "pino";
import { expect, test } from "vitest";
import { answerProblems } from "#server/routes/httpProblem.ts";
import { createSignIn } from "#server/routes/signIn.ts";
import { listen } from "#tests/teams/servers.ts";

test("while the tenant's keys are away, a caller hears when to come back, not that they are nobody", async () => {
  const identify = createSignIn(
    {
      tenantId: "t",
      clientId: "c",
      audiences: ["c"],
      admitsGuests: false,
      issuer: "i",
      keysUrl: "https://login.example/keys",
    },
    { fetch: () => Promise.reject(new TypeError("fetch failed")), now: () => 0 },
  );
  const web = express();
  web.get("/api/me", async (request, response) => {
    response.json(await identify(request));
  });
  web.use(answerProblems(pino({ level: "silent" })));
  const server = await listen(web);
  const token = [
    { alg: "RS256", kid: "k" },
    { iss: "i", aud: "c" },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  const response = await fetch(`${server.url}/api/me`, {
    headers: { authorization: `Bearer ${token}.c2lnbmF0dXJl` },
  });
  expect(response.status).toBe(503);
  // Chance varies the wait, so that callers do not come back together.
  expect(response.headers.get("retry-after")).toMatch(/^[12]$/);
  expect(await response.json()).toEqual({ code: "unavailable" });
  await server.close();
});
