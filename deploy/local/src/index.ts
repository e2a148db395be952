export type { CaughtMail } from './mailbox/mail-catcher.ts';
export type { CaughtSms } from './mailbox/sms-catcher.ts';
export { Platform, type Connection, type PlatformOptions } from './platform.ts';
export { fixedPorts, freePorts, type Ports } from './ports.ts';
export { Trouble } from './trouble.ts';
export { kafkaOf } from './publish/connection.ts';
export { clamdBinary } from './provision/clamd.ts';
export { createTopics } from './provision/create-topics.ts';
export { pythonPackage } from './provision/python-package.ts';
