import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Partitioners } from 'kafkajs';
import { v1, v4, v7 } from 'uuid';
import {
  accessMatrix,
  complaintIdOf,
  isInboundTopic,
  isReservedReference,
  languages,
  loadInstitutions,
  localise,
  partitionOf,
  partitionsOf,
  services,
  topicsFor,
} from '../src/index.ts';

const institutionsDir = fileURLToPath(new URL('../../../deploy/institutions', import.meta.url));
const ids = ['al-omrane', 'imr'];

describe('the partition of a key', () => {
  it("is the one that kafkajs' own partitioner chooses", () => {
    const choose = Partitioners.DefaultPartitioner();
    const partitionMetadata = Array.from({ length: 6 }, (_, partitionId) => ({ partitionId, leader: 1 }));
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (key) => {
        const theirs = choose({
          topic: 't',
          partitionMetadata: partitionMetadata as never,
          message: { key, value: '' },
        });
        expect(partitionOf(key, 6)).toBe(theirs);
      }),
    );
  });

  it('is taken of as many partitions as the topic is declared with', () => {
    for (const { name, partitions } of topicsFor(ids)) expect(partitionsOf(name)).toBe(partitions);
  });
});

describe('a topic of requests', () => {
  it('keeps them for 72 hours, because they may carry identity in clear', () => {
    const inbound = topicsFor(ids).filter(({ name }) => isInboundTopic(name));
    expect(inbound.map(({ name, cleanup, retentionMs }) => [name, cleanup, retentionMs / 3_600_000])).toEqual([
      ['jisr.inbound.al-omrane.v1', 'delete', 72],
      ['jisr.inbound.imr.v1', 'delete', 72],
    ]);
  });
});

describe('a complaint id', () => {
  it('is the same for the same reference and differs between institutions', () => {
    expect(complaintIdOf('imr', 'SR-1')).toBe(complaintIdOf('imr', 'SR-1'));
    expect(complaintIdOf('imr', 'SR-1')).not.toBe(complaintIdOf('al-omrane', 'SR-1'));
  });

  it('is a subject that is one already', () => {
    const id = complaintIdOf('imr', 'SR-1');
    expect(complaintIdOf('al-omrane', id)).toBe(id);
  });

  it('is spelled in one way, however an institution spells it', () => {
    const id = complaintIdOf('imr', 'SR-1');
    expect(complaintIdOf('imr', id.toUpperCase())).toBe(id);
  });

  it('is no reference that an institution may choose, so that nobody takes the id of the next complaint', () => {
    expect(isReservedReference(complaintIdOf('imr', 'SR-2').toUpperCase())).toBe(true);
    expect([v1(), v4(), v7(), 'SR-2'].filter(isReservedReference)).toEqual([]);
  });
});

describe('the access matrix', () => {
  const matrix = accessMatrix(ids);
  const may = (principal: string, topic: string) => [...(matrix.get(principal)?.get(topic) ?? [])];

  it('lets an institution write its own requests only, and read only what was rejected of them and what is told to it', () => {
    expect(may('imr', 'jisr.inbound.imr.v1')).toEqual(['write']);
    expect(may('imr', 'jisr.inbound.imr.rejected.v1')).toEqual(['read']);
    expect(may('imr', 'jisr.outbound.imr.v1')).toEqual(['read']);
    const others = [...(matrix.get('imr') ?? [])].filter(
      ([name, allowed]) => allowed.size > 0 && !name.includes('.imr.'),
    );
    expect(others).toEqual([]);
  });

  it('lets the deciding services and nobody else write the lifecycle', () => {
    const writers = [...matrix.keys()].filter((principal) =>
      may(principal, 'jisr.complaints.lifecycle.v1').includes('write'),
    );
    expect(writers).toEqual(['intake', 'routing', 'housing-projects', 'mediation', 'exchange']);
  });

  it('shows analysts the figures, the rules they were made under, and nothing else', () => {
    const seen = [...(matrix.get('analyst') ?? [])].filter(([, allowed]) => allowed.size > 0).map(([name]) => name);
    expect(seen.filter((name) => !name.startsWith('jisr.reporting.'))).toEqual(['jisr.reference.rules.v1']);
  });

  it('lets routing alone publish rules, which every service reads', () => {
    const rules = 'jisr.reference.rules.v1';
    expect([...matrix.keys()].filter((principal) => may(principal, rules).includes('write'))).toEqual(['routing']);
    expect([...matrix.keys()].filter((principal) => may(principal, rules).includes('read'))).toEqual([
      ...services,
      'analyst',
    ]);
  });
});

describe('the catalogues', () => {
  const catalogue = (language: string) =>
    JSON.parse(readFileSync(new URL(`../messages/${language}.json`, import.meta.url), 'utf8')) as Record<
      string,
      string
    >;

  it.each(languages)('say in %s everything that the others say', (language) =>
    expect(Object.keys(catalogue(language))).toEqual(Object.keys(catalogue('en'))),
  );

  it.each(languages)('have an answer in %s for a code and for a schema keyword', (language) => {
    const limit = localise({ pointer: '', code: 'oversized', params: { limit: 262144 } }, language);
    expect(limit).toMatch(/262/);
    expect(localise({ pointer: '/x', code: 'enum', params: { allowedValues: 'a' } }, language)).not.toBe('enum');
  });
});

describe('the institutions', () => {
  it('are loaded by id, each with what it may send', async () => {
    const institutions = await loadInstitutions(institutionsDir);
    expect([...institutions.keys()]).toEqual(ids);
    expect(institutions.get('imr')?.maySend).not.toContain('ma.jisr.housing-projects.reply-submitted.v1');
  });
});
