import { answers as words, passedTo } from '@huiyou/words/answers';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button';
import type { IconName } from '../../components/icon-paths';
import { Panel } from '../../components/panel';
import { Toast } from '../../components/toast';
import { AskColleague, PassOn } from './colleague-form';
import { MergeForm } from './merge-form';
import type { Act } from './use-act';
import type { Thread } from './use-thread';
import './editor.css';

export type Tool = 'ask' | 'pass' | 'merge';
export type Tools = {
  /** Buttons that open a panel each. */
  buttons: ReactNode;
  /** The panels, and what was done. */
  overlay: ReactNode;
};

interface ToolsOptions {
  thread: Thread;
  steps: Act;
  onThread: (thread: Thread) => void;
  /** It stands in another queue now. */
  onPassed: () => void;
  /** Open from the beginning. */
  first?: Tool | null;
}

const icons: Record<Tool, IconName> = { ask: 'people2', pass: 'swap', merge: 'link' };
const titles: Record<Tool, string> = { ask: words.askTitle, pass: words.passTitle, merge: words.mergeTitle };

/** What else can be done with a question that is mine to answer: ask a colleague, pass it on, merge it. */
export function useTools({ thread, steps, onThread, onPassed, first = null }: ToolsOptions): Tools {
  const [tool, setTool] = useState<Tool | null>(first);
  const [done, setDone] = useState<string | null>(null);
  const close = () => setTool(null);
  const handleAsked = (asked: Thread) => {
    close();
    onThread(asked);
    setDone(words.asked);
  };
  const handlePassed = (name: string) => {
    close();
    setDone(passedTo(name));
    onPassed();
  };
  const offered: Tool[] = ['ask', 'pass', ...(thread.mergeable.length > 0 ? (['merge'] as const) : [])];
  const buttons = (
    <View className="row wrap ed-tools">
      {offered.map((one) => (
        <Button key={one} look="text" size="small" icon={icons[one]} label={words[one]} onPress={() => setTool(one)} />
      ))}
    </View>
  );
  const overlay = (
    <>
      <Panel open={tool !== null} title={titles[tool ?? 'ask']} onClose={close} closeLabel={states.close}>
        {tool === 'ask' ? <AskColleague id={thread.id} onDone={handleAsked} /> : null}
        {tool === 'pass' ? <PassOn id={thread.id} onDone={handlePassed} /> : null}
        {tool === 'merge' ? <MergeForm thread={thread} steps={steps} onDone={close} /> : null}
      </Panel>
      <Toast text={done} onDone={() => setDone(null)} />
    </>
  );
  return { buttons, overlay };
}
