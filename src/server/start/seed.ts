import { classifiedIn } from "#domain/cases/decidedClassification.ts";
import { missingStatements } from "#domain/cases/requiredStatements.ts";
import { keepsText, STATEMENT_ROLES } from "#domain/cases/statement.ts";
import type { Person } from "#domain/people/person.ts";
import { reviewerRoles } from "#domain/people/reviewer.ts";
import { APP_ROLES, type Viewer } from "#domain/people/roles.ts";
import { usualFields } from "#domain/publication/release.ts";
import type { Result } from "#domain/result.ts";
import { addDays } from "#domain/time/day.ts";
import type { RiskClass } from "#domain/vocabulary.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { Acting } from "#register/memory/actor.ts";

/** An entry made up for demonstration; persons by their handle. */
export interface SeedEntry {
  readonly owner: string;
  readonly deputy: string;
  /** Intake fields by key. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** Fields of the evaluation's sections by key. */
  readonly evaluation?: Readonly<Record<string, string | readonly string[]>>;
  readonly decision?: {
    /** Without answers it is known from elsewhere. */
    readonly riskClass: RiskClass;
    readonly answers?: Readonly<Record<string, string | readonly string[]>>;
    readonly reason: string;
    /** What staff may do with it. */
    readonly usage: Readonly<Record<string, string | readonly string[]>>;
    /** What the approval asks for, each in so many days. */
    readonly conditions?: readonly { readonly text: string; readonly inDays: number }[];
  };
  /** What everybody is told of it, in the fields of publication. */
  readonly published?: Readonly<Record<string, string>>;
}

export type PersonOf = (handle: string) => {
  readonly person: Person;
  readonly roles: readonly string[];
};

/**
 * Fills an empty register through the same commands that people use: owners report, a coordinator decides.
 * Does nothing where there are entries already, or where the lists are doubted.
 */
export async function seedRegister(
  register: RunningRegister,
  entries: readonly SeedEntry[],
  personOf: PersonOf,
): Promise<void> {
  if (register.health().state !== "ready" || register.reads.entryCount() > 0) return;
  for (const entry of entries) await seedEntry(register, entry, personOf);
}

async function seedEntry(
  register: RunningRegister,
  { decision, deputy, evaluation = {}, owner, published, values }: SeedEntry,
  personOf: PersonOf,
): Promise<void> {
  const { commands, reads } = register;
  const reported = await commands.reportEntry(
    { ...values, deputyId: personOf(deputy).person.id },
    { viewer: viewerOf(personOf(owner)), channel: "tab" },
  );
  const { no } = taken(reported, values.title);
  // They belong to the time before: nobody is told of them.
  const coordinators = (["coordinator-1", "coordinator-2"] as const)
    .filter((handle) => handle !== owner && handle !== deputy)
    .map((handle) => ({ viewer: viewerOf(personOf(handle)), channel: "import" }) as const);
  const [coordinator = fail(), second = coordinator] = coordinators;
  const edit = async (changed: SeedEntry["values"]) => {
    const input = { eTag: reads.entry(no)?.eTag ?? "", values: changed };
    if (Object.keys(changed).length > 0)
      taken(await commands.editEntry(no, input, coordinator), values.title);
  };
  await edit(evaluation);
  const first = reads.casesOf(no)[0];
  if (decision === undefined || first === undefined) return;
  await decideSeeded(register, first.key, decision, { coordinator, second });
  if (published === undefined) return;
  await edit(published);
  await publishSeeded(register, no, { coordinator, owner: viewerOf(personOf(owner)) });
}

/** Released by a coordinator, confirmed by the owner. */
async function publishSeeded(
  { commands, reads }: RunningRegister,
  no: string,
  by: { readonly coordinator: Acting; readonly owner: Viewer },
): Promise<void> {
  const entry = reads.entry(no);
  if (entry === undefined) return;
  const fields = usualFields(entry);
  const release = { fields, deliberate: false, eTag: entry.eTag };
  const asked = taken(await commands.releasePublication(no, release, by.coordinator), no);
  const confirmed = { release: asked.publication?.release ?? 0 };
  const acting = { viewer: by.owner, channel: "import" } as const;
  taken(await commands.confirmPublication(no, confirmed, acting), no);
}

/** With answers as people decide: one coordinator confirms them, another one decides. */
async function decideSeeded(
  { commands, reads }: RunningRegister,
  caseKey: string,
  { answers = {}, conditions = [], reason, riskClass, usage }: NonNullable<SeedEntry["decision"]>,
  { coordinator, second }: { readonly coordinator: Acting; readonly second: Acting },
): Promise<void> {
  const revision = () => reads.case(caseKey)?.evaluationCase.revision ?? 0;
  const hasAnswers = Object.keys(answers).length > 0;
  if (hasAnswers) {
    const wanted = Object.entries(answers).map(([question, answer]) => [
      question,
      { answer, seen: null },
    ]);
    const input = { answers: Object.fromEntries(wanted) };
    taken(await commands.classify(caseKey, input, second), caseKey);
    const confirmed = { revision: revision() };
    taken(await commands.confirmClassification(caseKey, confirmed, second), caseKey);
    await agreeSeeded({ commands, reads }, caseKey, second);
  }
  const known = hasAnswers ? {} : { importedClass: riskClass };
  const asked = conditions.map(({ inDays, text }) => ({
    text,
    dueOn: addDays(reads.today(), inDays),
  }));
  const made = { revision: revision(), decision: "approved", reason, usage, ...known } as const;
  taken(await commands.decideCase(caseKey, { ...made, conditions: asked }, coordinator), caseKey);
}

/** Whoever has to agree was asked, and has agreed. */
async function agreeSeeded(
  { commands, reads }: Pick<RunningRegister, "commands" | "reads">,
  caseKey: string,
  coordinator: Acting,
): Promise<void> {
  const { contacts, lawChoices, tree } = reads.settings();
  for (const role of STATEMENT_ROLES) {
    const found = reads.case(caseKey) ?? fail();
    const { classification, revision } = found.evaluationCase;
    const { values } = found.entry;
    const classified = classifiedIn(classification, tree, values, lawChoices);
    if (!missingStatements(found.evaluationCase, { classified, values }).includes(role)) continue;
    const [asked = fail()] = contacts[role];
    const request = {
      revision,
      role,
      personId: asked.id,
      question: "Bitte prüfen Sie die Anwendung.",
    };
    const wanted = { ...request, required: true };
    taken(await commands.requestStatement(caseKey, wanted, coordinator), caseKey);
    const id = reads.case(caseKey)?.evaluationCase.statements?.at(-1)?.id ?? fail();
    const reviewer = {
      viewer: { person: asked, roles: reviewerRoles([role]) },
      channel: "import",
    } as const;
    const agreed = {
      id,
      result: "agreed",
      text: keepsText(role) ? "Keine Bedenken." : "",
    } as const;
    taken(await commands.giveStatement(caseKey, agreed, reviewer), caseKey);
  }
}

function taken<Value>(result: Result<Value, unknown>, what: unknown): Value {
  if (!result.ok) throw new Error(`The demo's ${what} is refused: ${JSON.stringify(result)}`);
  return result.value;
}

/** Many plain variations of the demo entries, for trying out a full register. */
export function loadEntries(entries: readonly SeedEntry[], count: number): readonly SeedEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const {
      decision: _decided,
      evaluation: _evaluated,
      published: _published,
      ...base
    } = entries[index % entries.length] ?? fail();
    return { ...base, values: { ...base.values, title: `${base.values.title} ${index + 1}` } };
  });
}

function viewerOf({ person, roles }: ReturnType<PersonOf>): Viewer {
  return { person, roles: APP_ROLES.filter((role) => roles.includes(role)) };
}

function fail(): never {
  throw new Error("The demo lacks what it is made of");
}
