/** The event that is told. */
export interface ToldEvent {
  readonly id: string;
  readonly subject: string;
  readonly time: string;
  readonly sequence?: number | undefined;
  readonly traceparent?: string;
}
