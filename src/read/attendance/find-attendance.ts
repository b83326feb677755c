/** Who comes to talks, who does not, and who has not said: one entry for each actor and talks. */
import type { Attendance } from "../../record/attendance.ts";
import type { Condition } from "../../record/condition.ts";
import type { Statement } from "../../record/statement.ts";
import type { Talks } from "../../record/talks.ts";
import type { ReadContext } from "../context.ts";
import { talksLexiconOf } from "../talks/lexicon.ts";
import { beingThereAt } from "./being-there.ts";
import { elsewhereAt } from "./elsewhere.ts";
import { emptySeatAt } from "./empty-seats.ts";
import { exceptedAt } from "./exceptions.ts";
import { framesAt } from "./frames.ts";
import { inversionAt } from "./inversion.ts";
import { learntMentions } from "./learnt.ts";
import { attendanceLexiconOf } from "./lexicon.ts";
import { elliptic, likewise } from "./likewise.ts";
import { presenceByMeeting, presenceByOffice, refusalToMeetAt } from "./meetings.ts";
import type { AttendanceMention } from "./mention.ts";
import { mergeAttendance } from "./merge-attendance.ts";
import { closedToAt, noPlaceAt } from "./no-place.ts";
import { nounFramesAt } from "./noun-frames.ts";
import { heldToConditions } from "./on-condition.ts";
import type { Reading } from "./reading.ts";
import { replacedAt, standInAt } from "./replacements.ts";
import { askedInVainAt, requestRefusedAt } from "./requests.ts";
import { rollCallAt } from "./roll-call.ts";
import { speakersByToken } from "./speakers.ts";
import { takenBackAt, thwarted } from "./taken-back.ts";
import { layTalks } from "./talks-around.ts";
import { neitherNorAt } from "./unsettled.ts";

/** Finds every actor's presence at talks, by verbs of attendance, by meetings and by offices. In text order.
 * `conditions` tell whose coming hangs on something. */
export function findAttendance(
  context: ReadContext,
  statements: readonly Statement[],
  talks: readonly Talks[],
  conditions: readonly Condition[],
): Attendance[] {
  const talksWords = talksLexiconOf(context);
  const reading: Reading = {
    context,
    words: attendanceLexiconOf(context),
    talksWords,
    around: layTalks(context, talksWords, talks),
    speakers: speakersByToken(context, statements),
  };
  const mentions: AttendanceMention[] = [];
  for (let token = 0; token < context.tree.tokens.length; token++) {
    mentions.push(
      ...framesAt(reading, token),
      ...nounFramesAt(reading, token),
      ...beingThereAt(reading, token),
      ...standInAt(reading, token),
      ...rollCallAt(reading, token),
      ...inversionAt(reading, token),
      ...elsewhereAt(reading, token),
      ...refusalToMeetAt(reading, token),
      ...requestRefusedAt(reading, token),
      ...askedInVainAt(reading, token),
      ...noPlaceAt(reading, token),
      ...closedToAt(reading, token),
      ...exceptedAt(reading, token),
      ...emptySeatAt(reading, token),
      ...neitherNorAt(reading, token),
    );
  }
  mentions.push(...presenceByMeeting(reading), ...presenceByOffice(reading, talks));
  mentions.sort((a, b) => a.token - b.token);
  mentions.push(
    ...likewise(reading, mentions),
    ...elliptic(reading, mentions),
    ...replacedAt(reading, mentions),
    ...takenBackAt(reading, mentions),
  );
  mentions.push(...learntMentions(reading, mentions));
  mentions.sort((a, b) => a.token - b.token);
  return mergeAttendance(
    context,
    heldToConditions(context.tree, thwarted(reading, mentions), conditions),
    reading.speakers,
  );
}
