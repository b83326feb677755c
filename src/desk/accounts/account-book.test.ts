/** Accounts: what is kept, who gets in, and what is refused. */
import { describe, expect, it } from "vitest";
import { type BookFile, openAccountBook } from "./account-book.ts";

function fileInMemory(text: string | null = null): BookFile & { text: string | null } {
  return {
    name: "accounts.json",
    text,
    async read() {
      return this.text;
    },
    async write(after) {
      this.text = after;
    },
  };
}

describe("an account book", () => {
  it("lets in by password and by token, and keeps neither", async () => {
    const file = fileInMemory();
    const book = openAccountBook(file);
    await book.put("Ann", "analyst", "four words in a row");
    const token = await book.addToken("ann", "nightly import", "2025-03-01T00:00:00Z");
    expect((await book.signIn("ANN", "four words in a row"))?.role).toBe("analyst");
    expect((await book.byToken(token))?.name).toBe("Ann");
    expect(file.text).not.toContain("four words");
    expect(file.text).not.toContain(token);
  });

  it("refuses wrong passwords, unknown names and made-up tokens", async () => {
    const book = openAccountBook(fileInMemory());
    await book.put("Ann", "reader", "four words in a row");
    expect(await book.signIn("Ann", "four words in a r")).toBeNull();
    expect(await book.signIn("Bo", "four words in a row")).toBeNull();
    expect(await book.byToken("parley_x")).toBeNull();
  });

  it("keeps tokens when the password changes, and forgets all when removed", async () => {
    const book = openAccountBook(fileInMemory());
    await book.put("Ann", "reader", "four words in a row");
    const token = await book.addToken("Ann", "", "2025-03-01T00:00:00Z");
    await book.put("Ann", "editor", "another four odd words");
    expect((await book.byToken(token))?.role).toBe("editor");
    expect(await book.signIn("Ann", "four words in a row")).toBeNull();
    await book.remove("Ann");
    expect(await book.byToken(token)).toBeNull();
  });

  it("refuses short passwords, unknown accounts and files that are no book", async () => {
    const book = openAccountBook(fileInMemory());
    await expect(book.put("Ann", "reader", "short")).rejects.toMatchObject({ code: "bad-option" });
    await expect(book.remove("Ann")).rejects.toMatchObject({ code: "item-unknown" });
    await expect(openAccountBook(fileInMemory("{}")).accounts()).rejects.toMatchObject({ code: "broken-record" });
  });
});
