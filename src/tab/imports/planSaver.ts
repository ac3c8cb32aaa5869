import type { ImportPlanInput } from "#contract/import.ts";

/** A plan as the register has it; there is none until the sheet is chosen. */
export interface SavedPlan {
  readonly revision: number;
  readonly plan: ImportPlanInput | null;
}

type Change = (plan: ImportPlanInput | null) => ImportPlanInput;

export interface PlanState extends SavedPlan {
  /** With what is not saved yet. */
  readonly plan: ImportPlanInput | null;
  readonly isSaved: boolean;
  /** Why the last changes could not be saved; the next change tries again. */
  readonly problem: Error | null;
  /** Somebody else has changed it too: both changes are in it. */
  readonly metOther: boolean;
}

/** Saves a plan as one goes. */
export interface PlanSaver {
  readonly state: () => PlanState;
  readonly subscribe: (listener: () => void) => () => void;
  /** What is changed next to each other is saved together, after a moment. */
  readonly change: (change: Change) => void;
  /** What is not saved yet is, now. */
  readonly flush: () => Promise<void>;
  /** What was read of it since. */
  readonly read: (saved: SavedPlan) => void;
}

const MOMENT = 400;

/**
 * Changes are kept as what they change, not as the plan that comes of it: where somebody else was faster, they are made
 * again in the other's plan, so that nothing of either is lost.
 */
export function createPlanSaver(options: {
  readonly first: SavedPlan;
  readonly save: (revision: number, plan: ImportPlanInput) => Promise<SavedPlan>;
  readonly reload: () => Promise<SavedPlan>;
  readonly isMeeting: (failed: unknown) => boolean;
  /** Runs after a moment unless it is called off. */
  readonly later?: (run: () => void, ms: number) => () => void;
}): PlanSaver {
  const { isMeeting, later = afterTimeout, reload, save } = options;
  const listeners = new Set<() => void>();
  let saved = options.first;
  let pending: readonly Change[] = [];
  let problem: Error | null = null;
  let metOther = false;
  let saving: Promise<void> | undefined;
  let callOff: (() => void) | undefined;
  let state = stateNow();

  function stateNow(): PlanState {
    return {
      revision: saved.revision,
      plan: changed(saved.plan, pending),
      isSaved: pending.length === 0,
      problem,
      metOther,
    };
  }

  function tell() {
    state = stateNow();
    for (const listener of listeners) listener();
  }

  async function saveAll(): Promise<void> {
    while (pending.length > 0) {
      const batch = pending;
      const plan = changed(saved.plan, batch);
      if (plan === null) return;
      try {
        saved = await save(saved.revision, plan);
        pending = pending.slice(batch.length);
        problem = null;
      } catch (failed) {
        if (!isMeeting(failed)) throw failed;
        saved = await reload();
        metOther = true;
      }
      tell();
    }
  }

  function flush(): Promise<void> {
    callOff?.();
    callOff = undefined;
    saving ??= saveAll()
      .catch((failed: unknown) => {
        problem = failed instanceof Error ? failed : new Error(String(failed));
        tell();
      })
      .finally(() => {
        saving = undefined;
      });
    return saving;
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(change) {
      pending = [...pending, change];
      problem = null;
      callOff?.();
      callOff = later(() => void flush(), MOMENT);
      tell();
    },
    flush,
    read(now) {
      if (pending.length > 0 || now.revision <= saved.revision) return;
      saved = now;
      tell();
    },
  };
}

function changed(plan: ImportPlanInput | null, changes: readonly Change[]): ImportPlanInput | null {
  return changes.reduce<ImportPlanInput | null>((before, change) => change(before), plan);
}

function afterTimeout(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
