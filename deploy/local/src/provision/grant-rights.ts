import { ConstantBackoff, handleWhenResult, retry } from 'cockatiel';
import kafkajs, { type AclEntry, type Admin } from 'kafkajs';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

/** Grants rights and resolves when they hold: the controller has them before the broker that is asked next does. */
export async function grantRights(admin: Admin, acl: AclEntry[]): Promise<void> {
  await admin.createAcls({ acl });
  const wanted = acl.map(nameOf);
  const missing = handleWhenResult((held) => !wanted.every((name) => (held as ReadonlySet<string>).has(name)));
  await retry(missing, { maxAttempts: 100, backoff: new ConstantBackoff(100) }).execute(() => rightsHeld(admin));
}

async function rightsHeld(admin: Admin): Promise<ReadonlySet<string>> {
  const { resources } = await admin.describeAcls({
    resourceType: AclResourceTypes.ANY,
    resourcePatternType: ResourcePatternTypes.ANY,
    operation: AclOperationTypes.ANY,
    permissionType: AclPermissionTypes.ANY,
  });
  return new Set(resources.flatMap(({ acls, ...resource }) => acls.map((acl) => nameOf({ ...resource, ...acl }))));
}

const nameOf = ({
  principal,
  operation,
  resourceType,
  resourceName,
}: Omit<AclEntry, 'host' | 'permissionType' | 'resourcePatternType'>) =>
  [principal, operation, resourceType, resourceName].join(' ');
