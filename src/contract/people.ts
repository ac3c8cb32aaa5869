import { z } from "zod";

export const PEOPLE_PATH = "/people";

/** GET /api/people?search=: at most ten people of the directory. */
export const peopleSchema = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      jobTitle: z.string().nullable(),
      department: z.string().nullable(),
    }),
  ),
});
