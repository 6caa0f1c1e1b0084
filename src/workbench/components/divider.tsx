import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

interface Props {
  readonly label: string;
  /** Width of what stands right of the divider, in pixels. */
  readonly width: number;
  readonly least: number;
  readonly most: number;
  readonly move: (width: number) => void;
}

const STEP = 24;

/** The line between two parts of the page, to be moved by mouse, finger or keys. */
export function Divider({ label, width, least, most, move }: Props) {
  const from = useRef<{ readonly x: number; readonly width: number }>(undefined);
  const to = (wanted: number) => move(Math.round(Math.min(most, Math.max(least, wanted))));
  const keys = (event: KeyboardEvent) => {
    const wanted = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: most,
      End: least,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    to(wanted);
  };
  const press = (event: PointerEvent<HTMLElement>) => {
    from.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = ({ clientX }: PointerEvent) => {
    if (from.current) to(from.current.width + from.current.x - clientX);
  };
  const release = () => (from.current = undefined);
  return (
    <div
      className="wb-divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={keys}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
