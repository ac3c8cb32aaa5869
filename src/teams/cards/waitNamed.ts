import type { MessageId } from "#domain/messages/kinds.ts";
import { partsOf } from "#domain/messages/messageId.ts";
import type { Wait } from "#domain/messages/wait.ts";
import { waitsOf } from "#domain/messages/waits.ts";
import type { Person } from "#domain/people/person.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { RegisterReads } from "#register/register.ts";

/** What a message says that nobody can be asked for, as long as it waits. */
export function waitNamed(found: CaseInEntry, messageId: MessageId): Wait | undefined {
  const { wait } = partsOf(messageId);
  return waitsOf(found).find(({ key }) => key === wait);
}

/** Neither gone nor away. */
export function canBeAsked(
  reads: Pick<RegisterReads, "absentUntil" | "account">,
  { id }: Person,
): boolean {
  return reads.account(id) === "active" && reads.absentUntil(id) === undefined;
}
