import { hostDesk } from '@huiyou/words/host-desk';
import { memberFile as words } from '@huiyou/words/members';
import { questionNumber } from '@huiyou/words/questions';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { NotLoaded } from '../../components/not-loaded';
import { Block, Skeleton } from '../../components/skeleton';
import { Tag } from '../../components/tag';
import { aria } from '../../lib/aria';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { useNow } from '../../lib/use-now';
import { FileHead } from './file-head';
import type { MemberFileView } from './use-member-file';
import './member-file.css';
import './member-row.css';

/** So many of the latest questions stand beside the one that is answered. */
const mostBeside = 3;

interface FileBesideProps {
  /** Null: a guest, or a member of somebody else's. */
  bondId: string | null;
  guest: boolean;
  /** The question it stands beside. */
  questionId: string;
  onOpen: (questionId: string) => void;
  /** What helps to answer: between who it is and what was asked before. */
  children: ReactNode;
}

/** A member's file beside the question: who it is, what was written down, what was asked before. */
export function FileBeside({ bondId, guest, questionId, onOpen, children }: FileBesideProps) {
  const now = useNow();
  const loaded = useLoaded(bondId === null ? null : `beside ${bondId}`, () =>
    call('GET /members/:bondId', { params: { bondId: bondId ?? '' } }),
  );
  const { data } = loaded;
  if (!data) {
    return (
      <View>
        {bondId === null ? (
          <View className="t-note">{guest ? hostDesk.guestFile : hostDesk.noFile}</View>
        ) : (
          <NotLoaded loaded={loaded} title={hostDesk.fileNotLoaded}>
            <Skeleton label={hostDesk.fileLoading}>
              <Block width={64} height={124} />
              <Block height={15} above={24} />
            </Skeleton>
          </NotLoaded>
        )}
        {children}
      </View>
    );
  }
  return (
    <View>
      <FileHead file={data} now={now} />
      <Noted file={data} />
      {children}
      <Latest file={data} except={questionId} onOpen={onOpen} />
    </View>
  );
}

function Noted({ file: { member } }: { file: MemberFileView }) {
  const { bondId, note, tags } = member;
  const openFile = () => void Taro.navigateTo({ url: `/pages-host/member/index?id=${bondId}` });
  return (
    <View className="m5">
      <Head title={words.note} size="small" note={hostDesk.fileNote} />
      <View className="m1 c2">{note ?? (tags.length === 0 ? words.nothingNoted : '')}</View>
      {tags.length === 0 ? null : (
        <View className="mr-t m1">
          {tags.map((tag) => (
            <Tag key={tag} text={tag} className="mr-g" />
          ))}
        </View>
      )}
      <Button look="text" size="small" label={hostDesk.wholeFile} onPress={openFile} className="mf-b" />
    </View>
  );
}

type LatestProps = { file: MemberFileView; except: string; onOpen: (id: string) => void };

function Latest({ file: { questions }, except, onOpen }: LatestProps) {
  const others = questions.latest.filter(({ id }) => id !== except).slice(0, mostBeside);
  if (others.length === 0) return null;
  return (
    <View className="m4">
      <Head title={hostDesk.latest} size="small" />
      {others.map(({ id, number, text, open }) => (
        <View
          key={id}
          className="mf-q"
          hoverClass="pr"
          onClick={() => onOpen(id)}
          {...aria({ role: 'button', label: `${questionNumber(number)}，${text}` })}
        >
          <View className="grow">
            <View className="t-micro">{questionNumber(number)}</View>
            <View className="clip2">{text}</View>
          </View>
          {open ? <Tag text={words.waiting} tone="soon" className="l2" /> : null}
        </View>
      ))}
    </View>
  );
}
