import { within } from "#tab/shared/within.ts";
import { SignInFailure, signInFailure } from "./signInFailure.ts";

/** So long a request waits for its token; whoever must confirm something in a window takes longer and is told so. */
const ANSWER_WITHIN = 10_000;
/** After a refusal or silence, Teams is not asked again so soon, unless by the person: each question may open a window. */
const QUIET_AFTER_FAILURE = 30_000;

export interface Tokens {
  /** The person's access token; throws a `SignInFailure`. */
  readonly get: () => Promise<string>;
  /** Calls back when an answer comes that was no longer waited for. */
  readonly onLateAnswer: (listener: () => void) => void;
}

/**
 * Tokens of Teams: asked for by one call at a time, for whatever needs one meanwhile. A call that is not answered keeps
 * nobody waiting, and whoever presses something then asks anew.
 */
export function createTokens(parts: {
  readonly ask: () => Promise<string>;
  readonly now: () => number;
  /** Whether the person has just pressed something. */
  readonly isPressed: () => boolean;
}): Tokens {
  let asking: Promise<string> | undefined;
  let failed: { readonly failure: SignInFailure; readonly since: number } | undefined;
  let answeredLate: () => void = () => undefined;

  function fail(failure: SignInFailure): SignInFailure {
    failed = { failure, since: parts.now() };
    return failure;
  }

  function ask(): Promise<string> {
    let late = false;
    const question = parts.ask().then(
      (token) => {
        failed = undefined;
        return token;
      },
      (error: unknown) => {
        throw fail(signInFailure(error));
      },
    );
    const answer = within(ANSWER_WITHIN, question, () => {
      late = true;
      throw fail(new SignInFailure("hostSilent"));
    });
    const settled = () => {
      if (asking === answer) asking = undefined;
    };
    answer.then(settled, settled);
    const told = () => {
      if (late) answeredLate();
    };
    question.then(told, told);
    return answer;
  }

  return {
    async get() {
      if (failed !== undefined && !parts.isPressed()) {
        if (parts.now() - failed.since < QUIET_AFTER_FAILURE) throw failed.failure;
      }
      asking ??= ask();
      return asking;
    },
    onLateAnswer(listener) {
      answeredLate = listener;
    },
  };
}
