/**
 * A dossier on the invented talks of `sample-articles.ts`, made by hand: two reports that contradict, a wire copy, words lost in
 * a corrected version, histories, changes, conflicts, and items that people accepted, edited and added. Every span is true.
 */
import { shortHash } from "../../src/dossier/short-hash.ts";
import type { ActorRef } from "../../src/record/actor.ts";
import type { Article } from "../../src/record/article.ts";
import type { Dossier, DossierActor } from "../../src/record/dossier.ts";
import type { EventCode } from "../../src/record/event.ts";
import type { Evidence } from "../../src/record/evidence.ts";
import type { Span } from "../../src/record/span.ts";
import {
  announced,
  contradicted,
  copied,
  corrected,
  sampleArticles,
  suspended,
  undated,
  withdrawn,
} from "./sample-articles.ts";

export { sampleArticles };

/** The words as they stand in the article; the first time, or after `after`. */
export function wordsIn(article: Article, words: string, after = ""): Span {
  const start = article.text.indexOf(words, article.text.indexOf(after) + after.length);
  if (start < 0) throw new Error(`“${words}” does not stand in “${article.headline}”.`);
  return { start, end: start + words.length, text: words };
}

function evidence(article: Article, item: string | null, ...words: string[]): Evidence {
  const spans = words.map((one) => wordsIn(article, one));
  const paragraph = article.paragraphs.findIndex(({ end }) => end >= (spans[0]?.start ?? 0)) + 1;
  return { article: article.id, item, paragraph, spans, isLost: false };
}

function idOf(letters: string, name: string): string {
  return `${letters}-${shortHash(name)}`;
}

interface Kept {
  evidence: Evidence[];
  voices: number;
  firstOn: string | null;
  lastOn: string | null;
  review: "none" | "accepted" | "edited" | "added";
  corrections: string[];
  conflicts: string[];
}

function kept(...all: Evidence[]): Kept {
  const articles = all.map(({ article }) => sampleArticles.get(article));
  const days = articles.flatMap((article) => article?.publishedOn?.slice(0, 10) ?? []).sort();
  const voices = new Set(articles.map((article) => (article === copied ? withdrawn : article)));
  return {
    evidence: all,
    voices: voices.size,
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
    review: "none",
    corrections: [],
    conflicts: [],
  };
}

function actor(
  name: string,
  kind: DossierActor["kind"],
  at: Evidence[],
  more: Partial<Pick<DossierActor, "names" | "role" | "side" | "sideFrom" | "review" | "corrections">> = {},
): DossierActor {
  return {
    id: idOf("a", name),
    ...kept(...at),
    name,
    names: [name],
    kind,
    role: null,
    side: null,
    sideFrom: null,
    ...more,
  };
}

function refTo({ id, name, names }: DossierActor): ActorRef {
  return { id, name, aliases: names.filter((one) => one !== name) };
}

const tarviaActor = actor("Tarvia", "state", [evidence(announced, "actor-1", "Tarvia")], {
  names: ["Tarvia", "the palace"],
});
const tarvia = refTo(tarviaActor);
const belmaraActor = actor("Belmara", "state", [evidence(announced, "actor-2", "Belmara")]);
const belmara = refTo(belmaraActor);
const sundmarkActor = actor("Sundmark", "state", [evidence(announced, "actor-7", "Sundmark")]);
const sundmark = refTo(sundmarkActor);
const vossActor = actor(
  "Ilyana Voss",
  "person",
  [
    evidence(announced, "actor-3", "Tarvian President Ilyana Voss"),
    evidence(contradicted, "actor-1", "President Ilyana Voss"),
  ],
  { names: ["Ilyana Voss", "Voss", "the president"], role: "Tarvian President", side: tarvia, sideFrom: "article" },
);
const voss = refTo(vossActor);
const quintActor = actor(
  "Dario Quint",
  "person",
  [evidence(announced, "actor-4", "Belmaran Prime Minister Dario Quint")],
  {
    names: ["Dario Quint", "Quint"],
    role: "Belmaran Prime Minister",
    side: belmara,
    sideFrom: "article",
  },
);
const quint = refTo(quintActor);
const krebsActor = actor("Anton Krebs", "person", [evidence(announced, "actor-5", "her spokesman, Anton Krebs")], {
  role: "spokesman",
  side: tarvia,
  sideFrom: "article",
});
const krebs = refTo(krebsActor);
const telekiActor = actor(
  "Zoë Teleki",
  "person",
  [evidence(withdrawn, "actor-4", "Belmara’s foreign minister Zoë Teleki")],
  {
    role: "foreign minister",
    side: belmara,
    sideFrom: "article",
  },
);
const teleki = refTo(telekiActor);
const halloranActor = actor(
  "Petr Halloran",
  "person",
  [evidence(withdrawn, "actor-3", "Water Minister Petr Halloran")],
  {
    names: ["Petr Halloran", "Halloran"],
    role: "Water Minister",
    side: tarvia,
    sideFrom: "person",
    review: "edited",
    corrections: ["5f0c9a52-1111-4222-8333-000000000001"],
  },
);
const halloran = refTo(halloranActor);
const sabelActor = actor(
  "Joaquim Sabel",
  "person",
  [evidence(announced, "actor-6", "United Nations envoy Joaquim Sabel")],
  {
    role: "United Nations envoy",
  },
);
const sabel = refTo(sabelActor);
const unionActor = actor("farmers’ union", "organization", [evidence(undated, "actor-1", "the farmers’ union")]);
const union = refTo(unionActor);

const talksId = idOf("t", "Ravensholt talks");
const comingId = idOf("at", "Voss comes");
const neverId = idOf("at", "Voss never meant to come");
const asks400 = idOf("p", "Belmara 400");
const asks300 = idOf("p", "Belmara 300");
const rejectsMinimum = idOf("p", "Tarvia rejects minimum");
const acceptsTrial = idOf("p", "Tarvia accepts trial");
const belmaraTrial = idOf("p", "Belmara accepts trial");
const cupful = idOf("p", "Belmara rejects trial");
const payment = idOf("p", "Sundmark pays");
const release = idOf("i", "water release");
const trial = idOf("i", "trial release");
const costs = idOf("i", "costs; “who pays”");
const everComing = idOf("x", "Voss ever coming");
const howMuch = idOf("x", "how much Belmara asks");

const boatsReason = "because patrol boats were still on the lower Oune";
const planned = evidence(announced, "attendance-2", "Tarvian President Ilyana Voss plans to travel to Ravensholt");
const pulledOut = evidence(
  withdrawn,
  "attendance-1",
  "Tarvian President Ilyana Voss pulled out of Thursday’s talks",
  boatsReason,
);
const pulledOutCopy = evidence(
  copied,
  "attendance-1",
  "Tarvian President Ilyana Voss pulled out of Thursday’s talks",
  boatsReason,
);
const neverPlanned = evidence(
  contradicted,
  "attendance-1",
  "President Ilyana Voss never planned to attend the meeting in Ravensholt",
);
const demand400 = evidence(announced, "position-1", "Belmara demands a release of 400 cubic metres a second");
const still400 = evidence(corrected, "position-2", "still demanded 400 cubic metres a second in any treaty");
const demand300 = evidence(contradicted, "position-1", "Belmara was asking for 300 cubic metres a second,\nnot 400");
const trialYes = evidence(corrected, "position-1", "Belmara accepted a ten-day trial release");
const trialNo = evidence(withdrawn, "position-2", "“a cupful”, Belmara’s foreign minister Zoë Teleki called it");
const isSuspended = evidence(
  corrected,
  "talks-1",
  "Belmara and Tarvia suspended their talks early on Friday without a treaty",
);
const isPlanned = evidence(announced, "talks-1", "Tarvia and Belmara will hold talks in Ravensholt on Thursday");

/** What a dossier has of an article. */
function articleOf(
  article: Article,
  more: { voice?: Article; replaces?: Article; replacedBy?: Article } = {},
): Dossier["articles"][number] {
  const { id, headline, publisher, byline, publishedOn, updatedOn, url } = article;
  return {
    id,
    headline,
    publisher,
    byline,
    publishedOn,
    updatedOn,
    url,
    words: article.text.match(/\S+/g)?.length ?? 0,
    voice: (more.voice ?? article).id,
    replaces: more.replaces?.id ?? null,
    replacedBy: more.replacedBy?.id ?? null,
  };
}

/** The dossier. */
export const sampleDossier: Dossier = {
  format: "parley-dossier/1",
  id: idOf("d", "Karsk Dam"),
  name: "Karsk Dam talks; “Oune” & <water>",
  asOf: null,
  readers: ["0.1.0"],
  parties: [tarvia, belmara],
  articles: [
    articleOf(announced),
    articleOf(contradicted),
    articleOf(withdrawn),
    articleOf(copied, { voice: withdrawn }),
    articleOf(suspended, { replacedBy: corrected }),
    articleOf(corrected, { voice: suspended, replaces: suspended }),
    articleOf(undated),
  ],
  actors: [
    tarviaActor,
    belmaraActor,
    sundmarkActor,
    vossActor,
    quintActor,
    krebsActor,
    telekiActor,
    halloranActor,
    sabelActor,
    unionActor,
  ],
  talks: [
    {
      id: talksId,
      ...kept(isPlanned, isSuspended),
      name: "Ravensholt talks",
      names: ["Ravensholt talks", "the meeting in Ravensholt"],
      place: "Ravensholt",
      date: "2025-03-13",
      status: "suspended",
      format: "direct",
      level: "ministers",
      parties: [tarvia, belmara],
      host: sundmark,
      hostCertainty: "stated",
      mediators: [sabel],
      delegations: [
        {
          party: tarvia,
          head: halloran,
          members: [],
          level: "ministers",
          mandate: null,
          evidence: [evidence(corrected, "talks-1", "Petr Halloran led the Tarvian delegation")],
        },
      ],
      agenda: ["the water of the Karsk Dam"],
      outcome: "without a treaty",
      partOf: null,
      history: [
        { on: "2025-03-10", status: "scheduled", date: "2025-03-13", evidence: [isPlanned] },
        { on: "2025-03-14", status: "suspended", date: "2025-03-13", evidence: [isSuspended] },
      ],
    },
  ],
  attendance: [
    {
      id: comingId,
      ...kept(planned, pulledOut, pulledOutCopy),
      conflicts: [everComing],
      actor: voss,
      talks: talksId,
      status: "withdrawn",
      basis: "reported",
      saidBy: null,
      because: boatsReason,
      history: [
        { on: "2025-03-10", status: "expected", basis: "hearsay", saidBy: krebs, because: null, evidence: [planned] },
        {
          on: "2025-03-12",
          status: "withdrawn",
          basis: "reported",
          saidBy: null,
          because: boatsReason,
          evidence: [pulledOut, pulledOutCopy],
        },
      ],
    },
    {
      id: neverId,
      ...kept(neverPlanned),
      review: "accepted",
      corrections: ["5f0c9a52-1111-4222-8333-000000000002"],
      conflicts: [everComing],
      actor: voss,
      talks: talksId,
      status: "declined",
      basis: "hearsay",
      saidBy: tarvia,
      because: null,
      history: [
        {
          on: "2025-03-12",
          status: "declined",
          basis: "hearsay",
          saidBy: tarvia,
          because: null,
          evidence: [neverPlanned],
        },
      ],
    },
    {
      id: idOf("at", "Quint comes"),
      ...kept(evidence(announced, "attendance-1", "I will be in Ravensholt")),
      actor: quint,
      talks: talksId,
      status: "expected",
      basis: "hearsay",
      saidBy: quint,
      because: null,
      history: [
        {
          on: "2025-03-10",
          status: "expected",
          basis: "hearsay",
          saidBy: quint,
          because: null,
          evidence: [evidence(announced, "attendance-1", "I will be in Ravensholt")],
        },
      ],
    },
    {
      id: idOf("at", "Halloran comes"),
      ...kept(evidence(corrected, "attendance-1", "Petr Halloran led the Tarvian delegation")),
      actor: halloran,
      talks: talksId,
      status: "present",
      basis: "reported",
      saidBy: null,
      because: null,
      history: [
        {
          on: "2025-03-14",
          status: "present",
          basis: "reported",
          saidBy: null,
          because: null,
          evidence: [evidence(corrected, "attendance-1", "Petr Halloran led the Tarvian delegation")],
        },
      ],
    },
    {
      id: idOf("at", "the union comes"),
      ...kept(evidence(undated, null, "the farmers’ union: it “may or may not” come")),
      review: "added",
      corrections: ["5f0c9a52-1111-4222-8333-000000000003"],
      actor: union,
      talks: null,
      status: "undecided",
      basis: "speculation",
      saidBy: null,
      because: null,
      history: [
        {
          on: null,
          status: "undecided",
          basis: "speculation",
          saidBy: null,
          because: null,
          evidence: [evidence(undated, null, "the farmers’ union: it “may or may not” come")],
        },
      ],
    },
  ],
  conditions: [
    {
      id: idOf("c", "treaty"),
      ...kept(
        evidence(withdrawn, "condition-1", "There will be no treaty", "the boats leave"),
        evidence(copied, "condition-1", "There will be no treaty", "the boats leave"),
      ),
      outcome: "There will be no treaty",
      requires: "the boats leave",
      relation: "unless",
      statedBy: krebs,
      outcomeActor: [tarvia, belmara],
      requiresActor: [belmara],
      isOutcomeNegated: true,
      isRequirementNegated: false,
    },
    {
      id: idOf("c", "meeting"),
      ...kept(evidence(corrected, "condition-1", "she would meet Quint", "the boats were gone")),
      outcome: "she would meet Quint",
      requires: "the boats were gone",
      relation: "only-if",
      statedBy: voss,
      outcomeActor: [voss, quint],
      requiresActor: [belmara],
      isOutcomeNegated: false,
      isRequirementNegated: false,
    },
  ],
  positions: [
    {
      id: asks400,
      ...kept(demand400, still400),
      conflicts: [howMuch],
      actor: quint,
      side: belmara,
      party: belmara,
      issue: release,
      stance: "demand",
      content: "a release of 400 cubic metres a second",
      toward: [tarvia],
      standing: "current",
      supersededBy: null,
    },
    {
      id: asks300,
      ...kept(demand300),
      conflicts: [howMuch],
      actor: belmara,
      side: null,
      party: belmara,
      issue: release,
      stance: "demand",
      content: "300 cubic metres a second,\nnot 400",
      toward: [],
      standing: "current",
      supersededBy: null,
    },
    {
      id: rejectsMinimum,
      ...kept(evidence(announced, "position-2", "Tarvia rejects any fixed minimum")),
      actor: tarvia,
      side: null,
      party: tarvia,
      issue: release,
      stance: "reject",
      content: "any fixed minimum",
      toward: [],
      standing: "current",
      supersededBy: null,
    },
    {
      id: acceptsTrial,
      ...kept(
        evidence(withdrawn, "position-1", "Tarvia would accept a trial release of 250 cubic metres a second"),
        evidence(copied, "position-1", "Tarvia would accept a trial release of 250 cubic metres a second"),
      ),
      actor: halloran,
      side: tarvia,
      party: tarvia,
      issue: trial,
      stance: "open",
      content: "a trial release of 250 cubic metres a second",
      toward: [],
      standing: "current",
      supersededBy: null,
    },
    {
      id: cupful,
      ...kept(trialNo),
      actor: teleki,
      side: belmara,
      party: belmara,
      issue: trial,
      stance: "reject",
      content: "“a cupful”",
      toward: [tarvia],
      standing: "superseded",
      supersededBy: belmaraTrial,
    },
    {
      id: belmaraTrial,
      ...kept(trialYes),
      actor: quint,
      side: belmara,
      party: belmara,
      issue: trial,
      stance: "accept",
      content: "a ten-day trial release",
      toward: [],
      standing: "current",
      supersededBy: null,
    },
    {
      id: payment,
      ...kept({ ...evidence(suspended, "position-3", "Sundmark offered to pay for the trial"), isLost: true }),
      actor: sundmark,
      side: null,
      party: sundmark,
      issue: costs,
      stance: "offer",
      content: "to pay for the trial",
      toward: [tarvia, belmara],
      standing: "dropped",
      supersededBy: null,
    },
  ],
  statements: [
    {
      id: idOf("s", "nobody won"),
      ...kept(
        evidence(suspended, "statement-1", "the envoy, Joaquim Sabel, said: “Nobody won, and the river did not lose.”"),
        evidence(corrected, "statement-1", "the envoy, Joaquim Sabel, said: “Nobody won, and the river did not lose.”"),
      ),
      voices: 1,
      speaker: sabel,
      speakerCertainty: "stated",
      cue: "said",
      content: "“Nobody won, and the river did not lose.”",
      kind: "direct",
      isNegated: false,
      date: "2025-03-14",
      place: null,
      audience: null,
      occasion: null,
      inResponseTo: null,
      via: [],
    },
    {
      id: idOf("s", "fairy tale"),
      ...kept(evidence(contradicted, "statement-2", "reports of a withdrawal were “a fairy tale”")),
      speaker: tarvia,
      speakerCertainty: "implied",
      cue: "said",
      content: "reports of a withdrawal were “a fairy tale”",
      kind: "mixed",
      isNegated: false,
      date: "2025-03-12",
      place: "Selm",
      audience: null,
      occasion: null,
      inResponseTo: null,
      via: [],
    },
    {
      id: idOf("s", "promises"),
      ...kept(evidence(announced, "statement-2", "its farmers, he said, “cannot drink promises”")),
      review: "edited",
      corrections: ["5f0c9a52-1111-4222-8333-000000000004"],
      speaker: quint,
      speakerCertainty: "stated",
      cue: "he said",
      content: "its farmers … “cannot drink promises”",
      kind: "mixed",
      isNegated: false,
      date: "2025-03",
      place: null,
      audience: "reporters",
      occasion: null,
      inResponseTo: null,
      via: [krebs],
    },
  ],
  issues: [
    {
      id: release,
      name: "water release",
      names: ["water release", "fixed minimum"],
      positions: [asks400, asks300, rejectsMinimum],
      silent: [],
    },
    {
      id: trial,
      name: "trial release",
      names: ["trial release"],
      positions: [acceptsTrial, cupful, belmaraTrial],
      silent: [],
    },
    {
      id: costs,
      name: "costs; “who pays”",
      names: ["costs; “who pays”"],
      positions: [payment],
      silent: [tarvia, belmara],
    },
  ],
  conflicts: [
    {
      id: everComing,
      kind: "attendance",
      about: "whether Ilyana Voss was ever coming to the Ravensholt talks",
      sides: [
        { says: "withdrew", items: [comingId], evidence: [pulledOut, pulledOutCopy] },
        { says: "never meant to come", items: [neverId], evidence: [neverPlanned] },
      ],
      resolvedBy: null,
    },
    {
      id: howMuch,
      kind: "position",
      about: "how much water Belmara demands",
      sides: [
        { says: "400 cubic metres a second", items: [asks400], evidence: [demand400] },
        { says: "300 cubic metres a second", items: [asks300], evidence: [demand300] },
      ],
      resolvedBy: "5f0c9a52-1111-4222-8333-000000000005",
    },
  ],
  changes: [
    {
      id: idOf("ch", "planned"),
      kind: "talks",
      type: "new",
      on: "2025-03-10",
      actor: null,
      about: "Ravensholt talks",
      before: null,
      after: {
        item: talksId,
        state: "scheduled",
        words: isPlanned.spans[0]?.text ?? "",
        on: "2025-03-10",
        evidence: [isPlanned],
      },
    },
    {
      id: idOf("ch", "Voss"),
      kind: "attendance",
      type: "reversed",
      on: "2025-03-12",
      actor: voss,
      about: "Ravensholt talks",
      before: {
        item: comingId,
        state: "expected",
        words: planned.spans[0]?.text ?? "",
        on: "2025-03-10",
        evidence: [planned],
      },
      after: {
        item: comingId,
        state: "withdrawn",
        words: pulledOut.spans[0]?.text ?? "",
        on: "2025-03-12",
        evidence: [pulledOut, pulledOutCopy],
      },
    },
    {
      id: idOf("ch", "trial"),
      kind: "position",
      type: "softened",
      on: "2025-03-14",
      actor: belmara,
      about: "trial release",
      before: { item: cupful, state: "reject", words: "“a cupful”", on: "2025-03-12", evidence: [trialNo] },
      after: {
        item: belmaraTrial,
        state: "accept",
        words: "a ten-day trial release",
        on: "2025-03-14",
        evidence: [trialYes],
      },
    },
  ],
  unapplied: [{ correction: "5f0c9a52-1111-4222-8333-000000000006", reason: "the words stand in no article" }],
};

/** Event codes of some items of the articles' readings, by `article/item`. */
export const sampleEvents: ReadonlyMap<string, EventCode> = new Map([
  [`${announced.id}/talks-1`, code("CONSULT", "multilateral", "046", { future: true })],
  [`${announced.id}/position-1`, code("REQUEST", "change", "104", {})],
  [`${announced.id}/position-2`, code("REJECT", "change", "123", {})],
  [`${withdrawn.id}/attendance-1`, code("REJECT", "meet", "125", { historical: true })],
  [`${copied.id}/attendance-1`, code("REJECT", "meet", "125", { historical: true })],
  [`${withdrawn.id}/condition-1`, code("AGREE", null, "057", { hypothetical: true, negated: true })],
]);

function code(plover: string, mode: string | null, cameo: string, how: Partial<EventCode>): EventCode {
  return { plover, mode, cameo, historical: false, future: false, hypothetical: false, negated: false, ...how };
}
