import { describe, expect, test } from "vitest";
import type { MessageId } from "#domain/messages/kinds.ts";
import type { BundledMessagesContext } from "#teams/cards/bundleContext.ts";
import type { CardContext } from "#teams/cards/cardContext.ts";
import { cardFor, summaryFor } from "#teams/cards/cardFor.ts";
import { digestCard } from "#teams/cards/digestCard.ts";
import { escalationCard } from "#teams/cards/escalationCard.ts";
import { informative } from "#teams/cards/informativeCard.ts";
import { day } from "#tests/domain/builders.ts";
import { aCase, aContext, anEntry, deputy, inEntry, owner, stranger } from "#tests/teams/cases.ts";

type Case = Parameters<typeof aCase>[0];

const shown = (messageId: MessageId, over: Case, also: Partial<CardContext> = {}) => {
  const caseInEntry = inEntry(aCase(over), anEntry());
  const context = aContext({ caseInEntry, messageId, person: stranger, ...also });
  return { card: JSON.stringify(cardFor(context)), summary: summaryFor(context) };
};

const incident = {
  id: "i1",
  text: "Briefe an falsche Empfänger sortiert",
  on: day("2026-11-20"),
  harm: "unsure",
  by: { id: "r", name: "Rita Reporter", role: "employee" },
  channel: "tab",
  at: "2026-11-21T09:00:00.000Z",
  due: day("2026-11-24"),
  outcome: "full",
  suspend: null,
} as const;

const decision = {
  decision: "approved",
  reason: "Interne Begründung",
  riskClass: "limited",
  by: { id: "c", name: "Kim Koordination" },
  at: "2026-11-22T10:00:00.000Z",
} as const;

describe("information", () => {
  test("an incident is told with what happened and what follows, without who reported it", () => {
    const { card, summary } = shown("incident-1", { state: "open", incidents: [incident] });
    expect(card).toContain("Briefe an falsche Empfänger sortiert");
    expect(card).toContain("20.11.2026");
    expect(card).toContain("Ich weiß es nicht");
    expect(card).toContain("(24.11.2026)");
    expect(card).not.toContain("Rita");
    expect(summary).toContain("Vorfall");
  });

  test("an incident of a decided case says what it has come to", () => {
    const over = { state: "approved", incidents: [incident], decision } as const;
    expect(shown("incident-1", over).card).toContain("Inzwischen: Freigegeben");
  });

  test("what was asked for of the evaluation says when nothing is left to do, and why it was taken back", () => {
    const by = { id: "c", name: "Kim Koordination" };
    const requested = { nth: 1, by, on: day("2026-11-16"), due: day("2026-12-01") };
    const cancelled = { reason: "Steht im Vertrag.", by, on: day("2026-11-18") };
    const asked = (...kept: readonly object[]) =>
      shown(
        "sections-1",
        {
          state: "open",
          sections: {
            data: { requested: { ...requested, ...kept[0] } },
            security: { requested: { ...requested, ...kept[1] } },
          },
        },
        { person: owner },
      ).card;
    expect(asked()).toContain("Daten und Datenschutz, Sicherheit und Notbetrieb");
    const left = asked({ cancelled });
    expect(left).not.toContain("Daten und Datenschutz");
    expect(left).toContain("Sicherheit und Notbetrieb");
    const over = asked({ cancelled }, { cancelled });
    expect(over).toContain("zurückgenommen");
    expect(over).toContain("Steht im Vertrag.");
    expect(over).not.toContain("Kim");
    const again = asked({ nth: 2 }, { nth: 2 });
    expect(again).toContain("Sie müssen nichts mehr tun");
  });

  test("nobody to be reached: what to do; and once somebody has answered, that it is settled", () => {
    expect(shown("unattended-v7", {}).card).toContain("benennen Sie dort jemanden");
    const settled = shown("unattended-v7", { state: "objection" }).card;
    expect(settled).toContain("Inzwischen: Antwort erhalten");
    expect(settled).not.toContain("benennen Sie");
    expect(shown("unattended-v6", {}).card).not.toContain("benennen Sie");
  });

  test("a suspension is told as long as it is in force", () => {
    const suspension = { kind: "immediate", state: "active" } as const;
    expect(shown("suspension", { state: "open", suspension }).card).toContain(
      "nicht genutzt werden",
    );
    const over = shown("suspension", { state: "approved", suspension, decision }).card;
    expect(over).toContain("inzwischen entschieden");
    expect(over).not.toContain("darf bis zur Entscheidung");
  });

  test("a standard card says its text, and once the case is settled what it has come to", () => {
    const standard = informative("suspension");
    const cardIn = (state: "open" | "approved") =>
      JSON.stringify(
        standard.card(aContext({ caseInEntry: inEntry(aCase({ state }), anEntry()) })),
      );
    expect(cardIn("open")).toContain("nicht genutzt werden");
    expect(cardIn("open")).not.toContain("Inzwischen");
    expect(cardIn("approved")).toContain("Inzwischen: Freigegeben");
    expect(cardIn("approved")).not.toContain("nicht genutzt werden");
  });

  test("whoever reported an application learns the result, and neither the reason nor who decided", () => {
    const { card, summary } = shown("outcome", { state: "approved", decision, trigger: "first" });
    expect(card).toContain("Freigegeben");
    expect(card).not.toContain("Interne Begründung");
    expect(card).not.toContain("Kim");
    expect(summary).toContain("ist bewertet");
  });

  test("the decision comes with its result in the notification", () => {
    const { card, summary } = shown("decision", { state: "approved", decision }, { person: owner });
    expect(card).toContain("Interne Begründung");
    expect(summary).toContain("Freigegeben");
  });

  test("who is no longer responsible sees nothing of the decision", () => {
    expect(shown("decision", { state: "approved", decision }).card).not.toContain("Begründung");
  });
});

describe("a query", () => {
  const query = {
    text: "Wer prüft?",
    by: { id: "c", name: "Kim Koordination" },
    at: "2026-11-20T10:00:00.000Z",
    askedOn: day("2026-11-20"),
    pausedDue: null,
    answer: {
      text: "Das Amt.",
      by: deputy,
      channel: "card",
      at: "2026-11-21T10:00:00.000Z",
    },
  } as const;

  test("once answered shows question and answer, by role, however the case goes on", () => {
    for (const state of ["open", "approved"] as const) {
      const { card } = shown("query-1", { state, queries: [query] }, { person: owner });
      expect(card).toContain("Wer prüft?");
      expect(card).toContain("Das Amt.");
      expect(card).toContain("Beantwortet von der Stellvertretung am 21.11.2026");
      expect(card).not.toContain(deputy.name);
      expect(card).not.toContain("query/answer");
    }
  });
});

describe("reminders", () => {
  test("say that they are, and the last that the answer is overdue", () => {
    expect(shown("reminder-v7-1", {}, { person: owner }).card).toContain(
      "Erinnerung: Neue Version",
    );
    const last = shown("reminder-v7-4", {}, { person: deputy }).card;
    expect(last).toContain("antworten Sie als Stellvertretung");
    expect(last).toContain("case/unchanged");
  });

  test("of an older version point to the newer one", () => {
    expect(shown("reminder-v6-2", {}, { person: owner }).card).not.toContain("case/unchanged");
  });
});

describe("bundles", () => {
  const base = {
    key: "parcel/x/y",
    person: stranger,
    language: "de",
    today: day("2026-11-24"),
    conversation: undefined,
    pageUrl: "https://teams.example/register",
    caseUrl: () => "https://teams.example/case",
  } as const;

  test("an escalation names applications and due days, and no persons", () => {
    const caseInEntry = inEntry(aCase(), anEntry());
    const items: BundledMessagesContext["items"] = [
      { caseInEntry, messageId: "escalation-v7-1", state: "open" },
      { caseInEntry, messageId: "escalation-v7-1", state: "done" },
    ];
    const card = JSON.stringify(escalationCard({ ...base, kind: "escalation", items }));
    expect(card).toContain("Frist in 10 Tagen (04.12.2026)");
    expect(card).toContain("erledigt");
    expect(card).not.toContain(owner.name);
    expect(card).not.toContain(deputy.name);
  });

  test("a digest shows five of each section and counts the rest", () => {
    const lines = Array.from({ length: 8 }, (_, n) => ({
      caseKey: `c${n}`,
      entryNo: `KI-2026-000${n}`,
      title: `Anwendung ${n}`,
      due: day("2026-12-01"),
    }));
    const publications = Array.from({ length: 7 }, (_, n) => ({
      ...{ no: `KI-2026-001${n}`, title: `Öffentlich ${n}` },
      state: n === 1 ? ("changed" as const) : ("undecided" as const),
      isSentBack: n === 0,
      isUnattended: n === 2,
    }));
    const digest = {
      day: day("2026-11-24"),
      sections: [{ key: "overdue", lines }],
      publications,
    } as const;
    const caseUrl = (key: string) => `https://teams.example/cases/${key}`;
    const sectionUrl = (key: string) => `https://teams.example/cases?waiting=${key}`;
    const publicationUrl = (no?: string) => `https://teams.example/publication${no ?? ""}`;
    const urls = { caseUrl, sectionUrl, publicationUrl };
    const asked = { ...base, day: digest.day, digest, ...urls };
    const context = { ...asked, kind: "digest" } as const;
    const card = JSON.stringify(digestCard(context));
    expect(card).toContain("Bewertung überfällig (8)");
    expect(card).toContain("Anwendung 4: Frist in 7 Tagen (01.12.2026)");
    expect(card).not.toContain("Anwendung 5");
    expect(card).toContain("und 3 weitere");
    expect(card).toContain("https://teams.example/cases/c4");
    expect(card).toContain("https://teams.example/cases?waiting=overdue");
    expect(card).toContain("Veröffentlichung: bitte entscheiden (7)");
    expect(card).toContain("Öffentlich 0: Zurückgegeben");
    expect(card).toContain("Öffentlich 2: Freigegeben, aber niemand kann bestätigen");
    expect(card).toContain("Öffentlich 1: Geändert, neu zu prüfen");
    expect(card).toContain("https://teams.example/publicationKI-2026-0014");
    expect(card).not.toContain("Öffentlich 5");
    expect(card).toContain("und 2 weitere");
    const later = JSON.stringify(
      digestCard({ ...context, digest: { ...digest, day: day("2026-11-25") } }),
    );
    expect(later).toContain("KI-Register am 24.11.2026");
    expect(later).toContain("Stand vom 25.11.2026");
  });
});
