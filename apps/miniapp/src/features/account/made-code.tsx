import { dateOf } from '@huiyou/domain/time/business-day';
import { goodUntil, madeFor, roleNames, staffWords as words } from '@huiyou/words/account';
import { fullDate } from '@huiyou/words/time';
import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { useCopying } from '../../lib/use-copying';
import { isH5 } from '../../lib/platform';
import { serverAddress } from '../../lib/server-address';
import type { Made } from './made';
import './made-code.css';

// Not ?code=: WeChat's web authorisation comes back with a parameter of that name.
const linkOf = (code: string): string =>
  `${isH5 ? window.location.origin : serverAddress}/pages-account/role-code/index?key=${code}`;

interface MadeCodeProps {
  made: Made;
  onCopied: () => void;
  onFinish: () => void;
}

/** The code, large, to be handed over. */
export function MadeCode({ made, onCopied, onFinish }: MadeCodeProps) {
  const { failed, copy } = useCopying(onCopied);
  return (
    <View>
      <Head title={words.madeTitle} />
      <View className="t-note m1">{madeFor(made.holder, roleNames[made.role])}</View>
      <View className="mc-b">
        <Text className="mc-c" selectable userSelect>
          {made.code}
        </Text>
        <View className="t-micro m2">{goodUntil(fullDate(dateOf(made.expiresAt)))}</View>
      </View>
      {failed ? (
        <View className="m3">
          <Notice tone="look" text={words.notCopied} />
        </View>
      ) : null}
      <View className="m4">
        <Button label={words.copyLink} icon="link" onPress={() => void copy(linkOf(made.code))} />
      </View>
      <View className="row m3 fold">
        <Button look="secondary" size="pair" label={words.copyCode} onPress={() => void copy(made.code)} />
        <Button look="text" size="pair" className="l3" label={words.finish} onPress={onFinish} />
      </View>
    </View>
  );
}
