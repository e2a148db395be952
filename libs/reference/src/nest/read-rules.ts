import type { Connection } from 'mongoose';
import { packagedRules } from '../load-rules.ts';
import type { Rule } from '../rule.ts';
import type { Rules } from '../rules.ts';
import { keptRules } from './keep-rule-when-rule-published.handler.ts';

/** The rules kept in a database, laid over those that the platform comes with. */
export async function readRules(connection: Connection, rules = packagedRules()): Promise<Rules> {
  await connection.asPromise();
  const projection = { _id: 0 };
  for await (const rule of connection.collection<Rule>(keptRules).find({}, { projection })) rules.add(rule);
  return rules;
}
