/** Whether what was planted in the sample reports is found: conflicts, changes, copies, corrected versions, dossiers, the filter. */
import { goldActorOf, kinds } from "./gold.mjs";
import { memberOf } from "./linked.mjs";

/** Each part of the list: what was found, what was missed, and what was found that was not planted. */
export function findPlanted(dossiers, examples, gold, links) {
  const { whole } = gold;
  const idOf = new Map(examples.map(({ file, article }) => [file, article.id]));
  const fileOf = new Map(examples.map(({ file, article }) => [article.id, file]));
  const pointsTo = (evidence, reference) =>
    evidence.some(({ article, item }) => {
      if (article !== idOf.get(reference.article)) return false;
      const link = links[reference.kind].get(memberOf(article, item));
      return [link?.exact, link?.loose].some((one) => one?.id === reference.item);
    });
  /** Evidence of the same thing in another report will do as well. */
  const tellsOf = (evidence, reference, key) =>
    pointsTo(evidence, reference) ||
    (key !== null &&
      evidence.some(({ article, item }) => links[reference.kind].get(memberOf(article, item))?.exact?.key === key));
  return {
    contradictions: findContradictions(dossiers, whole.contradictions, pointsTo),
    changes: findChanges(dossiers, whole.changes, (evidence, reference) =>
      tellsOf(evidence, reference, keyOfReference(reference, links)),
    ),
    histories: findHistories(dossiers, whole, links),
    copies: findCopies(dossiers, whole, idOf, fileOf),
    versions: findVersions(dossiers, whole.versions, idOf, fileOf, pointsTo),
    dossiers: findDossiers(dossiers, whole.dossiers, idOf, fileOf),
    keptOut: findKeptOut(examples, whole.keptOut),
  };
}

function keyOfReference(reference, links) {
  for (const { exact, loose } of links[reference.kind].values()) {
    for (const one of [exact, loose]) if (one?.file === reference.article && one.id === reference.item) return one.key;
  }
  return null;
}

function findContradictions(dossiers, planted, pointsTo) {
  const conflicts = dossiers.flatMap((dossier) => dossier.conflicts);
  const isOf = (conflict, wanted) =>
    wanted.sides.every((side) =>
      conflict.sides.some(({ evidence }) => side.items.some((item) => pointsTo(evidence, item))),
    ) &&
    !conflict.sides.some(({ evidence }) =>
      wanted.sides.every((side) => side.items.some((item) => pointsTo(evidence, item))),
    );
  return tally(
    planted,
    conflicts,
    isOf,
    (conflict) => `${conflict.kind}: ${conflict.about}: ${conflict.sides.map(({ says }) => says).join(" / ")}`,
  );
}

function findChanges(dossiers, planted, tellsOf) {
  const changes = dossiers
    .flatMap((dossier) => dossier.changes)
    .filter(({ type, before }) => type !== "new" && before !== null);
  const isOf = (change, wanted) =>
    change.kind === wanted.kind &&
    wanted.type.includes(change.type) &&
    wanted.before.some((item) => tellsOf(change.before.evidence, item)) &&
    wanted.after.some((item) => tellsOf(change.after.evidence, item));
  return tally(
    planted,
    changes,
    isOf,
    ({ kind, type, actor, about, on, before, after }) =>
      `${kind} ${type} ${on}: ${actor?.name ?? ""} ${about}: ${before.state} “${before.words}” → ${after.state} “${after.words}”`,
  );
}

function tally(planted, found, isOf, say) {
  const asked = planted.filter((wanted) => wanted.optional !== true);
  const hits = asked.filter((wanted) => found.some((one) => isOf(one, wanted)));
  return {
    asked: asked.length,
    hits: hits.length,
    missed: asked.filter((wanted) => !hits.includes(wanted)).map(({ id, about }) => `${id}: ${about}`),
    found: found.length,
    alarms: found.filter((one) => !planted.some((wanted) => isOf(one, wanted))).map(say),
  };
}

function findCopies(dossiers, { voices, versions }, idOf, fileOf) {
  const voiceOf = new Map(dossiers.flatMap(({ articles }) => articles.map(({ id, voice }) => [id, voice])));
  const wanted = voices.flatMap(({ of, copies }) => copies.map(({ file, how }) => ({ file, how, of })));
  const isOneVoice = ({ file, of }) =>
    voiceOf.has(idOf.get(of)) && voiceOf.get(idOf.get(file)) === voiceOf.get(idOf.get(of));
  const families = [
    ...voices.map(({ of, copies }) => [of, ...copies.map(({ file }) => file)]),
    ...versions.map(({ first, newest }) => [first, newest]),
  ];
  const isFamily = (one, other) => families.some((family) => family.includes(one) && family.includes(other));
  const copies = [...voiceOf].filter(([id, voice]) => id !== voice);
  return {
    asked: wanted.length,
    hits: wanted.filter(isOneVoice).length,
    missed: wanted.filter((one) => !isOneVoice(one)).map(({ file, how }) => `${file}, ${how}`),
    found: copies.length,
    alarms: copies
      .map(([id, voice]) => [fileOf.get(id), fileOf.get(voice)])
      .filter(([one, other]) => !isFamily(one, other))
      .map((pair) => pair.join(" as ")),
  };
}

function findVersions(dossiers, versions, idOf, fileOf, pointsTo) {
  const articles = new Map(dossiers.flatMap((dossier) => dossier.articles.map((article) => [article.id, article])));
  const evidence = dossiers.flatMap((dossier) =>
    kinds.flatMap((kind) => dossier[kind].flatMap((item) => item.evidence.map((one) => ({ kind, one })))),
  );
  const isTied = ({ first, newest }) =>
    articles.get(idOf.get(first))?.replacedBy === idOf.get(newest) &&
    articles.get(idOf.get(newest))?.replaces === idOf.get(first);
  const lost = versions.flatMap((version) => version.lost);
  const isLost = (item) => evidence.some(({ kind, one }) => kind === item.kind && one.isLost && pointsTo([one], item));
  const gone = evidence.filter(({ one }) => one.isLost);
  return {
    asked: versions.length + lost.length,
    hits: versions.filter(isTied).length + lost.filter(isLost).length,
    missed: [
      ...versions
        .filter((version) => !isTied(version))
        .map(({ first, newest }) => `${newest} is not held for a version of ${first}`),
      ...lost
        .filter((item) => !isLost(item))
        .map((item) => `${item.kind} ${item.item} of ${item.article} is not held for lost`),
    ],
    found: gone.length,
    alarms: gone
      .filter(({ kind, one }) => !lost.some((item) => item.kind === kind && pointsTo([one], item)))
      .map(
        ({ kind, one }) =>
          `${kind} ${one.item} of ${fileOf.get(one.article)}: “${one.spans.map(({ text }) => text).join(" … ")}”`,
      ),
  };
}

function findDossiers(dossiers, wanted, idOf, fileOf) {
  const inDossier = dossiers.map(({ name, articles }) => ({ name, files: articles.map(({ id }) => fileOf.get(id)) }));
  const used = new Set();
  const missed = [];
  let [asked, hits] = [0, 0];
  for (const { id, articles } of wanted) {
    const count = (one) => one.files.filter((file) => articles.includes(file)).length;
    const best = inDossier.filter((one) => !used.has(one)).sort((a, b) => count(b) - count(a))[0];
    if (best !== undefined) used.add(best);
    asked += articles.length;
    for (const file of articles.filter((one) => idOf.has(one))) {
      if (best?.files.includes(file)) hits += 1;
      else missed.push(`${file} is not in the dossier ${id}`);
    }
  }
  const strangers = inDossier.flatMap(({ name, files }) => {
    const own =
      wanted
        .map(({ articles }) => files.filter((file) => articles.includes(file)))
        .sort((a, b) => b.length - a.length)[0] ?? [];
    return files.filter((file) => !own.includes(file)).map((file) => `${file} in ${name}`);
  });
  const more = inDossier
    .filter((one) => !used.has(one))
    .map(({ name, files }) => `a dossier too many: ${name} (${files.join(", ")})`);
  return { asked, hits, missed, found: inDossier.length, alarms: [...strangers, ...more] };
}

function findKeptOut(examples, keptOut) {
  const out = examples.filter(({ verdict }) => !verdict.isAbout);
  return {
    asked: keptOut.length,
    hits: out.filter(({ file }) => keptOut.includes(file)).length,
    missed: examples.filter(({ file, verdict }) => keptOut.includes(file) && verdict.isAbout).map(({ file }) => file),
    found: out.length,
    alarms: out.filter(({ file }) => !keptOut.includes(file)).map(({ file, verdict }) => `${file}: ${verdict.reason}`),
  };
}

/** A history is found where one attendance of the actor at the talks had these statuses, in this order. */
function findHistories(dossiers, whole, links) {
  const items = dossiers.flatMap((dossier) =>
    dossier.attendance.map((item) => {
      const talks = dossier.talks.find(({ id }) => id === item.talks);
      const keys = (talks?.evidence ?? []).map(
        ({ article, item: one }) => links.talks.get(memberOf(article, one))?.exact?.key,
      );
      return {
        actor: goldActorOf(whole, item.actor),
        talks: commonest(keys),
        statuses: item.history.map(({ status }) => status),
      };
    }),
  );
  const isTold = (wanted) => (item) =>
    item.actor === wanted.actor &&
    item.talks === wanted.talks &&
    wanted.statuses.every((status, index) => {
      const before = wanted.statuses.slice(0, index);
      const from = before.reduce((at, one) => item.statuses.indexOf(one, at + 1), -1);
      return item.statuses.indexOf(status, from + 1) >= 0;
    });
  const missed = whole.histories.filter((wanted) => !items.some(isTold(wanted)));
  return {
    asked: whole.histories.length,
    hits: whole.histories.length - missed.length,
    missed: missed.map(({ actor, talks, statuses }) => {
      const had = items
        .filter((item) => item.actor === actor)
        .map((item) => `${item.talks}: ${item.statuses.join(", ")}`);
      return `${actor} at ${talks}: ${statuses.join(", ")}; told: ${had.join("; ") || "nothing"}`;
    }),
    found: items.filter(({ statuses }) => statuses.length > 1).length,
    alarms: [],
  };
}

function commonest(keys) {
  const known = keys.filter((key) => key !== undefined);
  const count = (key) => known.filter((one) => one === key).length;
  return [...new Set(known)].sort((a, b) => count(b) - count(a))[0] ?? null;
}
