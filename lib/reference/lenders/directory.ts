import { day } from "@/lib/domain/basics/day";
import type { DirectoryLender } from "@/lib/domain/lenders/directory";
import { BANKS, DIGITAL_BANKS } from "@/lib/reference/lenders/banks";
import { CONSUMER_FINANCE } from "@/lib/reference/lenders/consumer-finance";
import { GROUP_BRANDS } from "@/lib/reference/lenders/group-brands";
import { PLATFORMS } from "@/lib/reference/lenders/platforms";
import { PRIVATE_LENDERS } from "@/lib/reference/lenders/private-lenders";

/** The day up to which the directory's facts are known; stored as the day of a status taken from the directory. */
export const LENDER_DIRECTORY_AS_OF = day("2026-11-21");

/** What people owe to most often, offered first. Chosen by hand: there are no figures behind it. */
export const COMMON_LENDERS: readonly string[] = [
  "huabei",
  "jiebei",
  "weilidai",
  "jd-baitiao",
  "jd-jintiao",
  "meituan-jieqian",
  "meituan-yuefu",
  "cmb",
  "icbc",
  "ccb",
  "boc",
  "abc",
  "bocom",
  "pingan-bank",
  "citic",
  "cgb",
  "spdb",
  "ceb",
  "cmbc",
  "cib",
  "psbc",
  "youqianhua",
  "fangxinjie",
  "douyin-yuefu",
  "fenqile",
  "qifu-jietiao",
  "paipaidai",
  "zhaolian",
  "anyihua",
  "weixin-fenfu",
  "unlicensed-lender",
];

const ALL = [...BANKS, ...DIGITAL_BANKS, ...CONSUMER_FINANCE, ...GROUP_BRANDS, ...PLATFORMS, ...PRIVATE_LENDERS];

/** Every lender that can be picked, the most used first, then banks, companies, brands, platforms and private lenders. */
export const LENDER_DIRECTORY: readonly DirectoryLender[] = [
  ...COMMON_LENDERS.flatMap((key) => ALL.filter((lender) => lender.key === key)),
  ...ALL.filter((lender) => !COMMON_LENDERS.includes(lender.key)),
];

/** The entry with this key, or null: a key stored earlier or sent by a form may name none. */
export function directoryLender(key: string): DirectoryLender | null {
  return LENDER_DIRECTORY.find((lender) => lender.key === key) ?? null;
}
