/** The questions about what the qualification of a client depends on. Pure. */
import type { QualificationFact } from './qualification.rules.ts';

export interface QuestionAbout<Field extends string> {
  field: Field;
  question: string;
  example: string;
  why: string;
}

const WHY_INCOME = 'Lenders compare the costs of the home with the income.';

export const QUALIFICATION_QUESTIONS: readonly QuestionAbout<QualificationFact>[] = [
  {
    field: 'country',
    question: 'In which country is the home?',
    example: 'CA',
    why: 'The rules of lenders differ by country.',
  },
  {
    field: 'homeValue',
    question: 'What is the home worth today?',
    example: '615000.00 CAD',
    why: 'Lenders limit the ratio of the mortgage to the value of the home.',
  },
  {
    field: 'isInsured',
    question: 'Does the mortgage have mortgage default insurance?',
    example: 'true',
    why: 'Insured mortgages may have a higher ratio to the value of the home.',
  },
  {
    field: 'annualIncome',
    question: 'What is the gross income of the household in a year?',
    example: '148000.00 CAD',
    why: WHY_INCOME,
  },
  {
    field: 'monthlyDebtPayments',
    question: 'How much do you pay each month for other debts, such as car loans and credit cards?',
    example: '450.00 CAD; 0 if there are none',
    why: 'Lenders limit the payments of all debts together.',
  },
  {
    field: 'annualPropertyTax',
    question: 'How much property tax do you pay in a year?',
    example: '4200.00 CAD',
    why: WHY_INCOME,
  },
  { field: 'monthlyHeating', question: 'What does heating cost in a month?', example: '120.00 CAD', why: WHY_INCOME },
  {
    field: 'monthlyCondoFees',
    question: 'What are the condo fees in a month?',
    example: '380.00 CAD; 0 if there are none',
    why: WHY_INCOME,
  },
];
