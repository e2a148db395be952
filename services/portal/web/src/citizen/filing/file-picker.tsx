import { Button, FileButton } from '@mantine/core';

interface FilePickerProps {
  readonly label: string;
  readonly accept: string;
  /** Opens the camera where there is one. */
  readonly capture?: boolean;
  onPick(files: readonly File[]): void;
}

/** A button that lets people choose files of their device. */
export const FilePicker = ({ label, accept, capture, onPick }: FilePickerProps) => (
  <FileButton
    multiple
    accept={accept}
    onChange={onPick}
    inputProps={{ 'aria-label': label }}
    {...(capture && { capture: 'environment' })}
  >
    {(props) => (
      <Button {...props} variant="outline" size="lg">
        {label}
      </Button>
    )}
  </FileButton>
);
