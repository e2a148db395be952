import { accept, refuse, type Decision } from '@jisr/decider';
import { groundAgainst } from './admissibility.ts';
import { missingIn, type Part } from './completeness.ts';
import type { CommandOf, Complaint, ComplaintEvent, ComplaintRefusal, Lack } from './complaint.ts';
import type { Filing } from './filing.ts';
import { isStranger, isUnderWay, lackOf, ombudsmanOf, trackOf, whyNotAdmitted, type Known } from './standing.ts';

type Answer = Decision<ComplaintEvent, ComplaintRefusal>;

/** A ground against a complaint is told at once: nobody need complete what can not be treated. */
export function register(command: CommandOf<'register'>, complaint: Complaint): Answer {
  if (complaint.status !== 'unknown') return refuse('duplicate-reference');
  const { filing, parts, findings, terms, possibleDuplicates } = command;
  const ground = groundAgainst(findings, terms.checklist);
  const { required, completeBy, completionRule: rule } = terms;
  const judgement: ComplaintEvent = ground
    ? { type: 'found-inadmissible', on: filing.registeredOn, track: filing.track, filing, ground }
    : judged(filing, { parts, required, completeBy, rule }, possibleDuplicates);
  return accept<ComplaintEvent>({ type: 'registered', filing }, judgement);
}

/**
 * What is brought is kept even when more is missing; the last day stays the one that was told first. What counts is the day
 * on which it is brought: a complaint found inadmissible before anybody told of that is admitted, if nothing is missing.
 */
export function complete(command: CommandOf<'complete'>, complaint: Complaint): Answer {
  if (complaint.status === 'unknown') return refuse('complaint-unknown');
  if (isStranger(command.by, complaint)) return refuse('not-the-receiver');
  const lack = lackOf(complaint);
  if (!lack) return refuse(whyNotCompletable(complaint));
  const { on, amendment, possibleDuplicates } = command;
  const { required, completeBy, rule } = lack;
  if (on > completeBy) return refuse('completion-window-passed');
  const filing = { ...complaint.filing, ...amendment };
  const parts = [...new Set([...lack.parts, ...command.parts])];
  const judgement = judged(filing, { parts, required, completeBy, rule }, possibleDuplicates);
  if (judgement.type === 'admitted') return accept<ComplaintEvent>({ type: 'completed', on }, judgement);
  return complaint.status === 'incomplete' ? accept(judgement) : refuse('complaint-inadmissible');
}

const whyNotCompletable = (complaint: Known): ComplaintRefusal =>
  complaint.status === 'admitted' ? 'complaint-complete' : whyNotAdmitted(complaint);

/** Who does not complete a complaint in time hears why it is not treated. */
export function passCompletionWindow(command: CommandOf<'pass-completion-window'>, complaint: Complaint): Answer {
  if (complaint.status !== 'incomplete') return accept();
  const { filing, lack } = complaint;
  return command.on > lack.completeBy
    ? accept({ type: 'found-inadmissible', on: command.on, track: filing.track, filing, ground: command.ground })
    : refuse('completion-window-open');
}

/**
 * Whether a complaint can be treated stays the Médiateur's to judge until the operator has replied to it (law 14-16,
 * art. 13); what is found later is a reason to close the case.
 */
export function findInadmissible(command: CommandOf<'find-inadmissible'>, complaint: Complaint): Answer {
  if (complaint.status === 'unknown') return refuse('complaint-unknown');
  const { by, on, ground } = command;
  if (isStranger(by, complaint)) return refuse('not-the-receiver');
  if (!isUnderWay(complaint)) return refuse(whyNotAdmitted(complaint));
  const track = trackOf(complaint);
  if (track === 'direct') return refuse('not-in-mediation');
  if (by !== ombudsmanOf(complaint)) return refuse('not-the-ombudsman');
  if (complaint.reply.status !== 'awaited') return refuse('already-replied');
  const { filing } = complaint;
  return on < filing.registeredOn
    ? refuse('premature')
    : accept({ type: 'found-inadmissible', on, track, filing, ground, by });
}

function judged(
  filing: Filing,
  lack: Omit<Lack, 'missing'>,
  possibleDuplicates: readonly string[],
): Extract<ComplaintEvent, { type: 'admitted' | 'found-incomplete' }> {
  const missing: readonly Part[] = missingIn(filing, lack.parts, lack.required);
  return missing.length === 0
    ? { type: 'admitted', filing, possibleDuplicates }
    : { type: 'found-incomplete', filing, lack: { ...lack, missing } };
}
