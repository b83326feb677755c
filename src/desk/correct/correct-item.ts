/** Making a correction of what a person says, and keeping it. */
import type { Correction, Decision } from "../../record/correction.ts";
import { correctionFormat } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import type { Store } from "../../store/store.ts";
import { decideAdding } from "./decide-adding.ts";
import { decideEditing } from "./decide-editing.ts";
import { decideMerging, decideRenaming, decideSplitting } from "./decide-grouping.ts";
import { membersMeant, targetOf } from "./members-of.ts";
import type { Request, Signature } from "./request.ts";
import { decideSettling } from "./settle.ts";
import { undoing } from "./undo.ts";
import { whatIsMeant } from "./what-is-meant.ts";

/**
 * Checks what a person asks for, makes a correction of it and keeps it in the store; the dossiers that are derived from then on have it.
 * Throws `bad-correction`, with the nearest words that would do.
 */
export async function correctItem(
  store: Store,
  dossier: Dossier,
  request: Request,
  signature: Signature,
): Promise<Correction> {
  const correction = await makeCorrection(store, dossier, request, signature);
  await store.addCorrections([correction]);
  return correction;
}

/** The same without keeping it: what would be kept. */
export async function makeCorrection(
  store: Store,
  dossier: Dossier,
  request: Request,
  { by, note, at, id }: Signature,
): Promise<Correction> {
  if (request.do === "undo") return undoing(await store.corrections(), request.correction, { by, note, at, id });
  const decision = await decisionOf(store, dossier, request);
  return { format: correctionFormat, id, at: await laterThanAll(store, at), by, note, decision };
}

async function decisionOf(
  store: Store,
  dossier: Dossier,
  request: Exclude<Request, { do: "undo" }>,
): Promise<Decision> {
  switch (request.do) {
    case "accept":
    case "reject": {
      const meant = whatIsMeant(dossier, request.item);
      if (meant.kind !== "item") {
        throw new ParleyError(
          "bad-correction",
          `“${request.item}” is an ${meant.kind}, which is not ${request.do}ed.`,
          {
            hint: `Rename it, merge it with another or split it; or ${request.do} the items that name it.`,
          },
        );
      }
      const [target, ...also] = (await membersMeant(store, meant)).map(targetOf);
      if (target === undefined) throw goneError(request.item);
      return { do: request.do, target, ...(also.length > 0 ? { also } : {}) };
    }
    case "edit":
      return decideEditing(store, dossier, request);
    case "add":
      return decideAdding(store, dossier, request);
    case "merge":
      return decideMerging(store, dossier, request);
    case "split":
      return decideSplitting(store, dossier, request);
    case "rename":
      return decideRenaming(store, dossier, request);
    case "place":
      return placing(store, request.dossier, await articlesMeant(store, request.articles));
    case "settle":
      return decideSettling(store, dossier, request);
    case "rename-dossier":
      return { do: "rename-dossier", articles: dossier.articles.map((article) => article.id), name: request.name };
  }
}

/** Ids of the articles that a person names by the beginning of an id. */
/** The decision remembers which articles the dossier of that name has now: a name that nobody gave changes as articles come. */
async function placing(store: Store, name: string | null, articles: string[]): Promise<Decision> {
  const wanted = name?.trim().toLowerCase();
  const named = (await store.derived())?.dossiers.find((one) => one.name.toLowerCase() === wanted);
  const beside = (named?.articles ?? []).map(({ id }) => id).filter((id) => !articles.includes(id));
  return { do: "place", articles, dossier: name, ...(beside.length > 0 ? { beside } : {}) };
}

async function articlesMeant(store: Store, wanted: readonly string[]): Promise<string[]> {
  const all = await store.articleIds();
  return wanted.map((one) => {
    const found = all.includes(one) ? [one] : all.filter((id) => one !== "" && id.startsWith(one));
    const [id, other] = found;
    if (id !== undefined && other === undefined) return id;
    throw new ParleyError(
      "bad-correction",
      id === undefined ? `There is no article “${one}”.` : `“${one}” may mean ${found.length} articles.`,
      { hint: "`parley articles` lists them with their ids." },
    );
  });
}

/** Two decisions of one person come one after the other, whatever clocks say: this one is dated after all that are kept. */
async function laterThanAll(store: Store, at: string): Promise<string> {
  const last = (await store.corrections()).at(-1);
  if (last === undefined) return at;
  const after = new Date(last.at).getTime() + 1;
  return new Date(at).getTime() >= after ? at : new Date(after).toISOString();
}

function goneError(item: string): ParleyError {
  return new ParleyError("bad-correction", `The reports that “${item}” rests on are not in the store any more.`, {
    hint: "Derive the dossier anew with `parley rebuild`.",
  });
}
