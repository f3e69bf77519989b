import { useState } from 'react';
import { CallError } from '../../lib/call';
import { useLeadToProfile } from '../../lib/lead-to-profile';
import { sentenceOf } from '../../lib/refusal';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { replayName, type ReplayWith, type Replaying, useReplay } from '../../lib/use-replay';
import { type Calendar, draftOf, draftStands, type Week, type WeekDraft, weekOf } from './week-draft';

export type CalendarEditing = {
  loaded: Loaded<Calendar>;
  /** What is edited; null until the calendar is here. */
  draft: WeekDraft | null;
  change: (next: WeekDraft) => void;
  changed: boolean;
  /** Every interval is as it must be. */
  stands: boolean;
  replaying: Replaying;
  tryOut: () => Promise<void>;
  /** What is on the page has been replayed, or that was tried and could not be. */
  tried: boolean;
  saving: boolean;
  /** `empty`: there would be no duty in the two weeks ahead, unless an absence covers them. */
  refused: { empty: boolean; text: string } | null;
  /** True when the server has it. */
  save: () => Promise<boolean>;
};

/** Where a calendar is kept: one's own, or that of a host one looks after. */
export type CalendarPlace = {
  own: boolean;
  /** Names it while it is loaded. */
  key: string;
  read: () => Promise<Calendar>;
  write: (week: Week) => Promise<Calendar>;
};

const sameWeek = (a: Week, b: Week): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A calendar that is edited, replayed and saved. */
export function useCalendar({ own, key, read, write }: CalendarPlace): CalendarEditing {
  const loaded = useLoaded(key, read);
  useLeadToProfile(own ? loaded.error : null);
  const [edited, setEdited] = useState<WeekDraft | null>(null);
  const replaying = useReplay();
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState<CalendarEditing['refused']>(null);
  const { data, put } = loaded;
  const draft = edited ?? (data ? draftOf(data) : null);
  const week = draft ? weekOf(draft) : null;
  const changed = data !== null && week !== null && !sameWeek(week, weekOf(draftOf(data)));
  const body: ReplayWith | null = data && week ? { calendar: { kosId: data.host.id, week } } : null;
  const name = body ? replayName(body) : null;

  const save = async (): Promise<boolean> => {
    if (saving || !week) return false;
    setSaving(true);
    setRefused(null);
    try {
      put(await write(week));
      setEdited(null);
      return true;
    } catch (failure) {
      const empty = failure instanceof CallError && failure.code === 'calendar-empty';
      setRefused({ empty, text: sentenceOf(failure) });
      return false;
    } finally {
      setSaving(false);
    }
  };
  const change = (next: WeekDraft) => {
    setRefused(null);
    setEdited(next);
  };
  return {
    loaded,
    draft,
    change,
    changed,
    stands: draft !== null && draftStands(draft),
    replaying,
    tryOut: async () => {
      if (body) await replaying.run(body);
    },
    tried: name !== null && (replaying.found?.of === name || replaying.refused?.of === name),
    saving,
    refused,
    save,
  };
}
