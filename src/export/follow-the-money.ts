/**
 * FollowTheMoney JSON lines, for Aleph, OpenSanctions' tools and the like: people, organizations and states, talks as events,
 * articles, who is named where, who speaks for whom, who holds which office, and notes for positions, conditions and statements.
 */
import type { ActorKind, ActorRef } from "../record/actor.ts";
import type { Dossier, DossierActor, DossierTalks } from "../record/dossier.ts";
import type { Evidence } from "../record/evidence.ts";
import { tellTalks } from "../record/words/tell-item.ts";
import { entity, type FtmEntity } from "./ftm/entity.ts";
import {
  type Articles,
  type CitedItem,
  citedItems,
  type LookUp,
  lookUpOf,
  stateOf,
  textIn,
  unlistedActors,
  wordsOf,
} from "./look-up.ts";
import { selectorsOf } from "./web-annotation.ts";

/** Which schema an actor has. FollowTheMoney has none for a country; its government is a public body. */
const schemas: Record<ActorKind, "Person" | "PublicBody" | "Organization"> = {
  person: "Person",
  office: "Person",
  state: "PublicBody",
  organization: "Organization",
  delegation: "Organization",
  group: "Organization",
};

/** One entity a line. Ids are the dossier's own, so that the same dossier gives the same ids again. */
export function exportFollowTheMoney(dossier: Dossier, articles: Articles): string {
  const found = lookUpOf(dossier);
  const entities = [
    ...dossier.articles.map((article) => articleEntity(article.id, found, articles)),
    ...dossier.actors.flatMap((actor) => actorEntities(actor, found, articles)),
    ...unlistedActors(dossier).map(({ id, name }) => entity(id, "LegalEntity", { name })),
    ...dossier.talks.flatMap((talks) => talksEntities(talks, found, articles)),
    ...citedItems(dossier).flatMap((cited) => itemEntities(cited, found, articles)),
  ];
  return entities.map((one) => `${JSON.stringify(one)}\n`).join("");
}

function articleEntity(id: string, { articles: known }: LookUp, articles: Articles): FtmEntity {
  const article = known.get(id);
  const language = articles.get(id)?.language ?? null;
  return entity(articleId(id), "Article", {
    title: article?.headline,
    author: article?.byline,
    publisher: article?.publisher,
    publishedAt: article?.publishedOn,
    modifiedAt: article?.updatedOn,
    sourceUrl: addressOf(article?.url),
    language: language === "en" ? "eng" : null,
    bodyText: textIn(articles, id),
    notes: [
      article?.replaces == null ? null : `Corrects ${articleId(article.replaces)}`,
      article === undefined || article.voice === id ? null : `Has the text of ${articleId(article.voice)}`,
    ],
  });
}

function actorEntities(actor: DossierActor, found: LookUp, articles: Articles): FtmEntity[] {
  const { id, name, names, kind, role, side, evidence } = actor;
  const schema = schemas[kind];
  const isPerson = schema === "Person";
  const own = entity(id, schema, {
    name,
    alias: names.filter((one) => one !== name),
    position: isPerson ? role : null,
    classification: isPerson ? null : kind,
    notes: isPerson ? null : role,
    proof: proofOf(evidence),
  });
  const client = side === null || side.id === id ? undefined : found.actors.get(side.id);
  return [
    own,
    ...(client === undefined
      ? []
      : [
          entity(`${id}-for-${client.id}`, "Representation", {
            agent: id,
            client: client.id,
            role,
            proof: proofOf(evidence),
          }),
        ]),
    ...(isPerson && role !== null ? officeEntities(actor, role, client) : []),
    ...evidence.map((one, place) =>
      entity(
        `${id}-named-${place + 1}`,
        "Mention",
        { document: articleId(one.article), resolved: id, name: wordsOf(one), detectedSchema: schema },
        annotationsOf([one], found, articles),
      ),
    ),
  ];
}

function officeEntities({ id, evidence }: DossierActor, role: string, client: DossierActor | undefined): FtmEntity[] {
  const post = `${id}-post`;
  const isOrganization = client !== undefined && schemas[client.kind] !== "Person";
  return [
    entity(post, "Position", { name: role, organization: isOrganization ? client.id : null }),
    entity(`${id}-holds`, "Occupancy", { holder: id, post, proof: proofOf(evidence) }),
  ];
}

function talksEntities(talks: DossierTalks, found: LookUp, articles: Articles): FtmEntity[] {
  const { id, name, names, place, date, status, host, parties, mediators, outcome, agenda, evidence } = talks;
  const [from, to] = date?.split("/") ?? [];
  const event = entity(
    id,
    "Event",
    {
      name,
      alias: names.filter((one) => one !== name),
      location: place,
      startDate: from,
      endDate: to,
      organizer: idsOf(host === null ? [] : [host]),
      involved: idsOf([...parties, ...mediators]),
      summary: outcome,
      description: tellTalks(talks),
      keywords: [status, talks.format, talks.level],
      notes: agenda,
      proof: proofOf(evidence),
    },
    annotationsOf(evidence, found, articles),
  );
  return [
    event,
    ...talks.delegations.flatMap((one, number) => membershipsOf(one, `${id}-delegation-${number + 1}`, talks, found)),
  ];
}

function membershipsOf(
  { party, head, members, evidence }: DossierTalks["delegations"][number],
  id: string,
  talks: DossierTalks,
  found: LookUp,
): FtmEntity[] {
  const organization = party === null ? undefined : found.actors.get(party.id);
  if (organization === undefined || schemas[organization.kind] === "Person") return [];
  const people = [
    ...(head === null ? [] : [{ ref: head, role: "head of delegation" }]),
    ...members.map((ref) => ({ ref, role: "delegate" })),
  ];
  return people
    .filter(({ ref }) => found.actors.has(ref.id))
    .map(({ ref, role }) =>
      entity(`${id}-${ref.id}`, "Membership", {
        member: ref.id,
        organization: organization.id,
        role,
        summary: talks.name,
        proof: proofOf(evidence),
      }),
    );
}

/** Attendance links an actor with an event; positions, conditions and statements are notes on those whose they are. */
function itemEntities(cited: CitedItem, found: LookUp, articles: Articles): FtmEntity[] {
  const annotations = annotationsOf(cited.evidence, found, articles);
  const proof = proofOf(cited.evidence);
  if (cited.kind === "talks") return [];
  if (cited.kind === "attendance" && cited.item.talks !== null) {
    const { actor, talks, status, because, lastOn, basis } = cited.item;
    return [
      entity(
        cited.id,
        "UnknownLink",
        {
          subject: actor.id,
          object: talks,
          role: status,
          status: basis,
          date: lastOn,
          summary: because,
          description: cited.told,
          proof,
        },
        annotations,
      ),
    ];
  }
  return [
    entity(
      cited.id,
      "Note",
      {
        entity: idsOf(holdersOf(cited)),
        name: cited.told,
        description: cited.evidence.map(wordsOf),
        keywords: [
          cited.kind,
          stateOf(cited),
          cited.kind === "position" ? (found.issues.get(cited.item.issue)?.name ?? null) : null,
        ],
        publisher: cited.evidence.map(({ article }) => found.articles.get(article)?.publisher ?? null),
        createdAt: cited.item.firstOn,
        proof,
      },
      annotations,
    ),
  ];
}

function holdersOf(cited: CitedItem): ActorRef[] {
  switch (cited.kind) {
    case "talks":
      return cited.item.parties;
    case "attendance":
      return [cited.item.actor];
    case "condition":
      return [
        ...(cited.item.statedBy === null ? [] : [cited.item.statedBy]),
        ...cited.item.outcomeActor,
        ...cited.item.requiresActor,
      ];
    case "position":
      return [cited.item.party, cited.item.actor];
    case "statement":
      return [cited.item.speaker];
  }
}

function idsOf(refs: readonly ActorRef[]): string[] {
  return refs.map(({ id }) => id);
}

function annotationsOf(evidence: readonly Evidence[], found: LookUp, articles: Articles): object[] {
  return evidence.flatMap(({ article, spans, isLost }) =>
    spans.map((span) => ({
      source: found.articles.get(article)?.url ?? articleId(article),
      article: articleId(article),
      isLost,
      selector: selectorsOf(textIn(articles, article), span),
    })),
  );
}

function proofOf(evidence: readonly Evidence[]): string[] {
  return evidence.map(({ article }) => articleId(article));
}

function articleId(id: string): string {
  return `article-${id}`;
}

/** FollowTheMoney takes web addresses alone. */
function addressOf(url: string | null | undefined): string | null {
  return url != null && /^https?:/i.test(url) ? url : null;
}
