import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SignInFailure } from "#tab/data/signInFailure.ts";
import { createTokens } from "#tab/data/tokens.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A host whose answers the test gives. */
function host() {
  const asked: PromiseWithResolvers<string>[] = [];
  let pressed = false;
  const tokens = createTokens({
    ask: () => {
      const question = Promise.withResolvers<string>();
      asked.push(question);
      return question.promise;
    },
    now: () => Date.now(),
    isPressed: () => pressed,
  });
  return { asked, tokens, press: () => (pressed = true) };
}

const failure = (problem: string) => expect.objectContaining({ name: "SignInFailure", problem });
const failureOf = (token: Promise<string>) => token.catch((error: unknown) => error);

test("requests at the same time ask Teams once, later ones anew", async () => {
  const { asked, tokens } = host();
  const both = Promise.all([tokens.get(), tokens.get()]);
  asked[0]?.resolve("one");
  expect(await both).toEqual(["one", "one"]);
  const next = tokens.get();
  asked[1]?.resolve("two");
  expect(await next).toBe("two");
  expect(asked).toHaveLength(2);
});

test("a call that is never answered ends with a reason, and whoever presses the button asks anew", async () => {
  const { asked, press, tokens } = host();
  const lost = failureOf(tokens.get());
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await lost).toEqual(failure("hostSilent"));
  expect(await failureOf(tokens.get())).toEqual(failure("hostSilent"));
  expect(asked).toHaveLength(1);
  press();
  const next = tokens.get();
  asked[1]?.resolve("token");
  expect(await next).toBe("token");
});

test.each([
  ["a token", (question?: PromiseWithResolvers<string>) => question?.resolve("late")],
  ["a refusal", (question?: PromiseWithResolvers<string>) => question?.reject(new Error("late"))],
])("an answer that comes too late (%s) is told", async (_what, answer) => {
  const { asked, tokens } = host();
  const told = vi.fn();
  tokens.onLateAnswer(told);
  const lost = failureOf(tokens.get());
  await vi.advanceTimersByTimeAsync(10_000);
  await lost;
  expect(told).not.toHaveBeenCalled();
  answer(asked[0]);
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toHaveBeenCalledOnce();
});

test("after a refusal polls do not open one window after the other; a press or half a minute asks again", async () => {
  const { asked, press, tokens } = host();
  const first = failureOf(tokens.get());
  asked[0]?.reject(new Error("CancelledByUser"));
  expect(await first).toEqual(failure("cancelled"));
  await vi.advanceTimersByTimeAsync(29_000);
  expect(await failureOf(tokens.get())).toBeInstanceOf(SignInFailure);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_000);
  const second = failureOf(tokens.get());
  expect(asked).toHaveLength(2);
  asked[1]?.reject(new Error("CancelledByUser"));
  await second;
  press();
  const third = tokens.get();
  asked[2]?.resolve("token");
  expect(await third).toBe("token");
});
