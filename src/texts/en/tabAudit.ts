import type { tabAudit as german } from "#texts/de/tabAudit.ts";

export const tabAudit: typeof german = {
  audit: {
    title: "Log",
    lead: "What has happened in the register, and whether all data can be read and is unchanged.",
    events: {
      title: "Events",
      filters: "Narrow the events",
      entryNo: "Register number",
      entryNoHint: "KI-2026-0001",
      entryNoProblem: "Please enter a number like KI-2026-0001.",
      kind: "Kind",
      role: "Role",
      channel: "Channel",
      since: "From",
      until: "To",
      every: "All",
      clear: "Clear filters",
      none: "No event fits.",
      noneYet: (day: string) => `Back to ${day} no event fits.`,
      reached: (day: string) => `Searched back to ${day}.`,
      searching: (looked: string, of: string) =>
        `The whole log is being searched: ${looked} of about ${of} events so far.`,
      stop: "Stop searching",
      stopped: "The search is stopped.",
      goOn: "Go on searching",
      older: "Older events",
      gone: (no: string) => `${no} (no longer in the register)`,
      unreadable: (n: number) =>
        n === 1
          ? "1 item of the list holds no event that can be read. The log check says which."
          : `${n} items of the list hold no event that can be read. The log check says which.`,
      exportTable: "Export as a table",
      tableLead:
        "The file says of each event what happened when and what changed, and names no people.",
      export: "Export with checksums",
      exportTitle: "Export events",
      exportLead:
        "The file holds the events with their checksums, without names. The script “verify-log.mjs” checks it outside the register.",
      whole: "All events of the chains are in it: gaps can be found as well.",
      partial:
        "With these filters the file is a part: every checksum can be checked, gaps cannot. For those please export without filters, or with the register number alone.",
      create: "Prepare the file",
      download: "Download the file",
      expires: "The file is ready. The link holds for five minutes.",
    },
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
          action:
            "Please report the application in the register, then delete this item in SharePoint.",
        },
        copy: {
          title: "Copy of another item",
          meaning: "Another item has the same number. The register keeps the original only.",
          action: "Please delete the copy in SharePoint.",
        },
        broken: {
          title: "Content unreadable",
          meaning: "A column holds something that the register cannot read.",
          action: "Please restore the item’s previous version in SharePoint (version history).",
        },
        noPerson: {
          title: "No id of a person",
          meaning:
            "Where the id of a person belongs (owner, deputy or head of office), there is something else, for example a mail address. This person cannot be asked.",
          action:
            "Please choose the person in the register: with “Edit” at the entry. Please correct the id of the head of office in SharePoint; it is their object id in Entra.",
        },
      },
    },
    chains: {
      title: "Event chains",
      lead: "Every change is an event in the log, chained to the one before. The log check recomputes all chains and finds changed and missing events. The register can be used meanwhile.",
      never: "Nothing was checked since the service last started.",
      start: "Check event chains",
      again: "Check again",
      running: (events: string) => `Checking – ${events} events read …`,
      failedTitle: "The log check did not finish",
      failed: "SharePoint did not answer. Please start the log check again later.",
      at: (when: string) => `Checked on ${when}.`,
      took: (seconds: string) => `The log check took ${seconds} seconds.`,
      sound: (chains: string, events: string) =>
        `${chains} chains with ${events} events checked – everything is in order.`,
      broken: (n: number, chains: string, events: string) =>
        `${n === 1 ? "1 chain is" : `${n} chains are`} damaged (${chains} chains with ${events} events checked).`,
      first: "First broken link",
      faults: "Broken links",
      todo: "Please change and delete nothing now. Please look in SharePoint’s version history and recycle bin for who changed what and when, and restore the earlier state. Then please check again.",
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
    hintLink: "To the log",
  },
};
