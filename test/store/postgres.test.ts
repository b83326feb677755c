/** What goes wrong with a server: it is not there, it refuses, it goes away. */
import { expect, it } from "vitest";
import { ParleyError } from "../../src/record/error.ts";
import { openStore } from "../../src/store/open-store.ts";
import { onPostgres } from "./backends.ts";
import { postgresPrograms, run, startPostgres } from "./postgres-server.ts";
import { sampleAddition } from "./sample-readings.ts";

/** The error of opening a store; it must have told no password. */
async function errorOf(address: string): Promise<ParleyError> {
  try {
    const store = await openStore(address, "made-if-missing");
    await store.close();
  } catch (error) {
    expect(error).toBeInstanceOf(ParleyError);
    const told = error as ParleyError;
    expect(`${told.message} ${told.hint} ${told.stack} ${told.cause}`).not.toContain("secret");
    return told;
  }
  throw new Error("It was opened.");
}

it("says that nothing answers there", async () => {
  const error = await errorOf("postgres://somebody:secret@127.0.0.1:1/records");
  expect(error.code).toBe("store-unreachable");
  expect(error.message).toContain("postgres://somebody@127.0.0.1:1/records");
  expect(error.message).toContain("nothing answers there");
});

it("says that an address is none, without repeating it", async () => {
  expect(await errorOf("postgres://somebody:secret@host:port:1/x")).toMatchObject({ code: "store-unreachable" });
});

onPostgres((server) => {
  it("says that the password is wrong, and takes the right one", async () => {
    const error = await errorOf(server().guarded("secret"));
    expect(error.code).toBe("store-unreachable");
    expect(error.message).toContain("the password is wrong");
    const right = await errorOf(server().guarded("right"));
    expect(right.code, "a user who may make no tables").toBe("store-unwritable");
  });

  it("says that there is no such database", async () => {
    const error = await errorOf(`postgres://parley:secret@127.0.0.1:${server().port}/nowhere`);
    expect(error.message).toContain("no database of that name");
    expect(error.hint).toContain("createdb");
  });

  it("refuses changes of what was kept", async () => {
    const address = await server().newDatabase();
    const store = await openStore(address, "made-if-missing");
    await store.add([sampleAddition(1)]);
    for (const table of ["arrivals", "articles", "readings"]) {
      await expect(run(address, `delete from ${table}`)).rejects.toThrow("kept as they came");
      await expect(run(address, `update ${table} set seq = default`)).rejects.toThrow("kept as they came");
      await expect(run(address, `truncate ${table} cascade`)).rejects.toThrow("kept as they came");
    }
    await store.close();
  });

  it("leaves a store by a newer Parley alone", async () => {
    const address = await server().newDatabase();
    const store = await openStore(address, "made-if-missing");
    await store.close();
    await run(address, "insert into parley_migration values ('9999-later', '2030-01-01T00:00:00Z')");
    await expect(openStore(address, "existing")).rejects.toMatchObject({ code: "store-newer" });
  });

  it("says that another process holds the store, after a while", async () => {
    const address = await server().newDatabase();
    const [holder, other] = [
      await openStore(address, "made-if-missing"),
      await openStore(address, "existing", { patience: 200 }),
    ];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await holder.add([sampleAddition(1)]);
    const rebuilding = run(address, "select pg_advisory_lock(1347570777); select pg_sleep(1)").then(release);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(other.add([sampleAddition(2)])).rejects.toMatchObject({ code: "store-busy" });
    await Promise.all([rebuilding, held]);
    expect(await other.add([sampleAddition(2)])).toEqual(["added"]);
    await Promise.all([holder.close(), other.close()]);
  });

  it("says that the server has gone", async () => {
    const own = await startPostgres(postgresPrograms() ?? "");
    const store = await openStore(await own.newDatabase(), "made-if-missing");
    await own.stop();
    await expect(store.add([sampleAddition(1)])).rejects.toMatchObject({ code: "store-unreachable" });
    await store.close();
  });
});
