const SECRET_WORDS =
  /(^|[._ /-])(password|passwd|passphrase|secret|credentials?|(api|access|private|secret)[._ -]?key|(auth|access|api|bearer|refresh)[._ -]?token)s?($|[._ /-])/i;

/** Whether a parameter's name says that its value is nobody else's business. */
export function namesSecret(name: string): boolean {
  return SECRET_WORDS.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'));
}
