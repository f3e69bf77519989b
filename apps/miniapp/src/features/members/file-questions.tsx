import { askedSoFar, memberFile as words, questionLabel } from '@huiyou/words/members';
import { questionNumber } from '@huiyou/words/questions';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Head } from '../../components/head';
import { Icon } from '../../components/icon';
import { Sep } from '../../components/sep';
import { Tag } from '../../components/tag';
import { aria } from '../../lib/aria';
import { dayWord, whenInFull } from '../../lib/time';
import type { MemberFileView } from './use-member-file';
import './member-file.css';

type Questions = MemberFileView['questions'];

/** 问答: how many were asked and found complete, the latest, and how it stands with those from before. */
export function FileQuestions({ questions, now }: { questions: Questions; now: number }) {
  const { asked, complete, latest, before } = questions;
  return (
    <View className="mf-s">
      <Head title={words.questions} {...(asked > 0 ? { note: askedSoFar(asked, complete) } : {})} />
      {latest.length === 0 ? <View className="t-text c2 m1">{words.noQuestions}</View> : null}
      {latest.map((question) => (
        <Row key={question.id} question={question} now={now} />
      ))}
      {before === 'none' ? null : (
        <View className="row top t-note m2">
          <Icon name={before === 'sealed' ? 'lock' : 'book'} tone="ink3" size={18} />
          <View className="grow l2">{before === 'sealed' ? words.sealed : words.opened}</View>
        </View>
      )}
    </View>
  );
}

function Row({ question, now }: { question: Questions['latest'][number]; now: number }) {
  const { id, number, text, askedAt, open } = question;
  const date = dayWord(askedAt, now) || whenInFull(askedAt, now);
  return (
    <View
      className="mf-q"
      hoverClass="pr"
      onClick={() => void Taro.navigateTo({ url: `/pages-host/answer/index?id=${id}` })}
      {...aria({ role: 'button', label: questionLabel(number, date, text, open) })}
    >
      <View className="grow">
        <View className="clip2">{text}</View>
        <View className="t-micro">
          {questionNumber(number)}
          <Sep />
          {date}
        </View>
      </View>
      {open ? <Tag text={words.waiting} tone="soon" className="l2" /> : null}
      <Icon name="right" tone="ink3" size={18} className="l1" />
    </View>
  );
}
