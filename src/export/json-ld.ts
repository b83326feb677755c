/**
 * JSON-LD in the words of schema.org: articles, people and organizations, talks as events, who comes as RSVPs, statements as
 * quotations, positions and conditions as claims. What schema.org has no word for stands under `parley:`. The context is in the
 * file; nothing needs to be fetched to read it.
 */
import type { ActorKind, ActorRef } from "../record/actor.ts";
import type { AttendanceStatus } from "../record/attendance.ts";
import type { Dossier, DossierActor, DossierArticle, DossierTalks } from "../record/dossier.ts";
import type { Evidence } from "../record/evidence.ts";
import type { TalksStatus } from "../record/talks.ts";
import { tellCondition, tellPosition } from "../record/words/tell-item.ts";
import { type Articles, textIn } from "./look-up.ts";

const context = {
  "@vocab": "https://schema.org/",
  parley: "urn:parley:terms:",
  url: { "@type": "@id" },
  "parley:article": { "@type": "@id" },
};

const actorTypes: Record<ActorKind, string> = {
  person: "Person",
  office: "Person",
  state: "Country",
  organization: "Organization",
  delegation: "Organization",
  group: "Organization",
};

/** schema.org tells only these apart; `parley:status` tells all. */
const eventStatuses: Partial<Record<TalksStatus, string>> = {
  scheduled: "https://schema.org/EventScheduled",
  postponed: "https://schema.org/EventPostponed",
  cancelled: "https://schema.org/EventCancelled",
};

const answers: Record<AttendanceStatus, "Yes" | "No" | "Maybe"> = {
  expected: "Yes",
  present: "Yes",
  conditional: "Maybe",
  undecided: "Maybe",
  declined: "No",
  withdrawn: "No",
  excluded: "No",
};

/** The dossier as one graph. */
export function exportJsonLd(dossier: Dossier, articles: Articles): string {
  const graph = [
    {
      "@id": `urn:parley:dossier:${dossier.id}`,
      "@type": "Collection",
      name: dossier.name,
      hasPart: dossier.articles.map(({ id }) => ({ "@id": articleId(id) })),
      about: dossier.parties.map(named),
    },
    ...dossier.articles.map((article) => articleNode(article, textIn(articles, article.id), articles)),
    ...dossier.actors.map(actorNode),
    ...dossier.issues.map(({ id, name, names }) => ({
      "@id": itemId(id),
      "@type": "DefinedTerm",
      name,
      alternateName: names.filter((one) => one !== name),
    })),
    ...dossier.talks.map(talksNode),
    ...rsvpNodes(dossier),
    ...quotationNodes(dossier),
    ...claimNodes(dossier),
  ];
  return `${JSON.stringify({ "@context": context, "@graph": graph.map(withoutUnknown) }, null, 2)}\n`;
}

function articleNode(article: DossierArticle, text: string, articles: Articles): object {
  const { id, headline, publisher, byline, publishedOn, updatedOn, url, words, voice, replaces } = article;
  return {
    "@id": articleId(id),
    "@type": "NewsArticle",
    headline,
    author: byline === null ? null : { "@type": "Person", name: byline },
    publisher: publisher === null ? null : { "@type": "NewsMediaOrganization", name: publisher },
    datePublished: publishedOn,
    dateModified: updatedOn,
    inLanguage: articles.get(id)?.language ?? null,
    url,
    wordCount: words,
    articleBody: text,
    isBasedOn: [...new Set([replaces, voice])].flatMap((one) =>
      one === null || one === id ? [] : [{ "@id": articleId(one) }],
    ),
  };
}

function actorNode({ id, name, names, kind, role, side, evidence }: DossierActor): object {
  return {
    "@id": itemId(id),
    "@type": actorTypes[kind],
    name,
    alternateName: names.filter((one) => one !== name),
    jobTitle: role,
    affiliation: side === null || side.id === id ? null : named(side),
    "parley:kind": kind,
    "parley:evidence": evidence.map(evidenceNode),
  };
}

function talksNode(talks: DossierTalks): object {
  const { id, name, names, place, date, status, parties, host, mediators, agenda, outcome, partOf, evidence } = talks;
  const [from, to] = date?.split("/") ?? [];
  return {
    "@id": itemId(id),
    "@type": "Event",
    name,
    alternateName: names.filter((one) => one !== name),
    location: place === null ? null : { "@type": "Place", name: place },
    startDate: from ?? null,
    endDate: to ?? null,
    eventStatus: eventStatuses[status] === undefined ? null : { "@id": eventStatuses[status] },
    organizer: host === null ? null : named(host),
    contributor: mediators.map(named),
    superEvent: partOf === null ? null : { "@id": itemId(partOf) },
    description: outcome,
    keywords: agenda,
    "parley:status": status,
    "parley:format": talks.format,
    "parley:level": talks.level,
    "parley:party": parties.map(named),
    "parley:evidence": evidence.map(evidenceNode),
  };
}

function rsvpNodes({ attendance }: Dossier): object[] {
  return attendance.map(({ id, actor, talks, status, basis, saidBy, because, evidence, lastOn }) => ({
    "@id": itemId(id),
    "@type": "RsvpAction",
    agent: named(actor),
    event: talks === null ? null : { "@id": itemId(talks) },
    rsvpResponse: { "@id": `https://schema.org/RsvpResponse${answers[status]}` },
    description: because,
    "parley:status": status,
    "parley:basis": basis,
    "parley:saidBy": saidBy === null ? null : named(saidBy),
    "parley:asOf": lastOn,
    "parley:evidence": evidence.map(evidenceNode),
  }));
}

function quotationNodes({ statements }: Dossier): object[] {
  return statements.map((one) => ({
    "@id": itemId(one.id),
    "@type": "Quotation",
    text: one.content,
    creator: named(one.speaker),
    contributor: one.via.map(named),
    dateCreated: one.date,
    locationCreated: one.place === null ? null : { "@type": "Place", name: one.place },
    audience: one.audience === null ? null : { "@type": "Audience", audienceType: one.audience },
    isBasedOn: articlesOf(one.evidence),
    "parley:kind": one.kind,
    "parley:cue": one.cue,
    "parley:isNegated": one.isNegated,
    "parley:speakerCertainty": one.speakerCertainty,
    "parley:occasion": one.occasion,
    "parley:inResponseTo": one.inResponseTo,
    "parley:evidence": one.evidence.map(evidenceNode),
  }));
}

function claimNodes({ positions, conditions }: Dossier): object[] {
  return [
    ...positions.map((one) => ({
      "@id": itemId(one.id),
      "@type": "Claim",
      name: tellPosition(one),
      text: one.content,
      creator: named(one.actor),
      about: { "@id": itemId(one.issue) },
      appearance: articlesOf(one.evidence),
      "parley:party": named(one.party),
      "parley:stance": one.stance,
      "parley:standing": one.standing,
      "parley:supersededBy": one.supersededBy === null ? null : { "@id": itemId(one.supersededBy) },
      "parley:toward": one.toward.map(named),
      "parley:evidence": one.evidence.map(evidenceNode),
    })),
    ...conditions.map((one) => ({
      "@id": itemId(one.id),
      "@type": "Claim",
      name: tellCondition(one),
      creator: one.statedBy === null ? null : named(one.statedBy),
      appearance: articlesOf(one.evidence),
      "parley:outcome": one.outcome,
      "parley:relation": one.relation,
      "parley:requires": one.requires,
      "parley:isOutcomeNegated": one.isOutcomeNegated,
      "parley:isRequirementNegated": one.isRequirementNegated,
      "parley:outcomeActor": one.outcomeActor.map(named),
      "parley:requiresActor": one.requiresActor.map(named),
      "parley:evidence": one.evidence.map(evidenceNode),
    })),
  ];
}

function evidenceNode({ article, spans, paragraph, isLost }: Evidence): object {
  return {
    "@type": "parley:Evidence",
    "parley:article": articleId(article),
    "parley:paragraph": paragraph,
    "parley:isLost": isLost,
    "parley:span": spans.map(({ start, end, text }) => ({ "parley:start": start, "parley:end": end, text })),
  };
}

function articlesOf(evidence: readonly Evidence[]): object[] {
  return [...new Set(evidence.map(({ article }) => article))].map((id) => ({ "@id": articleId(id) }));
}

function named({ id, name }: ActorRef): object {
  return { "@id": itemId(id), name };
}

function articleId(id: string): string {
  return `urn:parley:article:${id}`;
}

function itemId(id: string): string {
  return `urn:parley:item:${id}`;
}

/** Properties that are unknown or empty are left out, as JSON-LD has no null. */
function withoutUnknown(node: object): object {
  return Object.fromEntries(
    Object.entries(node).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}
