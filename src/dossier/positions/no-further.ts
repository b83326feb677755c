/** Refusals that lean on a figure named just before: “raised its offer to 5 per cent and would go no further” refuses more than 5. */
import type { ReportedPosition } from "../../record/report.ts";
import { isTime, quantitiesOf } from "../quantities.ts";

/** Words that say that a figure is the last one. */
const noFurther =
  /^(?:to |would |will |could |can )?(?:not )?(?:(?:go|move|climb|budge|stretch|offer|pay|give) )?(?:no |any )?(?:further|farther|higher|lower|more)(?: than that)?[.”"]?$/iu;

/** Letters between the figure and the refusal: a sentence or two. */
const mostLettersApart = 300;

/**
 * What such a refusal means, in plain words; null for any other position. `others` are the positions of the same article.
 *
 *     had raised its offer to 5 percent in one step and would go no further
 *                             └ figure ┘                      └ refusal ─┘
 */
export function meantByNoFurther(item: ReportedPosition, others: readonly ReportedPosition[]): string | null {
  if (item.stance !== "reject" || !noFurther.test(item.content.text)) return null;
  const [nearest] = others
    .filter(({ stance, content }) => {
      const isBefore = content.start < item.content.start && item.content.start - content.end <= mostLettersApart;
      return isBefore && stance !== "reject" && figureIn(content.text) !== null;
    })
    .sort((a, b) => b.content.start - a.content.start);
  const figure = nearest === undefined ? null : figureIn(nearest.content.text);
  return figure === null ? null : `more than ${figure}`;
}

/** The figure of a wording with what it counts; null where it counts nothing but time. */
function figureIn(words: string): string | null {
  const [amount] = quantitiesOf(words).filter((one) => one.unit !== "" && !isTime(one));
  if (amount === undefined) return null;
  return amount.unit === "money" ? `${amount.value} dollars` : `${amount.value} ${amount.unit}`;
}
