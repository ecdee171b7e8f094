import "server-only";

/** The only reader of the environment. The start program sets what is needed; nothing has to be set by hand. */
export const env = {
  get databaseUrl(): string {
    return required("DATABASE_URL");
  },
  /** File with the installation's key ring. */
  get keysFile(): string {
    return required("KEYS_FILE");
  },
  /** The address people type, e.g. "https://ashore.example". Null: the request's own Host decides. */
  get appUrl(): URL | null {
    const text = process.env.APP_URL;
    return text ? new URL(text) : null;
  },
  /** How many reverse proxies in front are trusted to name the client's address. */
  get trustedProxies(): number {
    const count = Number(process.env.TRUST_PROXY ?? "0");
    return Number.isInteger(count) && count > 0 ? count : 0;
  },
  get signupsClosed(): boolean {
    return process.env.SIGNUPS === "closed";
  },
};

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the program with "npm start".`);
  return value;
}
