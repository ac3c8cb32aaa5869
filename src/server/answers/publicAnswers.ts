import { createHash, hash } from "node:crypto";
import type { EntryNo } from "#domain/entry/entry.ts";
import { type Listing, listingOf, withdrawalOf, withheldBy } from "#domain/publication/listing.ts";
import { sortKeyOf } from "#domain/text/sortKey.ts";
import { WITHHELD_REASONS } from "#domain/vocabulary.ts";
import { entriesPieces, type PublicRegister } from "#exports/public/publicRegister.ts";
import { createFollowing, everyEntry } from "#register/memory/following.ts";
import type { RegisterReads } from "#register/register.ts";
import { visitInTurns } from "#register/store/turns.ts";
import { createSyncedList } from "./syncedList.ts";

/** What is public of one entry: what is listed, that it was taken out, or why it is not listed. */
interface PublicPart {
  readonly listing: Listing | undefined;
  readonly withdrawnAt: string | undefined;
  readonly withheld: string | undefined;
}

export interface PublicAnswers {
  /** Everything as it is public now, and a tag that changes with it. */
  now(): Promise<{ readonly register: PublicRegister; readonly eTag: string }>;
  listing(no: EntryNo): Listing | undefined;
}

/** What of the register is public, kept up to date by what moves: nobody's question looks at an entry. */
export function createPublicAnswers(
  reads: Pick<RegisterReads, "changes" | "entries" | "entry" | "isRecorded" | "settings" | "today">,
  { demo, url }: { readonly demo: boolean; readonly url: string },
): PublicAnswers {
  const list = createSyncedList();
  const parts = new Map<EntryNo, PublicPart>();
  let known: { readonly tag: string; readonly register: Promise<PublicRegister> } | undefined;
  let pilots: boolean | undefined;

  /** Entries that are to be looked at again: something in them is not recorded yet. */
  const unrecorded = new Set<EntryNo>();

  /**
   * What somebody typed into the list is no release. Until a round has taken it over or put it back, everybody sees what they
   * saw before.
   */
  function look(no: EntryNo): void {
    if (reads.entry(no) !== undefined && !reads.isRecorded(no)) {
      unrecorded.add(no);
      return;
    }
    unrecorded.delete(no);
    const part = partOf(no);
    if (part === undefined) parts.delete(no);
    else parts.set(no, part);
    list.set(no, part === undefined ? undefined : JSON.stringify(part));
  }

  function partOf(no: EntryNo): PublicPart | undefined {
    const entry = reads.entry(no);
    if (entry === undefined) return undefined;
    const rules = { ...reads.settings().publication, today: reads.today() };
    const listing = listingOf(entry, rules);
    const withdrawnAt = listing === undefined ? withdrawalOf(entry) : undefined;
    const withheld = withheldBy(entry, rules);
    const isNothing = [listing, withdrawnAt, withheld].every((one) => one === undefined);
    return isNothing ? undefined : { listing, withdrawnAt, withheld };
  }

  const sync = createFollowing({ changes: reads.changes, today: reads.today }, async (touched) => {
    const isSet = pilots === reads.settings().publication.pilots;
    pilots = reads.settings().publication.pilots;
    const moved = (isSet ? touched?.entries : undefined) ?? everyEntry(reads, list.keys());
    await visitInTurns(moved, look);
    list.commit();
  });

  /** From what was public at the call: meanwhile others have their turns. */
  async function registerNow(): Promise<PublicRegister> {
    const held: { readonly key: string; readonly no: EntryNo; readonly part: PublicPart }[] = [];
    await visitInTurns([...parts], ([no, part]) => held.push({ key: sortKeyOf(no), no, part }));
    held.sort((a, b) => (a.key < b.key ? -1 : 1));
    const listings: Listing[] = [];
    const withdrawn: { readonly no: string; readonly at: string }[] = [];
    const counts = new Map<string, number>();
    await visitInTurns(held, ({ no, part: { listing, withdrawnAt, withheld } }) => {
      if (listing !== undefined) listings.push(listing);
      if (withdrawnAt !== undefined) withdrawn.push({ no, at: withdrawnAt });
      if (withheld !== undefined) counts.set(withheld, (counts.get(withheld) ?? 0) + 1);
    });
    const sum = createHash("sha256");
    await visitInTurns(entriesPieces(listings, url), (piece) => sum.update(piece));
    return {
      ...{ listings, withdrawn, url, demo },
      withheld: Object.fromEntries(
        [...WITHHELD_REASONS, "undecided"].map((reason) => [reason, counts.get(reason) ?? 0]),
      ),
      city: reads.settings().publication,
      asOf: reads.today(),
      checksum: `sha256-${sum.digest("hex")}`,
    };
  }

  return {
    async now() {
      await sync();
      if (unrecorded.size > 0) {
        await visitInTurns([...unrecorded], look);
        list.commit();
      }
      const city = JSON.stringify(reads.settings().publication);
      const tag = `${reads.today()}-${list.cursor()}-${city}`;
      if (known?.tag !== tag) known = { tag, register: registerNow() };
      return { register: await known.register, eTag: tagOf(tag) };
    },
    listing: (no) => parts.get(no)?.listing,
  };
}

function tagOf(state: string): string {
  return `"${hash("sha1", state, "base64url")}"`;
}
