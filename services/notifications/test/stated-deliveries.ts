import { decode, topics, type CloudEvent } from '@jisr/contracts';
import type { Consumer, Kafka } from 'kafkajs';

interface Stated {
  readonly notificationId: string;
  readonly channel: string;
  readonly attempts: number;
  readonly reason?: string;
}

/** Everything that notifications has stated on the deliveries topic, in the order read. */
export class StatedDeliveries {
  readonly #events: CloudEvent<string, Stated>[] = [];

  private constructor(private readonly consumer: Consumer) {}

  static async follow(kafka: Kafka): Promise<StatedDeliveries> {
    const stated = new StatedDeliveries(
      kafka.consumer({ groupId: 'notifications.spec', allowAutoTopicCreation: false }),
    );
    await stated.consumer.connect();
    await stated.consumer.subscribe({ topic: topics.deliveries.name, fromBeginning: true });
    await stated.consumer.run({
      autoCommit: false,
      eachMessage: ({ message }) => {
        const { key, headers = {}, value } = message;
        const decoded = decode({ key, headers: headers as Record<string, Buffer>, value });
        if ('event' in decoded) stated.#events.push(decoded.event as CloudEvent<string, Stated>);
        return Promise.resolve();
      },
    });
    return stated;
  }

  /** What was stated of one letter: `<event id>.<template>`. */
  of(eventId: string, template: string): readonly CloudEvent<string, Stated>[] {
    return this.#events.filter(({ data }) => data.notificationId === `${eventId}.${template}`);
  }

  close(): Promise<void> {
    return this.consumer.disconnect();
  }
}
