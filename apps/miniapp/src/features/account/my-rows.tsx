import { account as words, rowLabel } from '@huiyou/words/account';
import { home } from '@huiyou/words/home';
import Taro from '@tarojs/taro';
import { LineRow } from '../../components/line-row';
import { isH5 } from '../../lib/platform';
import { askedPage, consentsPage } from '../../lib/question-pages';
import { type Me, useHasRole } from '../../stores/session.store';

interface MyRowsProps {
  me: Me;
  onChangeName: () => void;
  onSignOut: () => void;
}

const go = (url: string) => () => void Taro.navigateTo({ url });

/** What one can do here; what is for others is not shown. In WeChat there is nothing to sign out of. */
export function MyRows({ me, onChangeName, onSignOut }: MyRowsProps) {
  const member = useHasRole('member');
  const hosting = useHasRole('kos');
  const operating = useHasRole('operator');
  const leading = useHasRole('lead');
  const { displayName } = me.person;
  const handleHostMode = () => void Taro.reLaunch({ url: '/pages-host/desk/index' });
  return (
    <>
      {member ? <LineRow title={words.asked} onPress={go(askedPage)} /> : null}
      {member ? <LineRow title={words.consents} onPress={go(consentsPage)} /> : null}
      {member ? <LineRow title={home.myBond} onPress={go('/pages-bond/bond/index')} /> : null}
      {member ? <LineRow title={home.change} onPress={go('/pages-bond/change/index')} /> : null}
      <LineRow
        title={words.name}
        value={displayName}
        label={rowLabel(words.name, displayName)}
        onPress={onChangeName}
      />
      <LineRow title={words.devices} onPress={go('/pages-account/sessions/index')} />
      <LineRow title={words.terms} onPress={go('/pages-account/terms/index')} />
      {hosting ? <LineRow title={words.toHostMode} onPress={handleHostMode} /> : null}
      {isH5 && (operating || leading) ? (
        <LineRow title={words.desk} onPress={go(operating ? '/pages-desk/org/index' : '/pages-desk/hosts/index')} />
      ) : null}
      {operating ? <LineRow title={words.staff} onPress={go('/pages-account/staff/index')} /> : null}
      <LineRow title={words.roleCode} onPress={go('/pages-account/role-code/index')} />
      {isH5 ? <LineRow title={words.signOut} onPress={onSignOut} /> : null}
    </>
  );
}
