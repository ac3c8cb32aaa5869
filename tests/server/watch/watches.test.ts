import { beforeEach, describe, expect, test } from "vitest";
import { createGraphWatch, type GraphWatch, TICK_MS } from "#server/watch/graphWatch.ts";
import { createTokenWatch } from "#server/watch/tokenWatch.ts";
import { createPause } from "#sharepoint/pause.ts";

describe("whether Graph answers", () => {
  let now: number;
  let answer: number | "none";
  let asked: number[];
  let again: number[];
  let watch: GraphWatch;
  const red = 30_000;
  const back = 15_000;

  beforeEach(() => {
    now = 0;
    answer = 200;
    asked = [];
    again = [];
    watch = createGraphWatch({
      pause: createPause({ now: () => now, sleep: async () => {}, random: () => 0 }),
      async ask({ onAnswer }) {
        asked.push(now);
        if (answer === "none") throw new Error("No answer");
        onAnswer({ method: "GET", path: "/", status: answer, retried: false });
        return answer;
      },
      answersAgain: () => again.push(now),
    });
  });

  async function wait(milliseconds: number): Promise<void> {
    for (const end = now + milliseconds; now < end; ) {
      now += TICK_MS;
      await watch.tick();
    }
  }
  const answered = (status: number) =>
    watch.onAnswer({ method: "GET", path: "/", status, retried: false });

  test("where others ask, it does not", async () => {
    for (let second = 0; second < 60; second += 5) {
      answered(200);
      await wait(TICK_MS);
    }
    expect(asked).toEqual([]);
    expect(watch.reason()).toBeUndefined();
  });

  test("where nobody asks for minutes, one question in ten seconds finds it there", async () => {
    await wait(60_000);
    expect(asked).toHaveLength(6);
    expect(watch.reason()).toBeUndefined();
  });

  test.each(["none", 500, 502, 503, 504] as const)(
    "a Graph that answers %s is silent within 30 s, and there again within 15 s",
    async (dead) => {
      await wait(60_000);
      answer = dead;
      const died = now;
      await wait(red);
      expect(watch.reason()).toBe("graphSilent");
      expect(now - died).toBeLessThanOrEqual(red);
      answer = 200;
      const revived = now;
      await wait(back);
      expect(watch.reason()).toBeUndefined();
      expect(again.map((at) => at - revived <= back)).toEqual([true]);
    },
  );

  test.each([401, 403])(
    "a question refused with %i is said until one is answered",
    async (status) => {
      answer = status;
      await wait(15_000);
      expect(watch.reason()).toBe("graphRefused");
      answer = 200;
      await wait(TICK_MS);
      expect(watch.reason()).toBeUndefined();
    },
  );

  test("a tenant that asks for two minutes of patience is not silent for that time", async () => {
    watch.pause.hold(120_000);
    answered(429);
    answer = "none";
    await wait(120_000);
    expect(watch.reason()).toBeUndefined();
    expect(asked).toEqual([]);
    await wait(red);
    expect(watch.reason()).toBe("graphSilent");
  });

  test("a question without an answer does not keep the next from being asked for ever", async () => {
    answer = "none";
    await wait(60_000);
    expect(asked.length).toBeGreaterThan(8);
  });
});

describe("whether the service's own sign-in works", () => {
  test("a token that was refused is asked for until it comes", async () => {
    const watch = createTokenWatch();
    let isAway = true;
    const scopes: string[] = [];
    const token = watch.watched(async (scope: string) => {
      scopes.push(scope);
      if (isAway) throw new Error("invalid_client");
      return "token";
    });
    expect(watch.isRefused()).toBe(false);
    await expect(token("bot")).rejects.toThrow("invalid_client");
    expect(watch.isRefused()).toBe(true);
    await watch.tick();
    expect(watch.isRefused()).toBe(true);
    isAway = false;
    await watch.tick();
    expect(watch.isRefused()).toBe(false);
    await watch.tick();
    expect(scopes).toEqual(["bot", "bot", "bot"]);
    expect(await token("bot")).toBe("token");
  });

  test("one that works does not hide another that is refused", async () => {
    const watch = createTokenWatch();
    const graph = watch.watched(async () => "token");
    const bot = watch.watched(() => Promise.reject(new Error("refused")));
    await expect(bot("b")).rejects.toThrow();
    await graph("g");
    expect(watch.isRefused()).toBe(true);
  });
});
