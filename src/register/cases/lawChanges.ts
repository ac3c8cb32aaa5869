import { setTimeout } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { type CampaignPlan, campaignPart, planCampaign } from "#domain/cases/campaign.ts";
import {
  type Compared,
  compareWithLaw,
  isUnderway,
  type Law,
  type LawFinding,
} from "#domain/cases/lawComparison.ts";
import { canonicalJson, type Json } from "#domain/change.ts";
import { type Entry, type EntryNo, ownerOf } from "#domain/entry/entry.ts";
import { sortKeyOf } from "#domain/text/sortKey.ts";
import type { Context } from "#register/memory/context.ts";
import { createKept, type Kept } from "#register/memory/following.ts";
import { findInTurns } from "#register/store/turns.ts";
import { campaignsIn, numbersOf } from "./campaignRows.ts";

/** Laws that somebody is looking at; each has a finding for every application. */
const LAWS_KEPT = 3;
/** Who asks is answered after this with how far it is, and asks again. */
const PATIENCE_MS = 1_000;

export type LawComparison =
  | { readonly state: "comparing"; readonly done: number; readonly entries: number }
  | {
      readonly state: "compared";
      readonly entries: number;
      /** Those that a decision by the decision tree stands for. */
      readonly compared: number;
      /** In the order of their numbers. */
      readonly findings: readonly LawFinding[];
    };

/** What a law would change for all applications. */
export interface LawChanges {
  inForce(): Law;
  /** How far it is, or what has been found; goes on where nobody asks. */
  compare(law: Law): Promise<LawComparison>;
  /** What is opened because of the law in force: what no running case settles anyway. */
  plan(): Promise<CampaignPlan>;
}

interface Comparison {
  readonly held: ReadonlyMap<EntryNo, Compared>;
  readonly kept: Kept;
}

export function createLawChanges(context: Context): LawChanges {
  const { changes, keyValues, replica, settings } = context;
  const comparisons = new LRUCache<string, Comparison>({ max: LAWS_KEPT });

  const inForce = (): Law => {
    const { lawChoices, tree } = settings();
    return { tree, choices: lawChoices };
  };

  function comparisonWith(law: Law): Comparison {
    const key = lawKey(law);
    const known = comparisons.get(key);
    if (known !== undefined) return known;
    const held = new Map<EntryNo, Compared>();
    const kept = createKept({
      reads: replica,
      changes,
      held: () => held.keys(),
      moved: ({ entries }) => entries,
      hold(no) {
        const entry = replica.entry(no);
        if (entry === undefined) held.delete(no);
        else held.set(no, compareWithLaw(entry, replica.casesOf(no), law));
      },
    });
    const made = { held, kept };
    comparisons.set(key, made);
    return made;
  }

  async function findingsBy({ held, kept }: Comparison): Promise<readonly LawFinding[]> {
    await kept.sync();
    const found = await findInTurns(held.values(), (one) => (typeof one === "string" ? [] : [one]));
    return inOrder(found, ({ no }) => no);
  }

  /** What rounds are about to open. */
  function beingOpened(): ReadonlySet<EntryNo> {
    const open = campaignsIn(keyValues).filter(
      ({ campaign: { ended, law }, isFinished }) =>
        law !== undefined && ended === undefined && !isFinished,
    );
    return new Set(open.flatMap((one) => numbersOf(keyValues, one) ?? []));
  }

  return {
    inForce,
    async compare(law) {
      const comparison = comparisonWith(law);
      const entries = replica.entryCount();
      const done = { state: "comparing", done: comparison.held.size, entries } as const;
      const found = findingsBy(comparison).then((findings) => ({
        state: "compared" as const,
        entries,
        compared: comparedIn(comparison.held),
        findings,
      }));
      // Who has been answered with how far it is does not hear that it failed; who asks next begins again.
      found.catch(() => undefined);
      const waiting = new AbortController();
      const patience = setTimeout(PATIENCE_MS, done, { signal: waiting.signal }).catch(() => done);
      const first = await Promise.race([found, patience]).finally(() => waiting.abort());
      return first.state === "compared" ? first : { ...done, done: comparison.held.size };
    },
    async plan() {
      await Promise.all([replica.entryItems.sync(), replica.caseItems.sync()]);
      const findings = await findingsBy(comparisonWith(inForce()));
      const toOpen = beingOpened();
      const parts = await findInTurns(findings, ({ no }) => {
        const [entry, cases] = [replica.entry(no), replica.casesOf(no)];
        if (entry === undefined || isUnderway(cases) || toOpen.has(no)) return [];
        return [{ entry, part: campaignPart(entry, cases) }];
      });
      // What belongs to one person is asked about together, so that it comes in one card.
      return planCampaign(inOrder(parts, ({ entry }) => `${ownerIdOf(entry)} ${entry.no}`));
    },
  };
}

function lawKey({ choices, tree }: Law): string {
  const chosen: Json = { registrationGateFrom: choices.registrationGateFrom ?? null };
  return `${tree.version} ${canonicalJson(chosen)}`;
}

function ownerIdOf(entry: Entry): string {
  return ownerOf(entry)?.id ?? "";
}

function comparedIn(held: Comparison["held"]): number {
  let compared = 0;
  for (const one of held.values()) if (one !== "notCompared") compared++;
  return compared;
}

function inOrder<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
  return items
    .map((item) => ({ item, key: sortKeyOf(nameOf(item)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}
