import { describe, expect, it } from '@jest/globals';
import { missingSections, unfitSections } from './full-answer.ts';
import { openStates, questionStates, questionSteps, takeStep } from './question-steps.ts';

describe('the life of a question', () => {
  it('goes from asking to a complete answer, and back when something is missing', () => {
    expect(takeStep('waiting', 'reply')).toEqual({ to: 'replied' });
    expect(takeStep('replied', 'answer')).toEqual({ to: 'answered' });
    expect(takeStep('answered', 'confirm')).toEqual({ to: 'complete' });
    expect(takeStep('complete', 'reopen')).toEqual({ to: 'waiting' });
    expect(takeStep('waiting', 'answer')).toEqual({ to: 'answered' });
    expect(takeStep('replied', 'add')).toEqual({ to: 'replied' });
  });

  it.each([
    ['withdrawn' as const, 'answer' as const, 'question-withdrawn'],
    ['replied' as const, 'reply' as const, 'question-already-replied'],
    ['answered' as const, 'reply' as const, 'question-already-answered'],
    ['answered' as const, 'withdraw' as const, 'question-already-answered'],
    ['waiting' as const, 'confirm' as const, 'question-not-answered'],
    ['complete' as const, 'answer' as const, 'question-complete'],
  ])('refuses from %s the step %s: %s', (state, step, refusal) => {
    expect(takeStep(state, step)).toEqual({ refusal });
  });

  it('every state and step has an answer, and a withdrawn question never moves again', () => {
    for (const state of questionStates) {
      for (const step of questionSteps) {
        const decision = takeStep(state, step);
        expect('to' in decision || 'refusal' in decision).toBe(true);
        if (state === 'withdrawn') expect(decision).toEqual({ refusal: 'question-withdrawn' });
      }
    }
    expect(openStates).toEqual(['waiting', 'replied']);
  });
});

describe('a full answer', () => {
  const topic = { sections: ['结论', '理由', '做法'], needed: 3 };

  it('names what is missing, blank sections included', () => {
    expect(
      missingSections(topic, [
        { name: '结论', text: '是水' },
        { name: '做法', text: '  ' },
      ]),
    ).toEqual(['理由', '做法']);
  });

  it('needs as many sections as were written on the question, from the first on', () => {
    expect(missingSections({ ...topic, needed: 1 }, [{ name: '结论', text: '有货' }])).toEqual([]);
    expect(missingSections({ ...topic, needed: 2 }, [{ name: '结论', text: '有货' }])).toEqual(['理由']);
  });

  it('names sections the topic does not know, written twice or too long', () => {
    const draft = [
      { name: '结论', text: 'a' },
      { name: '结论', text: 'b' },
      { name: '附记', text: 'c' },
      { name: '做法', text: 'x'.repeat(2001) },
    ];
    expect(unfitSections(topic, draft)).toEqual(['结论', '附记', '做法']);
  });
});
