import { operationStatusOf, responsiblePersons } from "#domain/entry/entry.ts";
import { CONTACT_ROLES } from "#domain/settings/organisation.ts";
import type { Day } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import type { ClaimWork } from "#register/memory/scope.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { dayAt } from "#register/store/clock.ts";
import { findInTurns, visitInTurns } from "#register/store/turns.ts";
import {
  type AccountCheck,
  accountKey,
  accountOf,
  CHECK_KEY,
  readAccount,
  readCheck,
} from "./accounts.ts";
import { followsIn } from "./followRows.ts";
import { type Directory, refreshNames } from "./refreshNames.ts";

/** Ten requests of twenty: a round with everything else in it stays short. */
const AT_ONCE = 200;

export interface AccountChecks {
  /**
   * Once a day asks the directory about everybody responsible, the contacts and the heads of office, a part in each round; and at once about
   * whoever became responsible since this process began. Names that the directory writes in another way now are taken over.
   */
  run(touched: Iterable<StoredEntry>, claimWork: ClaimWork): Promise<void>;
}

export function createAccountChecks(context: Context): AccountChecks {
  const { keyValues, now, replica, settings } = context;
  // Persons are compared without case, as their rows are; who is in here is asked with the day's check.
  let known: Set<string> | undefined;
  // Who is to be asked that day, in order: whoever becomes responsible meanwhile is asked at once.
  let asked: { readonly day: Day; readonly ids: readonly string[] } | undefined;

  async function everybody(): Promise<Set<string>> {
    const { contacts, orgUnits } = settings();
    const named = CONTACT_ROLES.flatMap((role) => contacts[role].map(({ id }) => id));
    const heads = orgUnits.flatMap(({ headId }) => headId ?? []);
    const persons = new Set([...named, ...heads].map((id) => id.toLowerCase()));
    await visitInTurns(replica.entries(), (entry) => {
      for (const id of askedIn(entry)) persons.add(id);
    });
    for (const { person } of followsIn(keyValues)) persons.add(person.id.toLowerCase());
    return persons;
  }

  async function askedOn(day: Day): Promise<readonly string[]> {
    if (asked?.day !== day) asked = { day, ids: [...(await everybody())].sort() };
    return asked.ids;
  }

  async function checkNew(touched: Iterable<StoredEntry>): Promise<void> {
    known ??= await everybody();
    const isKnown = known;
    const news = await findInTurns(touched, (entry) =>
      askedIn(entry).filter((id) => !isKnown.has(id)),
    );
    const fresh = new Set(news);
    if (fresh.size === 0) return;
    await recheckAccounts(context, [...fresh]);
    for (const id of fresh) known.add(id);
  }

  async function checkDay(claimWork: ClaimWork): Promise<void> {
    const today = dayAt(now());
    const stored = keyValues.get(CHECK_KEY);
    const check = readCheck(stored);
    if (check?.day === today && check.after === null) return;
    const persons = await askedOn(today);
    const after = check?.day === today ? (check.after ?? "") : "";
    const part = persons.filter((id) => id > after).slice(0, AT_ONCE);
    // Persons are no entries: only the lease is asked for, nothing is looked at again.
    if (part.length > 0 && !(await claimWork(part))) return;
    await refreshNames(context, await recheckAccounts(context, part));
    const isLast = part.length < AT_ONCE;
    if (isLast) await forgetOthers(await everybody());
    const next: AccountCheck = { day: today, after: isLast ? null : (part.at(-1) ?? null) };
    // Another replica that was faster has asked the same: its mark stays.
    await (stored === undefined
      ? keyValues.claim(CHECK_KEY, next)
      : keyValues.replace(stored, next));
  }

  /** Rows of people who are responsible for nothing any more. */
  async function forgetOthers(persons: ReadonlySet<string>): Promise<void> {
    const wanted = new Set([...persons].map(accountKey));
    const others = [...keyValues.ofKind("account")].filter(({ key }) => !wanted.has(key));
    if (others.length > 0) await keyValues.removeMany(others);
  }

  return {
    async run(touched, claimWork) {
      await checkNew(touched);
      await checkDay(claimWork);
    },
  };
}

/**
 * Asks the directory about these people now, as after a message that could not be sent, and keeps who is not active.
 * Answers what the directory says.
 */
export async function recheckAccounts(
  context: Context,
  personIds: readonly string[],
): Promise<Directory> {
  const { keyValues, now, people } = context;
  const since = dayAt(now());
  const directory = await people.accounts(personIds);
  for (const [id, { state }] of directory) {
    if (accountOf(keyValues, id) === state) continue;
    const key = accountKey(id);
    if (state !== "active") {
      const known = readAccount(keyValues.get(key));
      await keyValues.put(key, { state, since: known?.since ?? since });
      continue;
    }
    const stored = await keyValues.fresh(key);
    if (stored !== undefined) await keyValues.remove(stored);
  }
  return directory;
}

function askedIn(entry: StoredEntry): readonly string[] {
  if (operationStatusOf(entry) === "retired") return [];
  return responsiblePersons(entry).map(({ id }) => id.toLowerCase());
}
