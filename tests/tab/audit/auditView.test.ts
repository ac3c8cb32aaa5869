import { describe, expect, test } from "vitest";
import type { ChainFaultView } from "#contract/audit.ts";
import { CHAIN_FAULTS, CHAIN_NOTICES } from "#domain/chainFault.ts";
import { faultRows, noticeRows, startLabel } from "#tab/audit/auditView.ts";
import { tabMessages } from "#tests/tab/tabMessages.ts";

const texts = tabMessages("de").audit.chains;
const aFault = (fault: Partial<ChainFaultView>): ChainFaultView => ({
  chain: "ki-2026-0001",
  entryNo: "KI-2026-0001",
  number: 3,
  kind: "hash",
  webUrl: null,
  ...fault,
});

describe("findings in words", () => {
  test("the first broken link stands on top and says so", () => {
    const rows = faultRows([aFault({}), aFault({ chain: "case/ki-2026-0002-v3" })], texts);
    expect(rows.map(({ isFirst }) => isFirst)).toEqual([true, false]);
    expect(rows[0]).toMatchObject({
      chain: "Eintrag KI-2026-0001",
      event: "Ereignis 3",
      title: "Ereignis verändert",
    });
    expect(rows[1]).toMatchObject({ chain: "Bewertung ki-2026-0002-v3" });
  });

  test("a finding about a whole chain, or about none, names no event and no entry", () => {
    const [row] = faultRows(
      [aFault({ chain: "", entryNo: "", number: null, kind: "unreadable" })],
      texts,
    );
    expect(row).toMatchObject({ chain: "Ohne erkennbare Kette", event: null, entryNo: null });
  });

  test("two findings of one chain have keys of their own", () => {
    const rows = faultRows([aFault({}), aFault({})], texts);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  });

  test.each(["de", "en"] as const)("every kind has its sentences (%s)", (language) => {
    const { chains } = tabMessages(language).audit;
    const faults = faultRows(
      CHAIN_FAULTS.map((kind) => aFault({ kind })),
      chains,
    );
    const notices = noticeRows(
      CHAIN_NOTICES.map((kind) => ({ ...aFault({}), kind })),
      chains,
    );
    for (const { meaning, title } of [...faults, ...notices]) {
      expect(title).not.toMatch(/[.!?]$/);
      expect(meaning).toMatch(/[.!?]$/);
    }
    for (const { action } of notices) expect(action).toMatch(/[.!?]$/);
    expect(notices.some(({ isFirst }) => isFirst)).toBe(false);
  });
});

test("the button says whether it starts the first verification or another", () => {
  expect(startLabel({ state: "idle" }, texts)).toBe(texts.start);
  expect(startLabel({ state: "running", events: 5 }, texts)).toBe(texts.start);
  expect(startLabel({ state: "failed", at: "2026-11-22T10:00:00.000Z" }, texts)).toBe(texts.again);
});
