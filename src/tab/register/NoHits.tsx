import type { RegisterFilter } from "#domain/entry/filters.ts";
import { DEFAULT_SORT } from "#domain/entry/registerSort.ts";
import { activeFilters } from "#tab/fields/entryFilter.ts";
import type { Narrowed, Shown } from "#tab/fields/rowFacets.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { Notice } from "#tab/shared/Notice.tsx";

/** Why nothing is shown, what that means for whoever wants to use it, and what to do. */
export function NoHits(props: {
  readonly filter: RegisterFilter;
  readonly shown: Shown | undefined;
  readonly counts: Narrowed["quickCounts"];
  readonly onClear: () => void;
}) {
  const { messages, navigation } = useFirstSession();
  const { counts, filter, onClear, shown } = props;
  const texts = messages.registerView;
  const search = filter.search?.trim() ?? "";
  const isFiltered = activeFilters(filter) > 0;
  const clear = { label: messages.register.clear, run: onClear };
  const report = {
    label: messages.register.report,
    run: () => navigation.go(ADDRESSES.report.hash(search === "" ? {} : { title: search })),
  };
  if (counts.all > 0) {
    const { show: _, ...everywhere } = filter;
    const hash = ADDRESSES.register.hash({ filter: everywhere, sort: DEFAULT_SORT });
    return (
      <Notice
        title={
          search === "" && !isFiltered && shown !== undefined
            ? texts.nothingHere[shown]
            : messages.register.nothing
        }
        text={
          counts.all === 1
            ? texts.elsewhereOne
            : texts.elsewhere(messages.register.found(counts.all, counts.all))
        }
        action={{ label: texts.showAll, run: () => navigation.go(hash, "replace") }}
        other={search === "" && !isFiltered ? undefined : clear}
      />
    );
  }
  if (search !== "" && !isFiltered) {
    return (
      <Notice
        title={messages.register.nothing}
        text={messages.usage.missing(texts.searched(search))}
        action={report}
        other={clear}
      />
    );
  }
  return <Notice title={messages.register.nothing} text={texts.nothingFiltered} action={clear} />;
}
