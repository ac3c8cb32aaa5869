import { z } from "zod";
import { APP_ROLES } from "#domain/people/roles.ts";

/** GET /api/me */
export const meSchema = z.object({
  person: z.object({ id: z.string(), name: z.string() }),
  roles: z.array(z.enum(APP_ROLES)),
  /** Business day of the service (Europe/Berlin). */
  today: z.string(),
  /** The organisation units an entry can belong to. */
  orgUnits: z.array(z.object({ id: z.string(), name: z.string(), department: z.string() })),
  /** True where the data are made up for demonstration. */
  demo: z.boolean(),
  /** Whether an application belongs to an office that they head. */
  headsOffice: z.boolean().optional(),
});
export type Me = z.infer<typeof meSchema>;
