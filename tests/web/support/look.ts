import { type Agent, parse } from '../../support/app.ts';

/** Sends the form of a look with what stands in it, but for `changes`. */
export async function takeLook(agent: Agent, look: string, changes: Record<string, string> = {}) {
  const form = parse(await agent.get(look)).querySelector('form#add');
  const fields = [...(form?.querySelectorAll('input') ?? [])].map((input) => [
    input.getAttribute('name') ?? '',
    input.getAttribute('value') ?? '',
  ]);
  return agent
    .post(look.replace(/\?.*/, ''))
    .type('form')
    .send({ ...Object.fromEntries(fields), ...changes });
}
