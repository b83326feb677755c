/** Ties what was read to the gold, and both to the items of the dossiers that were derived. */
import { goldActorOf, keyOf, kinds } from "./gold.mjs";
import { matchEntries } from "./matching.mjs";

export const memberOf = (article, item) => `${article}/${item}`;

/**
 * For each entry read, by kind and member: the gold entries that it is (`exact`), and that it is but for its stance or status
 * (`loose`); for each gold key, whether it is asked for and what it says.
 */
export function linkEntries(examples, { records, whole }) {
  const links = Object.fromEntries(kinds.map((kind) => [kind, new Map()]));
  const wanted = Object.fromEntries(kinds.map((kind) => [kind, new Map()]));
  for (const { file, article, reading } of examples) {
    const gold = records.get(file);
    if (gold === undefined) continue;
    for (const kind of kinds) {
      for (const entry of gold[kind]) {
        const key = keyOf(whole, file, kind, entry);
        const known = wanted[kind].get(key);
        const isAsked = entry.optional !== true || known?.isAsked === true;
        wanted[kind].set(key, { key, isAsked, files: [...(known?.files ?? []), file], entry: known?.entry ?? entry });
      }
      const link = (pairs, name) => {
        for (const { one, wanted: entry } of pairs) {
          const member = memberOf(article.id, one.id);
          const at = links[kind].get(member) ?? { exact: null, loose: null };
          at[name] = {
            file,
            id: entry.id,
            key: keyOf(whole, file, kind, entry),
            isContested: entry.isContested === true,
            isOptional: entry.optional === true,
          };
          links[kind].set(member, at);
        }
      };
      link(matchEntries(kind, reading[kind], gold[kind]), "exact");
      link(matchEntries(kind, reading[kind], gold[kind], { loosely: true }), "loose");
    }
  }
  return { links, wanted };
}

/** The items of a dossier as units that can be right or wrong: for attendance, each status that it had is one. */
export function unitsOf(dossiers, kind) {
  return dossiers.flatMap((dossier) =>
    dossier[kind].flatMap((item) =>
      kind === "attendance"
        ? item.history.map((step) => ({ says: `${item.actor.name}: ${step.status}`, evidence: step.evidence }))
        : [{ says: sayItem(kind, item), evidence: item.evidence }],
    ),
  );
}

function sayItem(kind, item) {
  if (kind === "statements") return `${item.speaker.name}: ${item.content}`;
  if (kind === "conditions") return `${item.outcome} / ${item.relation} / ${item.requires}`;
  if (kind === "positions") return `${item.actor.name} ${item.stance}: ${item.content}`;
  return `${item.name}, ${item.place}, ${item.date}, ${item.status}`;
}

/** Precision and recall of units against the merged gold, one to one: the unit with most of a key's evidence is its unit. */
export function scoreUnits(units, links, wanted) {
  const pairs = units.flatMap((unit) => {
    const counts = new Map();
    for (const { article, item } of unit.evidence) {
      const key = links.get(memberOf(article, item))?.exact?.key;
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts].map(([key, count]) => ({ unit, key, count }));
  });
  const isAsked = (key) => wanted.get(key)?.isAsked === true;
  pairs.sort((a, b) => Number(isAsked(b.key)) - Number(isAsked(a.key)) || b.count - a.count);
  const keyOfUnit = new Map();
  const found = new Set();
  for (const { unit, key } of pairs) {
    if (keyOfUnit.has(unit) || found.has(key)) continue;
    keyOfUnit.set(unit, key);
    found.add(key);
  }
  const hits = [...found].filter(isAsked).length;
  const standsApart = (unit) =>
    !keyOfUnit.has(unit) &&
    unit.evidence.every(({ article, item }) => links.get(memberOf(article, item))?.exact?.isContested === true);
  // What no gold asks for is not counted against the program, also where it stands beside what is asked for.
  const isOnlyOptional = (unit) =>
    !keyOfUnit.has(unit) &&
    unit.evidence.every(({ article, item }) => links.get(memberOf(article, item))?.exact?.isOptional === true);
  const isAllowed = (unit) => standsApart(unit) || isOnlyOptional(unit);
  const allowed = found.size - hits + units.filter(isAllowed).length;
  const asked = [...wanted.values()].filter((one) => one.isAsked);
  return {
    ...ratios(hits, units.length - allowed, asked.length),
    missed: asked.filter(({ key }) => !found.has(key)),
    spurious: units
      .filter((unit) => !keyOfUnit.has(unit) && !isAllowed(unit))
      .map((unit) => ({ unit, repeats: pairs.find((pair) => pair.unit === unit)?.key ?? null })),
  };
}

/** Precision, recall and F1 of so many right among so many found and so many asked for. */
export function ratios(hits, found, asked) {
  const precision = found === 0 ? 0 : hits / found;
  const recall = asked === 0 ? 0 : hits / asked;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { hits, found, asked, precision, recall, f1 };
}

/**
 * How well members were put together: over all pairs of members that the gold knows, those that dossier and gold both hold for
 * one, against those that the dossier does and those that the gold does.
 */
export function scorePairs(dossiers, kind, labels) {
  const groups = new Map();
  for (const dossier of dossiers) {
    for (const item of dossier[kind]) {
      for (const { article, item: member } of item.evidence) groups.set(memberOf(article, member), item.id);
    }
  }
  const replaced = new Set(
    dossiers.flatMap(({ articles }) => articles.flatMap(({ id, replacedBy }) => (replacedBy === null ? [] : [id]))),
  );
  // A corrected version speaks for the first: what both say is told once, from the newer.
  const isTold = ([member]) => groups.has(member) || ![...replaced].some((id) => member.startsWith(`${id}/`));
  const members = [...labels]
    .filter(isTold)
    .map(([member, { label, isOptional }]) => ({ label, isOptional, group: groups.get(member) ?? member }));
  let [both, together, same] = [0, 0, 0];
  const apart = new Map();
  const mixed = new Map();
  members.forEach((one, index) => {
    members.slice(index + 1).forEach((other) => {
      const isTogether = one.group === other.group;
      const isSame = one.label === other.label;
      // What no gold asks for may stand apart from its like, and with its like, but not with what is something else.
      if (one.isOptional || other.isOptional) {
        const isWrong = isTogether && !isSame && one.isOptional !== other.isOptional;
        if (!(isTogether && isSame) && !isWrong) return;
      }
      if (isTogether) together += 1;
      if (isSame) same += 1;
      if (isTogether && isSame) both += 1;
      if (isSame && !isTogether) apart.set(one.label, (apart.get(one.label) ?? 0) + 1);
      if (isTogether && !isSame) {
        const names = [one.label, other.label].sort().join(" + ");
        mixed.set(names, (mixed.get(names) ?? 0) + 1);
      }
    });
  });
  return { ...ratios(both, together, same), apart, mixed, members: members.length };
}

/** The gold's label of each member of a kind that it knows, and whether it is asked for. */
export function labelsOf(kind, examples, gold, links) {
  if (kind !== "actors") {
    return new Map(
      [...links[kind]].flatMap(([member, { exact }]) =>
        exact === null || exact.isContested ? [] : [[member, { label: exact.key, isOptional: exact.isOptional }]],
      ),
    );
  }
  return new Map(
    examples
      .filter(({ file }) => gold.records.has(file))
      .flatMap(({ article, reading }) =>
        reading.actors.flatMap((actor) => {
          const label = goldActorOf(gold.whole, actor);
          return label === null ? [] : [[memberOf(article.id, actor.id), { label, isOptional: false }]];
        }),
      ),
  );
}
