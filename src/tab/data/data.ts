import type { QueryClient } from "@tanstack/react-query";
import type { Api } from "./api.ts";
import type { BusinessDay } from "./businessDay.ts";
import type { RegisterStore } from "./registerStore.ts";
import type { RowIndex } from "./rowIndex.ts";

/** The ways to the data: the server, the cache its answers go to, its day, what the browser keeps between visits, and what is searched. */
export interface Data {
  readonly api: Api;
  readonly client: QueryClient;
  readonly day: BusinessDay;
  readonly store: RegisterStore;
  readonly rowIndex: RowIndex;
}
