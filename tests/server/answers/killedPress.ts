import { expect } from "vitest";
import { approvedEntry } from "#tests/server/processes/approvedEntry.ts";
import { readItems } from "#tests/server/processes/lists.ts";
import { expectOneAnswer, expectPresentCards } from "./expectOneAnswer.ts";
import type { LastRequest } from "./gate.ts";
import { type KilledRun, takeOver } from "./killService.ts";
import { press, pressed } from "./press.ts";
import { askVersion, lastCopy, pairOf } from "./questions.ts";
import type { Scenario } from "./scenarios.ts";
import type { City, CityService } from "./startCity.ts";

/**
 * Presses a button on a copy of the card that the register does not know, kills the service at one of the requests that
 * follow, presses the same button again at the next service, and holds lists and chats against what they must be.
 */
export async function killedPress(
  city: City,
  service: CityService,
  scenario: Scenario,
  { last, number }: { readonly last: LastRequest; readonly number: number },
): Promise<KilledRun> {
  const pair = pairOf(number);
  const { riskClass } = scenario;
  const entryNo = await approvedEntry(city, service.url, { ...pair, riskClass });
  const asked = await askVersion(city, service, { ...pair, entryNo }, "2.0");
  const question = await scenario.prepare(city, service, asked);
  const presser = number % 2 === 0 ? "owner" : "deputy";
  const person = question[presser];
  await city.sayAgain(person, await lastCopy(city, question, person));
  const copy = await lastCopy(city, question, person);
  const mark = `Nur neue Symbole ${number}-${entryNo}`;
  const button = scenario.press(mark);

  const run = await takeOver(city, service, last, () => press(city, person, copy, button));
  if (run.held !== undefined) {
    const again = await pressed(city, person, copy, button);
    expect(JSON.stringify(again)).toMatch(scenario.shows.answer);
    await run.service.runRounds();
  }

  const { action, isMarked, shows, messageIds } = scenario;
  await expectOneAnswer(city, question, { action, mark: isMarked ? mark : undefined });
  await expectPresentCards(city, question, {
    messageIds,
    kills: run.held === undefined ? 0 : 1,
    saidAgain: presser,
    shows: { owner: shows.other, deputy: shows.other, [presser]: shows.presser },
  });
  const [item] = await readItems(city, "KI-Register", `fields/RegisterNo eq '${entryNo}'`);
  expect(item?.fields).toMatchObject(scenario.entry ?? {});
  return run;
}
