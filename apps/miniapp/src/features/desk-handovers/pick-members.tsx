import type { Reply } from '@huiyou/contracts/api';
import { grouped } from '@huiyou/words/imports';
import { dormantPicked, foundCount, handoverForm as words, inOneLine, pickedCount } from '@huiyou/words/lead';
import { members as memberWords, seatedSince } from '@huiyou/words/members';
import { tierNames } from '@huiyou/words/tiers';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskLoaded } from '../../components/desk-loaded';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { TickLine } from '../../components/tick-line';
import { aria } from '../../lib/aria';
import { call } from '../../lib/call';
import { dottedDate } from '../../lib/time';
import { type Paged, usePaged } from '../../lib/use-paged';
import { useSettled } from '../../lib/use-settled';
import { type PickedMember, pickedAfter } from './handover-draft';
import { PickedMembers } from './picked-members';

type HostMembers = Reply<'GET /hosts/:id/members'>;
type HostMember = HostMembers['members'][number];

interface PickMembersProps {
  kosId: string;
  picked: readonly PickedMember[];
  onPick: (picked: PickedMember[]) => void;
}

/** A host's members to tick one by one; who is ticked stays so whatever is looked for next. */
export function PickMembers({ kosId, picked, onPick }: PickMembersProps) {
  const [typed, setTyped] = useState('');
  const q = useSettled(typed);
  const list = usePaged(`host-members ${kosId} ${q}`, (query) =>
    call('GET /hosts/:id/members', { params: { id: kosId }, query: q === '' ? query : { ...query, q } }),
  );
  const found = list.first.data?.found;
  const sleeping = picked.filter(({ dormant }) => dormant).length;
  return (
    <View className="m2">
      <View className="row wrap">
        <View className="grow">{pickedCount(grouped(picked.length))}</View>
        {found === undefined || q === '' ? null : <View className="t-note">{foundCount(grouped(found))}</View>}
      </View>
      <PickedMembers picked={picked} onPick={onPick} />
      {sleeping > 0 ? <View className="c-ochre">{dormantPicked(grouped(sleeping))}</View> : null}
      <View className="m2">
        <Field
          label={words.findLabel}
          labelHidden
          placeholder={words.findPlaceholder}
          maxLength={32}
          value={typed}
          onChange={setTyped}
        />
      </View>
      <DeskLoaded loaded={list.first} loading={words.pickLoading} notLoaded={words.pickNotLoaded}>
        {() => (
          <Found
            list={list}
            none={q === '' ? words.pickNobody : words.pickNone}
            picked={new Set(picked.map(({ id }) => id))}
            onTick={(member, ticked) => onPick(pickedAfter(picked, member, ticked))}
          />
        )}
      </DeskLoaded>
    </View>
  );
}

interface FoundProps {
  list: Paged<HostMembers>;
  none: string;
  picked: ReadonlySet<string>;
  onTick: (member: PickedMember, ticked: boolean) => void;
}

function Found({ list, none, picked, onTick }: FoundProps) {
  const members = list.pages.flatMap((page) => page.members);
  if (members.length === 0) return <View className="t-note m2">{none}</View>;
  return (
    <View className="hfo-m" {...aria({ role: 'list', label: words.pickLabel })}>
      {members.map((member) => (
        <Line key={member.bondId} member={member} ticked={picked.has(member.person.id)} onTick={onTick} />
      ))}
      {list.refused ? <Notice tone="look" text={list.refused} /> : null}
      {list.more ? (
        <Button
          look="text"
          size="small"
          label={words.pickMore}
          loading={list.asking}
          onPress={() => void list.showMore()}
        />
      ) : (
        <View className="t-micro hfo-e">{words.pickEnd}</View>
      )}
    </View>
  );
}

interface LineProps {
  member: HostMember;
  ticked: boolean;
  onTick: FoundProps['onTick'];
}

function Line({ member: { person, tier, since, dormant }, ticked, onTick }: LineProps) {
  const { id, displayName: name } = person;
  const note = inOneLine([dormant ? memberWords.dormant : null, tierNames[tier], seatedSince(dottedDate(since))]);
  return (
    <TickLine label={inOneLine([name, note])} ticked={ticked} onChange={(on) => onTick({ id, name, dormant }, on)}>
      <View className="row">
        <View className="grow">{name}</View>
        <View className={dormant ? 't-micro c-ochre' : 't-micro'}>{note}</View>
      </View>
    </TickLine>
  );
}
