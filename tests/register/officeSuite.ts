import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Person } from "#domain/people/person.ts";
import type { AppRole } from "#domain/people/roles.ts";
import type { Day } from "#domain/time/day.ts";
import type { CardAnswer } from "#domain/triage/triage.ts";
import type { RiskClass, UpdateRhythm } from "#domain/vocabulary.ts";
import { personByHandle } from "#local/people.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { Acting } from "#register/memory/actor.ts";
import { classifyCase } from "./classifyCase.ts";
import { coordinator, INTAKE } from "./startRegister.ts";

/** The n-th of the city's many. */
export function citizen(n: number): Person {
  const person = personByHandle(`crowd-${n}`);
  if (person === undefined) throw new Error(`Nobody is number ${n}`);
  return { id: person.oid, name: person.name };
}

export function actingAs(person: Person, roles: readonly AppRole[] = []): Acting {
  return { viewer: { person, roles }, channel: "tab" };
}

export const UNCHANGED: CardAnswer = { option: "unchanged", reason: "bugfix" };
/** Where no new version of its own is asked about. */
export const NO_CHANGE: CardAnswer = { option: "unchanged", reason: "noChange" };

/** Three changes of a limited application ask for a full evaluation. */
export function fullAnswer(today: Day): CardAnswer {
  const changed = ["T4", "T5", "T6"] as const;
  return { option: "changed", changed, unsure: [], live: "live", date: today };
}

interface NewEntry {
  readonly title: string;
  readonly entryKind: "application" | "platform" | "useCase";
  readonly parentId?: string;
  readonly owner: Person;
  readonly deputy?: Person;
  readonly riskClass?: RiskClass;
  readonly updateRhythm?: UpdateRhythm;
}

/** An entry that was reported and not evaluated yet. */
export async function reportedEntry(
  { commands }: RunningRegister,
  { deputy, entryKind, owner, parentId, title }: NewEntry,
): Promise<string> {
  const values = {
    ...INTAKE,
    title,
    entryKind,
    ownerId: owner.id,
    ...(deputy === undefined ? {} : { deputyId: deputy.id }),
    ...(parentId === undefined ? {} : { parentId }),
  };
  const reported = await commands.reportEntry(values, actingAs(owner));
  if (!reported.ok) throw new Error(JSON.stringify(reported.problem));
  return reported.value.no;
}

/** An entry whose version 1.0 is approved. */
export async function evaluatedEntry(register: RunningRegister, entry: NewEntry): Promise<string> {
  const no = await reportedEntry(register, entry);
  await approve(register, no, entry);
  return no;
}

/** A coordinator approves what is open about the entry. */
export async function approve(
  register: RunningRegister,
  no: string,
  with_: { readonly riskClass?: RiskClass; readonly updateRhythm?: UpdateRhythm } = {},
): Promise<void> {
  const { commands, reads } = register;
  const open = reads.casesOf(no).find(({ state }) => state === "open");
  const key = open?.key ?? "";
  const revision = await classifyCase(register, key, with_.riskClass ?? "limited");
  const decided = await commands.decideCase(
    key,
    {
      revision,
      decision: "approved",
      reason: "Geprüft.",
      ...(with_.updateRhythm === undefined ? {} : { updateRhythm: with_.updateRhythm }),
    },
    coordinator(),
  );
  if (!decided.ok) throw new Error(JSON.stringify(decided.problem));
}

export function runningOf({ reads }: RunningRegister, no: string): EvaluationCase | undefined {
  return reads.casesOf(no).find(({ closedOn }) => closedOn === null);
}

/** Answers the open question about the entry. */
export async function answer(
  register: RunningRegister,
  no: string,
  by: Person,
  given: CardAnswer,
): Promise<void> {
  const asked = runningOf(register, no);
  const done = await register.commands.answerCase(
    asked?.key ?? "",
    { targetRevision: asked?.targetRevision ?? 0, answer: given },
    actingAs(by),
  );
  if (!done.ok) throw new Error(`${no}: ${JSON.stringify(done.problem)}`);
}
