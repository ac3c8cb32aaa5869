import { LRUCache } from "lru-cache";
import type { ExportProgress } from "#contract/export.ts";
import { HttpProblem } from "#server/routes/httpProblem.ts";
import { LARGEST_FILE, type MadeFile, type Watching } from "./fileMaker.ts";

export interface ExportFile extends MadeFile {
  /** Keys of the columns that it has. */
  readonly columns: readonly string[];
}

/** As long as the link to it: whoever is told that a file is ready gets that very file. */
const KEPT_MS = 5 * 60_000;
/** Room for the largest file there is; whatever is made later takes the place of what was made before. */
const KEPT_BYTES = LARGEST_FILE + 1;

/**
 * Files that are being made and were made by this process, by the id of what was asked for. Scanners fetch first, and people
 * press twice: a file is made once. Another process that is asked for it makes it, too.
 */
export interface ExportFiles {
  /** How far it is; begins where nobody has. */
  progress(id: string): ExportProgress;
  file(id: string): Promise<ExportFile>;
  /** Nothing is left of it. */
  giveUp(id: string): void;
}

interface Making {
  readonly file: Promise<ExportFile>;
  readonly stopping: AbortController;
  written: number;
  of: number;
  state: "waiting" | "reading" | "making" | "failed";
  problem: ExportProgress["problem"];
}

export function createExportFiles(
  make: (id: string, watching: Watching) => Promise<ExportFile>,
): ExportFiles {
  const running = new Map<string, Making>();
  const made = new LRUCache<string, ExportFile>({
    maxSize: KEPT_BYTES,
    ttl: KEPT_MS,
    sizeCalculation: ({ bytes }) => bytes.length + 1,
  });

  function start(id: string): Making {
    const stopping = new AbortController();
    const one: Making = {
      stopping,
      ...{ written: 0, of: 0, state: "waiting", problem: undefined },
      file: make(id, {
        signal: stopping.signal,
        onRead(written) {
          Object.assign(one, { written, state: "reading" });
        },
        onRows(written, of) {
          Object.assign(one, { written, of, state: "making" });
        },
      }),
    };
    running.set(id, one);
    one.file.then(
      (file) => {
        running.delete(id);
        if (!stopping.signal.aborted) made.set(id, file);
      },
      (error: unknown) => {
        one.state = "failed";
        if (isTooLarge(error)) one.problem = "fileTooLarge";
        // Too many are made at present: whoever asks again may have a turn.
        if (isBusy(error)) running.delete(id);
      },
    );
    return one;
  }

  return {
    progress(id) {
      const file = made.get(id);
      if (file !== undefined) return { state: "ready", rows: file.rows, of: file.rows };
      const { of, problem, state, written } = running.get(id) ?? start(id);
      if (state === "failed") running.delete(id);
      return { state, rows: written, of, ...(problem === undefined ? {} : { problem }) };
    },
    async file(id) {
      const known = running.get(id);
      return (
        made.get(id) ?? (known === undefined || known.state === "failed" ? start(id) : known).file
      );
    },
    giveUp(id) {
      running.get(id)?.stopping.abort();
      running.delete(id);
      made.delete(id);
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof HttpProblem && error.status === 503;
}

function isTooLarge(error: unknown): boolean {
  return error instanceof HttpProblem && error.code === "fileTooLarge";
}
