import type { EventType } from '@jisr/contracts';
import type { Foresight, UnitOfWork } from '@jisr/messaging';
import type { Passage } from '../../domain/passage.ts';
import { partiesOf } from '@jisr/parties';
import { partiesPart } from './parties.part.ts';
import { passagesAmong, passagePart } from './passage.part.ts';

/** What an institution owes its signature or its receipt for. */
export const exchangeForesight: Foresight = {
  allowed({ caseId, institution: { id } }, unit): readonly EventType[] {
    const passages = statesOf(caseId, unit);
    const signs = passages.some((passage) => passage.status === 'offered' && passage.from === id);
    const confirms = passages.some((passage) => passage.status === 'signed' && passage.to === id);
    return [
      ...(signs ? (['ma.jisr.exchange.signature-submitted.v1'] as const) : []),
      ...(confirms ? (['ma.jisr.exchange.receipt-submitted.v1'] as const) : []),
    ];
  },
  takesPart: ({ caseId, institution }, unit) => partiesOf(unit.state(partiesPart, caseId)).includes(institution.id),
};

const statesOf = (caseId: string, unit: UnitOfWork): readonly Passage[] =>
  passagesAmong(unit.partsOf(caseId)).map((item) => unit.state(passagePart(item), caseId));
