import { type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Problems } from "#tab/shared/focus.ts";
import { withKeptTexts } from "./drafts.ts";
import { problemText } from "./problemText.ts";
import { useSession } from "./session.tsx";

/**
 * A form that sends one command: what is typed, whether it is on its way, and what stands against it, be it missing
 * here, each at its field, or refused by the register. Whoever types on may have mended it: then it is no longer said.
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
  const [problems, setProblems] = useState<Problems<keyof Draft & string>>({});
  const [mended, setMended] = useState<readonly string[]>([]);
  const { isPending, isSuccess, mutate } = useMutation(mutation);
  return {
    draft,
    problem,
    /** As they were when it was checked: for the focus. */
    problems,
    problemOf: (field: keyof Draft & string) =>
      mended.includes(field) ? undefined : problems[field],
    isPending,
    isDone: isSuccess,
    change(part: Partial<Draft>) {
      setDraft((before) => {
        const next = { ...before, ...part };
        if (keptAs !== undefined) drafts.set(keptAs, next);
        return next;
      });
      setProblem(undefined);
      // What was said of other fields still holds.
      setMended((before) => [...before, ...Object.keys(part)]);
    },
    /** What the dialog around the form shows and does. */
    dialog: (label: string, run: () => void, onClose: () => void) => ({
      problem,
      problems,
      cancel: { label: messages.faces.cancel, run: onClose },
      submit: { label, pending: isPending, run },
    }),
    /** What is missing before anything is sent: in one sentence, or in one for each field. */
    refuse(missing: string | Problems<keyof Draft & string> | undefined) {
      const isSentence = typeof missing === "string";
      setProblem(isSentence ? missing : undefined);
      setProblems(isSentence || missing === undefined ? {} : { ...missing });
      setMended([]);
    },
    /** `say` where a refusal has words of its own here. */
    send(
      input: Input,
      onDone: (answer: Answer) => void,
      say: (failed: Error) => string = (failed) => problemText(failed, messages),
    ) {
      setProblems({});
      const done = (answer: Answer) => {
        if (keptAs !== undefined) drafts.set(keptAs, undefined);
        onDone(answer);
      };
      mutate(input, { onSuccess: done, onError: (failed) => setProblem(say(failed)) });
    },
  };
}
