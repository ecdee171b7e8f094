/**
 * The lowest version of a library without a known hole that would matter here, as of 21 November 2026. `npm audit` is not
 * reachable for everyone; this table is, and a test holds the lock file against it.
 */
export const VERSION_FLOORS: Readonly<Record<string, string>> = {
  next: "16.4.1",
  react: "19.2.8",
  "react-dom": "19.2.8",
  "next-auth": "4.24.15",
  sharp: "0.35.4",
  nodemailer: "7.0.7",
  "pdfjs-dist": "6.2.108",
  "file-type": "21.3.4",
  yauzl: "3.4.0",
};

/** Libraries that are not to come in, not even through another one. */
export const BANNED: readonly string[] = ["xlsx", "adm-zip", "formidable", "multer", "busboy"];
