import { randomUUID } from 'node:crypto';
import { KafkaJSProtocolError, type Kafka } from 'kafkajs';

export type Attempt = 'allowed' | 'denied';

const denial = 'TOPIC_AUTHORIZATION_FAILED';

/** Writes one record to a topic; any trouble but a missing right is thrown. */
export async function tryToWrite(kafka: Kafka, topic: string): Promise<Attempt> {
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  try {
    await producer.send({ topic, acks: -1, messages: [{ key: 'tried', value: 'tried' }] });
    return 'allowed';
  } catch (error) {
    return deniedBy(error);
  } finally {
    await producer.disconnect();
  }
}

/** Reads the first record of a topic that holds one; any trouble but a missing right is thrown. */
export async function tryToRead(kafka: Kafka, topic: string, groupPrefix: string): Promise<Attempt> {
  const groupId = `${groupPrefix}${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 100 });
  await consumer.connect();
  try {
    return await new Promise<Attempt>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload: { error, restart } }) => restart || reject(error));
      consumer
        .subscribe({ topic, fromBeginning: true })
        .then(() => consumer.run({ autoCommit: false, eachMessage: () => Promise.resolve(resolve('allowed')) }))
        .catch(reject);
    });
  } catch (error) {
    return deniedBy(error);
  } finally {
    await consumer.disconnect();
  }
}

function deniedBy(error: unknown): Attempt {
  const { cause } = error as { cause?: unknown };
  if ([error, cause].some((one) => one instanceof KafkaJSProtocolError && one.type === denial)) return 'denied';
  // To kafkajs, a group that one may not see has no coordinator.
  if ((error as Error).name === 'KafkaJSGroupCoordinatorNotFound') return 'denied';
  throw error;
}
