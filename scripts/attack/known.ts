/** Findings that were looked into and are none; docs/security.md tells more. */
const KNOWN: { finding: RegExp; why: string }[] = [
  { finding: /X-XSS-Protection is not set/, why: 'browsers have dropped it; the content policy does its work' },
  { finding: /Strict-Transport-Security is not set/, why: 'sent with CROSSREAD_HTTPS=1; the copy is attacked without' },
  { finding: /Secure flag is not set/, why: 'set with CROSSREAD_HTTPS=1; the copy is attacked without' },
];

/** Why a finding is none; undefined for one nobody has looked into. */
export function whyNone(finding: string): string | undefined {
  return KNOWN.find((each) => each.finding.test(finding))?.why;
}
