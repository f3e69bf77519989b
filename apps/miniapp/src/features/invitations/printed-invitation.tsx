import type { Reply } from '@huiyou/contracts/api';
import { codeNames, forWhom, invitations as words, markNames, stateName } from '@huiyou/words/invitations';
import { states } from '@huiyou/words/states';
import { Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { Head } from '../../components/head';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Sep } from '../../components/sep';
import { Block, Skeleton } from '../../components/skeleton';
import { Tag } from '../../components/tag';
import { Toast } from '../../components/toast';
import { aria } from '../../lib/aria';
import { backToDesk } from '../../lib/back-to-desk';
import { call } from '../../lib/call';
import { isWeapp } from '../../lib/platform';
import { useCopying } from '../../lib/use-copying';
import { useLoaded } from '../../lib/use-loaded';
import { useNow } from '../../lib/use-now';
import { type Invitation, seats, until } from './invitation-facts';
import { Revoke } from './revoke';
import { TakenBy } from './taken-by';
import './printed-invitation.css';

type Printed = Reply<'GET /invitations/:id'>;

/** One invitation with its code, to be handed over. */
export function PrintedInvitation({ id }: { id: string }) {
  const loaded = useLoaded(id, () => call('GET /invitations/:id', { params: { id } }));
  const { data, put } = loaded;
  const [asking, setAsking] = useState(false);
  const [toast, setToast] = useState<string | null>(null);
  const waiting = data?.state === 'waiting';
  const copying = useCopying(() => setToast(words.copied));
  const handleCopy = () => void (data && copying.copy(data.code.joinUrl));
  const foot = waiting ? (
    <Foot note={copying.failed ? words.notCopied : null}>
      <Button icon="link" label={words.copy} onPress={handleCopy} />
      <Button look="text" label={words.revoke} onPress={() => setAsking(true)} />
    </Foot>
  ) : undefined;
  const overlay = (
    <>
      <Toast text={toast} onDone={() => setToast(null)} />
      <Revoke
        id={id}
        open={asking}
        onClose={() => setAsking(false)}
        onRevoked={(invitation) => {
          if (data) put({ ...data, ...invitation });
          setToast(words.revoked);
        }}
      />
    </>
  );
  return (
    <Screen
      nav={<NavBar title={words.oneTitle} backLabel={states.back} onBack={backToDesk} />}
      foot={foot}
      overlay={overlay}
    >
      <View className="pad">
        {data ? <Card invitation={data} onConfirmed={(said) => put({ ...data, ...said })} /> : null}
        <NotLoaded loaded={loaded} title={words.notLoaded}>
          <Skeleton label={words.loading}>
            <Block width={160} height={24} above={16} />
            <Block height={300} above={20} />
          </Skeleton>
        </NotLoaded>
      </View>
    </Screen>
  );
}

function Card({ invitation, onConfirmed }: { invitation: Printed; onConfirmed: (said: Invitation) => void }) {
  const now = useNow();
  const { addressee, state, kind, mark, letter, takenBy } = invitation;
  const waiting = state === 'waiting';
  return (
    <View className="m3">
      <View className="row between top">
        <View className="t1">{forWhom(addressee)}</View>
        <Tag text={stateName(state, kind)} tone={waiting ? 'ok' : 'plain'} className="l3 m2" />
      </View>
      <View className="t-note">
        {markNames[mark]}
        <Sep />
        {until(invitation, now)}
        <Sep />
        {seats(invitation)}
      </View>
      {waiting ? <Code code={invitation.code} /> : null}
      {takenBy.length > 0 ? <TakenBy invitation={invitation} now={now} onConfirmed={onConfirmed} /> : null}
      <View className="m5">
        <Head size="small" title={words.letter} />
        <View className="pi-l m2">{letter}</View>
      </View>
      {invitation.facts.length > 0 ? <Facts invitation={invitation} /> : null}
      <View className="m6" />
    </View>
  );
}

function Code({ code: { kind, image, joinUrl } }: { code: Printed['code'] }) {
  return (
    <View className="m4">
      <View className="pi-q">
        <Image className="pi-i" src={image} showMenuByLongpress {...aria({ role: 'img', label: words.codeLabel })} />
      </View>
      <View className="tc m3">{codeNames[kind]}</View>
      <View className="t-note tc">{isWeapp ? words.holdCode : words.showCode}</View>
      <View className="t-micro tc pi-u">
        <Text userSelect>{joinUrl}</Text>
      </View>
    </View>
  );
}

function Facts({ invitation: { facts } }: { invitation: Printed }) {
  return (
    <View className="m5">
      <Head size="small" title={words.facts} />
      {facts.map((fact) => (
        <View key={fact.id} className="pi-f">
          <Text className="pi-d">{fact.on.replace(/-/g, '.')}</Text>
          <Text className="grow">{fact.text}</Text>
        </View>
      ))}
    </View>
  );
}
