import { expect } from "vitest";
import { expectIntactChain } from "#tests/register/listContents.ts";
import { expectLastEvent } from "#tests/server/processes/expectNothingLost.ts";
import { readEvents, readItems } from "#tests/server/processes/lists.ts";
import { refreshed } from "./press.ts";
import { copiesOf, type Question } from "./questions.ts";
import type { City } from "./startCity.ts";

/** What was recorded of an answer: by which action, and the text that stands in it alone, if it has one. */
export interface Recorded {
  readonly action: string;
  readonly mark?: string | undefined;
}

/** The lists tell of exactly one answer, and tell the same. */
export async function expectOneAnswer(
  city: City,
  { caseKey, entryNo }: Question,
  { action, mark }: Recorded,
): Promise<void> {
  await expectIntactChains(city, entryNo);
  const events = await readEvents(city, `case/${caseKey}`);
  const answers = events.filter(({ Action }) => Action === action);
  expect(answers.map(({ EventKey }) => EventKey)).toHaveLength(1);
  if (mark === undefined) return;
  // Names of persons stand beside the change.
  expect(JSON.stringify([answers[0]?.data.changes, answers[0]?.Persons])).toContain(mark);
  const cases = await readItems(city, "KI-Register Bewertungen", `fields/CaseKey eq '${caseKey}'`);
  const { LastChange: _told, ...columns } = cases[0]?.fields ?? {};
  expect(timesIn(JSON.stringify(columns), mark)).toBe(1);
}

/** The events of an entry and its cases follow each other, and the items carry the last of them. */
export async function expectIntactChains(city: City, entryNo: string): Promise<void> {
  const entries = await readItems(city, "KI-Register", `fields/RegisterNo eq '${entryNo}'`);
  const cases = await readItems(city, "KI-Register Bewertungen", `fields/EntryNo eq '${entryNo}'`);
  const chains = [
    ...entries.map(({ fields }) => [entryNo.toLowerCase(), fields] as const),
    ...cases.map(({ fields }) => [`case/${String(fields.CaseKey)}`, fields] as const),
  ];
  for (const [chain, fields] of chains) {
    const events = await readEvents(city, chain);
    expectNumbered(events);
    expectLastEvent(fields, events);
  }
}

function expectNumbered(events: Awaited<ReturnType<typeof readEvents>>): void {
  expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index + 1));
  expectIntactChain(events);
}

/**
 * Everybody's chat shows today's card of every message: the copy the register knows by itself, every other one as soon
 * as Teams refreshes it.
 */
export async function expectPresentCards(
  city: City,
  question: Question,
  expected: {
    /** Which messages owner and deputy each have by now. */
    readonly messageIds: readonly string[];
    /** Each may leave a second copy of a card. */
    readonly kills: number;
    /** Who was sent the question once more on purpose. */
    readonly saidAgain?: "owner" | "deputy";
    /** What the card with the question shows. */
    readonly shows: Readonly<Record<"owner" | "deputy", RegExp>>;
  },
): Promise<void> {
  for (const role of ["owner", "deputy"] as const) {
    const person = question[role];
    const copies = Map.groupBy(
      await copiesOf(city, question, person),
      ({ messageId }) => messageId,
    );
    expect([...copies.keys()], role).toEqual(expected.messageIds);
    for (const [messageId, ofMessage] of copies) {
      const again = role === expected.saidAgain && messageId === question.messageId ? 1 : 0;
      expect(ofMessage.length, `${messageId} of ${role}`).toBeLessThanOrEqual(
        1 + expected.kills + again,
      );
      for (const copy of ofMessage) {
        const today = await refreshed(city, person, copy);
        if (messageId === question.messageId)
          expect(JSON.stringify(today)).toMatch(expected.shows[role]);
        if (copy === ofMessage.at(-1))
          expect(copy.content, `${messageId} of ${role}`).toEqual(today);
      }
    }
  }
}

function timesIn(text: string, part: string): number {
  return text.split(part).length - 1;
}
