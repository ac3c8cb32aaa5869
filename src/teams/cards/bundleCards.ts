import type { AdaptiveCard } from "@microsoft/teams.cards";
import { titleOf } from "#domain/entry/entry.ts";
import { isOfMessages } from "#domain/messages/bundles.ts";
import { differences } from "#domain/publication/differences.ts";
import { isAwaiting, publicStateOf } from "#domain/publication/publicationState.ts";
import type { Day } from "#domain/time/day.ts";
import {
  type Bundle,
  type BundledMessage,
  type ReleaseAsked,
  releasesIn,
} from "#register/messages/delivery.ts";
import type { RegisterReads } from "#register/register.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { welcomeCard } from "./askCard.ts";
import type {
  BundledMessagesContext,
  BundleItem,
  DutyLine,
  FollowedLine,
  PublicationContext,
  PublicationLine,
} from "./bundleContext.ts";
import { BUNDLE_CARDS } from "./bundleKinds.ts";
import type { PageUrl, TabUrl, Typed } from "./cardContext.ts";
import { cardFor, summaryFor } from "./cardFor.ts";
import { contextOf, readerOf } from "./caseContext.ts";
import { digestCard } from "./digestCard.ts";
import { dutiesCard } from "./dutiesCard.ts";
import { followedCard } from "./followedCard.ts";
import { hintAnsweredCard } from "./hintAnsweredCard.ts";
import { publicationCard } from "./publicationCard.ts";
import { publicationsCard } from "./publicationsCard.ts";

export interface ShownCard {
  readonly card: AdaptiveCard;
  /** What the notification shows. */
  readonly summary: string;
}

export interface BundleInput {
  readonly language: Language;
  readonly tabUrl: TabUrl;
  readonly pageUrl: PageUrl;
  readonly notice?: string | undefined;
  readonly typed?: Typed | undefined;
  /** Another day than today's, to know a copy again. */
  readonly today?: Day;
}

/** What a bundle shows today. */
export function bundleCardFor(reads: RegisterReads, bundle: Bundle, input: BundleInput): ShownCard {
  const { key, kind, person } = bundle;
  const { language, notice, pageUrl, today = reads.today(), typed } = input;
  const conversation = reads.conversation(person.id);
  const base = { key, person, language, today, notice, typed, conversation };
  if (kind === "digest") {
    // Who coordinates no more sees nothing of what waits.
    const isCoordinator = reads.contactRole(person.id) === "coordination";
    const digest = isCoordinator
      ? reads.digest(person.id)
      : { day: today, sections: [], publications: [] };
    const cases = digest.sections.reduce((sum, { lines }) => sum + lines.length, 0);
    const count = cases + digest.publications.length;
    return {
      card: digestCard({
        ...base,
        ...{ kind, digest },
        day: bundle.day,
        pageUrl: pageUrl("cases"),
        caseUrl: (caseKey) => pageUrl(`cases/${caseKey}`),
        sectionUrl: (section) => pageUrl(`cases?waiting=${section}`),
        publicationUrl: (no) => pageUrl(no === undefined ? "publication" : `publication/${no}`),
      }),
      summary: messagesFor(language).cards.digest.summary(count),
    };
  }
  if (kind === "welcome") {
    const { summary } = messagesFor(language).cards.welcome;
    return { card: welcomeCard({ language, pageUrl, notice, typed }), summary };
  }
  if (kind === "hintAnswered") {
    const hint = reads.hintOf(bundle);
    const no = hint?.closed?.outcome.kind === "answered" ? undefined : hint?.closed?.outcome.no;
    const entry = no === undefined ? undefined : reads.entry(no);
    const title = entry === undefined ? no : titleOf(entry);
    return {
      card: hintAnsweredCard({ ...base, kind, pageUrl: pageUrl("register"), hint, title }),
      summary: messagesFor(language).cards.hint.summary,
    };
  }
  if (kind === "followed") {
    const lines = followedLines(reads, bundle, pageUrl);
    return {
      card: followedCard({ ...base, kind, pageUrl: pageUrl("start"), lines }),
      summary: messagesFor(language).cards.followed.summary(lines.length),
    };
  }
  if (kind === "duties") {
    const lines = dutyLines(reads, bundle, pageUrl);
    return {
      card: dutiesCard({ ...base, kind, pageUrl: pageUrl("duties"), lines }),
      summary: messagesFor(language).cards.duties.summary(lines.length),
    };
  }
  if (kind === "publication") {
    const asked = bundle.publication ?? { no: "", release: 0 };
    const { no } = asked;
    const shown = publicationShown(reads, asked);
    return {
      card: publicationCard({ ...base, kind, pageUrl: pageUrl(`publication/${no}`), ...shown }),
      summary: messagesFor(language).cards.publication.summary(shown.title),
    };
  }
  if (kind === "publications") {
    const lines = publicationLines(reads, bundle, pageUrl);
    return {
      card: publicationsCard({ ...base, kind, pageUrl: pageUrl("tasks"), lines }),
      summary: messagesFor(language).cards.publications.summary(lines.length),
    };
  }
  const { card, page, showsSingle, summary } = BUNDLE_CARDS[kind];
  const single = showsSingle ? singleCard(reads, bundle, { ...input, today }) : undefined;
  if (single !== undefined) return single;
  const items = bundleItems(reads, bundle);
  // What is only told to others is decided on by coordinators.
  const isToDecide = page === "register" && reads.contactRole(person.id) === "coordination";
  const context: BundledMessagesContext = {
    ...{ ...base, kind, items },
    pageUrl: pageUrl(isToDecide ? "cases" : page),
    caseUrl: ({ entry, evaluationCase }) =>
      input.tabUrl(entry.no, evaluationCase.key, readerOf(reads, entry, person.id)),
  };
  return { card: card(context), summary: summary(context) };
}

/** What was told; an entry that is gone keeps its number. */
function followedLines(
  reads: RegisterReads,
  { followed, person }: Bundle,
  pageUrl: PageUrl,
): readonly FollowedLine[] {
  return (followed?.changes ?? []).map(({ after, before, no }) => {
    const entry = reads.entry(no);
    return {
      ...{ no, before, after },
      title: entry === undefined ? no : titleOf(entry),
      url: pageUrl(`entry/${no}`),
      isFollowed: reads.follows(no, person.id),
    };
  });
}

const SETTLED = { state: "settled", values: [], changed: [] } as const;

/** What waits for the owner, or what has become of it. */
function publicationShown(
  reads: RegisterReads,
  { no, release }: ReleaseAsked,
): Pick<PublicationContext, "changed" | "state" | "title" | "values"> {
  const entry = reads.entry(no);
  if (entry === undefined || entry.publication?.release !== release) {
    return { title: entry === undefined ? no : titleOf(entry), ...SETTLED };
  }
  const isWaiting = isAwaiting(entry, reads.publicationMoment(no));
  const done = entry.values.publicationStatus === "published" ? "published" : "settled";
  if (!isWaiting) return { title: titleOf(entry), ...SETTLED, state: done };
  const { releasedState: values = [] } = entry;
  const shown = publicStateOf(entry);
  const changed = shown === undefined ? [] : differences(shown, values);
  return { title: titleOf(entry), state: "waiting", values, changed };
}

function publicationLines(
  reads: RegisterReads,
  bundle: Bundle,
  pageUrl: PageUrl,
): readonly PublicationLine[] {
  return releasesIn(bundle).map((asked) => {
    const { state, title, values } = publicationShown(reads, asked);
    const summary = values.find(({ field }) => field === "publicSummaryDe")?.value;
    return {
      ...{ no: asked.no, state, title, url: pageUrl(`publication/${asked.no}`) },
      summary: typeof summary === "string" ? summary : "",
    };
  });
}

/** What was told; an entry that is gone keeps its number. */
function dutyLines(
  reads: RegisterReads,
  { duties = [] }: Bundle,
  pageUrl: PageUrl,
): readonly DutyLine[] {
  return duties.map((told) => {
    const entry = reads.entry(told.no);
    const title = entry === undefined ? told.no : titleOf(entry);
    return { ...told, title, url: pageUrl(`entry/${told.no}`) };
  });
}

/** The messages of a bundle as they stand today. */
export function bundleItems(reads: RegisterReads, bundle: Bundle): readonly BundleItem[] {
  return bundle.messages.flatMap((message) => {
    const caseInEntry = reads.case(message.caseKey);
    if (caseInEntry === undefined) return [];
    const { messageId } = message;
    return [{ caseInEntry, messageId, state: stateOf(reads, bundle, message) }];
  });
}

/** The only message by its own card; undefined where there are several. */
function singleCard(
  reads: RegisterReads,
  { messages, person }: Bundle,
  { language, notice, tabUrl, today }: BundleInput & { readonly today: Day },
): ShownCard | undefined {
  const [message, ...others] = messages;
  if (message === undefined || others.length > 0) return undefined;
  const { caseKey, messageId } = message;
  const caseInEntry = reads.case(caseKey);
  if (caseInEntry === undefined) return undefined;
  const context = contextOf(reads, caseInEntry, { person, messageId, language, tabUrl, today });
  const shown = { ...context, notice };
  return { card: cardFor(shown), summary: summaryFor(shown) };
}

function stateOf(
  reads: RegisterReads,
  bundle: Bundle,
  message: BundledMessage,
): BundleItem["state"] {
  const found = reads.case(message.caseKey);
  if (found === undefined || !isOfMessages(bundle.kind)) return "done";
  return BUNDLE_CARDS[bundle.kind].stateOf(reads, bundle, message, found);
}
