import mongoose from 'mongoose';
import { kafkaOf } from '../publish/connection.ts';
import { taskOf } from './contestant.ts';

/** The way that tutorials show: a handler per message, one insert and one send each, no guarantee between the two. */
const task = taskOf();
const { input, output, mongoUrl } = task;
const connection = await mongoose.createConnection(mongoUrl).asPromise();
const complaints = connection.collection('complaints');
const kafka = kafkaOf(task, 'jisr-bench-naive');
const producer = kafka.producer({ allowAutoTopicCreation: false });
await producer.connect();
const consumer = kafka.consumer({ groupId: 'bench.naive', allowAutoTopicCreation: false, maxWaitTimeInMs: 250 });
await consumer.connect();
await consumer.subscribe({ topic: input, fromBeginning: true });
await consumer.run({
  partitionsConsumedConcurrently: 3,
  eachMessage: async ({ message: { key, headers = {}, value } }) => {
    const complaint = JSON.parse(value?.toString() ?? '{}') as Record<string, unknown>;
    await complaints.insertOne(complaint, { writeConcern: { w: 'majority', j: true } });
    await producer.send({ topic: output, acks: -1, messages: [{ key, headers, value }] });
  },
});
