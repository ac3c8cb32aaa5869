import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { CaseCommand } from "#contract/caseCommands.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import type { CaseFilter } from "#tab/session/caseFilter.ts";
import { useSession } from "#tab/session/session.tsx";
import { type DeskRow, deskRow, isOnDesk, nextOnDesk } from "./deskRows.ts";

/** A step that was taken: the case as it is now, what happens, and how it is taken back where nobody was told of it. */
export interface DoneStep {
  readonly view: CaseView;
  readonly sentence: string;
  readonly undo?: CaseCommand | undefined;
}

/** What is said after a step, and the next case once this one waits for others. */
export function useDone(desk: { readonly rows: readonly DeskRow[]; readonly filter: CaseFilter }) {
  const { me, messages, navigation, today } = useSession();
  const [told, setTold] = useState<DoneStep>();
  const texts = messages.cases;
  const viewer = { personId: me.person.id, today };

  function tell(step: DoneStep) {
    if (isOnDesk(deskRow(step.view, viewer))) return setTold(step);
    const next = nextOnDesk(desk.rows, step.view.key);
    const more = next === undefined ? texts.nothingLeft : texts.nextOpened(next.title);
    setTold({ ...step, sentence: `${step.sentence} ${more}` });
    if (next !== undefined)
      navigation.go(ADDRESSES.cases.hash({ caseKey: next.key, filter: desk.filter }));
  }

  return { told, tell, say: setTold, dismiss: () => setTold(undefined) };
}
