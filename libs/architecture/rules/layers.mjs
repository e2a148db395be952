const noTestKits = {
  regex: '^@jisr/(testing$|[a-z-]+/testing$)',
  message: 'Test kits stay in specs and test folders: a service must not carry a broker launcher to production.',
};
const noDrivers = {
  regex: '^(kafkajs|nodemailer|express|mongodb|mongoose|@nestjs/(mongoose|microservices))(/|$)',
  message: 'A use case speaks to ports; drivers live in adapters/, so that another client is one adapter.',
};
const onlyMessagingHasAKafkaClient = {
  regex: '^kafkajs(/|$)',
  message: 'The Kafka client stays behind the port of libs/messaging (docs/adr/002-kafka-client-port.md).',
};

export const productionImports = { 'no-restricted-imports': ['error', { patterns: [noTestKits] }] };
export const serviceImports = {
  'no-restricted-imports': ['error', { patterns: [noTestKits, onlyMessagingHasAKafkaClient] }],
};
export const applicationImports = { 'no-restricted-imports': ['error', { patterns: [noTestKits, noDrivers] }] };
