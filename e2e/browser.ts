import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium, type LaunchOptions } from "@playwright/test";

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const PACKAGE = path.resolve("node_modules/@sparticuz/chromium");
const FONT_FOLDERS = ["400Regular", "700Bold"];

/**
 * How to start the browser of the tests: the one that E2E_CHROMIUM names, else Playwright's own, else one installed on
 * the machine, else the one of the npm package @sparticuz/chromium (Linux x64), which needs no download of its own.
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const named = process.env.E2E_CHROMIUM;
  if (named && !existsSync(named)) throw new Error(`E2E_CHROMIUM names no file: ${named}`);
  if (named) return { executablePath: named, env: withFonts({}) };
  if (existsSync(chromium.executablePath())) return { env: withFonts({}) };
  const installed = SYSTEM_BROWSERS.find((file) => existsSync(file));
  return installed ? { executablePath: installed, env: withFonts({}) } : packagedBrowser();
}

async function packagedBrowser(): Promise<LaunchOptions> {
  if (process.platform !== "linux" || process.arch !== "x64") throw noBrowser();
  const home = path.resolve(`dist/browser-${packageVersion()}`);
  if (!existsSync(home)) await unpackBrowser(home);
  const executablePath = path.join(home, "chromium");
  const libraries = path.join(home, "al2023/lib");
  const env = lacksLibraries(executablePath) ? withFonts({ LD_LIBRARY_PATH: libraries }) : withFonts({});
  return { executablePath, args: ["--no-zygote"], env };
}

function packageVersion(): string {
  const file = path.join(PACKAGE, "package.json");
  if (!existsSync(file)) throw noBrowser();
  return JSON.parse(readFileSync(file, "utf8")).version;
}

/** Unpacks the browser and the libraries that bare machines lack; the folder gets its name when it is complete. */
async function unpackBrowser(home: string): Promise<void> {
  const unfinished = `${home}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const { default: packaged, inflate } = await import("@sparticuz/chromium");
  const { TMPDIR } = process.env;
  try {
    // The package unpacks into the machine's folder for temporary files, where a half-made copy would be taken for whole.
    process.env.TMPDIR = unfinished;
    await packaged.executablePath();
    await inflate(path.join(PACKAGE, "bin/al2023.tar.br"));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  if (existsSync(home)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, home);
}

function lacksLibraries(program: string): boolean {
  const { status, stdout } = spawnSync("ldd", [program], { encoding: "utf8" });
  return status !== 0 || stdout.includes("not found");
}

/**
 * On Linux the pages are drawn with one font from npm, whatever the machine has: without it a bare machine shows boxes
 * for Chinese, and widths would differ between machines.
 */
function withFonts(extra: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const env: Record<string, string> = { ...Object.fromEntries(inherited), ...extra };
  if (process.platform === "linux") env.FONTCONFIG_FILE ??= writeFontList();
  return env;
}

function writeFontList(): string {
  const fonts = path.dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans-sc/package.json"));
  const folders = FONT_FOLDERS.map((folder) => `<dir>${escapeXml(path.join(fonts, folder))}</dir>`).join("");
  const cache = escapeXml(path.resolve("dist/font-cache"));
  const file = path.resolve("dist/fonts.conf");
  const unfinished = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(unfinished, `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${cache}</cachedir></fontconfig>\n`);
  renameSync(unfinished, file);
  return file;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function noBrowser(): Error {
  return new Error("No Chromium was found: install one, run `npx playwright install chromium`, or set E2E_CHROMIUM.");
}
