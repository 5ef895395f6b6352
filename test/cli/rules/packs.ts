/** A pack of a user, as a file; its one rule cuts the last paragraph of `page`. */
export const pack = `language: en
category: advertising
rules:
  - id: left-over
    why: The town pays for these lines.
    phrases:
      - "the money that is left over will go to"
    strength: sure
    strips:
      - The money that is left over will go to the path.
    keeps:
      - She said that the money that is left over will go to the path, which nobody in the town had known before.
`
export const cutByPack = 'will go to the path along the western bank'
