import { Field, Input } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportProfiles } from "#contract/import.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { removeImportProfileMutation, saveImportProfileMutation } from "#tab/data/imports.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { type ProfileNameProblem, profileName } from "./profileName.ts";
import type { ProfilePlanInput } from "./profilePlan.ts";

/** What can be done with a kept assignment; those that come with the register stay as they are. */
export type ProfileStep = "save" | "rename" | "remove";

type Profile = ImportProfiles["profiles"][number];

interface ProfileProps {
  /** The chosen one, where it is the city's own. */
  readonly own: Profile | undefined;
  readonly profiles: readonly Profile[];
  /** What is assigned now. */
  readonly plan: ProfilePlanInput;
  readonly onClose: () => void;
  /** With the one that is chosen then. */
  readonly onDone: (id: string | null) => void;
}

/** Asks for the name of what is kept, or whether it is really to go. */
export function ProfileDialog({ step, ...props }: ProfileProps & { readonly step: ProfileStep }) {
  const { own } = props;
  if (step === "save") return <NameProfile {...props} renamed={undefined} />;
  if (own === undefined) return null;
  return step === "rename" ? (
    <NameProfile {...props} renamed={own} />
  ) : (
    <RemoveProfile {...props} own={own} />
  );
}

/** The same name again replaces; another one's name is no new name. */
function NameProfile(props: ProfileProps & { readonly renamed: Profile | undefined }) {
  const { data, messages } = useSession();
  const { onClose, onDone, plan, profiles, renamed } = props;
  const save = useMutation(saveImportProfileMutation(data));
  const [name, setName] = useState(renamed?.name ?? "");
  const [problem, setProblem] = useState<ProfileNameProblem>();
  const [newId] = useState(() => crypto.randomUUID());
  const texts = messages.imports.columns;
  const named = profileName(name, profiles, renamed);
  const same = named.ok ? named.value.replaced : undefined;

  function run() {
    setProblem(named.ok ? undefined : named.problem);
    if (!named.ok) return;
    const before = renamed ?? same;
    const id = before?.id ?? newId;
    save.mutate(
      {
        id,
        name: named.value.name,
        plan: renamed?.plan ?? plan,
        revision: before?.revision ?? 0,
      },
      { onSuccess: () => onDone(id) },
    );
  }

  return (
    <FormDialog
      title={renamed === undefined ? texts.profileSaveTitle : texts.profileRenameTitle}
      lead={renamed === undefined ? texts.profileSaveLead : texts.profileRenameLead}
      problem={problemOrNone(save.error, messages)}
      cancel={{ label: messages.faces.cancel, run: onClose }}
      submit={{ label: messages.faces.save, pending: save.isPending, run }}
    >
      <Field
        label={texts.profileName}
        required
        hint={same === undefined ? null : texts.profileReplaces}
        validationMessage={problem === undefined ? null : texts[problem]}
      >
        <Input
          value={name}
          maxLength={TEXT_LIMITS.profileName}
          onChange={(_, { value }) => {
            setName(value);
            setProblem(undefined);
          }}
        />
      </Field>
    </FormDialog>
  );
}

function RemoveProfile({ onClose, onDone, own }: ProfileProps & { readonly own: Profile }) {
  const { data, messages } = useSession();
  const remove = useMutation(removeImportProfileMutation(data));
  const texts = messages.imports.columns;
  return (
    <FormDialog
      title={texts.profileRemoveTitle(own.name)}
      lead={texts.profileRemoveLead}
      problem={problemOrNone(remove.error, messages)}
      cancel={{ label: messages.faces.cancel, run: onClose }}
      submit={{
        label: texts.profileRemoveDo,
        pending: remove.isPending,
        run: () => remove.mutate(own.id, { onSuccess: () => onDone(null) }),
      }}
    />
  );
}
