export { importLa311Command } from './command.ts';
export { importLa311, UnusableFile, type ImportedLine } from './import-la311.ts';
export { openCsv } from './open-csv.ts';
export { inventOperations } from './operations.ts';
export type { StructuredRequest } from './request.ts';
export { loadTerritory, type Territory } from './territory.ts';
export { expandSample, expandSampleCsv, operationsPath, samplePath } from './sample.ts';
