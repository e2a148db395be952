import { Alert, Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../parts/use-text.ts';

/** What institutions can open, the best first, and how such files end. */
const forms = [
  ['audio/mp4', 'm4a'],
  ['audio/ogg', 'ogg'],
] as const;
const longestMs = 600_000;

const formHere = () =>
  typeof MediaRecorder === 'undefined' ? undefined : forms.find(([type]) => MediaRecorder.isTypeSupported(type));

/** Records what somebody would rather say than write. Not offered where the browser can't make what institutions open. */
export function Recorder({ onRecorded }: { onRecorded(file: File): void }) {
  const text = useText();
  const recorder = useRef<MediaRecorder>(undefined);
  const [state, setState] = useState<'idle' | 'recording' | 'denied'>('idle');
  useEffect(() => () => recorder.current?.stop(), []);

  const form = formHere();
  if (!form) return null;
  const [type, ending] = form;
  const begin = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const recording = new MediaRecorder(stream, { mimeType: type });
    const stopInTime = setTimeout(() => recording.state === 'recording' && recording.stop(), longestMs);
    recording.ondataavailable = ({ data }) => {
      clearTimeout(stopInTime);
      for (const track of stream.getTracks()) track.stop();
      setState('idle');
      if (data.size > 0) onRecorded(new File([data], `${text('documents.recording')}.${ending}`, { type }));
    };
    recorder.current = recording;
    recording.start();
    setState('recording');
  };

  return (
    <>
      <Button
        variant={state === 'recording' ? 'filled' : 'outline'}
        size="lg"
        aria-pressed={state === 'recording'}
        onClick={() =>
          state === 'recording' ? recorder.current?.stop() : void begin().catch(() => setState('denied'))
        }
      >
        {text(state === 'recording' ? 'documents.stop' : 'documents.record')}
      </Button>
      {state === 'denied' && (
        <Alert color="red" variant="outline" role="alert">
          {text('documents.no-microphone')}
        </Alert>
      )}
    </>
  );
}
