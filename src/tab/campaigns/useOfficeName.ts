import { useSession } from "#tab/session/session.tsx";

/** An office as people call it; an unknown one by its id. */
export function useOfficeName(): (orgUnitId: string | null) => string {
  const { me, messages } = useSession();
  const names = new Map(me.orgUnits.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? messages.campaigns.noOffice : (names.get(id) ?? id));
}
