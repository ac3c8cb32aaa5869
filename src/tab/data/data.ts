import type { QueryClient } from "@tanstack/react-query";
import type { Api } from "./api.ts";
import type { BusinessDay } from "./businessDay.ts";
import type { RegisterStore } from "./registerStore.ts";

/** The ways to the data: the server, the cache its answers go to, its day, and what the browser keeps between visits. */
export interface Data {
  readonly api: Api;
  readonly client: QueryClient;
  readonly day: BusinessDay;
  readonly store: RegisterStore;
}
