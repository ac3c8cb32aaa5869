import { useEffect, useState, useSyncExternalStore } from "react";
import type { ImportPlanInput, ImportView } from "#contract/import.ts";
import { ApiProblem } from "#tab/data/api.ts";
import { freshImport, savePlan } from "#tab/data/imports.ts";
import { useSession } from "#tab/session/session.tsx";
import { createPlanSaver, type PlanSaver, type PlanState } from "./planSaver.ts";

/** The plan of an import, and the one way to change it. */
export interface EditedPlan extends PlanState, Pick<PlanSaver, "flush"> {
  readonly adopt: (plan: ImportPlanInput) => void;
  readonly change: (part: Partial<ImportPlanInput> | PlanChange) => void;
  /** Where a part of it may have to go. */
  readonly replace: (change: (plan: ImportPlanInput) => ImportPlanInput) => void;
}

type PlanChange = (plan: ImportPlanInput) => Partial<ImportPlanInput>;

/** The same where there is one. */
export interface GivenPlan extends EditedPlan {
  readonly plan: ImportPlanInput;
}

/** What is decided is saved as one goes, and at the latest when the page is left. */
export function usePlan(view: ImportView): EditedPlan {
  const { data } = useSession();
  const [saver] = useState(() =>
    createPlanSaver({
      first: view,
      save: (revision, plan) => savePlan(data, view.id, { revision, plan }),
      reload: () => freshImport(data, view.id),
      isMeeting: (failed) => failed instanceof ApiProblem && failed.code === "changedMeanwhile",
    }),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  useEffect(() => saver.read(view), [saver, view]);
  useEffect(() => {
    const leave = () => void saver.flush();
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      leave();
    };
  }, [saver]);
  const replace = (change: (plan: ImportPlanInput) => ImportPlanInput) =>
    saver.change((before) => {
      if (before === null) throw new Error("There is no plan to change");
      return change(before);
    });
  return {
    ...state,
    flush: saver.flush,
    adopt: (plan) => saver.change(() => plan),
    replace,
    change: (change) =>
      replace((before) => ({
        ...before,
        ...(typeof change === "function" ? change(before) : change),
      })),
  };
}
