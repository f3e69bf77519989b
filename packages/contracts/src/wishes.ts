import { wishLimits, wishReasons, wishStates } from '@huiyou/domain/wishes/wish';
import { z } from 'zod';
import { hostCard } from './kos.ts';
import { thread } from './questions.ts';
import { routes } from './route.ts';
import { id, instant, page, personView, writtenText } from './values.ts';

const myWish = z.object({
  id,
  reason: z.enum(wishReasons),
  words: z.string(),
  to: hostCard.nullable(),
  state: z.enum(wishStates),
  answer: z.string().nullable(),
  askedAt: instant,
  decidedAt: instant.nullable(),
});

const wishToDecide = myWish.extend({ member: personView, from: hostCard });

const complaint = z.object({
  id,
  words: z.string(),
  questionId: id.nullable(),
  madeAt: instant,
  dueAt: instant,
  answer: z.object({ words: z.string(), by: z.string(), at: instant }).nullable(),
});

const complaintToAnswer = complaint.extend({ member: personView, host: hostCard, late: z.boolean() });

export const wishesRoutes = routes({
  'POST /wishes': {
    summary: 'Ask for another host; with a complaint as the reason the present host is not told',
    who: ['member'],
    once: true,
    status: 201,
    body: z.object({
      reason: z.enum(wishReasons),
      words: writtenText(wishLimits.words),
      toKosId: id.nullable(),
    }),
    reply: myWish,
    refusals: ['wish-already-waiting', 'host-full', 'host-unavailable', 'same-host'],
  },
  'GET /wishes/mine': {
    summary: 'My wishes for another host, newest first',
    who: ['member'],
    reply: z.object({ wishes: z.array(myWish) }),
  },
  'POST /wishes/:id/withdraw': {
    summary: 'Stay after all; repeating it changes nothing',
    who: ['member'],
    reply: myWish,
    refusals: ['wish-decided'],
  },
  'GET /lead/wishes': {
    summary: 'Wishes for another host in my branch, waiting ones first',
    who: ['lead', 'operator'],
    query: page,
    reply: z.object({ wishes: z.array(wishToDecide), next: id.nullable() }),
  },
  'POST /lead/wishes/:id/grant': {
    summary: 'Agree: to the host the member named at once, to another one as a handover the member is asked about',
    who: ['lead', 'operator'],
    body: z.object({ toKosId: id, words: writtenText(wishLimits.answer) }),
    reply: wishToDecide,
    refusals: ['wish-decided', 'host-full', 'host-unavailable', 'same-host'],
  },
  'POST /lead/wishes/:id/decline': {
    summary: 'Say no, with words the member reads',
    who: ['lead', 'operator'],
    body: z.object({ words: writtenText(wishLimits.answer) }),
    reply: wishToDecide,
    refusals: ['wish-decided'],
  },
  'POST /complaints': {
    summary: 'Say that I am not content, to the lead and unseen by the host',
    who: ['member'],
    once: true,
    status: 201,
    body: z.object({ words: writtenText(wishLimits.words), questionId: id.nullable() }),
    reply: complaint,
  },
  'GET /complaints': {
    summary: 'My complaints and what was answered, newest first',
    who: ['member'],
    reply: z.object({ complaints: z.array(complaint) }),
  },
  'GET /lead/complaints': {
    summary: 'Complaints in my branch, unanswered and earliest due first',
    who: ['lead', 'operator'],
    query: page,
    reply: z.object({ complaints: z.array(complaintToAnswer), waiting: z.int(), next: id.nullable() }),
  },
  'GET /lead/complaints/:id': {
    summary: 'One complaint with the thread it is about',
    who: ['lead', 'operator'],
    reply: complaintToAnswer.extend({ thread: thread.nullable() }),
  },
  'POST /lead/complaints/:id/answer': {
    summary: 'Answer the member',
    who: ['lead', 'operator'],
    once: true,
    body: z.object({ words: writtenText(wishLimits.answer) }),
    reply: complaintToAnswer,
    refusals: ['complaint-answered'],
  },
});
