import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { isCoordinator, mayExport } from "#domain/people/roles.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { queryToCaseFilter } from "#tab/session/caseFilter.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { UnreadableHint } from "#tab/session/UnreadableHint.tsx";
import { useMedia } from "#tab/shared/useMedia.ts";
import { CaseDesk } from "./CaseDesk.tsx";
import { CaseExport } from "./CaseExport.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { useCases } from "./useCases.ts";
import { useDeskKeys } from "./useDeskKeys.ts";

interface CasesPageProps {
  readonly caseKey: string | null;
  /** Which cases are listed, as the address has it. */
  readonly query: string;
}

/** The coordinators' desk: every case, what cannot wait first, and the chosen one beside the list; audit reads it. */
export function CasesPage({ caseKey, query }: CasesPageProps) {
  const { me, messages, navigation } = useSession();
  const filter = useMemo(() => queryToCaseFilter(query), [query]);
  const found = useCases(caseKey, filter);
  const keys = useDeskKeys();
  const [isExporting, setExporting] = useState(false);
  // A phone has none.
  const hasKeys = useMedia("(min-width: 640px)");
  return (
    <>
      <PageTop
        title={messages.cases.title}
        actions={
          <>
            {hasKeys && (
              <Button appearance="subtle" onClick={keys.show}>
                {messages.cases.keys}
              </Button>
            )}
            {mayExport(me) && (
              <Button onClick={() => setExporting(true)}>{messages.export.title}</Button>
            )}
            {!isCoordinator(me) && (
              <Button onClick={() => navigation.go(ADDRESSES.campaigns.hash({ isNew: false }))}>
                {messages.campaigns.title}
              </Button>
            )}
          </>
        }
      />
      <UnreadableHint />
      <QueryFaces query={found.running}>
        {() => (
          <>
            <CaseDesk caseKey={caseKey} filter={filter} {...found} keys={keys} />
            {isExporting && (
              <CaseExport {...found} filter={filter} onClose={() => setExporting(false)} />
            )}
          </>
        )}
      </QueryFaces>
      {keys.isShown && <KeysDialog keys={keys} />}
    </>
  );
}
