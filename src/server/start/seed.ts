import type { Person } from "#domain/people/person.ts";
import { APP_ROLES, type Viewer } from "#domain/people/roles.ts";
import type { RiskClass } from "#domain/vocabulary.ts";
import type { RunningRegister } from "#register/createRegister.ts";

/** An entry made up for demonstration; persons by their handle. */
export interface SeedEntry {
  readonly owner: string;
  readonly deputy: string;
  /** Intake fields by key. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly decision?: {
    readonly riskClass: RiskClass;
    readonly reason: string;
    /** What staff may do with it. */
    readonly usage: Readonly<Record<string, string | readonly string[]>>;
  };
  readonly published?: true;
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
  { commands, reads }: RunningRegister,
  { decision, deputy, owner, published, values }: SeedEntry,
  personOf: PersonOf,
): Promise<void> {
  const reported = await commands.reportEntry(
    { ...values, deputyId: personOf(deputy).person.id },
    { viewer: viewerOf(personOf(owner)), channel: "tab" },
  );
  if (!reported.ok)
    throw new Error(
      `The demo entry ${values.title} is refused: ${JSON.stringify(reported.problem)}`,
    );
  const { no } = reported.value;
  const first = reads.casesOf(no)[0];
  if (decision === undefined || first === undefined) return;
  // They belong to the time before: nobody is told of them.
  const coordinator = { viewer: viewerOf(personOf("coordinator-1")), channel: "import" } as const;
  const { reason, riskClass: importedClass, usage } = decision;
  const { revision } = first;
  const decided = await commands.decideCase(
    first.key,
    { revision, decision: "approved", importedClass, reason, usage },
    coordinator,
  );
  if (!decided.ok) throw new Error(`The demo case ${first.key} is refused: ${decided.problem}`);
  if (published !== true) return;
  const entry = reads.entry(no);
  await commands.editEntry(
    no,
    { eTag: entry?.eTag ?? "", values: { publicationStatus: "published" } },
    coordinator,
  );
}

/** Many plain variations of the demo entries, for trying out a full register. */
export function loadEntries(entries: readonly SeedEntry[], count: number): readonly SeedEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const {
      decision: _decided,
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
  throw new Error("There is no entry to vary");
}
