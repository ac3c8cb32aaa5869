import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { doctorCommand } from "#server/doctorCommand.ts";
import { keysOf } from "#server/secrets/derivedKeys.ts";
import { startTestService, type TestService } from "./startTestService.ts";

/*
 * Microsoft documents change notifications and delta for Sites.ReadWrite.All, not for selected sites. A tenant may refuse
 * both: the register lives by looking, and says so.
 */

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ seed: false });
});
afterAll(() => service[Symbol.asyncDispose]());

const post = (path: string, body: unknown) => service.call(null, "POST", path, body);

async function doctor(): Promise<readonly string[]> {
  const lines: string[] = [];
  const env = { MODE: "local", LOCAL_STANDIN: service.url, PORT: new URL(service.url).port };
  await doctorCommand({ env, args: ["--json"], print: (line) => lines.push(line) });
  const report = z.object({
    checks: z.array(
      z.object({ findings: z.array(z.object({ ok: z.boolean(), code: z.string() })) }),
    ),
  });
  return report
    .parse(JSON.parse(lines.join("\n")))
    .checks.flatMap(({ findings }) => findings)
    .flatMap(({ code, ok }) => (ok ? [] : [code]));
}

async function endSubscriptions(): Promise<void> {
  const token = await service.appToken("graph");
  const { body } = await service.call({ token }, "GET", "/local/graph/v1.0/subscriptions");
  for (const { id } of z.object({ value: z.array(z.object({ id: z.string() })) }).parse(body)
    .value) {
    await service.call({ token }, "DELETE", `/local/graph/v1.0/subscriptions/${id}`);
  }
}

async function readiness() {
  const { body, status } = await service.call(null, "GET", "/readyz");
  const known = z.object({ status: z.string(), notices: z.array(z.object({ code: z.string() })) });
  const { notices, status: state } = known.parse(body);
  return { status, state, notices: notices.map(({ code }) => code) };
}

test("under a grant without notifications and delta the register polls, is ready, and says so", async () => {
  expect(await doctor()).toEqual([]);
  expect(await readiness()).toEqual({ status: 200, state: "ready", notices: [] });
  await endSubscriptions();
  await post("/local/faults", { grant: { subscriptions: "refused", delta: "refused" } });
  const lifecycleEvent = "subscriptionRemoved";
  const clientState = keysOf(service.linkSecrets, "graphNotifications")[0];
  const told = { value: [{ subscriptionId: "s", lifecycleEvent, clientState }] };
  expect((await post("/api/notifications/graph/lifecycle", told)).status).toBe(202);
  await service.service.register.roundEnded();
  await vi.waitFor(async () =>
    expect(await readiness()).toEqual({
      status: 200,
      state: "ready",
      notices: ["noDelta", "noChangeNotifications"],
    }),
  );
  expect(await doctor()).toEqual([...Array(4).fill("deltaRefused"), "subscriptionsRefused"]);
});
