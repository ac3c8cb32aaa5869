import { describe, expect, test } from "vitest";
import { valuesForEverybody } from "#domain/entry/entryRights.ts";
import { FIELDS } from "#domain/entry/fields.ts";
import { dayOf } from "#domain/time/day.ts";
import { POST } from "#gallery/examples/demoApplications.ts";
import { demoContext } from "#gallery/examples/demoContext.ts";
import { type UsageAnswer, usageCard, usageSummary } from "#teams/cards/usageCard.ts";

const context = {
  language: "de",
  today: dayOf(2026, 11, 26),
  pageUrl: (page: string) => `https://teams.example.org/${page}`,
} as const;
const nothing: UsageAnswer = { name: "DeepL", hits: [], hasMore: false, instead: [] };
const said = (answer: Partial<UsageAnswer>) =>
  JSON.stringify(usageCard({ ...nothing, ...answer }, context));
const hit = (no: string, title: string) => ({ no, values: { title } });

describe("the usage card", () => {
  test("shows nothing that only some may read", () => {
    const secrets = FIELDS.filter(({ kind, readers }) => kind === "longText" || readers !== "all");
    const written = Object.fromEntries(secrets.map(({ key }) => [key, `Geheim ${key}`]));
    const { entry: stored } = demoContext("de", { application: POST }).caseInEntry;
    const entry = { ...stored, values: { ...written, title: "Übersetzer" } };
    const card = said({ hits: [{ no: entry.no, values: valuesForEverybody(entry) }] });
    expect(card).toContain("Übersetzer");
    const hidden = secrets.filter(({ readers }) => readers !== "all");
    expect(hidden.filter(({ key }) => card.includes(`Geheim ${key}`))).toEqual([]);
  });

  test("each hit leads to its entry, and the card says of which day it is", () => {
    const card = said({ hits: [hit("KI-2026-0001", "Eins"), hit("KI-2026-0002", "Zwei")] });
    expect(card).toContain("https://teams.example.org/entry/KI-2026-0001");
    expect(card).toContain("https://teams.example.org/entry/KI-2026-0002");
    expect(card).toContain("https://teams.example.org/register?search=DeepL");
    expect(card).toContain("Stand 26.11.2026");
  });

  test("a miss says the fixed sentence, what there is instead, and where to report it", () => {
    const card = said({ instead: [hit("KI-2026-0001", "Eins")] });
    expect(card).toContain("DeepL steht nicht im Register. Was nicht im Register steht");
    expect(card).toContain("Stattdessen:");
    expect(card).toContain("https://teams.example.org/report?title=DeepL");
    expect(said({})).not.toContain("Stattdessen:");
  });

  test("what people wrote stays text", () => {
    const name = "[DeepL](https://evil.example.org)";
    const { body = [], fallbackText } = usageCard({ ...nothing, name }, context);
    expect(JSON.stringify(body.filter(({ type }) => type === "TextBlock"))).not.toContain("evil");
    expect(fallbackText).toContain("\\[DeepL\\]");
    expect(usageSummary({ ...nothing, name }, context)).toContain(name);
  });
});
