import type { DemoQuestion } from '../demo-item.ts';
import { questionsOf2020 } from './questions-2020.ts';
import { privateQuestions, questionsOf2026, waitingQuestions } from './questions-2026.ts';

/** All questions of the demo data: public ones of 2020 and 2026, private ones, and those still waiting. */
export const questions: readonly DemoQuestion[] = [...questionsOf2020, ...questionsOf2026, ...privateQuestions, ...waitingQuestions];
