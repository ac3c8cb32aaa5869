import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import { selects } from "#domain/cases/caseSelection.ts";
import type { ConditionFilter } from "#domain/exports/exportSelection.ts";
import { ExportDialog } from "#tab/fields/ExportDialog.tsx";
import { useSession } from "#tab/session/session.tsx";
import type { useCases } from "./useCases.ts";

/** A file of the cases that the desk shows, or of their conditions. */
export function CaseExport(
  props: Pick<ReturnType<typeof useCases>, "cases" | "closed" | "waiting"> & {
    readonly filter: CaseFilter;
    readonly onClose: () => void;
  },
) {
  const { me, today } = useSession();
  const { cases, closed, filter, onClose, waiting } = props;
  // Closed cases come a page at a time: the file has all of them.
  const areAll = !closed.isLoading && closed.failure === null && closed.loadMore === undefined;
  const shown = cases.filter(selects(filter, { personId: me.person.id, today, waiting }));
  const conditionsShown = ({ isOverdue, state = [] }: ConditionFilter) =>
    shown
      .flatMap(({ conditions }) => conditions)
      .filter((one) => state.length === 0 || state.includes(one.state))
      .filter((one) => isOverdue !== true || one.isOverdue).length;
  return (
    <ExportDialog
      of="cases"
      view={{
        filter: {},
        cases: filter,
        shown: areAll ? shown.length : undefined,
        conditionsShown: (which) => (areAll ? conditionsShown(which) : undefined),
      }}
      all={{ filter: {}, shown: undefined }}
      onClose={onClose}
    />
  );
}
