import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { topics } from '@jisr/contracts';
import { stranger, type FollowedTopic, type Rejection } from '@jisr/testing';
import { execa } from 'execa';
import { operator, Stage } from './stage.ts';

describe('the registry of operations', () => {
  let stage: Stage;
  let registry: FollowedTopic<{ code: string; version: number }>;
  let sentBack: FollowedTopic<Rejection>;
  beforeAll(async () => {
    stage = await Stage.open();
    registry = await stage.exchange.follow(topics.registry.name);
    sentBack = await stage.exchange.rejectedOf(operator);
  }, 120_000);
  afterAll(() => stage.exchange.close());

  const stated = async (key: string, times = 1) => {
    const found = () => registry.records.filter((record) => record.key === key);
    await registry.until(() => found().length >= times, 30_000);
    return found().map(({ data }) => data);
  };
  const reported = async (code: string, more: Parameters<Stage['report']>[1] = {}) => {
    await stage.report(code, more);
    await stated(code);
    return code;
  };

  it('states operations, units and contracts, each under a key of its own', async () => {
    const [code, unit, contract] = [stage.newCode(), `U-${randomUUID()}`, `C-${randomUUID()}`];
    await stage.report(code);
    await stage.ask('unit-reported', `unit/${unit}`, { code: unit, operation: code, kind: 'dwelling' });
    const sale = { code: contract, unit, operation: code, kind: 'sale', status: 'in-force' } as const;
    await stage.ask('contract-reported', `contract/${contract}`, sale);
    expect(await stated(code)).toMatchObject([{ code, version: 1 }]);
    expect(await stated(`unit/${unit}`)).toEqual([{ code: unit, operation: code, kind: 'dwelling', version: 1 }]);
    expect(await stated(`contract/${contract}`)).toEqual([{ ...sale, version: 1 }]);
  });

  it('states a new version when its institution says something else, and takes no word of another', async () => {
    const code = await reported(stage.newCode());
    const foreign = await stage.report(code, { kind: 'lots' }, stranger);
    const sentBackToStranger = await stage.exchange.rejectedOf(stranger);
    expect((await stage.exchange.rejectionOf(foreign, sentBackToStranger)).code).toBe('reported-by-another');
    await stage.report(code, { kind: 'mixed' });
    expect(await stated(code, 2)).toMatchObject([{ version: 1 }, { version: 2, kind: 'mixed' }]);
  });

  it('takes in what the import command reads from a file', async () => {
    const [cli, csv] = ['deploy/local/dist/cli.js', 'deploy/local/sample/registry.csv'].map((path) =>
      fileURLToPath(new URL(`../../../${path}`, import.meta.url)),
    );
    const { brokers, username, password } = stage.exchange.platform.connectionOf(operator);
    const access = { JISR_KAFKA_BROKERS: brokers.join(), JISR_KAFKA_USERNAME: username, JISR_KAFKA_PASSWORD: password };
    const command = [cli ?? '', 'import:registry', csv ?? '', '--as', operator, '--json'];
    const { stdout } = await execa(process.execPath, command, { env: access });
    expect(JSON.parse(stdout)).toMatchObject({ sent: 5, invalid: 0 });
    expect(await stated('OP-ANNASR')).toMatchObject([{ names: { ar: 'إقامة النصر' }, version: 1 }]);
    expect(await stated('unit/U-ANNASR-12')).toMatchObject([{ operation: 'OP-ANNASR', deliveryDueOn: '2026-06-30' }]);
    expect(await stated('contract/C-ANNASR-12')).toMatchObject([{ unit: 'U-ANNASR-12', kind: 'promise-of-sale' }]);
  });

  it('sends back a unit whose subject is not its own', async () => {
    const unit = { code: 'U-1', operation: 'OP-1', kind: 'dwelling' } as const;
    const requestId = await stage.ask('unit-reported', 'U-1', unit);
    expect((await stage.exchange.rejectionOf(requestId, sentBack)).code).toBe('subject-code-mismatch');
  });

  describe('given a case that names its operation as people do', () => {
    it('is matched by a transliteration of its Arabic name', async () => {
      const code = await reported(stage.newCode(), { names: { fr: 'Programme 12', ar: 'إقامة الأندلس' } });
      const caseId = stage.newCase();
      await stage.route(caseId, { operation: { name: 'Résidence El Andalouss' } });
      const [matched] = await stage.said(caseId, 'operation-matched', 'treatment-opened');
      expect(matched).toMatchObject({ operation: code, method: 'name', score: 0.86 });
    });

    it('is suggested by place, and known once somebody of the operator chooses', async () => {
      const territory = { region: 'MA-09', province: '09.001' };
      const [one, other] = [stage.newCode(), stage.newCode()].sort() as [string, string];
      await reported(one, { territory });
      await reported(other, { territory });
      const caseId = stage.newCase();
      await stage.route(caseId, { territory });
      const [suggested] = await stage.said(caseId, 'operation-suggested', 'treatment-opened');
      expect(suggested).toMatchObject({ candidates: [{ operation: one, method: 'place' }, { operation: other }] });
      const nowhere = await stage.ask('operation-choice-submitted', caseId, { operation: stage.newCode() });
      expect((await stage.exchange.rejectionOf(nowhere, sentBack)).code).toBe('operation-unknown');
      await stage.ask('operation-choice-submitted', caseId, { operation: other });
      const events = await stage.said(caseId, 'operation-suggested', 'treatment-opened', 'operation-matched');
      expect(events[2]).toMatchObject({ operation: other, method: 'choice', score: 1 });
    });
  });

  describe('given as many complaints on one operation as the rule asks for', () => {
    it('makes them one file, which the next joins; another category stays apart', async () => {
      const code = await reported(stage.newCode());
      const complain = async (category = 'delivery-delay') => {
        const caseId = stage.newCase();
        await stage.route(caseId, { operation: { code }, category });
        return caseId;
      };
      const apart = await complain('refund');
      const withdrawn = await complain();
      await stage.said(withdrawn, 'operation-matched', 'treatment-opened');
      await stage.withdraw(withdrawn);
      const cases: string[] = [];
      for (let i = 0; i < 5; i += 1) cases.push(await complain());
      const heardOf = (caseId: string) =>
        stage.exchange.saidOf(caseId).map(({ headers }) => headers['ce_type']?.split('.')[3]);
      const joined = (all: readonly string[]) =>
        stage.exchange.lifecycle.until(() =>
          all.every((caseId) => heardOf(caseId).includes('case-joined-collective-file')),
        );
      await joined(cases);
      const founders = cases.filter((caseId) => heardOf(caseId).includes('collective-file-opened'));
      expect(founders).toHaveLength(1);
      const opening = stage.exchange.saidOf(founders[0] ?? '').find(({ data }) => 'cases' in data);
      const file = { collectiveFile: `${code}.delivery-delay.1`, operation: code, category: 'delivery-delay' };
      expect(opening?.data).toMatchObject({ ...file, cases: 5, rule: 'collective-file@1' });
      const next = await complain();
      await joined([next]);
      expect(heardOf(next)).toEqual(['operation-matched', 'treatment-opened', 'case-joined-collective-file']);
      expect(stage.exchange.saidOf(next)[2]?.data).toMatchObject(file);
      expect(heardOf(apart)).toEqual(['operation-matched', 'treatment-opened']);
      expect(heardOf(withdrawn)).toEqual(['operation-matched', 'treatment-opened']);
    });
  });

  it('has stated nothing that the course of a case does not allow', () => expect(stage.unlawful()).toEqual([]));
});
