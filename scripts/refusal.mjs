/** Something the person at the keyboard can put right; its message is the one line they read. */
export class Refusal extends Error {}
