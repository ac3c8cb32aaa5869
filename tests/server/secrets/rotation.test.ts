import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import type { LinkSecrets } from "#server/secrets/derivedKeys.ts";
import { itemOf, listPath } from "#tests/server/registerState.ts";
import { startTestService, type TestService } from "#tests/server/startTestService.ts";

const NO = "KI-2026-0001";
/** Far beyond what a test waits: only a change notification can wake a round in time. */
const NO_POLLING = { first: 600_000, longest: 600_000 };
const OLD = "the secret of the years before, long enough";
const NEW = "the secret that is valid from today on, too";

const start = async (linkSecrets: LinkSecrets, after?: TestService) => {
  const running = await startTestService({
    pauses: NO_POLLING,
    linkSecrets,
    ...(after === undefined ? {} : { after, seed: false }),
  });
  await running.service.register.roundEnded();
  return running;
};

async function linkFrom(running: TestService): Promise<string> {
  const input = { format: "csv", filter: {}, columns: ["title"] };
  const { body } = await running.call("coordinator-1", "POST", "/api/exports", input);
  return z.object({ url: z.string() }).parse(body).url;
}
const opened = async (running: TestService, url: string) =>
  (await running.call(null, "GET", url)).status;

/** Somebody edits the list, and nothing but Graph's notification tells the service. */
async function expectNotified(running: TestService, title: string): Promise<void> {
  const as = { token: await running.token("admin", "graph") };
  const { id } = await itemOf(running, NO);
  const path = `${await listPath(running, "KI-Register")}/items/${id}/fields`;
  expect((await running.call(as, "PATCH", path, { Title: title })).status).toBe(200);
  await expect
    .poll(() => running.service.register.reads.entry(NO)?.values.title, { timeout: 4_000 })
    .toBe(title);
}

test("LINK_SECRET is changed: notifications go on, and links of before open while it is given", async () => {
  const first = await start({ current: OLD });
  const { dataDir } = first;
  const old = await linkFrom(first);
  await expectNotified(first, "Unter dem alten");
  await first.stop();

  const second = await start({ current: NEW, before: OLD }, first);
  expect(await opened(second, old)).toBe(200);
  const made = await linkFrom(second);
  expect(await opened(second, made)).toBe(200);
  await expectNotified(second, "Unter beiden");
  await second.stop();

  const third = await start({ current: NEW }, second);
  expect(await opened(third, old)).toBe(403);
  expect(await opened(third, made)).toBe(200);
  await expectNotified(third, "Unter dem neuen");
  await third.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("without the secret before, notifications arrive all the same, and its links do not open", async () => {
  const first = await start({ current: OLD });
  const old = await linkFrom(first);
  await first.stop();
  const second = await start({ current: NEW }, first);
  expect(await opened(second, old)).toBe(403);
  await expectNotified(second, "Gleich unter dem neuen");
  await second.stop();
  rmSync(first.dataDir, { recursive: true, force: true });
});
