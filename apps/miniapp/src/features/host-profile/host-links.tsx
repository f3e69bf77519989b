import { alertsPage } from '@huiyou/words/alerts-pages';
import { capacityNote, host as words } from '@huiyou/words/host';
import { rosters } from '@huiyou/words/rosters';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { LineRow } from '../../components/line-row';
import { isH5 } from '../../lib/platform';
import type { Profile } from './use-profile';

interface HostLinksProps {
  profile: Profile | null;
  members: number | null;
  onLeave: () => void;
}

const goTo = (url: string) => () => void Taro.navigateTo({ url });
const open = (page: string) => goTo(`/pages-host/${page}/index`);
const openDuty = (page: string) => goTo(`/pages-duty/${page}/index`);
const handleMember = () => void Taro.reLaunch({ url: '/pages/home/index' });

/** Where one goes from here. In WeChat there is nothing to sign out of. */
export function HostLinks({ profile, members, onLeave }: HostLinksProps) {
  const seats = profile && members !== null ? { note: capacityNote(members, profile.capacity) } : {};
  return (
    <View className="m6">
      <LineRow title={words.invitations} note={words.invitationsNote} onPress={open('invitations')} />
      <LineRow title={words.nameCards} note={words.nameCardsNote} onPress={open('name-cards')} />
      <LineRow title={words.guests} note={words.guestsNote} onPress={open('guests')} />
      <LineRow title={words.library} note={words.libraryNote} onPress={openDuty('library')} />
      <LineRow title={rosters.mine} note={rosters.mineNote} onPress={openDuty('duty')} />
      <LineRow title={alertsPage.title} note={alertsPage.linkNote} onPress={openDuty('alerts')} />
      <LineRow title={words.absence} note={words.absenceNote} onPress={openDuty('absence')} />
      <LineRow title={words.profile} {...seats} onPress={open('profile')} />
      <LineRow title={words.toMember} note={words.toMemberNote} onPress={handleMember} />
      {isH5 ? <LineRow title={words.signOut} onPress={onLeave} /> : null}
      <View className="m6" />
    </View>
  );
}
