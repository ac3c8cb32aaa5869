import { z } from "zod";
import { ACCOUNT_STATES, type AccountState } from "#domain/people/account.ts";
import { parseDirectoryId } from "#domain/people/directoryId.ts";
import { daySchema } from "#register/store/daySchema.ts";
import type { KeyValues, StoredValue } from "#register/store/keyValues.ts";

/** What is kept of whoever is not active; an active person has no row. */
const accountSchema = z.object({
  state: z.enum(ACCOUNT_STATES).exclude(["active"]),
  since: daySchema,
});
type InactiveAccount = z.infer<typeof accountSchema>;

/** How far the day's check has come: everybody up to `after`, or all of them. */
const checkSchema = z.object({ day: daySchema, after: z.string().nullable() });
export type AccountCheck = z.infer<typeof checkSchema>;
export const CHECK_KEY = "accounts/checked";

/** As the directory said last; it knows nobody by what is no id. */
export function accountOf(keyValues: Pick<KeyValues, "get">, personId: string): AccountState {
  if (parseDirectoryId(personId) === undefined) return "gone";
  return readAccount(keyValues.get(accountKey(personId)))?.state ?? "active";
}

export function accountKey(personId: string): string {
  return `account/${personId}`.toLowerCase();
}

export function readAccount(stored: StoredValue | undefined): InactiveAccount | undefined {
  if (stored === undefined) return undefined;
  const parsed = accountSchema.safeParse(stored.value);
  return parsed.success ? parsed.data : undefined;
}

export function readCheck(stored: StoredValue | undefined): AccountCheck | undefined {
  const parsed = checkSchema.safeParse(stored?.value);
  return parsed.success ? parsed.data : undefined;
}
