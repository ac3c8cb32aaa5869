import { z } from "zod";
import { CHAIN_FAULTS, CHAIN_NOTICES } from "#domain/chainFault.ts";
import { eventFilterSchema } from "#schemas/exportSelectionSchema.ts";
import { historyEventSchema } from "./history.ts";

export const AUDIT_PATHS = {
  chains: "/audit/chains",
  problems: "/audit/problems",
  events: "/audit/events",
  exports: "/audit/exports",
  export: "/audit/exports/:token",
} as const;

/** GET /api/audit/events?…[&before=]: events of all entries, the newest first. */
export const eventsQuerySchema = eventFilterSchema.extend({
  before: z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .exactOptional(),
});

export const loggedEventSchema = historyEventSchema.extend({
  entryNo: z.string(),
  /** Null where the entry is no longer there. */
  title: z.string().nullable(),
});
export type LoggedEvent = z.infer<typeof loggedEventSchema>;

export const eventsSchema = z.object({
  events: z.array(loggedEventSchema),
  /** Where older ones begin; null where there are none. A page may be empty, and older ones still fit. */
  next: z.string().nullable(),
  /** The day to which events were looked at. */
  reached: z.string().nullable(),
  /** Items that hold no event any more. */
  unreadable: z.int(),
  /** How far the whole list is looked through for what comes next; null where nothing is under way. Ask again for the rest. */
  searching: z.object({ looked: z.int(), of: z.int() }).nullable(),
});
export type Events = z.infer<typeof eventsSchema>;

/** POST /api/audit/exports: a link to the file, which opens for some minutes. */
export const exportEventsInputSchema = z.strictObject({ filter: eventFilterSchema });
export const exportedEventsSchema = z.object({ url: z.string() });

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
