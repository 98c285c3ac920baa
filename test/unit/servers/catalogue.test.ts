import { GROUPS, namesOf } from '../../servers/catalogue.ts';
import { PROGRAM_NAMES } from '../../servers/programs/programs.ts';

test('groups and names come once each, in one order', () => {
  expect(namesOf(['registry', 's3', 'seaweedfs'])).toEqual(['versitygw', 'seaweedfs', 'ministack', 'registry']);
});

test('every name of a group is a program that can be had', () => {
  expect(PROGRAM_NAMES).toEqual(expect.arrayContaining(Object.values(GROUPS).flat()));
});

test('an unknown name is refused with those that are known', () => {
  expect(() => namesOf(['s3', 'minio'])).toThrow('There is no "minio". There are act, ');
});
