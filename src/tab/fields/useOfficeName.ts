import { officeName } from "#domain/settings/officeName.ts";
import { useSession } from "#tab/session/session.tsx";

/** An office as people call it, also where an application has none. */
export function useOfficeName(): (orgUnitId: string | null) => string {
  const { language, me, messages } = useSession();
  return (id) =>
    id === null ? messages.campaigns.noOffice : officeName(me.orgUnits, { id }, language);
}
