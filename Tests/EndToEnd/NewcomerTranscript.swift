import Testing

/// What a newcomer sees, where what differs each time is made the same, and the beginnings of the commands told there.
struct NewcomerTranscript: CustomTestStringConvertible {
    let locale: String
    let askingForName: String
    let askingForAddress: String
    /// What they write in their first minutes.
    let action: String
    let writing: String
    let summingUp: String
    let approving: String
    let copying: String
    /// What the summary is written to.
    let page: String
    let screen: String

    static let all = [swedish, english]

    var testDescription: String { locale }

    private static let swedish = NewcomerTranscript(
        locale: "sv_SE.UTF-8", askingForName: "historiken", askingForAddress: "e-postadress: ",
        action: "ring skolan, löpande",
        writing: "protokoll ny protokoll --edit", summingUp: "protokoll sammanställning -o",
        approving: "protokoll justera", copying: "protokoll säkerhetskopia", page: "underlag.html",
        screen: """
            ~$ protokoll
            fel: HOME: hemmappen läses aldrig igenom
            tips: Gå till mappen med dokumenten, ange den med -C MAPP, eller skapa en arbetsyta med protokoll init MAPP
            ~$ protokoll init Samverkan
            Några frågor först. Enter tar det som står inom hakparentes; Ctrl-C lämnar allt som det var.
            Språk (sv för svenska, en för English) [sv]:\u{20}
            Ditt namn, så som det ska stå i historiken: Anna Berg
            Din e-postadress: anna@ekby.example
            Din organisation, till exempel Ekby kommun [ingen]: Ekby kommun
            HOME/Samverkan är nu en arbetsyta.
              Ett git-förråd skapades; där finns historiken.
              + protokoll.yaml
              + people.yaml
              + .gitattributes
              + protokoll
              + planer
              + överenskommelser
              + lägesbilder
              Den är nu din förvalda arbetsyta, också när du är i en annan mapp.

            Nästa steg:
              protokoll ny protokoll --edit    skriv ett mötes protokoll i din editor
              protokoll spara                  registrera det du skrivit
              protokoll hjälp notation         hur en åtgärd skrivs
            ~$ protokoll ny protokoll --edit
            registrerat Protokoll DATE: nytt  CHANGE
            Skapade protokoll/DATE-protokoll.md
            Editorn öppnades i ett eget fönster. Tryck Enter när du sparat protokoll/DATE-protokoll.md …\u{20}
            registrerat Protokoll DATE: 1 ny åtgärd  CHANGE

            Nästa steg:
              protokoll sammanställning -o underlag.html
                  gör en sida att lämna ut inför mötet
              protokoll justera protokoll/DATE-protokoll.md --by NAMN
                  när protokollet är justerat
            ~$ protokoll sammanställning -o underlag.html
            Skrev underlag.html

            Nästa steg:
              protokoll justera protokoll/DATE-protokoll.md --by NAMN
                  när protokollet är justerat
            ~$ protokoll justera protokoll/DATE-protokoll.md --by "Bo Ek"
            registrerat Protokoll DATE: justerat av Bo Ek  CHANGE
              Justerat av Bo Ek; registrerat av Anna Berg.
              En åtgärd fick ett id.
              Taggen approved/DOCUMENT/DATE-CHANGE, inte signerad med någon nyckel.

            Nästa steg:
              protokoll
                  visar vad som behöver dig nu
              protokoll säkerhetskopia MAPP
                  gör en kopia utanför datorn, till exempel på ett USB-minne
            ~$ protokoll säkerhetskopia usb
            Säkerhetskopian finns i HOME/usb/Samverkan.bundle (SIZE) och är läst tillbaka
              4 registreringar, en tagg
              Den senaste: DATE TIME  CHANGE  Protokoll DATE: justerat av Bo Ek
            Återställ i en ny mapp med: protokoll init MAPP --from "HOME/usb/Samverkan.bundle"
            Filen ligger på samma disk som dokumenten och går förlorad med den. Kopiera den till en annan dator, eller säkerhetskopiera till ett USB-minne eller en delad mapp.
            ~$ protokoll
            Per DATE · ett dokument

            En utestående åtgärd i allt: protokoll åtgärder
            Det finns ingen kopia utanför den här datorn. Gör en med protokoll
            säkerhetskopia, till exempel till ett USB-minne, eller lägg till ett fjärrförråd
            med git remote add.
            ~$ exit

            """)

    private static let english = NewcomerTranscript(
        locale: "en_GB.UTF-8", askingForName: "history", askingForAddress: "e-mail address: ",
        action: "call the school, ongoing",
        writing: "protokoll new minutes --edit", summingUp: "protokoll summary -o",
        approving: "protokoll approve", copying: "protokoll backup", page: "paper.html",
        screen: """
            ~$ protokoll
            error: HOME: a home folder is never read through
            hint: Go to the folder with the documents, name it with -C DIR, or make a workspace with protokoll init DIR
            ~$ protokoll init Samverkan
            A few questions first. Enter takes what stands in brackets; Ctrl-C leaves everything as it was.
            Language (sv for svenska, en for English) [en]:\u{20}
            Your name, as the history is to have it: Anna Berg
            Your e-mail address: anna@ekby.example
            Your organisation, such as Ekby council [none]: Ekby kommun
            HOME/Samverkan is a workspace now.
              A git repository was made; the history is kept there.
              + protokoll.yaml
              + people.yaml
              + .gitattributes
              + minutes
              + plans
              + agreements
              + situation
              It is your default workspace now, also when you are in another folder.

            Next:
              protokoll new minutes --edit    write the minutes of a meeting in your editor
              protokoll save                  record what you have written
              protokoll help notation         how an action is written
            ~$ protokoll new minutes --edit
            recorded Minutes DATE: new  CHANGE
            Made minutes/DATE-minutes.md
            The editor opened in a window of its own. Press Enter when you have saved minutes/DATE-minutes.md …\u{20}
            recorded Minutes DATE: 1 new action  CHANGE

            Next:
              protokoll summary -o paper.html
                  makes a page to hand out before the meeting
              protokoll approve minutes/DATE-minutes.md --by NAME
                  when the minutes have been approved
            ~$ protokoll summary -o paper.html
            Wrote paper.html

            Next:
              protokoll approve minutes/DATE-minutes.md --by NAME
                  when the minutes have been approved
            ~$ protokoll approve minutes/DATE-minutes.md --by "Bo Ek"
            recorded Minutes DATE: approved by Bo Ek  CHANGE
              Approved by Bo Ek; recorded by Anna Berg.
              One action was given an id.
              Tag approved/DOCUMENT/DATE-CHANGE, not signed with a key.

            Next:
              protokoll
                  shows what needs you now
              protokoll backup FOLDER
                  makes a copy outside the machine, such as on a memory stick
            ~$ protokoll backup usb
            Backed up to HOME/usb/Samverkan.bundle (SIZE), and read back
              4 recordings, one tag
              The latest: DATE TIME  CHANGE  Minutes DATE: approved by Bo Ek
            Restore it in a new folder with: protokoll init FOLDER --from "HOME/usb/Samverkan.bundle"
            The file lies on the same disk as the documents and is lost with it. Copy it to another machine, or back up to a memory stick or a shared folder.
            ~$ protokoll
            As of DATE · one document

            One outstanding action in all: protokoll actions
            There is no copy outside this machine. Make one with protokoll backup, for
            example to a memory stick, or add a remote with git remote add.
            ~$ exit

            """)
}
