import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { CaseCommand } from "#contract/caseCommands.ts";
import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import { deskRow, isOnDesk } from "#domain/cases/deskRows.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { isNarrowed } from "#tab/session/caseFilter.ts";
import { useSession } from "#tab/session/session.tsx";
import { type DeskRow, nextOnDesk } from "./deskRows.ts";

/** A step that was taken: the case as it is now, what happens, and how it is taken back where nobody was told of it. */
export interface DoneStep {
  readonly view: CaseView;
  readonly sentence: string;
  readonly undo?: CaseCommand | undefined;
}

/**
 * What is said after a step, and the next case once this one waits for others. Where only one of list and case is in sight,
 * nobody is thrown into another case: the list comes back, at the row of this one.
 */
export function useDone(desk: {
  readonly rows: readonly DeskRow[];
  readonly filter: CaseFilter;
  readonly isNarrow: boolean;
}) {
  const { me, messages, navigation, today } = useSession();
  const [told, setTold] = useState<DoneStep>();
  const texts = messages.cases;
  const viewer = { personId: me.person.id, today };
  const { filter, isNarrow, rows } = desk;
  const open = (caseKey: string) => navigation.go(ADDRESSES.cases.hash({ caseKey, filter }));

  function tell(step: DoneStep) {
    if (isOnDesk(deskRow(step.view, viewer))) return setTold(step);
    const next = nextOnDesk(rows, step.view.key);
    const nothing = isNarrowed(filter) ? texts.nothingLeftHere : texts.nothingLeft;
    if (next === undefined) setTold({ ...step, sentence: `${step.sentence} ${nothing}` });
    else if (isNarrow) setTold(step);
    else setTold({ ...step, sentence: `${step.sentence} ${texts.nextOpened(next.title)}` });
    if (isNarrow) navigation.returnTo(ADDRESSES.cases.hash({ filter }));
    else if (next !== undefined) open(next.key);
  }

  return {
    told,
    tell,
    say: setTold,
    /** It is as it was before: whoever took the step back goes on at its case. */
    undone(view: CaseView) {
      setTold({ view, sentence: texts.undone });
      open(view.key);
    },
    dismiss: () => setTold(undefined),
  };
}
