/** Makes a change of what was and what is. */
import type { ActorRef } from "../../record/actor.ts";
import type { Change, ChangeSide, ChangeType } from "../../record/change.ts";
import type { Evidence } from "../../record/evidence.ts";
import { idLetters } from "../kept.ts";
import { shortHash } from "../short-hash.ts";

export interface ChangeOf {
  readonly kind: Change["kind"];
  readonly type: ChangeType;
  readonly actor: ActorRef | null;
  readonly about: string;
  readonly before: ChangeSide | null;
  readonly after: ChangeSide;
}

/** The change, named by its kind, its items and what changed, so that it keeps its id while the record grows. */
export function changeOf({ kind, type, actor, about, before, after }: ChangeOf): Change {
  const source = [kind, before?.item, before?.state, after.item, after.state, before === null ? "new" : after.on];
  return {
    id: `${idLetters.change}-${shortHash(source.map((part) => part ?? "").join(" "))}`,
    kind,
    type,
    on: after.on,
    actor,
    about,
    before,
    after,
  };
}

/** One side of a change, in the words of its first evidence. */
export function sideOf(item: string, state: string, on: string | null, evidence: Evidence[]): ChangeSide {
  const told = evidence.find(({ isLost }) => !isLost) ?? evidence[0];
  return { item, state, words: told?.spans[0]?.text ?? "", on, evidence };
}
