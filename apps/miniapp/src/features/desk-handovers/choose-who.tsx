import { grouped } from '@huiyou/words/imports';
import { handoverForm as words, personCount } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import { Chip } from '../../components/chip';
import { Head } from '../../components/head';
import { ChooseRemainder } from './choose-remainder';
import { PickMembers } from './pick-members';
import type { NewHandover } from './use-new-handover';

/** Who goes: all of the host's, a few chosen by name, or those an earlier handover left. */
export function ChooseWho({ writing }: { writing: NewHandover }) {
  const { host, remainder, draft, change } = writing;
  if (remainder) {
    return (
      <View>
        <Head title={words.whoTitle} />
        <ChooseRemainder writing={writing} remainder={remainder} />
      </View>
    );
  }
  const some = draft.who === 'some';
  return (
    <View>
      <Head title={words.whoTitle} note={personCount(grouped(host.members))} />
      <View className="row wrap m1">
        <Chip label={words.all} chosen={!some} onPress={() => change({ who: 'all' })} />
        <Chip label={words.some} chosen={some} onPress={() => change({ who: 'some' })} />
      </View>
      <View className="t-note m1">{some ? words.someNote : words.allNote}</View>
      {some ? <PickMembers kosId={host.host.id} picked={draft.picked} onPick={(picked) => change({ picked })} /> : null}
    </View>
  );
}
