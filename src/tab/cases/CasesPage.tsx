import { Button } from "@fluentui/react-components";
import { isCoordinator } from "#domain/people/roles.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import type { CaseFilter } from "#tab/session/caseFilter.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { UnreadableHint } from "#tab/session/UnreadableHint.tsx";
import { useMedia } from "#tab/shared/useMedia.ts";
import { CaseDesk } from "./CaseDesk.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { useCases } from "./useCases.ts";
import { useDeskKeys } from "./useDeskKeys.ts";

/** The coordinators' desk: every case, what cannot wait first, and the chosen one beside the list; audit reads it. */
export function CasesPage(props: { readonly caseKey: string | null; readonly filter: CaseFilter }) {
  const { me, messages, navigation } = useSession();
  const found = useCases(props.caseKey, props.filter);
  const keys = useDeskKeys();
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
        {() => <CaseDesk {...props} {...found} keys={keys} />}
      </QueryFaces>
      {keys.isShown && <KeysDialog keys={keys} />}
    </>
  );
}
