/** Whether the service's own sign-in works; a token that is given out goes to whoever asked, and nowhere else. */
export interface TokenWatch {
  /** The same way to a token, watched. */
  watched<Asked>(token: (asked: Asked) => Promise<string>): (asked: Asked) => Promise<string>;
  /** Whether the last try to get a token failed, for any of those who ask. */
  isRefused(): boolean;
  /** Tries again what failed last: nobody else may ask for a long time. */
  tick(): Promise<void>;
}

export function createTokenWatch(): TokenWatch {
  const failing = new Map<unknown, () => Promise<unknown>>();
  return {
    watched(token) {
      const asking = async (asked: Parameters<typeof token>[0]): Promise<string> => {
        try {
          const given = await token(asked);
          failing.delete(token);
          return given;
        } catch (error) {
          failing.set(token, () => asking(asked));
          throw error;
        }
      };
      return asking;
    },
    isRefused: () => failing.size > 0,
    async tick() {
      await Promise.allSettled([...failing.values()].map((again) => again()));
    },
  };
}
