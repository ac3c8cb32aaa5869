import type { QueryClient } from "@tanstack/react-query";
import { hashParts } from "#tab/session/hash.ts";
import { partKey, withAllTexts } from "#tab/session/loadPart.ts";
import { within } from "#tab/shared/within.ts";
import type { Language } from "#texts/language.ts";

/** Longer, the rest of the view does not wait for its page. */
const ARRIVES_WITHIN = 1_000;

/** The pages that people come to by a link or by reloading: asked for before React is there. */
export const FIRST_PAGES = {
  register: async () => ({
    Component: (await import("#tab/register/RegisterPage.tsx")).RegisterPage,
  }),
  entry: withAllTexts(async () => (await import("#tab/entry/EntryPage.tsx")).EntryPage),
  tasks: withAllTexts(async () => (await import("#tab/tasks/TasksPage.tsx")).TasksPage),
};

export type FirstPageName = keyof typeof FIRST_PAGES;

/** The page of a hash, if it is one of these. */
export function firstPageOf(hash: string): FirstPageName | undefined {
  const { page } = hashParts(hash);
  return isFirstPage(page) ? page : undefined;
}

/** Lets the files of a page come, which the build has named in the document, without running them. */
export function fetchFirstPage(page: FirstPageName, { head }: Document): void {
  for (const link of head.querySelectorAll<HTMLLinkElement>(`link[data-page="${page}"]`)) {
    link.rel = "modulepreload";
  }
}

/** Has a page there when it is first shown. One that fails or is late is asked for again by whoever shows it. */
export async function loadFirstPage(
  page: FirstPageName,
  language: Language,
  client: QueryClient,
): Promise<void> {
  const load: (language: Language) => Promise<unknown> = FIRST_PAGES[page];
  const arriving = load(language).catch(() => undefined);
  const loaded = await within(ARRIVES_WITHIN, arriving, () => undefined);
  if (loaded !== undefined) client.setQueryData(partKey(page), loaded);
}

function isFirstPage(name: string): name is FirstPageName {
  return Object.hasOwn(FIRST_PAGES, name);
}
