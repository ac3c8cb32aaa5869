import { z } from "zod";
import { CHAIN_FAULTS, CHAIN_NOTICES } from "#domain/chainFault.ts";

export const AUDIT_PATHS = { chains: "/audit/chains", problems: "/audit/problems" } as const;

/** Answers name chains, numbers and items; no persons and no contents. */
const findingOf = <Kind extends z.ZodType>(kind: Kind) =>
  z.strictObject({
    /** `ki-2026-0001` or `case/<key>`; empty where nothing tells. */
    chain: z.string(),
    entryNo: z.string(),
    /** The event it is about; null where it is about a whole chain. */
    number: z.int().nullable(),
    kind,
    /** The item in SharePoint to look at. */
    webUrl: z.string().nullable(),
  });
const chainFaultSchema = findingOf(z.enum(CHAIN_FAULTS));
export type ChainFaultView = z.infer<typeof chainFaultSchema>;
const chainNoticeSchema = findingOf(z.enum(CHAIN_NOTICES));
export type ChainNoticeView = z.infer<typeof chainNoticeSchema>;

/** More findings than this are counted, not listed: nobody reads them, and the first one matters most. */
export const MOST_LISTED = 200;

const chainReportSchema = z.strictObject({
  chains: z.int(),
  events: z.int(),
  faultCount: z.int(),
  /** The first broken link of each chain, in the order of the event list. */
  faults: z.array(chainFaultSchema).max(MOST_LISTED),
  noticeCount: z.int(),
  notices: z.array(chainNoticeSchema).max(MOST_LISTED),
});

/** POST and GET /api/audit/chains: where the verification of the event chains stands. */
export const chainAuditSchema = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("idle") }),
  z.strictObject({ state: z.literal("running"), events: z.int() }),
  z.strictObject({
    state: z.literal("done"),
    result: chainReportSchema,
    at: z.string(),
    ms: z.int(),
  }),
  z.strictObject({ state: z.literal("failed"), at: z.string() }),
]);
export type ChainAudit = z.infer<typeof chainAuditSchema>;

const itemProblemSchema = z.strictObject({
  list: z.enum(["entries", "cases", "events", "system"]),
  itemId: z.string(),
  webUrl: z.string().nullable(),
  problem: z.enum(["notOurs", "copy", "broken", "noPerson"]),
});
export type ItemProblemView = z.infer<typeof itemProblemSchema>;

/** GET /api/audit/problems: items that cannot be read at present. */
export const itemProblemsSchema = z.strictObject({ problems: z.array(itemProblemSchema) });
export type ItemProblems = z.infer<typeof itemProblemsSchema>;
