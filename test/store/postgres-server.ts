/** A PostgreSQL server of the tests' own: started in a temporary folder, on a free port of this machine, and thrown away. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export interface PostgresServer {
  readonly port: number;
  /** Makes a new database; returns its address. */
  newDatabase(): Promise<string>;
  /** Address of a database for a user whose password is “right”. */
  guarded(password: string): string;
  stop(): Promise<void>;
}

/** The folder with `initdb` and `postgres`; null where there is none. Debian keeps them off the path. */
export function postgresPrograms(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
    "/opt/homebrew/opt/postgresql/bin",
    "/usr/local/opt/postgresql/bin",
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"))) ?? null;
}

export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "parley-postgres-"));
  const owner = ownerFor(folder);
  const data = join(folder, "data");
  const made = spawnSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "parley", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...owner, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}${made.error ?? ""}`);
  const rules = join(data, "pg_hba.conf");
  writeFileSync(rules, `host all guarded 127.0.0.1/32 scram-sha-256\n${readFileSync(rules, "utf8")}`);

  const port = await freePort();
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`, "fsync=off"];
  const server = spawn(join(programs, "postgres"), ["-D", data, ...settings.flatMap((one) => ["-c", one])], {
    ...owner,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  server.stderr?.setEncoding("utf8").on("data", (text: string) => {
    log += text;
  });
  const stopNow = () => server.kill("SIGQUIT");
  process.once("exit", stopNow);
  const address = (database: string) => `postgres://parley@127.0.0.1:${port}/${database}`;
  await untilReady(address("postgres"), server, () => log);
  await run(address("postgres"), "create role guarded login password 'right'");

  let databases = 0;
  return {
    port,
    async newDatabase() {
      databases += 1;
      const name = `store_${databases}`;
      await run(address("postgres"), `create database ${name}`);
      return address(name);
    },
    guarded: (password) => `postgres://guarded:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      process.removeListener("exit", stopNow);
      const ended = new Promise((resolve) => server.once("exit", resolve));
      if (server.exitCode === null && server.kill("SIGINT")) await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One statement on a connection of its own. */
export async function run(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** PostgreSQL refuses to run as root: there it runs as its own user, or as nobody. */
function ownerFor(folder: string): { uid?: number; gid?: number; cwd: string } {
  if (process.getuid?.() !== 0) return { cwd: folder };
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  const line = ["postgres:", "nobody:"].flatMap((name) => lines.find((one) => one.startsWith(name)) ?? [])[0];
  const [, , uid, gid] = line?.split(":").map(Number) ?? [];
  if (uid === undefined || gid === undefined) throw new Error("There is no user that PostgreSQL could run as.");
  chownSync(folder, uid, gid);
  return { uid, gid, cwd: folder };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}

async function untilReady(address: string, server: ChildProcess, log: () => string): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended at once: ${log()}`);
    try {
      await run(address, "select 1");
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await sleep(50);
  }
}
