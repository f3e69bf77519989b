import { memberFile as words } from '@huiyou/words/members';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { Toast } from '../../components/toast';
import { backToDesk } from '../../lib/back-to-desk';
import { useNow } from '../../lib/use-now';
import { FileFacts } from './file-facts';
import { FileHandover } from './file-handover';
import { FileHead } from './file-head';
import { FileNote } from './file-note';
import { FileQuestions } from './file-questions';
import { NotePanel } from './note-panel';
import { useMemberFile } from './use-member-file';
import type { MemberLine } from './use-members';

/** 会友档案: who a member is to this host; nothing that the member does not see as well. */
export function MemberFile({ id }: { id: string }) {
  const now = useNow();
  const loaded = useMemberFile(id);
  const { data, error, reload, put } = loaded;
  const [writing, setWriting] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const handleSaved = (member: MemberLine) => {
    if (data) put({ ...data, member });
    setWriting(false);
    setDone(words.saved);
  };
  const overlay = (
    <>
      {data ? (
        <NotePanel member={data.member} open={writing} onClose={() => setWriting(false)} onSaved={handleSaved} />
      ) : null}
      <Toast text={done} onDone={() => setDone(null)} />
    </>
  );
  return (
    <Screen
      nav={<NavBar title={words.title} backLabel={states.back} onBack={backToDesk} />}
      overlay={overlay}
      onRefresh={reload}
    >
      <View className="pad-d">
        {data && error ? <Notice text={words.stale} /> : null}
        {data ? (
          <>
            <FileHead file={data} now={now} />
            <FileFacts facts={data.facts} now={now} />
            <FileQuestions questions={data.questions} now={now} />
            {data.handover ? <FileHandover handover={data.handover} /> : null}
            <FileNote member={data.member} onWrite={() => setWriting(true)} />
          </>
        ) : null}
        <NotLoaded loaded={loaded} title={words.notLoaded}>
          <Waiting />
        </NotLoaded>
      </View>
    </Screen>
  );
}

function Waiting() {
  return (
    <Skeleton label={words.loading}>
      <View className="row top m3">
        <Block width={88} height={178} />
        <View className="grow l4">
          <Block width={150} height={20} above={6} />
          <Block height={14} above={10} />
        </View>
      </View>
      <Block width={60} height={18} above={32} />
      <Block height={15} above={16} />
      <Block height={15} above={12} />
    </Skeleton>
  );
}
