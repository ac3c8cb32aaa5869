import { APP_ROLES } from "#domain/people/roles.ts";
import {
  type Check,
  isFlag,
  isNumber,
  isRecord,
  isText,
  listOf,
  nullable,
  oneOf,
  optional,
  shape,
} from "./check.ts";
import { GRID_FIELDS, type GridRow } from "./gridRow.ts";
import type { ListChanges } from "./listChanges.ts";
import type { Me } from "./me.ts";
import type { Problem } from "./problem.ts";
import { PROBLEM_CODES } from "./problemCodes.ts";
import type { RegisterSnapshot } from "./registerSnapshot.ts";

/** `meSchema` without zod. */
export const isMe: Check<Me> = shape<Me>({
  person: shape<Me["person"]>({ id: isText, name: isText }),
  roles: listOf(oneOf(APP_ROLES)),
  today: isText,
  orgUnits: listOf(shape<Me["orgUnits"][number]>({ id: isText, name: isText, department: isText })),
  demo: isFlag,
  headsOffice: optional(isFlag),
});

const LIST_CHANGES = {
  cursor: isText,
  full: isFlag,
  tags: listOf(isNumber),
  removed: listOf(isText),
  replaced: optional(
    shape<NonNullable<ListChanges["replaced"]>>({ of: isNumber, parts: listOf(isNumber) }),
  ),
};

/** `registerSnapshotSchema` without zod. */
export const isRegisterSnapshot: Check<RegisterSnapshot> = shape<RegisterSnapshot>({
  ...LIST_CHANGES,
  columns: listOf(isText),
  rows: listOf(listOf(nullable(isText))),
});

/** `gridRowSchema` without zod. */
export const isGridRow: Check<GridRow> = (value): value is GridRow =>
  isRecord(value) && GRID_FIELDS.every((field) => nullable(isText)(value[field]));

/** `problemSchema` without zod. */
export const isProblem: Check<Problem> = shape<Problem>({
  code: oneOf(PROBLEM_CODES),
  details: optional(isRecord),
});
