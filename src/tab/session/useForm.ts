import { type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { problemText } from "./problemText.ts";
import { useSession } from "./session.tsx";

/**
 * A form that sends one command: what is typed, whether it is on its way, and what stands against it, be it missing
 * here or refused by the register. Whoever types on may have mended it: then it is no longer said.
 */
export function useForm<Draft extends object, Answer, Input>(
  empty: Draft | (() => Draft),
  mutation: UseMutationOptions<Answer, Error, Input>,
) {
  const { messages } = useSession();
  const [draft, setDraft] = useState(empty);
  const [problem, setProblem] = useState<string>();
  const { isPending, mutate } = useMutation(mutation);
  return {
    draft,
    problem,
    isPending,
    change(part: Partial<Draft>) {
      setDraft((before) => ({ ...before, ...part }));
      setProblem(undefined);
    },
    /** What the dialog around the form shows and does. */
    dialog: (label: string, run: () => void, onClose: () => void) => ({
      problem,
      cancel: { label: messages.faces.cancel, run: onClose },
      submit: { label, pending: isPending, run },
    }),
    /** What is missing before anything is sent. */
    refuse: setProblem,
    /** `say` where a refusal has words of its own here. */
    send(
      input: Input,
      onDone: (answer: Answer) => void,
      say: (failed: Error) => string = (failed) => problemText(failed, messages),
    ) {
      mutate(input, { onSuccess: onDone, onError: (failed) => setProblem(say(failed)) });
    },
  };
}
