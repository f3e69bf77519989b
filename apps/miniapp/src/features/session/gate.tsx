import { session as words } from '@huiyou/words/session';
import { states } from '@huiyou/words/states';
import Taro from '@tarojs/taro';
import { type ReactNode, useState } from 'react';
import { View } from '@tarojs/components';
import { ErrorNote } from '../../components/error-note';
import { Block, Skeleton } from '../../components/skeleton';
import { EntryPage } from './entry-page';
import { NotAMember } from './not-a-member';
import { SignIn } from './sign-in';
import { type Needs, useEntry } from './use-entry';

interface GateProps {
  needs: Needs;
  /** Below a tab: the gate's own pages draw an arrow back. */
  back?: boolean;
  children: () => ReactNode;
}

/** Lets a page be drawn only for those it is for; everybody else meets a page that says what to do. */
export function Gate({ needs, back = false, children }: GateProps) {
  const entry = useEntry(needs);
  if (entry.kind === 'in') return <>{children()}</>;
  if (entry.kind === 'out') return <SignIn ended={entry.ended} error={entry.error} back={back} />;
  if (entry.kind === 'failed') return <Failed text={entry.error.message} onRetry={entry.retry} back={back} />;
  if (entry.kind === 'waiting') return <Waiting back={back} />;
  return needs === 'member' ? <NotAMember back={back} /> : <Closed back={back} />;
}

function Waiting({ back }: { back: boolean }) {
  return (
    <EntryPage back={back}>
      <Skeleton label={words.entering}>
        <Block width={150} height={18} above={16} />
        <Block height={15} above={24} />
        <Block width={220} height={15} above={12} />
      </Skeleton>
    </EntryPage>
  );
}

function Failed({ text, onRetry, back }: { text: string; onRetry: () => Promise<void>; back: boolean }) {
  const [retrying, setRetrying] = useState(false);
  const handleRetry = async () => {
    setRetrying(true);
    await onRetry();
    setRetrying(false);
  };
  return (
    <EntryPage back={back}>
      <View className="m4">
        <ErrorNote
          title={words.failedTitle}
          text={text}
          retryLabel={states.retry}
          retrying={retrying}
          onRetry={() => void handleRetry()}
        />
      </View>
    </EntryPage>
  );
}

function Closed({ back }: { back: boolean }) {
  const handlePress = () => void Taro.reLaunch({ url: '/pages/home/index' });
  return (
    <EntryPage
      back={back}
      title={words.closedTitle}
      lines={[words.closedText]}
      action={{ label: words.toHome, onPress: handlePress }}
    />
  );
}
