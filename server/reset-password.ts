import { randomInt } from "node:crypto";
import { prepareDatabase } from "./prepare-database";
import { exitCodeOf, OperatorError, say } from "./sentences";
import { readSettings } from "./settings";

/** Without characters that are taken for one another. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** `npm run reset-password -- someone@example.com`: sets a new password, shows it once, and ends all its sessions. */
export function main(args: readonly string[]): Promise<number> {
  return exitCodeOf(async () => {
    const [email] = args;
    if (email === undefined || args.length > 1 || !email.includes("@")) throw usage();
    const database = await prepareDatabase(readSettings());
    try {
      await reset(email);
    } finally {
      await database.close();
    }
    return 0;
  });
}

async function reset(email: string): Promise<void> {
  // Loaded only now: the data layer reads from the environment where the database and the keys are.
  const { resetPasswordByOperator } = await import("@/lib/data/accounts/accounts");
  const { hashPassword } = await import("@/lib/auth/password");
  const { db } = await import("@/lib/data/core/db");
  const password = makePassword();
  const outcome = await resetPasswordByOperator(email, await hashPassword(password));
  await db().$disconnect();
  if (outcome === "not_found") throw new OperatorError(`没有这个账户：${email}`, `There is no such account: ${email}`);
  say(
    `\n${email} 的新密码（只显示这一次）：\n\n    ${password}\n\n所有设备都已退出登录。登录后请到设置里改成自己的密码。`,
    "The new password is shown this once. All devices are signed out. Change it in the settings after signing in.",
  );
}

/** Twenty random characters in four groups: 99 bits, and still easy to read out. */
function makePassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

function usage(): OperatorError {
  const command = "npm run reset-password -- someone@example.com";
  return new OperatorError(`用法：${command}`, `Usage: ${command}`);
}
