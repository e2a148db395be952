import mongoose from 'mongoose';
import { kafkaOf } from '../publish/connection.ts';
import { taskOf } from './contestant.ts';

/** What broker and database give at best: raw batches, one insert and one send each; nothing read, checked or guaranteed. */
const task = taskOf();
const { input, output, mongoUrl } = task;
const connection = await mongoose.createConnection(mongoUrl).asPromise();
const complaints = connection.collection('complaints');
const kafka = kafkaOf(task, 'jisr-bench-ceiling');
const producer = kafka.producer({ allowAutoTopicCreation: false });
await producer.connect();
const consumer = kafka.consumer({ groupId: 'bench.ceiling', allowAutoTopicCreation: false, maxWaitTimeInMs: 250 });
await consumer.connect();
await consumer.subscribe({ topic: input, fromBeginning: true });
await consumer.run({
  partitionsConsumedConcurrently: 3,
  eachBatch: async ({ batch: { messages } }) => {
    const documents = messages.map(({ value }) => ({ value }));
    await complaints.insertMany(documents, { writeConcern: { w: 'majority', j: true } });
    const records = messages.map(({ key, headers = {}, value }) => ({ key, headers, value }));
    await producer.send({ topic: output, acks: -1, messages: records });
  },
});
