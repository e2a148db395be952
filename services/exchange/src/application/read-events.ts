import {
  isInbound,
  readHttp,
  validateForReading,
  type CloudEvent,
  type ReceivedHttp,
  type Institution,
} from '@jisr/contracts';
import { Problem, type Breach } from '@jisr/problem';

/**
 * The events that a call brings. Throws a problem that names all that is wrong with any of them, by a pointer into the batch:
 * 403 when an event is not the institution's to send, 400 when it is no event, 422 when its data breaks its schema.
 */
export function readEvents(message: ReceivedHttp, institution: Institution): readonly CloudEvent[] {
  const read = readHttp(message);
  if ('problem' in read)
    throw new Problem(read.problem.code === 'event-format' ? 415 : 400, 'invalid', { errors: [read.problem] });
  const at = (index: number) => (read.mode === 'batch' ? `/${index}` : '');
  const errors = read.events.flatMap((decoded, index) =>
    'problems' in decoded ? decoded.problems.map((problem) => placed(problem, at(index))) : [],
  );
  if (errors.length > 0) throw new Problem(400, 'invalid', { errors });
  const events = read.events.flatMap((decoded) => ('event' in decoded ? [decoded.event] : []));
  const strange = events.flatMap((event, index) =>
    strangersIn(event, institution).map((breach) => placed(breach, at(index))),
  );
  if (strange.length > 0) throw new Problem(403, 'forbidden', { errors: strange });
  const broken = events.flatMap(({ type, data }, index) =>
    validateForReading(type, data).map((breach) => placed(breach, `${at(index)}/data`)),
  );
  if (broken.length > 0) throw new Problem(422, 'invalid', { errors: broken });
  return events;
}

const placed = <B extends Breach>(breach: B, at: string): B => ({ ...breach, pointer: `${at}${breach.pointer}` });

/** What makes an event one that the institution may not send. */
function strangersIn({ source, type }: CloudEvent, { id, maySend }: Institution): readonly Breach[] {
  return [
    ...(source === `/institutions/${id}` ? [] : [{ pointer: '/source', code: 'foreign-source' }]),
    ...(isInbound(type) && maySend.includes(type) ? [] : [{ pointer: '/type', code: 'unauthorised-type' }]),
  ];
}
