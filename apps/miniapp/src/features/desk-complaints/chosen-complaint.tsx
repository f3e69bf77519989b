import { aboutHost, leadComplaints as words, saidAt } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import { DeskLoaded } from '../../components/desk-loaded';
import { Head } from '../../components/head';
import { Sheet } from '../../components/sheet';
import { Tag } from '../../components/tag';
import { call } from '../../lib/call';
import { when } from '../../lib/time';
import { useLoaded } from '../../lib/use-loaded';
import { useNow } from '../../lib/use-now';
import { AnswerComplaint } from './answer-complaint';
import { type OneComplaint, standingOf } from './complaint-facts';
import { ComplaintThread } from './complaint-thread';
import './complaints.css';

interface ChosenComplaintProps {
  id: string;
  onAnswered: () => void;
}

/** One complaint: the words, the question they are about, and the answer. */
export function ChosenComplaint({ id, onAnswered }: ChosenComplaintProps) {
  const one = useLoaded(`lead-complaint ${id}`, () => call('GET /lead/complaints/:id', { params: { id } }));
  const handleAnswered = () => {
    void one.reload();
    onAnswered();
  };
  return (
    <DeskLoaded loaded={one} loading={words.oneLoading} notLoaded={words.oneNotLoaded}>
      {(complaint) => <Complaint complaint={complaint} onAnswered={handleAnswered} />}
    </DeskLoaded>
  );
}

function Complaint({ complaint, onAnswered }: { complaint: OneComplaint; onAnswered: () => void }) {
  const now = useNow();
  const { member, host, madeAt, answer, thread } = complaint;
  const standing = standingOf(complaint, now);
  return (
    <View>
      <Head title={member.displayName} note={saidAt(when(madeAt, now))} />
      <View className="t-note m1">{aboutHost(host.name)}</View>
      <View className="t-note">{words.unseen}</View>
      <View className="row wrap m2">
        {standing.tag ? <Tag text={standing.tag} tone={standing.tone} className="dc-t" /> : null}
        <View className="t-note">{standing.text}</View>
      </View>
      <Sheet className="m3">
        <View className="dc-x">{complaint.words}</View>
      </Sheet>
      {answer ? (
        <View className="m5">
          <Head size="small" title={words.answered} />
          <View className="dc-x m1">{answer.words}</View>
        </View>
      ) : (
        <AnswerComplaint id={complaint.id} onAnswered={onAnswered} />
      )}
      <View className="m6">
        {thread ? <ComplaintThread thread={thread} /> : <View className="t-note">{words.noThread}</View>}
      </View>
    </View>
  );
}
