/** The picture of a deadlock: boxes for what would have to happen, arrows to what each waits for. Every part leads to its words. */
import type { Blocked, BlockedWait, PlacedSpan } from "../../desk/deadlock/blocked.ts";
import { basisOfWait, tieWords } from "../words/blocked-words.ts";
import { layoutWaits, lineHeight, type PlacedStep, type PlacedWait, type Point } from "./layout-waits.ts";
import { type Content, html, type Markup } from "./markup.ts";

/** The address on the page of some words. */
export type AddressOf = (words: PlacedSpan) => string;

/** The picture as SVG, without script and without fixed colours. `prefix` keeps the ids of several pictures apart. */
export function deadlockPicture(
  blocked: Blocked,
  waits: readonly BlockedWait[],
  prefix: string,
  addressOf: AddressOf,
): Markup {
  const layout = layoutWaits(blocked, waits);
  const inCircle = new Set(blocked.circles.flatMap((circle) => circle.waits));
  const labels = new Map(blocked.steps.map((step) => [step.id, step.label]));
  const { width, height } = layout;
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="group" aria-labelledby="${prefix}picture" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title id="${prefix}picture">Who waits for whom: each arrow leads from what waits to what it waits for. The table below says the same.</title>
${layout.waits.map((one) => oneWait(one, inCircle.has(one.wait.id), labels, addressOf))}
${layout.steps.map((one) => oneStep(one, addressOf))}
</svg>`;
}

function oneStep(placed: PlacedStep, addressOf: AddressOf): Markup {
  const { step, x, y, width, height, lines, refusals } = placed;
  const kind = refusals.length > 0 ? "step refused" : "step";
  const top = y - ((lines.length + refusals.length - 1) * lineHeight) / 2 + 5;
  const texts = [...lines, ...refusals].map(
    (line, index) =>
      html`<text class="${index < lines.length ? "label" : "refusal"}" x="${x}" y="${top + index * lineHeight}">${line}</text>`,
  );
  const box = html`<rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="${step.kind === "act" ? 3 : 12}"></rect>${texts}`;
  const frame = html`<rect class="frame" x="${x - width / 2 - 4}" y="${y - height / 2 - 4}" width="${width + 8}" height="${height + 8}" rx="${step.kind === "act" ? 5 : 15}"></rect>`;
  const [refusal] = step.refusals;
  if (refusal === undefined)
    return html`<g class="${kind}">${box}</g>
`;
  return html`<a class="${kind}" href="${addressOf(refusal.words)}" aria-label="${step.label}: ${refusals.join(", ")}. To the words."><title>${refusal.words.text}</title>${frame}${box}</a>
`;
}

function oneWait(
  { wait, number, points, label, lines }: PlacedWait,
  isInCircle: boolean,
  labels: ReadonlyMap<string, string>,
  addressOf: AddressOf,
): Markup {
  const kind = `wait ${wait.basis}${isInCircle ? " in-circle" : ""}`;
  const top = label.y - ((lines.length - 1) * lineHeight) / 2 + 4;
  const texts: Content = lines.map(
    (line, index) => html`<text x="${label.x}" y="${top + index * lineHeight}">${line}</text>`,
  );
  const drawn = html`<path d="${curve(points)}"></path><polygon points="${arrowHead(points)}"></polygon>${texts}`;
  const [words] = wait.words;
  if (words === undefined)
    return html`<g class="${kind}">${drawn}</g>
`;
  const said = `${number}: ${labels.get(wait.step) ?? ""} ${tieWords(wait)} ${labels.get(wait.for) ?? ""}, ${basisOfWait(wait)}. To the words.`;
  return html`<a class="${kind}" href="${addressOf(words)}" aria-label="${said}"><title>${words.text}</title>${drawn}</a>
`;
}

/** A smooth line through the points: straight at its ends, rounded at each bend. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return "";
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const end = index === rest.length - 2 ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  return `M${first.x} ${first.y}${bends.length === 0 ? `L${last.x} ${last.y}` : bends.join("")}`;
}

const headLength = 10;
const headWidth = 4.5;

/** The three corners of the arrow's head, at the end of the line. */
function arrowHead(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return "";
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const along = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
  const foot = { x: tip.x - along.x * headLength, y: tip.y - along.y * headLength };
  const corners = [
    tip,
    { x: foot.x - along.y * headWidth, y: foot.y + along.x * headWidth },
    { x: foot.x + along.y * headWidth, y: foot.y - along.x * headWidth },
  ];
  return corners.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
}
