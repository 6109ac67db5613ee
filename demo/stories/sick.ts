import type { Story, Teller } from './story';

/** Reported ill: at the threshold, and just below it. */
export const sick = (teller: Teller): readonly Story[] => [
  {
    pupil: '102900',
    name: ['Esmée', "in 't", 'Veld'],
    about: 'vier ziekmeldingen in drie maanden',
    rules: ['sick.frequent'],
    not: ['sick.long'],
    entries: [teller.sick(32, 31), teller.sick(22), teller.sick(12, 11), teller.sick(2, 1)],
  },
  {
    pupil: '102903',
    name: ['Owen', '', 'Pinas'],
    about: 'drie ziekmeldingen in drie maanden',
    rules: [],
    not: ['sick.frequent'],
    entries: [teller.sick(32), teller.sick(18), teller.sick(4)],
  },
  {
    pupil: '102909',
    name: ['Selma', '', 'Kuipers'],
    about: 'vijf keer ziek gemeld, waarvan twee keer aansluitend: drie perioden',
    rules: [],
    not: ['sick.frequent', 'sick.long'],
    entries: [teller.sick(30), teller.sick(20), teller.sick(19), teller.sick(8), teller.sick(7, 6)],
  },
  {
    pupil: '102706',
    name: ['Renée', '', 'Dijkstra'],
    about: 'zes schooldagen ziek, weer beter',
    rules: [],
    not: ['sick.long', 'sick.frequent', 'sick.ask-return'],
    entries: [teller.sick(8, 3)],
  },
];
