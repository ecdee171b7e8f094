import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What stands between a program and its database, and can fail as a network does. */
export type TcpProxy = {
  /** The database's connection string, by way of this proxy. */
  url: string;
  /** Breaks every connection with a reset, and goes on taking new ones. */
  cut(): void;
  /**
   * Breaks every connection at the so-and-so-many-th message that the program sends from now on: before the database has
   * it, or after the database has answered, so that only the answer is lost. Says whether it has come to that.
   */
  breakAt(message: number, when: "before" | "after"): () => boolean;
  /** Breaks every connection and refuses new ones, as a server does that is being restarted. */
  goAway(): void;
  /** Swallows everything in both directions, on the connections that there are and on new ones; nobody is told. */
  goSilent(): void;
  /** Each packet, in both directions, takes so much longer. */
  slowDown(ms: number): void;
  /** Works again. What was open while it was silent stays silent. */
  comeBack(): void;
  close(): Promise<void>;
};

type Break = { left: number; when: "before" | "after"; hasBroken: boolean };
type State = { isAway: boolean; isSilent: boolean; delayMs: number; plannedBreak: Break | null; cut: () => void };

/** Starts a proxy in front of the PostgreSQL of a connection string, which may name a Unix socket. */
export async function startTcpProxy(database: string): Promise<TcpProxy> {
  const target = new URL(database);
  const folder = target.searchParams.get("host");
  const port = Number(target.port || 5432);
  const open = new Set<Socket>();
  const cut = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  const state: State = { isAway: false, isSilent: false, delayMs: 0, plannedBreak: null, cut };
  const server = createServer({ noDelay: true }, (client) => {
    if (state.isAway) return void client.resetAndDestroy();
    const upstream = folder ? connect(`${folder}/.s.PGSQL.${port}`) : connect(port, target.hostname);
    join(client, upstream, state, open);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const url = new URL(database);
  url.searchParams.delete("host");
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.toString(),
    cut,
    breakAt: (message, when) => {
      const planned: Break = { left: message, when, hasBroken: false };
      state.plannedBreak = planned;
      return () => planned.hasBroken;
    },
    goAway: () => {
      state.isAway = true;
      cut();
    },
    goSilent: () => {
      state.isSilent = true;
      for (const socket of open) socket.pause();
    },
    slowDown: (ms) => {
      state.delayMs = ms;
    },
    comeBack: () => Object.assign(state, { isAway: false, isSilent: false, delayMs: 0, plannedBreak: null }),
    close: () => {
      cut();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}

function join(client: Socket, upstream: Socket, state: State, open: Set<Socket>): void {
  // A Unix socket knows no reset: for the program it is enough that its own side breaks.
  const end = () => {
    open.delete(client);
    upstream.destroy();
    client.destroy();
  };
  open.add(client);
  client.on("data", (bytes) => !breaks(state, "before") && pass(bytes, upstream, state));
  upstream.on("data", (bytes) => !breaks(state, "after") && pass(bytes, client, state));
  for (const socket of [client, upstream]) socket.on("error", end).on("close", end);
  if (state.isSilent) client.pause();
}

/** Whether this is the moment in which everything breaks. */
function breaks({ plannedBreak: planned, cut }: State, when: "before" | "after"): boolean {
  if (!planned || planned.hasBroken) return false;
  if (when === "before") planned.left--;
  planned.hasBroken = planned.when === when && planned.left <= 0;
  if (planned.hasBroken) cut();
  return planned.hasBroken;
}

function pass(bytes: Uint8Array, to: Socket, state: State): void {
  if (state.delayMs === 0) to.write(bytes);
  else setTimeout(() => to.writable && to.write(bytes), state.delayMs);
}
