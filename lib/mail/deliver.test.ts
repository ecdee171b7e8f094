import { afterEach, describe, expect, test } from "vitest";
import { type MailServer, startMailServer } from "@/server/testing/mail-server";
import { deliver, MailFailure } from "./deliver";

const servers: MailServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function mailServer(...options: Parameters<typeof startMailServer>): Promise<MailServer> {
  const server = await startMailServer(...options);
  servers.push(server);
  return server;
}

const mail = (text = "a line\r\n.a dot\r\n..\r\n.\r\nthe last line") => ({
  from: "ashore@example.com",
  to: "person@example.org",
  bytes: Buffer.from(`Subject: one\r\n\r\n${text}`),
});
const failureOf = (promise: Promise<void>) => promise.then(() => null).catch((error: unknown) => error);

describe("deliver", () => {
  test("hands over every byte, lines that begin with a dot too", async () => {
    const server = await mailServer();
    await deliver(new URL(server.url), mail());
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({
      from: "ashore@example.com",
      to: ["person@example.org"],
      subject: "one",
    });
    expect(server.received[0]?.text).toBe("a line\n.a dot\n..\n.\nthe last line\n");
  });

  test("what is done before its end is done before the server has it", async () => {
    const server = await mailServer();
    const before: number[] = [];
    await deliver(new URL(server.url), mail(), async () => {
      await new Promise((resolve) => setImmediate(resolve));
      before.push(server.received.length);
    });
    expect(before).toEqual([0]);
    expect(server.received).toHaveLength(1);
  });

  test("when that fails, the server gets nothing", async () => {
    const server = await mailServer();
    const failing = deliver(new URL(server.url), mail(), () => Promise.reject(new Error("the database is away")));
    await expect(failing).rejects.toThrow(MailFailure);
    await server.close();
    expect(server.received).toEqual([]);
  });

  test("a refused recipient is said without the address, and nothing is recorded", async () => {
    const server = await mailServer({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error("no person@example.org"), { responseCode: 550 })),
    });
    const recorded: string[] = [];
    const failure = await failureOf(deliver(new URL(server.url), mail(), async () => void recorded.push("recorded")));
    expect(failure).toMatchObject({ name: "MailFailure", code: "550" });
    expect(String(failure)).not.toContain("person@");
    expect(recorded).toEqual([]);
  });

  test("a server that refuses at the very end is a failure", async () => {
    const server = await mailServer({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on("end", () => done(Object.assign(new Error("spam"), { responseCode: 554 })));
      },
    });
    expect(await failureOf(deliver(new URL(server.url), mail()))).toMatchObject({ code: "554" });
  });

  test("a server that is away is a failure", async () => {
    const server = await mailServer();
    await server.close();
    expect(await failureOf(deliver(new URL(server.url), mail()))).toMatchObject({ code: "ESOCKET" });
  });

  test("signs in where the address has a name and a password", async () => {
    const said: unknown[] = [];
    const server = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        said.push(username, password);
        done(null, { user: username });
      },
    });
    await deliver(new URL(server.url.replace("//", "//a%40b:p%2Fw@")), mail());
    expect(said).toEqual(["a@b", "p/w"]);
    expect(server.received).toHaveLength(1);
  });

  test("nothing leaves this machine unencrypted, unless the operator says so", async () => {
    const server = await mailServer({}, { host: "127.0.0.2" });
    expect(await failureOf(deliver(new URL(server.url), mail()))).toBeInstanceOf(MailFailure);
    expect(server.received).toEqual([]);
    await deliver(new URL(`${server.url}?tls=off`), mail());
    expect(server.received).toHaveLength(1);
  });
});
