import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { MESSAGES, type MessageId } from "#domain/messages/kinds.ts";
import {
  isAboutQuestion,
  isMessageId,
  MESSAGE_KINDS,
  nthOf,
  type ParsedMessageId,
  parseMessageId,
} from "#domain/messages/messageId.ts";
import type { IdParts } from "#domain/messages/messageRow.ts";
import { parseQuestionKey } from "#domain/messages/questionKey.ts";
import { addDays, dayOf } from "#domain/time/day.ts";

interface Part {
  readonly text: string;
  readonly says: Partial<ParsedMessageId>;
}
const number = fc.nat({ max: 1_000_000 });
const version = fc.oneof(
  number.map((revision) => `v${revision}` as const),
  fc.tuple(number, number).map(([revision, again]) => `v${revision}.${again}` as const),
);
const query = number.map((n) => `q${n}` as const);
const PARTS: Readonly<Record<keyof IdParts, fc.Arbitrary<Part>>> = {
  version: version.map((key) => ({ text: key, says: { question: key } })),
  query: number.map((n) => ({ text: `${n}`, says: { question: `q${n}` } })),
  question: fc.oneof(version, query).map((key) => ({ text: key, says: { question: key } })),
  wait: fc.oneof(
    fc.oneof(version, query).map((key) => ({ text: key, says: { question: key, wait: key } })),
    fc
      .oneof(
        fc.tuple(number, number).map(([id, round]) => `c${id}.${round}` as const),
        number.map((n) => `s${n}` as const),
        number.map((n) => `r${n}` as const),
      )
      .map((key) => ({ text: key, says: { wait: key } })),
  ),
  again: fc.integer({ min: 1, max: 3 }).map((again) => ({ text: `${again}`, says: {} })),
  nth: number.map((nth) => ({ text: `${nth}`, says: { nth } })),
  reminder: fc.integer({ min: 1, max: 4 }).map((nth) => ({ text: `${nth}`, says: { nth } })),
  condition: fc
    .tuple(number, number, fc.option(number, { nil: undefined }))
    .map(([id, round, day]) => ({
      text: day === undefined ? `${id}.${round}` : `${id}.${round}.${day}`,
      says: { condition: { id, round } },
    })),
  day: fc.nat({ max: 5_000 }).map((days) => {
    const day = addDays(dayOf(2024, 1, 1), days);
    return { text: day, says: { day } };
  }),
};

test.each(MESSAGE_KINDS)("what the id of a %s was made of is read back", (kind) => {
  const parts = fc.tuple(...MESSAGES[kind].id.map((part) => PARTS[part]));
  fc.assert(
    fc.property(parts, (made) => {
      const id = [kind, ...made.map(({ text }) => text)].join("-");
      const says = Object.assign({}, ...made.map((part) => part.says));
      expect(parseMessageId(id)).toEqual({ kind, ...says });
    }),
  );
});

test("nothing else is a message's id", () => {
  const cut = MESSAGE_KINDS.filter((kind) => MESSAGES[kind].id.length > 0);
  const foreign = ["", "-", "toString", "constructor-1", "report-v7", "Request-v7", " request-v7"];
  const wrong = [
    "request-q1",
    "request-v7-1",
    "query-q1",
    "reminder-v7",
    "reminder-v7-0",
    "reminder-v7-5",
    "reminder-q2.3-1",
    "later-2026-02-30",
    "later-tomorrow",
    "escalation-v7",
    "suspension-1",
    "incident-1a",
  ];
  expect([...cut, ...foreign, ...wrong].filter(isMessageId)).toEqual([]);
});

test("every id that stands in earlier data and on earlier cards is read", () => {
  const folder = new URL("../../fixtures/dee0a8b/", import.meta.url);
  const unpacked = (name: string) =>
    brotliDecompressSync(readFileSync(new URL(name, folder))).toString();
  const texts = [
    readFileSync(new URL("made.json", folder), "utf8"),
    unpacked("answers.json.br"),
    unpacked("system.snapshot.br"),
  ];
  // The API names the kind of a message under the same word.
  const ids = texts
    .flatMap((text) => [...text.matchAll(/\\?"step\\?":\s*\\?"([^"\\]+)\\?"/g)])
    .flatMap(([, id = ""]) => (MESSAGE_KINDS.some((kind) => kind === id) ? [] : [id]));
  expect(ids.length).toBeGreaterThan(50);
  expect([...new Set(ids)].filter((id) => !isMessageId(id))).toEqual([]);
  const kinds = new Set(ids.map((id) => parseMessageId(id)?.kind));
  expect([...kinds]).toEqual(expect.arrayContaining(["request", "reminder", "statement"]));
});

test.each<[MessageId, boolean]>([
  ["request-v7", true],
  ["reminder-v7-2", true],
  ["escalation-v7-1", true],
  ["request-v7.1", false],
  ["query-7", false],
  ["later-2026-11-26", true],
  ["incident-7", false],
])("%s is about the open question v7: %s", (messageId, expected) => {
  expect(isAboutQuestion(messageId, "v7")).toBe(expected);
});

test("which of several a message is about is known for its own kind alone", () => {
  expect(nthOf("incident", "incident-2")).toBe(2);
  expect(nthOf("incident", "handover-2")).toBeUndefined();
  expect(nthOf("reminder", "reminder-q1-4")).toBe(4);
});

test("a question's key says what it is about", () => {
  expect(parseQuestionKey("v7.2")).toEqual({ about: "version", key: "v7.2", revision: 7 });
  expect(parseQuestionKey("q3")).toEqual({ about: "query", key: "q3", number: 3 });
  expect(parseQuestionKey("q3.1")).toBeUndefined();
});
