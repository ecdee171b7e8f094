// A program that opens the database of a folder and writes numbers until it is killed. It says each number that is
// committed; the test kills it in the middle.
import { withConnection } from "@/server/database/connect";
import { openDatabase } from "@/server/database/open-database";

const [dataDir = ""] = process.argv.slice(2);
const { url } = await openDatabase({ databaseUrl: null, dataDir });
await withConnection(url, async (db) => {
  await db.query("CREATE TABLE written (number int)");
  for (let number = 1; ; number++) {
    await db.query("INSERT INTO written VALUES ($1)", [number]);
    process.send?.(number);
  }
});
