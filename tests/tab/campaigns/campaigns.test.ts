import { describe, expect, test } from "vitest";
import { defaultDeadlines } from "#domain/cases/deadlines.ts";
import { parseDay } from "#domain/time/day.ts";
import { campaignInput, EMPTY_CAMPAIGN } from "#tab/campaigns/campaignForm.ts";
import { filterText } from "#tab/campaigns/filterText.ts";
import { tabMessages } from "#tests/tab/tabMessages.ts";

const TODAY = parseDay("2026-11-23");
const ID = "3b0e1a52-1111-4222-8333-444455556666";
const draft = { ...EMPTY_CAMPAIGN, reason: " Neue Leitlinien. " };

function input(over: Partial<typeof draft> = {}, entries = 3) {
  if (TODAY === undefined) throw new Error("Not a day");
  return campaignInput(
    ID,
    { ...draft, ...over },
    { entries },
    {
      ...{ today: TODAY, closingDays: [] },
      deadlines: defaultDeadlines,
    },
  );
}

describe("the request for a campaign", () => {
  test("says what was previewed, and leaves out what is empty", () => {
    const filter = { search: "chat", riskClass: ["limited"], orgUnitId: [] };
    expect(input({ filter })).toEqual({
      ok: true,
      value: {
        id: ID,
        trigger: "campaign",
        filter: { search: "chat", riskClass: ["limited"] },
        reason: "Neue Leitlinien.",
        expected: { entries: 3 },
      },
    });
  });

  test("with a day asks for it; the latest day is the server's to judge", () => {
    expect(input({ due: "2026-11-27" })).toMatchObject({ ok: true, value: { due: "2026-11-27" } });
    expect(input({ due: "2026-12-09" })).toMatchObject({ ok: true });
  });

  test.each([
    ["without a reason", { reason: "" }, 3, "reasonTooShort"],
    ["due tomorrow", { due: "2026-11-24" }, 3, "dueTooSoon"],
    ["about nobody", {}, 0, "nobodyToAsk"],
  ] as const)("%s is not sent", (_, over, entries, problem) => {
    expect(input(over, entries)).toEqual({ ok: false, problem });
  });
});

describe("a filter in words", () => {
  const units = [{ id: "32", name: "Ordnungsamt" }];
  test.each([
    ["de", {}, "Alle Anwendungen"],
    [
      "de",
      { search: " Post ", riskClass: ["limited", "minimal"], orgUnitId: ["32", "99"] },
      "Risikoklasse: Begrenztes Risiko, Minimales Risiko · Amt: Ordnungsamt, Amt, das es nicht mehr gibt · Suche: Post",
    ],
    ["en", { operationStatus: ["pilot"] }, "Operation status: Pilot"],
  ] as const)("%s %o", (language, filter, text) => {
    const { campaigns } = tabMessages(language);
    const said = filterText(filter, language, campaigns, units);
    expect(said).not.toContain("99");
    expect(said.toLowerCase()).toContain(text.split(":").at(-1)?.trim().toLowerCase());
    expect(said.split(" · ")).toHaveLength(text.split(" · ").length);
  });
});
