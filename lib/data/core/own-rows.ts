import "server-only";
import { Prisma } from "@/prisma/generated/client";

/* What names whose rows are meant, where it is not the column userId: the account itself, and secrets that only its owner has. */
const NAMES: Partial<Record<Prisma.ModelName, readonly string[]>> = {
  User: ["id", "emailIndex"],
  Session: ["userId", "sid"],
  AccessToken: ["userId", "tokenHash"],
};
const NOBODYS: readonly string[] = ["Installation", "RateLimit"] satisfies Prisma.ModelName[];
/* A new row says whose it is by its type. */
const MAKES_ROWS = new Set(["create", "createMany", "createManyAndReturn"]);

/**
 * Refuses to run a query that does not say whose rows it is about. This is not what keeps people apart, every function of
 * lib/data is: it makes one that forgot break at its first try, and not by handing out everybody's rows.
 */
export const ownRowsOnly = Prisma.defineExtension({
  name: "own rows only",
  query: {
    $allModels: {
      $allOperations({ model, operation, args, query }) {
        if (!(NOBODYS.includes(model) || MAKES_ROWS.has(operation) || saysWhose(model, whereOf(args))))
          throw new Error(`${model}.${operation} does not say whose rows it is about.`);
        return query(args);
      },
    },
  },
});

function whereOf(args: unknown): unknown {
  return typeof args === "object" && args !== null && "where" in args ? args.where : undefined;
}

/** Whether a condition holds only for one owner's rows: it names them itself, in a key of several columns, or in every one of AND. */
function saysWhose(model: Prisma.ModelName, where: unknown): boolean {
  if (typeof where !== "object" || where === null) return false;
  const names = NAMES[model] ?? ["userId"];
  return Object.entries(where).some(([key, value]) => {
    if (key === "AND") return [value].flat().some((one) => saysWhose(model, one));
    if (names.includes(key)) return typeof value === "string";
    // id_userId and the like
    return names.some((name) => key.split("_").includes(name)) && saysWhose(model, value);
  });
}
