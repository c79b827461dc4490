/** The columns of purchases from suppliers, in English, German and French. */
import type { ImportField } from '../mapping/field.rules.ts';

export const FIELDS: readonly ImportField[] = [
  {
    name: 'supplier',
    label: 'Supplier',
    required: true,
    names: [
      ...['vendor', 'vendor name', 'supplier name', 'payee', 'creditor', 'seller', 'lieferant', 'kreditor'],
      ...['zahlungsempfanger', 'fournisseur', 'beneficiaire'],
    ],
  },
  {
    name: 'offering',
    label: 'What it provides',
    required: true,
    names: [
      ...['service', 'product', 'item', 'category', 'spend category', 'account', 'commodity', 'leistung', 'artikel'],
      ...['warengruppe', 'kategorie', 'konto', 'produit', 'prestation', 'categorie'],
    ],
  },
  {
    name: 'date',
    label: 'Date',
    required: true,
    holds: 'date',
    names: [
      ...[
        'invoice date',
        'posting date',
        'payment date',
        'month',
        'period',
        'datum',
        'rechnungsdatum',
        'buchungsdatum',
      ],
      ...['monat', 'date de facture', 'mois'],
    ],
  },
  {
    name: 'amount',
    label: 'Amount',
    required: true,
    holds: 'amount',
    names: [
      ...['spend', 'total', 'net', 'net amount', 'gross amount', 'value', 'cost', 'price', 'betrag', 'nettobetrag'],
      ...['summe', 'kosten', 'montant', 'montant ht', 'cout'],
    ],
    fits: (text) => /\d/.test(text),
  },
  {
    name: 'currency',
    label: 'Currency',
    names: ['currency', 'currency code', 'wahrung', 'devise'],
    fits: (text) => /^[a-z]{3}$/i.test(text),
  },
  {
    name: 'summary',
    label: 'Description',
    names: ['text', 'memo', 'purpose', 'details', 'buchungstext', 'beschreibung', 'verwendungszweck', 'libelle'],
  },
  {
    name: 'reference',
    label: 'Reference',
    names: [
      ...['invoice', 'invoice number', 'invoice no', 'document number', 'purchase id', 'transaction id', 'id'],
      ...['rechnungsnummer', 'belegnummer', 'beleg', 'numero de facture', 'facture', 'piece'],
    ],
  },
];
