import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { requestOutcomes } from "@/lib/request-outcome";
import { answerWhileAway } from "./away-answer";
import { compressed } from "./compressed";
import { measuringForms, refusesLargeForm } from "./large-forms";
import { pageTurns } from "./page-turns";
import { errorCode, OperatorError } from "./sentences";
import type { Settings } from "./settings";
import { clearsWhenSignedOut } from "./signed-out";

const DRAIN_WITHIN_MS = 10_000;
/** A recording of 100 MB over a phone's slow line. Who sends nothing at all is cut much sooner, by the upload itself. */
const REQUEST_WITHIN_MS = 30 * 60_000;
const UNTRUSTED = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-real-ip"];

/** The program's HTTP server. It takes its port at once and answers "starting" until it gets its handler. */
export type HttpFront = {
  port: number;
  serve(handler: RequestListener): void;
  /** Takes no new requests, lets running ones finish for ten seconds, then cuts them. */
  close(): Promise<void>;
};

/** Starts listening. A taken or forbidden port is said in a sentence that names PORT. */
export async function listen({ host, port }: Pick<Settings, "host" | "port">): Promise<HttpFront> {
  let handler: RequestListener = answerStarting;
  let isClosing = false;
  const inTurn = pageTurns();
  const trustsProxy = Number(process.env.TRUST_PROXY ?? "0") > 0;
  const server = createServer({ requestTimeout: REQUEST_WITHIN_MS }, (request, response) => {
    // It would only repeat what was sent, and the app cannot read such a request at all.
    if (request.method === "TRACE") {
      response.writeHead(405, { Allow: "GET, HEAD, POST, PUT" }).end();
      return;
    }
    if (!trustsProxy) dropForwardedHeaders(request);
    if (isClosing) response.setHeader("Connection", "close");
    if (refusesLargeForm(request, response)) return;
    compressed(request, response);
    const outcome = { isDatabaseAway: false };
    clearsWhenSignedOut(request, response);
    answerWhileAway(request, response, outcome);
    inTurn(request, response, () => requestOutcomes().run(outcome, () => handler(request, response)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(portFailure(error, port)));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve: (next) => {
      handler = measuringForms(next);
    },
    close: () => {
      isClosing = true;
      return new Promise<void>((resolve) => {
        const sweep = setInterval(() => server.closeIdleConnections(), 50);
        const cut = setTimeout(() => server.closeAllConnections(), DRAIN_WITHIN_MS);
        server.close(() => {
          clearInterval(sweep);
          clearTimeout(cut);
          resolve();
        });
      });
    },
  };
}

/**
 * Anyone can send these headers; they mean something only when a trusted proxy in front writes them. The protocol may
 * stay: who lies about it gets only cookies and headers that do not work for himself.
 */
function dropForwardedHeaders(request: IncomingMessage): void {
  for (const name of UNTRUSTED) delete request.headers[name];
}

function answerStarting(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    "Retry-After": "2",
    Refresh: "2",
  });
  response.end("正在启动，马上就好。\nStarting, just a moment.\n");
}

function portFailure(error: Error, port: number): Error {
  const code = errorCode(error);
  const other = port < 65_535 ? Math.max(port + 1, 3000) : 3000;
  if (code === "EADDRINUSE") {
    return new OperatorError(
      `端口 ${port} 已被占用。换一个端口：PORT=${other} npm start`,
      `Port ${port} is in use. Choose another one: PORT=${other} npm start`,
      { cause: error },
    );
  }
  return new OperatorError(
    `不能在这个地址和端口（PORT=${port}）上监听：${error.message}`,
    `This address and port (PORT=${port}) cannot be used: ${error.message}`,
    { cause: error },
  );
}
