import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAccount } from '../../src/desk/people/account-fields.ts';
import { isWeak } from '../../src/desk/people/weak-passwords.ts';

for (const password of [
  '1234567890',
  '0987654321',
  'aaaaaaaaaaaa',
  'abababababab',
  'qwertyuiop',
  'asdfghjklz',
  '1qaz2wsx3edc',
  'password123',
  'Password2024!',
  'P@ssw0rd1234',
  'passwordpassword',
  'Welcome 2 2024',
  'crossread2026',
  'iloveyou!!!!',
  'abcdefghij',
  '12345 12345',
]) {
  test(`${password} is no secret`, () => {
    assert.equal(isWeak(password), true);
    const account = { name: 'Ana', address: 'ana@example.org', password };
    assert.throws(() => checkAccount(account), { message: /one of the first that anybody would try/ });
  });
}

test('a password of one’s own name is no secret', () => {
  assert.equal(isWeak('Kremer 1990', ['Ada Kremer', 'Ada', 'Kremer']), true);
  const account = { name: 'Ada Kremer', address: 'ada@example.org', password: 'Kremer 1990' };
  assert.throws(() => checkAccount(account), { message: /one of the first that anybody would try/ });
});

test('the longest password is judged at once', () => {
  const start = performance.now();
  isWeak('4@8({[<369&#!1/|0$5+7%2'.repeat(9).slice(0, 200));
  assert.ok(performance.now() - start < 1000);
});

for (const password of [
  'a few words to keep',
  'four words in a row',
  'master of none but curious',
  'my test of time',
  'Zürich-1984-Dampfer',
  'пароль из нескольких слов',
  '密码很长很长的一句话啊啊',
  'xK9#mQ2$vL',
]) {
  test(`${password} may be one`, () => assert.equal(isWeak(password), false));
}
