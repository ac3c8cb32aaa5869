import { expect, test } from "vitest";
import { possibleDuplicates } from "#domain/search/possibleDuplicates.ts";

const ENTRIES = [
  ["Digitale Verkehrszählung", "CountCam"],
  ["Übersetzung von Formularen", "DeepL"],
  ["Automatische Postsortierung"],
  ["Microsoft 365 Copilot"],
].map((names, n) => ({ no: `KI-2026-000${n}`, names }));

test.each([
  ["Verkehrszählungen", ["Digitale Verkehrszählung"]],
  ["Verkehrszälung", ["Digitale Verkehrszählung"]],
  ["Formulare übersetzen", ["Übersetzung von Formularen"]],
  ["deepl", ["Übersetzung von Formularen"]],
  ["Postsortierung im Bürgeramt", ["Automatische Postsortierung"]],
  ["Copilot für Protokolle", ["Microsoft 365 Copilot"]],
  // Words that stand in many names are no likeness.
  ["Digitale Anwendung für die Personalplanung", []],
  ["Ve", []],
  ["", []],
])("%j may mean %j", (name, expected) => {
  const found = possibleDuplicates(ENTRIES, name);
  expect(found.map((no) => ENTRIES.find((entry) => entry.no === no)?.names[0])).toEqual(expected);
});
