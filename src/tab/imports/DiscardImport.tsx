import { Button } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { cancelImportMutation } from "#tab/data/imports.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { focusHeading } from "#tab/shared/focus.ts";

/** Gives up an import of which nothing is in the register. */
export function DiscardImport({ id }: { readonly id: string }) {
  const { data, messages, navigation } = useSession();
  const [isAsking, setAsking] = useState(false);
  const cancel = useMutation(cancelImportMutation(data, id));
  const texts = messages.imports;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{texts.discard}</Button>
      {isAsking && (
        <FormDialog
          title={texts.discardTitle}
          lead={texts.discardLead}
          problem={problemOrNone(cancel.error, messages)}
          cancel={{ label: messages.faces.cancel, run: () => setAsking(false) }}
          submit={{
            label: texts.discard,
            pending: cancel.isPending,
            run: () =>
              cancel.mutate(
                {},
                {
                  onSuccess: () => {
                    navigation.go(ADDRESSES.imports.hash({}));
                    focusHeading();
                  },
                },
              ),
          }}
        />
      )}
    </>
  );
}
