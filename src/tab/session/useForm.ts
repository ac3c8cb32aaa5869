import { type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { withKeptTexts } from "./drafts.ts";
import { problemText } from "./problemText.ts";
import { useSession } from "./session.tsx";

/**
 * A form that sends one command: what is typed, whether it is on its way, and what stands against it, be it missing
 * here or refused by the register. Whoever types on may have mended it: then it is no longer said.
 */
export function useForm<Draft extends object, Answer, Input>(
  empty: Draft | (() => Draft),
  mutation: UseMutationOptions<Answer, Error, Input>,
  /** The name under which what is typed is kept; without it, leaving the form gives it up. */
  keptAs?: string,
) {
  const { drafts, messages } = useSession();
  const [draft, setDraft] = useState(() => {
    const fresh = typeof empty === "function" ? empty() : empty;
    return keptAs === undefined ? fresh : withKeptTexts(fresh, drafts.get(keptAs));
  });
  const [problem, setProblem] = useState<string>();
  const { isPending, mutate } = useMutation(mutation);
  return {
    draft,
    problem,
    isPending,
    change(part: Partial<Draft>) {
      setDraft((before) => {
        const next = { ...before, ...part };
        if (keptAs !== undefined) drafts.set(keptAs, next);
        return next;
      });
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
      const done = (answer: Answer) => {
        if (keptAs !== undefined) drafts.set(keptAs, undefined);
        onDone(answer);
      };
      mutate(input, { onSuccess: done, onError: (failed) => setProblem(say(failed)) });
    },
  };
}
