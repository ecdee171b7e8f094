import "server-only";
import path from "node:path";

/** A bucket of an S3 server, and how to get in. Without key the machine's own credentials count. */
export type S3Settings = {
  bucket: string;
  region: string;
  /** The address of a server that is not Amazon's. */
  endpoint: string | null;
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
};

/** How messages go out: the server that takes them, whom they are from, and the site that they link to. */
export type MailSettings = { server: URL; from: string; site: URL };

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
  /** The folder with the sealed proofs, unless they lie in a bucket. */
  get proofsDir(): string {
    const { PROOFS_DIR, DATA_DIR } = process.env;
    // No part of the program: the bundler must not look for it, or it would pack the whole project folder.
    return path.resolve(
      /* turbopackIgnore: true */ PROOFS_DIR ||
        path.join(/* turbopackIgnore: true */ DATA_DIR || path.dirname(env.keysFile), "proofs"),
    );
  },
  /** Where files that are just arriving lie for a moment, without a name. */
  get arrivalsDir(): string {
    return path.resolve(
      /* turbopackIgnore: true */ path.join(process.env.DATA_DIR || path.dirname(env.keysFile), "arriving"),
    );
  },
  /** The bucket that PROOFS_S3_BUCKET names; null: proofs lie on the disk. */
  get proofsBucket(): S3Settings | null {
    const { PROOFS_S3_BUCKET: bucket, PROOFS_S3_KEY: key, PROOFS_S3_SECRET: secret } = process.env;
    if (!bucket) return null;
    return {
      bucket,
      region: process.env.PROOFS_S3_REGION || "us-east-1",
      endpoint: process.env.PROOFS_S3_ENDPOINT || null,
      credentials: key && secret ? { accessKeyId: key, secretAccessKey: secret } : null,
    };
  },
  /** The program that makes previews, run as a process of its own. */
  get previewProgram(): string {
    return required("PREVIEW_PROGRAM");
  },
  /** Null unless SMTP_URL, MAIL_FROM and APP_URL are all set: a link in a message must never follow a request's Host. */
  get mail(): MailSettings | null {
    const { SMTP_URL, MAIL_FROM } = process.env;
    const site = env.appUrl;
    if (!(SMTP_URL && MAIL_FROM && site && URL.canParse(SMTP_URL))) return null;
    const server = new URL(SMTP_URL);
    return server.protocol === "smtp:" || server.protocol === "smtps:" ? { server, from: MAIL_FROM, site } : null;
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
