import { ConstantBackoff, handleAll, retry } from 'cockatiel';
import type { Admin, ITopicConfig } from 'kafkajs';

/** Creates topics and resolves when a broker leads every partition; kafkajs' own wait gives up on a young broker. */
export async function createTopics(admin: Admin, topics: ITopicConfig[]): Promise<void> {
  await admin.createTopics({ waitForLeaders: false, topics });
  const names = topics.map(({ topic }) => topic);
  if (names.length === 0) return;
  await retry(handleAll, { maxAttempts: 100, backoff: new ConstantBackoff(100) }).execute(() =>
    admin.fetchTopicMetadata({ topics: names }),
  );
}
