import { accessMatrix, groupPrefixOf, topicsFor, type Access } from '@jisr/contracts';
import kafkajs, {
  type AclEntry,
  type AclOperationTypes as AclOperation,
  type AclResourceTypes as AclResource,
  type Admin,
  type ResourcePatternTypes as ResourcePattern,
} from 'kafkajs';
import { createTopics } from './create-topics.ts';
import { grantRights } from './grant-rights.ts';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

/** Creates the declared topics that are missing and grants the declared rights, in force once it resolves; doing it again changes nothing. */
export async function declareTopics(admin: Admin, institutions: readonly string[]): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const missing = topicsFor(institutions).filter(({ name }) => !existing.has(name));
  await createTopics(
    admin,
    missing.map(({ name, partitions, cleanup, retentionMs }) => ({
      topic: name,
      numPartitions: partitions,
      replicationFactor: 1,
      configEntries: [
        { name: 'cleanup.policy', value: cleanup },
        { name: 'retention.ms', value: String(retentionMs) },
      ],
    })),
  );
  await grantRights(admin, rightsOf(institutions));
}

const operations: Readonly<Record<Access, AclOperation>> = {
  read: AclOperationTypes.READ,
  write: AclOperationTypes.WRITE,
};

function rightsOf(institutions: readonly string[]): AclEntry[] {
  const acl: AclEntry[] = [];
  for (const [principal, rights] of accessMatrix(institutions)) {
    const topic = (name: string, operation: AclOperation) =>
      acl.push(allow(principal, AclResourceTypes.TOPIC, name, operation, ResourcePatternTypes.LITERAL));
    for (const [name, allowed] of rights) for (const access of allowed) topic(name, operations[access]);
    for (const operation of [AclOperationTypes.READ, AclOperationTypes.DESCRIBE]) {
      acl.push(
        allow(principal, AclResourceTypes.GROUP, groupPrefixOf(principal), operation, ResourcePatternTypes.PREFIXED),
      );
    }
  }
  // Operators look at how far every consumer has read, of every topic, and read none of what is in them.
  acl.push(
    allow('operator', AclResourceTypes.GROUP, 'jisr.', AclOperationTypes.DESCRIBE, ResourcePatternTypes.PREFIXED),
  );
  acl.push(
    allow('operator', AclResourceTypes.TOPIC, 'jisr.', AclOperationTypes.DESCRIBE, ResourcePatternTypes.PREFIXED),
  );
  return acl;
}

const allow = (
  principal: string,
  resourceType: AclResource,
  resourceName: string,
  operation: AclOperation,
  resourcePatternType: ResourcePattern,
): AclEntry => ({
  resourceType,
  resourceName,
  resourcePatternType,
  principal: `User:${principal}`,
  host: '*',
  operation,
  permissionType: AclPermissionTypes.ALLOW,
});
