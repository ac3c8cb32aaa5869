/** What a client knows of a change it asked for. */
export interface AskedChange {
  readonly mark: string;
  readonly entryNo: string;
  /** Null for a change of the entry itself, and for what may stand in any of its cases. */
  readonly caseKey: string | null;
  /** `version` or `title` of the entry, an incident reported about it, else the action on the case. */
  readonly what:
    | "version"
    | "title"
    | "incidentReported"
    | "answered"
    | "queried"
    | "queryAnswered"
    | "decided"
    | "confirmedUnchanged";
  readonly channel: "tab" | "card" | "sharepoint";
  readonly acknowledged: boolean;
  /** How many requests may have carried it out. */
  readonly requests: number;
}
