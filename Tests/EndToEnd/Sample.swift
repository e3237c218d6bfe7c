/// A small workspace in two languages, with what usually goes wrong.
enum Sample {
    static let files = [
        "protokoll.yaml": """
        language: sv
        today: 2024-03-20
        series:
          samverkan: { title: Samverkan, paths: ["minutes/*.md"], meetings: [2024-04-09] }

        """,
        "people.yaml": """
        organisations:
          - { id: kommunen, name: Lunneviks kommun }
          - { id: polisen, name: Polisen }
        people:
          - { id: amanda, name: Amanda Berg, handle: amanda, organisation: kommunen }
          - { id: ake, name: Åke Öst, handle: ake, organisation: polisen }

        """,
        "minutes/2024-03-05.md": """
        # Samverkansmöte 2024-03-05

        ## § 4 Åtgärder

        - [ ] @amanda tar fram förslag till åtgärdsplan senast 2024-03-08 ^k7m2xp
        - [ ] @ake ser över belysningen, v. 14
        - [x] @amanda bokar lokal ^b4d8rf
        - [ ] ring skolan

        """,
        "plans/åtgärdsplan.md": """
        ---
        kind: plan
        date: 2024-01-15
        ---
        # Åtgärdsplan

        | Åtgärd | Ansvarig | När | Status |
        | --- | --- | --- | --- |
        | Trygghetsvandring | Polisen | löpande | pågår |

        """,
    ]
}
