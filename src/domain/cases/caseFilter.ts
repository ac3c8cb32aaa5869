import type { DigestSection } from "#domain/messages/digestSections.ts";
import { CASE_STATES, type CaseState } from "#domain/vocabulary.ts";
import type { Trigger } from "./causes.ts";

/** What a coordinator can look at alone: the late ones, open proposals to suspend, or one state. */
export type CaseChoice = "all" | "overdue" | "suspensionOpen" | "needsResponsible" | CaseState;

export const CASE_CHOICES: readonly CaseChoice[] = [
  "all",
  "overdue",
  "suspensionOpen",
  "needsResponsible",
  ...CASE_STATES,
];
export const HANDLERS = ["me", "nobody"] as const;
export type HandlerChoice = (typeof HANDLERS)[number];

/** What the coordinators' list shows; what is absent is not narrowed. The address holds it, and an export. */
export interface CaseFilter {
  readonly show?: Exclude<CaseChoice, "all">;
  readonly handler?: HandlerChoice;
  readonly closedToo?: true;
  /** Words of the application, its number, version or office. */
  readonly search?: string;
  /** The office by its name. */
  readonly office?: string;
  readonly cause?: Trigger;
  /** What stands in this section of the coordinators' digest. */
  readonly waiting?: DigestSection;
}
