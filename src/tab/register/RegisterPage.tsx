import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import type { RegisterFilter } from "#domain/entry/registerFilter.ts";
import { mayExport } from "#domain/people/roles.ts";
import { registerQuery } from "#tab/data/register.ts";
import type { CachedRegister } from "#tab/data/snapshot.ts";
import { byRank, filterRows } from "#tab/fields/entryFilter.ts";
import { useSearched } from "#tab/fields/useSearched.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { part } from "#tab/session/part.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { isDefaultSort, type Sort } from "#tab/session/registerQuery.ts";
import { useSession } from "#tab/session/session.tsx";
import { Loading } from "#tab/shared/Loading.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import { useMedia } from "#tab/shared/useMedia.ts";
import { EntryCards } from "./EntryCards.tsx";
import { EntryGrid } from "./EntryGrid.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { sortRows } from "./registerView.ts";

const ExportDialog = part(
  "export",
  async () => (await import("./ExportDialog.tsx")).ExportDialog,
  "quiet",
);

const useStyles = makeStyles({ page: { display: "grid", gap: tokens.spacingVerticalS } });

/** Find, read, report: the whole register, searched and sorted in the browser. */
export function RegisterPage(props: { readonly filter: RegisterFilter; readonly sort: Sort }) {
  const styles = useStyles();
  const { data, me, messages, navigation } = useSession();
  const [exporting, setExporting] = useState(false);
  const query = useQuery(registerQuery(data));
  const texts = messages.register;
  return (
    <div className={styles.page}>
      <PageTop
        title={texts.title}
        lead={texts.lead}
        actions={
          <>
            {mayExport(me) && (
              <Button icon={<ArrowDownloadRegular />} onClick={() => setExporting(true)}>
                {texts.export}
              </Button>
            )}
            <Button
              appearance="primary"
              icon={<AddRegular />}
              onClick={() => navigation.go(ADDRESSES.report.hash({}))}
            >
              {texts.report}
            </Button>
          </>
        }
      />
      <QueryFaces query={query}>
        {(register) => (
          <RegisterView
            register={register}
            exporting={exporting}
            onExported={() => setExporting(false)}
            {...props}
          />
        )}
      </QueryFaces>
    </div>
  );
}

function RegisterView(props: {
  readonly register: CachedRegister;
  readonly filter: RegisterFilter;
  readonly sort: Sort;
  readonly exporting: boolean;
  readonly onExported: () => void;
}) {
  const { messages, navigation } = useSession();
  const { filter, register, sort } = props;
  const { rows } = register;
  // Below this the columns of the grid are too narrow for German words.
  const narrow = useMedia("(max-width: 879px)");
  const search = useRef<HTMLInputElement>(null);
  const [isExpected, setExpected] = useState(false);
  const wanted = useDeferredValue(filter);
  const sorted = useMemo(() => sortRows(rows, sort), [rows, sort]);
  const { isReady, searched } = useSearched(register, wanted.search, isExpected);
  // Whoever chose no order sees first what fits best.
  const isRanked = searched !== undefined && isDefaultSort(sort);
  const shown = useMemo(() => {
    const fitting = filterRows(sorted, wanted, searched);
    return isRanked ? byRank(fitting, searched) : fitting;
  }, [sorted, wanted, searched, isRanked]);
  const texts = messages.register;
  const show = (next: RegisterFilter, by: Sort = sort) =>
    navigation.go(ADDRESSES.register.hash({ filter: next, sort: by }), "replace");

  function clear() {
    show({});
    search.current?.focus();
  }

  if (rows.length === 0) {
    return (
      <Notice
        title={texts.empty}
        text={texts.emptyHint}
        action={{ label: texts.report, run: () => navigation.go(ADDRESSES.report.hash({})) }}
      />
    );
  }
  return (
    <>
      <FilterBar
        rows={rows}
        filter={filter}
        searched={searched}
        onSearch={() => setExpected(true)}
        sort={narrow ? sort : undefined}
        shown={shown.length}
        searchField={search}
        onFilter={(next) => show(next)}
        onSort={(by) => show(filter, by)}
      />
      {!isReady && <Loading label={messages.faces.loading} />}
      {isReady && shown.length === 0 && (
        <Notice
          title={texts.nothing}
          text={texts.nothingHint}
          action={{ label: texts.clear, run: clear }}
        />
      )}
      {isReady && shown.length > 0 && narrow && <EntryCards rows={shown} terms={searched?.terms} />}
      {isReady && shown.length > 0 && !narrow && (
        <EntryGrid
          rows={shown}
          terms={searched?.terms}
          sorted={isRanked ? undefined : sort}
          sort={sort}
          onSort={(by) => show(filter, by)}
          onEscape={() => search.current?.focus()}
        />
      )}
      {props.exporting && (
        <ExportDialog
          filter={filter}
          shown={shown.length}
          all={rows.length}
          onClose={props.onExported}
        />
      )}
    </>
  );
}
