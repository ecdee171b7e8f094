import type { Day } from "@/lib/domain/basics/day";
import { isLive } from "@/lib/domain/basics/validity";
import type { DebtProduct } from "@/lib/domain/debts/debt";
import { isLicensed, type LenderKind } from "@/lib/domain/debts/lender";
import type { ContactChannel, ContactDirection, ContactParty } from "@/lib/domain/negotiation/contact";
import {
  CONDUCT_CODES,
  CONDUCT_FORCES,
  type ConductCode,
  type ConductForce,
  type ConductRule,
  type ConductSeverity,
  type ConductTag,
  TAG_CODES,
} from "./conduct-rule";

/** One contact, as far as conduct looks at it. */
export type ConductContact = {
  id: string;
  /** The creditor with all its agencies: calls of several collectors for one lender count together. */
  creditor: string;
  lenderKind: LenderKind;
  /** The wall clock of Asia/Shanghai when it began; the minute from 0 to 1439. */
  on: Day;
  minute: number;
  direction: ContactDirection;
  channel: ContactChannel;
  connected: boolean;
  /** Which number of the user was called; null is not known, and then F2 can't count it. Who has one number knows it always. */
  toNumber: string | null;
  /** Whether the user had agreed to it: to these hours, or to more calls. */
  consented: boolean;
  tags: readonly ConductTag[];
  /** Where known: a court is no collector, and some rules are for cards only. */
  party?: ContactParty;
  product?: DebtProduct;
};

/** The rule behind a finding, as far as it is shown. */
export type FindingBasis = Pick<ConductRule, "source" | "from" | "force" | "severity">;

/** What was found: the raw facts of its sentence. `minute` is of Asia/Shanghai. */
export type FindingFacts =
  | { minute: number; channel: ContactChannel }
  | { count: number; allowed: number }
  | { count: number; allowed: number; toNumber: string }
  | { tags: readonly ConductTag[] };

/** Something that may not comply, with the most binding rule first. It states facts and is no verdict. */
export type Finding = {
  code: ConductCode;
  severity: ConductSeverity;
  force: ConductForce;
  /** In the order in which they came. */
  contactIds: readonly string[];
  on: Day;
  creditor: string;
  facts: FindingFacts;
  basis: readonly [FindingBasis, ...FindingBasis[]];
  /** The creditor is a platform: the rule holds if a licensed lender stands behind it. */
  isScopeAssumed: boolean;
};

/**
 * Checks inbound contacts by the rules in force on their day (GB/T 45251-2025, the China Banking Association's guideline of 2026
 * and the laws and regulations beside them, see lib/reference/conduct). By the clock: T1, any call, visit or message from
 * 22:00 to before 8:00. By counting, per calendar day: F1, more connected calls of one creditor with its agencies than
 * allowed; F2, more unanswered tries of one creditor to one number of the user, whatever number they came from. All else is
 * what the user ticked.
 *
 * What the user agreed to is left out of clock and counts; so are contacts with other people (ticked P) from F1 and F2. Outbound
 * contacts and courts never count. Rules for licensed creditors don't bind friends, employers or unlicensed lenders: for them
 * only what the law forbids everyone is found. Findings come by day, then by code; the same input gives the same list.
 */
export function checkConduct(contacts: readonly ConductContact[], rules: readonly ConductRule[]): Finding[] {
  const inbound = contacts.filter((contact) => contact.direction === "in").toSorted(byTime);
  const hits = rules.flatMap((rule) => hitsOf(rule, inbound));
  const together = new Map<string, Hit[]>();
  for (const hit of hits) add(together, hit.key, hit);
  return [...together.values()].flatMap((same) => findingOf(same) ?? []).toSorted(byDayAndCode);
}

/** One rule that fits some contacts; hits with the same key are one finding with several rules behind it. */
type Hit = { key: string; rule: ConductRule; contacts: readonly ConductContact[]; facts: FindingFacts };

function hitsOf(rule: ConductRule, inbound: readonly ConductContact[]): Hit[] {
  const bound = inbound.filter((contact) => isLive(rule, contact.on) && binds(rule, contact));
  const one = (contact: ConductContact, facts: FindingFacts): Hit => {
    return { key: `${rule.code} ${contact.id}`, rule, contacts: [contact], facts };
  };
  switch (rule.code) {
    case "T1":
      return bound
        .filter((contact) => isCollectingNow(contact) && isQuiet(contact.minute, rule.quietFrom, rule.quietUntil))
        .map((contact) => one(contact, { minute: contact.minute, channel: contact.channel }));
    case "F1":
      return countHits(
        rule,
        bound.filter((contact) => isCallToUser(contact) && contact.connected),
        () => null,
      );
    case "F2":
      return countHits(
        rule,
        bound.filter((contact) => isCallToUser(contact) && !contact.connected && contact.toNumber !== null),
        (contact) => contact.toNumber,
      );
    default:
      return bound.flatMap((contact) => {
        const tags = contact.tags.filter((tag) => TAG_CODES[tag] === rule.code);
        const fits = rule.tags === null ? tags : tags.filter((tag) => rule.tags?.includes(tag));
        return fits.length === 0 ? [] : [one(contact, { tags })];
      });
  }
}

function countHits(
  rule: Extract<ConductRule, { allowedPerDay: number }>,
  calls: readonly ConductContact[],
  numberOf: (contact: ConductContact) => string | null,
): Hit[] {
  const groups = new Map<string, ConductContact[]>();
  for (const call of calls) {
    const key = JSON.stringify([rule.code, call.creditor, call.on, numberOf(call)]);
    add(groups, key, call);
  }
  return [...groups].flatMap(([key, contacts]) => {
    const [first] = contacts;
    if (first === undefined || contacts.length <= rule.allowedPerDay) return [];
    const count = { count: contacts.length, allowed: rule.allowedPerDay };
    const toNumber = numberOf(first);
    return [{ key, rule, contacts, facts: toNumber === null ? count : { ...count, toNumber } }];
  });
}

function add<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

function findingOf(hits: readonly Hit[]): Finding | null {
  const ranked = hits.toSorted((a, b) => strength(a.rule) - strength(b.rule));
  const [first, ...others] = ranked;
  const contact = first?.contacts[0];
  if (first === undefined || contact === undefined) return null;
  return {
    code: first.rule.code,
    severity: first.rule.severity,
    force: first.rule.force,
    contactIds: first.contacts.map((one) => one.id),
    on: contact.on,
    creditor: contact.creditor,
    facts: first.facts,
    basis: [basisOf(first.rule), ...others.map((hit) => basisOf(hit.rule))],
    isScopeAssumed: contact.lenderKind === "platform" && ranked.every((hit) => hit.rule.scope !== "everyone"),
  };
}

function basisOf({ source, from, force, severity }: ConductRule): FindingBasis {
  return { source, from, force, severity };
}

function strength(rule: ConductRule): number {
  return CONDUCT_FORCES.indexOf(rule.force);
}

/** Whether a rule binds the one who made a contact. */
function binds(rule: ConductRule, contact: ConductContact): boolean {
  if (rule.scope === "everyone") return true;
  if (contact.channel === "court" || contact.party === "court") return false;
  if (rule.scope === "consumer_finance") return contact.lenderKind === "consumer_finance";
  // A platform collects for lenders that are licensed, as an agency does; the finding says that this is assumed.
  if (!isLicensed(contact.lenderKind) && contact.lenderKind !== "platform") return false;
  return rule.scope === "licensed" || contact.product === "credit_card" || contact.tags.includes("card_plan_kept");
}

/** A letter arrives whenever the post does, so its minute says nothing. */
function isCollectingNow(contact: ConductContact): boolean {
  return contact.channel !== "letter" && !contact.consented;
}

function isCallToUser(contact: ConductContact): boolean {
  const isToOthers = contact.tags.some((tag) => TAG_CODES[tag].startsWith("P"));
  return contact.channel === "phone" && !contact.consented && !isToOthers;
}

/** Whether a minute lies in [from, until); the hours may cross midnight. */
function isQuiet(minute: number, from: number, until: number): boolean {
  return from > until ? minute >= from || minute < until : minute >= from && minute < until;
}

function byTime(a: ConductContact, b: ConductContact): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.minute - b.minute || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function byDayAndCode(a: Finding, b: Finding): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return CONDUCT_CODES.indexOf(a.code) - CONDUCT_CODES.indexOf(b.code);
}
