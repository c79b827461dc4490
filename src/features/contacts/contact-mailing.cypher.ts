/**
 * Whether a contact may be mailed: `(:ContactMailing {key, recordedBy})`, one for each sender and address, without edges. It holds no address,
 * and stays when the contact is deleted: so an address is asked once, and the link that ends the emails always works. The contact has its
 * `mailingKey`, and the address as `mailAddress`.
 */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';
import { expression, instantProperty, property, type Shapes } from '../../planner/shape.ts';
import { CANCEL_ITEMS, isAtRest } from '../mail/queue/mail-queue.cypher.ts';
import { BY_ID, NEWEST } from '../parties/party.cypher.ts';
import { MailBasis } from './contact.rules.ts';
import { BASIS_MONTHS } from './contact-mailing.rules.ts';

export const agreed = (mailing: string) => `(${mailing}.agreedAt IS NOT NULL AND ${mailing}.refusedAt IS NULL)`;

/** The address refused this sender, the person who asked for it, or everybody. */
const isBarred = (mailing: string) =>
  `EXISTS { MATCH (barring_:ContactRefusal) WHERE barring_.key IN ${mailing}.refusalKeys + ${mailing}.everyoneKey }`;

/** Last day of the recorded basis; null without an end, or without a basis. */
export const basisUntil = (contact: string) =>
  `CASE ${contact}.mailBasis WHEN '${MailBasis.EXISTING_BUSINESS}' THEN ${contact}.mailBasisSince + duration({months: ${BASIS_MONTHS.EXISTING_BUSINESS}}) END`;

const hasBasis = (contact: string, day: string) =>
  `${contact}.mailBasis <> '${MailBasis.NONE}' AND coalesce(${basisUntil(contact)} >= ${day}, true)`;

/** Commercial emails state the postal address of their sender. */
const hasSenderAddress = (contact: string) =>
  `EXISTS { MATCH (sender_:Party {id: ${contact}.recordedBy}) WHERE sender_.postalAddress IS NOT NULL }`;

/**
 * Predicate: commercial emails to the contact are allowed on the day. The sender has a postal address. The contact got the first mail, and agreed, or has not refused while a recorded basis holds.
 * @param day expression of a date
 */
export function mayBeMailed(contact: string, day = 'date()'): string {
  return `(EXISTS { MATCH (mailing_:ContactMailing {key: ${contact}.mailingKey}) WHERE ${contact}.mailAddress IN ${contact}.emails
    AND (${agreed('mailing_')} OR (${hasBasis(contact, day)} AND NOT ${isBarred('mailing_')})) } AND ${hasSenderAddress(contact)})`;
}

export function contactMailingShapes(shapes: Shapes): void {
  shapes
    .type('ContactMailing', {
      fields: {
        // That others were refused is not shown.
        state: expression(
          (m) =>
            `CASE WHEN ${agreed(m)} THEN 'AGREED' WHEN ${m}.refusedAt IS NOT NULL THEN 'REFUSED' WHEN ${isBarred(m)} THEN 'UNAVAILABLE' ELSE 'ASKED' END`,
        ),
        askedAt: instantProperty('askedAt'),
        answeredAt: expression((m) => `toString(coalesce(${m}.refusedAt, ${m}.agreedAt))`),
        agreeUntil: instantProperty('agreeUntil'),
      },
    })
    .type('Contact', {
      fields: {
        mailBasisUntil: expression((contact) => `toString(${basisUntil(contact)})`),
        mailAddress: property('mailAddress'),
        mayBeMailed: expression((contact) => mayBeMailed(contact)),
        mailing: {
          kind: 'one',
          to: 'ContactMailing',
          match: (contact, m) => `MATCH (${m}:ContactMailing {key: ${contact}.mailingKey})`,
        },
        mails: {
          kind: 'connection',
          to: 'Mail',
          match: (contact, mail) => `MATCH (${contact})<-[:TO]-(${mail}:Mail)`,
          orderBy: () => [NEWEST, BY_ID],
        },
      },
    });
}

export const LOCK_MAILING = statement('contactMailingForChange')
  .params<{ key: string }>()
  .row({ refused: z.boolean() })
  .text(`MATCH (m:ContactMailing {key: $key}) SET m.lock = true REMOVE m.lock
RETURN m.refusedAt IS NOT NULL AS refused`);

/** @returns false if another contact with this address was asked meanwhile */
export const SAVE_MAILING = statement('saveContactMailing')
  .params<{
    key: string;
    recorder: string;
    seed: string;
    agreeHash: string;
    endHash: string;
    refusalKeys: string[];
    everyoneKey: string;
    agreeUntil: string;
    now: string;
  }>()
  .row({ created: z.boolean() })
  .text(`MERGE (m:ContactMailing {key: $key})
ON CREATE SET m.recordedBy = $recorder, m.seed = $seed, m.agreeHash = $agreeHash, m.endHash = $endHash, m.refusalKeys = $refusalKeys,
  m.everyoneKey = $everyoneKey, m.askedAt = datetime($now), m.agreeUntil = datetime($agreeUntil)
RETURN m.seed = $seed AS created`);

const MAILING = {
  key: z.string(),
  recordedBy: z.string(),
  recorder: z.string(),
  address: z.string().nullable(),
  contacts: z.array(z.string()),
  refusalKeys: z.array(z.string()),
  everyoneKey: z.string(),
  agreed: z.boolean(),
  refused: z.boolean(),
  refusedAll: z.boolean(),
  mayMail: z.boolean(),
};

/** The contacts are those of the sender with this address, in the order in which they are locked. */
const readMailing = (
  m: string,
) => `WITH ${m}, COLLECT { MATCH (c:Contact {mailingKey: ${m}.key}) RETURN c ORDER BY c.id } AS found
RETURN ${m}.key AS key, ${m}.recordedBy AS recordedBy, coalesce(head(COLLECT { MATCH (p:Party {id: ${m}.recordedBy}) RETURN p.name }), 'The sender') AS recorder,
  head([c IN found | c.mailAddress]) AS address, [c IN found | c.id] AS contacts, ${m}.refusalKeys AS refusalKeys, ${m}.everyoneKey AS everyoneKey,
  ${agreed(m)} AS agreed, ${m}.refusedAt IS NOT NULL AS refused, EXISTS { (:ContactRefusal {key: ${m}.everyoneKey}) } AS refusedAll,
  ${agreed(m)} OR EXISTS { MATCH (told_:Contact {mailingKey: ${m}.key}) WHERE ${mayBeMailed('told_')} } AS mayMail`;

export const MAILING_TO_AGREE = statement('contactMailingToAgree')
  .params<{ hash: string; now: string }>()
  .row(MAILING)
  .text(`MATCH (m:ContactMailing {agreeHash: $hash}) WHERE m.agreeUntil > datetime($now)
${readMailing('m')}`);

/** The link that ends the emails does not expire. */
export const MAILING_TO_END = statement('contactMailingToEnd')
  .params<{ hash: string }>()
  .row(MAILING)
  .text(`MATCH (m:ContactMailing {endHash: $hash})
${readMailing('m')}`);

/** The latest answer of the owner of the address counts. */
export const AGREE = statement('agreeToContactMailing')
  .params<{ key: string; now: string }>()
  .text(`MATCH (m:ContactMailing {key: $key})
SET m.agreedAt = datetime($now), m.refusedAt = null, m.repeatedAt = null`);

/** A repeated refusal is not taken back with the first one. */
export const REFUSE_MAILING = statement('refuseContactMailing')
  .params<{ key: string; now: string }>()
  .text(`MATCH (m:ContactMailing {key: $key})
SET m.repeatedAt = CASE WHEN m.refusedAt IS NULL THEN null ELSE datetime($now) END, m.refusedAt = coalesce(m.refusedAt, datetime($now))`);

/** Takes back what one answer wrote at `at`, and nobody repeated. What the address agreed to before holds again. @returns whether the sender was refused by it */
export const UNDO_REFUSAL = statement('undoContactRefusal')
  .params<{ key: string; at: string }>()
  .row({ undone: z.boolean() })
  .text(`MATCH (m:ContactMailing {key: $key})
CALL (m) {
  MATCH (x:ContactRefusal) WHERE x.key IN m.refusalKeys + m.everyoneKey AND x.at = datetime($at) AND x.repeatedAt IS NULL
  DELETE x
}
WITH m, coalesce(m.refusedAt = datetime($at) AND m.repeatedAt IS NULL, false) AS undone
SET m.refusedAt = CASE WHEN undone THEN null ELSE m.refusedAt END
RETURN undone`);

export const FORGET_REFUSALS = statement('forgetContactRefusals')
  .params<{ keys: string[] }>()
  .text('MATCH (x:ContactRefusal) WHERE x.key IN $keys DELETE x');

/** An event of each contact has its version, so that events keep their order. */
export const TOUCH_CONTACTS = statement('touchContacts')
  .params<{ ids: string[]; now: string }>()
  .row({ id: z.string(), version: z.number() })
  .text(`UNWIND $ids AS id
MATCH (c:Contact {id: id}) SET c.version = c.version + 1, c.updatedAt = datetime($now)
RETURN c.id AS id, c.version AS version`);

/**
 * Queued emails to the contacts of a sender, or to the contacts of all senders with this address, if they have not agreed to it. A link to sign in was asked for
 * by the owner of the address.
 * @param everyone the address refuses all
 */
export const CANCEL_MAILS_OF_REFUSED = statement('cancelMailsOfRefused')
  .params<{ key: string; everyone: string | null; now: string }>()
  .text(`CALL () {
  MATCH (x:ContactMailing {key: $key}) RETURN x
  UNION MATCH (x:ContactMailing {everyoneKey: $everyone}) WHERE NOT ${agreed('x')} RETURN x
}
MATCH (c:Contact {mailingKey: x.key})<-[:TO]-(m:QueuedMail)<-[:IN]-(i)
WHERE m.address = c.mailAddress AND m.template <> 'invited-sign-in'
${CANCEL_ITEMS}`);

/** What later features owe these contacts is mailed now. */
export const NOTE_MAILABLE = statement('noteMailableContacts')
  .params<{ ids: string[] }>()
  .text(`MATCH (c:Contact) WHERE c.id IN $ids AND ${mayBeMailed('c')} SET c:ContactToMail`);

/** Commercial emails that are no longer allowed, e.g. because the recorder withdrew the basis, and those to a former address. */
export const CANCEL_COMMERCIAL_MAILS = statement('cancelCommercialMails')
  .params<{ contact: string; now: string }>()
  .text(`MATCH (c:Contact {id: $contact})
WITH c, ${mayBeMailed('c')} AS allowed
MATCH (c)<-[:TO]-(m:QueuedMail)<-[:IN]-(i) WHERE NOT m.template IN ['contact-mailing', 'contact-invitation', 'invited-sign-in']
  AND NOT (allowed AND m.address = c.mailAddress)
${CANCEL_ITEMS}`);

/** Of a recorded relationship that is deleted. A digest may be about others too: of that one, the items of its lists. */
export const CANCEL_MAILS_ABOUT_RECORDED = statement('cancelMailsAboutRecorded')
  .params<{ relationship: string; now: string }>()
  .text(`MATCH (r:ServiceRelationship {id: $relationship}) WHERE r:Recorded
MATCH (r)<-[:ABOUT]-(m:QueuedMail)<-[:IN]-(i)
WHERE COUNT { (m)-[:ABOUT]->() } = 1 OR EXISTS { MATCH (r)--(list_:Recorded) WHERE list_.id = i.listId }
${CANCEL_ITEMS}`);

/** Predicate: nobody has answered the first mail. */
const isUnanswered = (mailing: string) => `${mailing}.agreedAt IS NULL AND ${mailing}.refusedAt IS NULL`;

/** What `deleteMailsToContacts` may delete besides, before the mailboxes, as all lock them. */
export const LOCK_UNSENT_MAILINGS = statement('lockUnsentContactMailings')
  .params<{ recorder: string; contacts: string[] }>()
  .text(`UNWIND $contacts AS contact
MATCH (:Contact {id: contact, recordedBy: $recorder})<-[:TO]-(:QueuedMail {template: 'contact-mailing'})<-[:IN]-(i)
MATCH (x:ContactMailing {key: split(i.key, '|')[1]})
WITH DISTINCT x ORDER BY x.key
SET x.lock = true REMOVE x.lock`);

/**
 * With their items, and mailboxes that had no others. A mail that is being sent stays. If the first mail was not sent, its address counts as not
 * asked: no other mail may reach it before.
 */
export const DELETE_MAILS_TO_CONTACTS = statement('deleteMailsToContacts')
  .params<{ recorder: string; contacts: string[] }>()
  .text(`UNWIND $contacts AS contact
MATCH (:Contact {id: contact, recordedBy: $recorder})<-[:TO]-(m:Mail)-[:FOR]->(b:Mailbox)
WITH m, b ORDER BY b.address, m.id
SET b.lock = true REMOVE b.lock
WITH m, b WHERE ${isAtRest('m', 'b')}
CALL (m) {
  MATCH (i)-[:IN]->(m) WHERE m:QueuedMail AND m.template = 'contact-mailing'
  MATCH (x:ContactMailing {key: split(i.key, '|')[1]}) WHERE ${isUnanswered('x')}
  DELETE x
}
CALL (m) { MATCH (i)-[:IN]->(m) DETACH DELETE i }
CALL (m) { MATCH (m)-[:UNDER]->(s) DETACH DELETE s }
DETACH DELETE m
WITH DISTINCT b WHERE NOT EXISTS { (b)--() }
DELETE b`);
