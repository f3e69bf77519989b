let context: AudioContext | null = null;

/** Browsers give sound only to a page that was clicked: asked for at every click until it is given. H5 only. */
export function unlockTone(): void {
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume().catch(() => undefined);
}

/** A click has given this page its sound. */
export function hasTone(): boolean {
  return context?.state === 'running';
}

const seconds = 0.5;

/** One short soft tone, falling to nothing by itself. Nothing where the browser gives no sound. */
export function ringTone(): void {
  if (!context || context.state !== 'running') return;
  const { currentTime } = context;
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.setValueAtTime(660, currentTime);
  tone.frequency.setValueAtTime(880, currentTime + 0.14);
  volume.gain.setValueAtTime(0.0001, currentTime);
  volume.gain.exponentialRampToValueAtTime(0.18, currentTime + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, currentTime + seconds);
  tone.connect(volume).connect(context.destination);
  tone.start(currentTime);
  tone.stop(currentTime + seconds);
}
