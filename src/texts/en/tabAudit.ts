import type { tabAudit as german } from "#texts/de/tabAudit.ts";

export const tabAudit: typeof german = {
  audit: {
    nav: "Audit",
    title: "Audit",
    lead: "Can all data of the register be read, and is the event log complete and unchanged?",
    openItem: "Open in SharePoint",
    openEntry: (no: string) => `View entry ${no}`,
    problems: {
      title: "Unreadable items",
      allReadable: "Everything can be read.",
      count: (n: number) =>
        n === 1
          ? "1 item cannot be read, or not completely."
          : `${n} items cannot be read, or not completely.`,
      item: (list: string, id: string) => `List “${list}”, item ${id}`,
      lists: {
        entries: "KI-Register",
        cases: "KI-Register Bewertungen",
        events: "KI-Register Protokoll",
        system: "KI-Register System",
      },
      kinds: {
        notOurs: {
          title: "Not made by the register",
          meaning:
            "The item was made by hand. It has no register number or no events, and therefore does not appear in the register.",
          action: "Report the application in the register, then delete this item in SharePoint.",
        },
        copy: {
          title: "Copy of another item",
          meaning: "Another item has the same number. The register keeps the original only.",
          action: "Delete the copy in SharePoint.",
        },
        broken: {
          title: "Content unreadable",
          meaning: "A column holds something that the register cannot read.",
          action: "Restore the item’s previous version in SharePoint (version history).",
        },
        noPerson: {
          title: "No id of a person",
          meaning:
            "Where the id of a person belongs (business owner, deputy or head of office), there is something else, for example a mail address. This person cannot be asked.",
          action:
            "Choose the person in the register: with “Edit” at the entry. Correct the id of the head of office in SharePoint; it is their object id in Entra.",
        },
      },
    },
    chains: {
      title: "Event chains",
      lead: "Every change is an event in the log, chained to the one before. The verification recomputes all chains and finds changed and missing events. The register can be used meanwhile.",
      never: "Nothing was verified since the service last started.",
      start: "Verify event chains",
      again: "Verify again",
      running: (events: string) => `Verifying – ${events} events read …`,
      failedTitle: "The verification did not finish",
      failed: "SharePoint did not answer. Please start the verification again later.",
      at: (when: string) => `Verified on ${when}.`,
      took: (seconds: string) => `The verification took ${seconds} seconds.`,
      sound: (chains: string, events: string) =>
        `${chains} chains with ${events} events verified – everything is in order.`,
      broken: (n: number, chains: string, events: string) =>
        `${n === 1 ? "1 chain is" : `${n} chains are`} damaged (${chains} chains with ${events} events verified).`,
      first: "First broken link",
      faults: "Broken links",
      todo: "Change and delete nothing now. Look in SharePoint’s version history and recycle bin for who changed what and when, and restore the earlier state. Then verify again.",
      columns: { place: "Place", finding: "Finding", look: "Look" },
      notices: (n: number) => (n === 1 ? "1 notice" : `${n} notices`),
      noticesLead: "Notices are no faults.",
      more: (n: number) => `${n} more are not listed here.`,
      entryChain: (no: string) => `Entry ${no}`,
      caseChain: (key: string) => `Evaluation ${key}`,
      noName: "No recognisable chain",
      event: (n: number) => `Event ${n}`,
      faultKinds: {
        unreadable: {
          title: "Event unreadable",
          meaning: "The event’s content was changed by hand, or the event was made by hand.",
        },
        missing: {
          title: "Event missing",
          meaning: "This event was deleted from the log.",
        },
        duplicate: {
          title: "Event told twice",
          meaning: "There are two events of this number; the register did not write one of them.",
        },
        link: {
          title: "Link does not fit",
          meaning:
            "The event does not follow the one before: that one, or the reference to it, was changed.",
        },
        hash: {
          title: "Event changed",
          meaning: "The content does not fit its checksum: somebody changed the event afterwards.",
        },
        columns: {
          title: "Columns changed",
          meaning:
            "The protected content is intact, but the number, the action or another column says something else.",
        },
        persons: {
          title: "Persons changed",
          meaning:
            "The persons beside the event are not those that the register wrote. Erased persons would be fine, exchanged ones are not.",
        },
        digest: {
          title: "State does not fit",
          meaning: "The changes up to here lead to another state than the event certifies.",
        },
        cutOff: {
          title: "End of the chain missing",
          meaning:
            "The entry or evaluation holds a change that is not in the log: the last events were deleted.",
        },
        noChain: {
          title: "Whole chain missing",
          meaning: "The register wrote this item, but not one event of it is left.",
        },
      },
      noticeKinds: {
        outOfSync: {
          title: "Edit in SharePoint not taken over yet",
          meaning: "The item was edited in SharePoint and differs from its last event.",
          action: "Nothing: the register takes the edit over, or puts it back.",
        },
        itemMissing: {
          title: "Item deleted, deletion not recorded yet",
          meaning: "There is no item of this chain in SharePoint any more.",
          action: "Nothing: the register records the deletion, or makes the item again.",
        },
        handMade: {
          title: "Item made by hand",
          meaning: "The register did not make this item, and there are no events of it.",
          action: "See “Unreadable items” above.",
        },
      },
    },
    hint: (n: number) =>
      n === 1
        ? "1 item in the lists cannot be read, or not completely."
        : `${n} items in the lists cannot be read, or not completely.`,
    hintLink: "To the audit",
  },
};
