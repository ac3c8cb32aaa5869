import type { EntryView } from "#contract/entry.ts";

/** An entry as the server shows it to somebody who may read it; says only what matters. */
export function anEntryView(
  view: Partial<Omit<EntryView, "rights">> & { readonly rights?: Partial<EntryView["rights"]> },
): EntryView {
  const { rights, ...rest } = view;
  return {
    no: "KI-2026-0001",
    eTag: '"1"',
    revision: 1,
    values: { title: "Postsortierung" },
    rights: {
      edit: [],
      reportVersion: false,
      correctVersion: false,
      decide: false,
      suspend: false,
      liftSuspension: false,
      submitAgain: false,
      openCase: false,
      proposeUsage: false,
      relation: null,
      ...rights,
    },
    usageProposal: null,
    gates: null,
    follows: false,
    lastSuspension: null,
    inherited: {},
    runningCase: null,
    lastCase: null,
    duties: null,
    conditions: [],
    classifiedBy: null,
    platform: null,
    useCases: [],
    listItemUrl: null,
    ...rest,
  };
}
