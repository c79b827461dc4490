/** The columns of relationships with contacts, and the texts of their choices in English, German and French. */
import { Criticality, RelationshipSide } from '../../relationships/relationship.rules.ts';
import type { ImportField } from '../mapping/field.rules.ts';
import { FIELDS as CONTACT_FIELDS } from './contact-fields.ts';

export const FIELDS: readonly ImportField[] = [
  {
    name: 'contact',
    label: 'Contact',
    names: [
      'name',
      'client',
      'customer',
      'supplier',
      'vendor',
      'company',
      'partner',
      'kunde',
      'lieferant',
      'firma',
      'fournisseur',
      'entreprise',
    ],
  },
  {
    name: 'side',
    label: 'Your side',
    required: true,
    choices: ['We provide', 'We consume'],
    names: ['side', 'role', 'type', 'rolle', 'seite', 'cote'],
  },
  {
    name: 'offering',
    label: 'Offering',
    required: true,
    names: [
      'service',
      'product',
      'contract',
      'angebot',
      'dienst',
      'leistung',
      'vertrag',
      'offre',
      'contrat',
      'prestation',
    ],
  },
  {
    name: 'startsOn',
    label: 'Starts on',
    holds: 'date',
    names: ['start', 'since', 'start date', 'from', 'seit', 'beginn', 'vertragsbeginn', 'ab', 'debut', 'depuis'],
  },
  {
    name: 'endsOn',
    label: 'Ends on',
    holds: 'date',
    names: ['end', 'until', 'end date', 'renewal', 'ende', 'bis', 'vertragsende', 'fin', 'echeance'],
  },
  {
    name: 'purpose',
    label: 'Purpose',
    names: ['purpose', 'notes', 'description', 'zweck', 'bemerkung', 'objet', 'but'],
  },
  {
    name: 'criticality',
    label: 'Criticality',
    names: ['criticality', 'importance', 'priority', 'kritikalitat', 'wichtigkeit', 'criticite', 'importance'],
  },
  {
    name: 'resource',
    label: 'What you get from it',
    names: ['resource', 'access', 'platform', 'licence', 'license', 'ressource', 'zugang', 'acces'],
  },
  {
    name: 'enables',
    label: 'Your service that depends on it',
    names: ['enables', 'used for', 'depends on it', 'dependent service', 'verwendet fur', 'utilise pour'],
  },
  // What a new contact gets.
  ...CONTACT_FIELDS.filter(({ name }) => name !== 'name'),
];

export const SIDES: Record<RelationshipSide, readonly string[]> = {
  [RelationshipSide.PROVIDER]: ['we provide', 'client', 'customer', 'kunde', 'debitor', 'anbieter'],
  [RelationshipSide.CONSUMER]: ['we consume', 'supplier', 'vendor', 'lieferant', 'kreditor', 'fournisseur'],
};
export const CRITICALITIES: Record<Criticality, readonly string[]> = {
  [Criticality.LOW]: ['niedrig', 'gering', 'faible', '1'],
  [Criticality.MEDIUM]: ['normal', 'mittel', 'moyenne', '2'],
  [Criticality.HIGH]: ['hoch', 'elevee', 'haute', '3'],
  [Criticality.CRITICAL]: ['kritisch', 'critique', '4'],
};
