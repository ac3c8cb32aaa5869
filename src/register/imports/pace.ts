import type { Context } from "#register/memory/context.ts";

/** Rows that are written at once before the pace counts: most lists of a city are shorter. */
const AT_ONCE = 300;

/** Leaves what people need of SharePoint's budget to them: who imports thousands of rows has time. */
export interface Pace {
  /** When the next rows may be written (real time). */
  until(): number;
  spend(rows: number): void;
}

export function createPace({ realNow, settings }: Pick<Context, "realNow" | "settings">): Pace {
  let spent = 0;
  let at = realNow();

  /** Forgets what time has made good. */
  function settle(): number {
    const { importPace } = settings();
    const now = realNow();
    spent = Math.max(0, spent - ((now - at) * importPace) / 60_000);
    at = now;
    return importPace;
  }

  return {
    until() {
      const pace = settle();
      return spent <= AT_ONCE ? at : at + ((spent - AT_ONCE) * 60_000) / pace;
    },
    spend(rows) {
      settle();
      spent += rows;
    },
  };
}
