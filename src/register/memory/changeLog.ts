import type { EntryNo } from "#domain/entry/entry.ts";

/**
 * What has changed in memory, in order: an entry with its cases and messages, or what is known about a person. Whoever
 * keeps something that was made of memory makes anew only what moved.
 */
export interface ChangeLog {
  touchEntry(no: EntryNo): void;
  touchPerson(id: string): void;
  /** What everything is made by has changed: nothing that was made before holds. */
  touchEverything(): void;
  /** How many changes there have been. */
  count(): number;
  /** What has changed since there were so many; undefined where that is no longer known. */
  since(count: number): Touched | undefined;
}

export interface Touched {
  readonly entries: ReadonlySet<EntryNo>;
  readonly persons: ReadonlySet<string>;
}

const KEPT = 20_000;
const PERSON = "person/";

export function createChangeLog(): ChangeLog {
  let touched: string[] = [];
  let forgotten = 0;

  function touch(subject: string): void {
    touched.push(subject);
    if (touched.length < 2 * KEPT) return;
    touched = touched.slice(KEPT);
    forgotten += KEPT;
  }

  return {
    touchEntry: touch,
    touchPerson: (id) => touch(PERSON + id),
    touchEverything() {
      forgotten += touched.length + 1;
      touched = [];
    },
    count: () => forgotten + touched.length,
    since(count) {
      if (count < forgotten) return undefined;
      const subjects = touched.slice(count - forgotten);
      const isPerson = (subject: string) => subject.startsWith(PERSON);
      return {
        entries: new Set(subjects.filter((subject) => !isPerson(subject))),
        persons: new Set(subjects.filter(isPerson).map((subject) => subject.slice(PERSON.length))),
      };
    },
  };
}
