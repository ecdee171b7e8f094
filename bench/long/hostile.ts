import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { actionNamed, callAction } from "@/e2e/fixtures/actions";
import { cookieOf, newPerson } from "@/e2e/fixtures/people";
import { about, pdf, put } from "@/e2e/fixtures/proof-requests";
import { pngBomb } from "@/lib/proofs/preview/testing/files";
import type { Visitor } from "./crowd";
import type { Span } from "./visits";

/** What came of it: how the attacks were answered, and how long who signs in had to wait at most, in milliseconds. */
export type Attack = {
  papers: number;
  bombs: number;
  signIns: Record<string, number>;
  longestSignIn: number;
  errors: string[];
};

const SLOW_UPLOADS = 50;
const SLOW_PIECE = Buffer.alloc(1024, 7);
const PAPERS = 20;
const BOMB_EDGES = [16_000, 30_000];
/** Sign-ins in a second, whether or not the ones before have been answered: a queue without an end shows. */
const SIGN_INS_A_SECOND = 20;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Everything at once for a while: slow uploads, pictures that unfold, papers, and a flood of sign-ins. */
export async function attack(site: string, crowd: readonly Visitor[], span: Span): Promise<Attack> {
  const cookie = await cookieOf(await newPerson());
  const came: Attack = { papers: 0, bombs: 0, signIns: {}, longestSignIn: 0, errors: [] };
  const slow = Array.from({ length: SLOW_UPLOADS }, () => uploadSlowly(site, cookie, span));
  await Promise.all([
    ...slow,
    throwBombs(site, cookie, span, came),
    print(site, crowd, span, came),
    flood(site, span, came),
  ]);
  return came;
}

/** A kilobyte a second, for as long as it is let. */
async function uploadSlowly(site: string, cookie: string, span: Span): Promise<void> {
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array(pdf(1024))),
    pull: async (controller) => {
      await pause(1000);
      if (!span.isOver()) controller.enqueue(new Uint8Array(SLOW_PIECE));
      else controller.close();
    },
  });
  const headers = { cookie, origin: site, "x-proof": about() };
  const init = { method: "PUT", headers, body, duplex: "half" };
  const answer = await fetch(`${site}/api/proofs/upload/${randomUUID()}`, init).catch(() => null);
  await answer?.arrayBuffer();
}

/** Whoever asks for too much is told when to come back; that is no error. */
const isBroken = ({ status, headers }: Response) => status >= 500 && !headers.has("retry-after");

/** Pictures that unfold to gigabytes, each with a look at its preview. */
async function throwBombs(site: string, cookie: string, span: Span, came: Attack): Promise<void> {
  const bombs = BOMB_EDGES.map(pngBomb);
  while (!span.isOver()) {
    for (const bomb of bombs) {
      const { status, body } = await put(site, cookie, bomb, { about: { name: "截图.png" } });
      const { id = "" } = body as { id?: string };
      const preview = await fetch(`${site}/api/proofs/${id}/preview`, { headers: { cookie } });
      await preview.arrayBuffer();
      came.bombs++;
      if (status >= 500 || isBroken(preview)) came.errors.push(`a bomb: ${status}, ${preview.status}`);
    }
    await pause(1000);
  }
}

/** Twenty papers of everything that somebody has, at once, again whenever they are done; each person may ask for so many. */
async function print(site: string, crowd: readonly Visitor[], span: Span, came: Attack): Promise<void> {
  while (!span.isOver()) {
    const asked = crowd.slice(0, PAPERS).map(async ({ cookie }) => {
      const answer = await fetch(`${site}/api/account/overview`, { headers: { cookie } });
      await answer.arrayBuffer();
      came.papers++;
      if (isBroken(answer)) came.errors.push(`a paper: ${answer.status}`);
    });
    await Promise.all(asked);
    await pause(20_000);
  }
}

/** Somebody who tries addresses one after another. */
async function flood(site: string, span: Span, came: Attack): Promise<void> {
  const action = actionNamed("signInAction");
  const tries: Promise<void>[] = [];
  while (!span.isOver()) {
    tries.push(trySignIn(site, action, came));
    await pause(1000 / SIGN_INS_A_SECOND);
  }
  await Promise.all(tries);
}

async function trySignIn(site: string, action: ReturnType<typeof actionNamed>, came: Attack): Promise<void> {
  const from = performance.now();
  const form = { email: `${randomUUID()}@example.com`, password: "not the right password" };
  const status = await callAction(site, action, form, { origin: site }).then(
    (answer) => String(answer.status),
    () => "cut",
  );
  came.signIns[status] = (came.signIns[status] ?? 0) + 1;
  came.longestSignIn = Math.max(came.longestSignIn, performance.now() - from);
}
