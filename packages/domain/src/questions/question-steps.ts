/** States of a question. 'waiting' runs the promise clock; 'replied' owes the full answer; 'answered' is the member's turn. */
export const questionStates = ['waiting', 'replied', 'answered', 'complete', 'withdrawn', 'merged'] as const;
export type QuestionState = (typeof questionStates)[number];

/** States in which a question stands in the host's queue. */
export const openStates = ['waiting', 'replied'] as const satisfies readonly QuestionState[];

export const questionSteps = ['add', 'withdraw', 'merge', 'reply', 'answer', 'confirm', 'reopen', 'thank'] as const;
export type QuestionStep = (typeof questionSteps)[number];

export const questionLimits = {
  text: 500,
  addition: 300,
  additions: 5,
  reply: 1000,
  section: 2000,
  missing: 200,
  thanks: 200,
  urgency: 200,
  decline: 200,
  note: 300,
  apology: 500,
} as const;

/** After so many reopenings the lead sees the thread (P3). */
export const reopeningsSeen = 2;

/** A reopening is free for seven days after the full answer (P3). */
export const reopenDays = 7;

type Step = { from: readonly QuestionState[]; to: QuestionState | 'same' };

const steps: Record<QuestionStep, Step> = {
  add: { from: ['waiting', 'replied'], to: 'same' },
  withdraw: { from: ['waiting', 'replied'], to: 'withdrawn' },
  merge: { from: ['waiting', 'replied'], to: 'merged' },
  reply: { from: ['waiting'], to: 'replied' },
  answer: { from: ['waiting', 'replied'], to: 'answered' },
  confirm: { from: ['answered'], to: 'complete' },
  reopen: { from: ['answered', 'complete'], to: 'waiting' },
  // "谢谢" never restarts a clock (P3).
  thank: { from: ['answered', 'complete'], to: 'same' },
};

export type StepRefusal =
  | 'question-withdrawn'
  | 'question-merged'
  | 'question-already-replied'
  | 'question-already-answered'
  | 'question-not-answered'
  | 'question-complete';

/** The state after a step, or why the step is refused. */
export function takeStep(state: QuestionState, step: QuestionStep): { to: QuestionState } | { refusal: StepRefusal } {
  const rule = steps[step];
  if (rule.from.includes(state)) return { to: rule.to === 'same' ? state : rule.to };
  return { refusal: refusalOf(state, step) };
}

function refusalOf(state: QuestionState, step: QuestionStep): StepRefusal {
  if (state === 'withdrawn') return 'question-withdrawn';
  if (state === 'merged') return 'question-merged';
  if (state === 'complete') return 'question-complete';
  if (state === 'answered') return 'question-already-answered';
  return step === 'reply' ? 'question-already-replied' : 'question-not-answered';
}
