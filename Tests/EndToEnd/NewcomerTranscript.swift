/// What a newcomer sees, where what differs each time is made the same.
enum NewcomerTranscript {
    static let swedish = """
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

        """
}
