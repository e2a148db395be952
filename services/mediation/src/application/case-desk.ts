import { civilDayOf, type LocalDate } from '@jisr/calendar';
import { institutionOfSource, type CloudEvent } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Keeping, type Outcome, type TextVault, type UnitOfWork, type Written } from '@jisr/messaging';
import { mediationPart } from '../adapters/kafka/mediation.part.ts';
import type { Asked, Hearing, PassWindow } from '../domain/mediation-command.ts';
import type { MediationRefusal } from '../domain/refusal.ts';
import { followWindow } from './window-timer.ts';

/** What the case alone can tell, and may yet: other contexts speak on another topic than institutions. */
const awaited: ReadonlySet<MediationRefusal> = new Set<MediationRefusal>([
  'not-in-mediation',
  'not-routed',
  'reply-awaited',
]);

/** Where every command meets its file: it is decided, its text is kept, and what is owed from then on gets its timer. */
export class CaseDesk {
  constructor(private readonly vault: TextVault) {}

  /** A request that waits for its case rests sealed as well. */
  get keeping(): Keeping {
    return this.vault;
  }

  /** The day from which a case keeps the versions of its rules, where it is known. */
  registrationOf(request: CloudEvent, unit: UnitOfWork): LocalDate | undefined {
    const file = unit.state(mediationPart, caseOf(request));
    return file.status === 'unfiled' ? undefined : file.registeredOn;
  }

  /** What an institution asks for, on the day on which it asked. */
  take(request: Written, asked: Asked, unit: UnitOfWork): Outcome {
    const caseId = caseOf(request);
    const by = institutionOfSource(request.source) ?? '';
    const decision = unit.decide(mediationPart, caseId, { ...asked, by, on: civilDayOf(request.time) });
    if (isRefused(decision)) {
      const code = decision.refused;
      return awaited.has(code) ? 'held' : { rejected: [{ pointer: '', code }] };
    }
    this.vault.keep(request, unit);
    followWindow(caseId, unit);
  }

  /** What another context says, or a day that is over. */
  hear(caseId: string, command: Hearing | PassWindow, unit: UnitOfWork): void {
    const decision = unit.decide(mediationPart, caseId, command);
    if (!isRefused(decision) && decision.accepted.length > 0) followWindow(caseId, unit);
  }
}
