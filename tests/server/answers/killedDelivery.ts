import { expect } from "vitest";
import { approvedEntry } from "#tests/server/processes/approvedEntry.ts";
import { callHttp } from "#tests/server/processes/callHttp.ts";
import { readItems } from "#tests/server/processes/lists.ts";
import { expectIntactChains, expectPresentCards } from "./expectOneAnswer.ts";
import type { LastRequest } from "./gate.ts";
import { type KilledRun, takeOver } from "./killService.ts";
import { pressed } from "./press.ts";
import { copiesOf, lastCopy, pairOf, type Question, runningCase } from "./questions.ts";
import type { City, CityService } from "./startCity.ts";

/** Tries that every service answers: one that was killed leaves the request to the next. */
const VERSION = "2.0";

/**
 * Reports a version and kills the service at one of the requests until both cards are marked as sent; whoever got no
 * answer reports it again at the next service. Answers how many copies there are beyond the first.
 */
export async function killedDelivery(
  city: City,
  service: CityService,
  { last, number }: { readonly last: LastRequest; readonly number: number },
): Promise<KilledRun & { readonly extra: number }> {
  const pair = pairOf(number);
  const entryNo = await approvedEntry(city, service.url, pair);
  await service.runRounds();
  const token = await city.token(pair.owner);
  const report = ({ url }: CityService) =>
    callHttp(`${url}/api/entries/${entryNo}/version`, {
      method: "POST",
      token,
      body: { version: VERSION },
    });

  let isReported = false;
  const run = await takeOver(city, service, last, async () => {
    isReported = (await report(service))?.status === 200;
  });
  if (!isReported) {
    const again = await report(run.service);
    // The first request was carried out before its service died.
    expect([200, 409]).toContain(again?.status);
  }
  await run.service.runRounds();

  const cases = await readItems(city, "KI-Register Bewertungen", `fields/EntryNo eq '${entryNo}'`);
  const ofVersion = cases.filter(({ fields }) => fields.TargetVersion === VERSION);
  expect(ofVersion).toHaveLength(1);
  await expectIntactChains(city, entryNo);
  const { key: caseKey, targetRevision } = await runningCase(city, run.service, entryNo);
  const messageId = `request-v${targetRevision}`;
  const question: Question = { ...pair, entryNo, caseKey, targetRevision, messageId };
  await expectPresentCards(city, question, {
    messageIds: [messageId],
    kills: run.held === undefined ? 0 : 1,
    shows: { owner: /case\/unchanged/, deputy: /case\/unchanged/ },
  });

  // Whichever copy is pressed, the answer counts, and both see it.
  const copy = (await copiesOf(city, question, pair.deputy)).at(0);
  const { id } = copy ?? (await lastCopy(city, question, pair.deputy));
  const answer = await pressed(
    city,
    pair.deputy,
    { id, caseKey, targetRevision, messageId },
    { verb: "case/unchanged", data: { reason: "bugfix" } },
  );
  expect(JSON.stringify(answer)).toMatch(/Von Ihnen beantwortet/);
  const copies = [
    ...(await copiesOf(city, question, pair.owner)),
    ...(await copiesOf(city, question, pair.deputy)),
  ];
  return { ...run, extra: copies.length - 2 };
}
