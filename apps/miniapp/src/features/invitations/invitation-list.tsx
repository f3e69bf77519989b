import { invitations as words, markNames, rowLabel, stateChips, stateName, writtenOn } from '@huiyou/words/invitations';
import { states } from '@huiyou/words/states';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Empty } from '../../components/empty';
import { Foot } from '../../components/foot';
import { ListEnd } from '../../components/list-end';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Sep } from '../../components/sep';
import { Block, Skeleton } from '../../components/skeleton';
import { Tag } from '../../components/tag';
import { aria } from '../../lib/aria';
import { backToDesk } from '../../lib/back-to-desk';
import { useNow } from '../../lib/use-now';
import { dateIn, inState, type Invitation, seats, type StateFilter, stateFilters, until } from './invitation-facts';
import { useInvitations } from './use-invitations';
import './invitation-list.css';

const handleWrite = () => void Taro.navigateTo({ url: '/pages-host/invite/index' });
const handleOpen = (id: string) => void Taro.navigateTo({ url: `/pages-host/invitation/index?id=${id}` });

/** Every invitation the host has written, newest first. */
export function InvitationList() {
  const now = useNow();
  const list = useInvitations();
  const [filter, setFilter] = useState<StateFilter>('every');
  const loaded = list.pages.flatMap((page) => page.invitations);
  const invitations = inState(loaded, filter);
  const foot = (
    <Foot>
      <Button label={words.write} onPress={handleWrite} />
    </Foot>
  );
  return (
    <Screen nav={<NavBar title={words.title} backLabel={states.back} onBack={backToDesk} />} foot={foot}>
      <View className="pad-d">
        <NotLoaded loaded={list.first} title={words.notLoaded}>
          <Waiting />
        </NotLoaded>
        {list.first.data && loaded.length === 0 ? <Empty lines={[...words.emptyLines]} /> : null}
        {loaded.length > 0 ? <Filters chosen={filter} onChoose={setFilter} /> : null}
        {loaded.length > 0 && invitations.length === 0 ? <View className="t-note m4">{words.noneOfState}</View> : null}
        {invitations.map((invitation) => (
          <Row key={invitation.id} invitation={invitation} now={now} />
        ))}
        {loaded.length > 0 ? <ListEnd list={list} moreLabel={words.more} end={words.all} /> : null}
      </View>
    </Screen>
  );
}

function Filters({ chosen, onChoose }: { chosen: StateFilter; onChoose: (filter: StateFilter) => void }) {
  return (
    <View className="row wrap">
      {stateFilters.map((filter) => (
        <Chip
          key={filter}
          label={filter === 'every' ? words.every : stateChips[filter]}
          chosen={filter === chosen}
          onPress={() => onChoose(filter)}
        />
      ))}
    </View>
  );
}

function Row({ invitation, now }: { invitation: Invitation; now: number }) {
  const { id, addressee, state, kind, mark, createdAt, letter } = invitation;
  const name = stateName(state, kind);
  const end = state === 'waiting' || state === 'expired' ? until(invitation, now) : writtenOn(dateIn(createdAt, now));
  return (
    <View
      className="il-r"
      hoverClass="pr"
      onClick={() => handleOpen(id)}
      {...aria({ role: 'button', label: rowLabel(addressee, name, markNames[mark], end) })}
    >
      <View className="row between top">
        <Text className="il-n">{addressee}</Text>
        <Tag text={name} tone={state === 'waiting' ? 'ok' : 'plain'} className="l3" />
      </View>
      <View className="clip1 c2">{letter.replace(/\n/g, ' ')}</View>
      <View className="t-micro m1">
        {markNames[mark]}
        <Sep />
        {end}
        {state === 'waiting' ? <Sep /> : null}
        {state === 'waiting' ? seats(invitation) : null}
      </View>
    </View>
  );
}

function Waiting() {
  return (
    <Skeleton label={words.loading}>
      {[0, 1, 2, 3].map((index) => (
        <View key={index} className="m5">
          <Block width={110} height={20} />
          <Block height={16} above={10} />
          <Block width={180} height={12} above={10} />
        </View>
      ))}
    </Skeleton>
  );
}
