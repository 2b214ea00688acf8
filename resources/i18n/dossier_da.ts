<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Mappe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Drev</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Markér alt</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Op</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Ned</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Søg i:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Mappe:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Fil&amp;navn:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Filer af typen:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Å&amp;bn</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Gem</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Vælg</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Mapper</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Omdøb</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Slet</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Vis s&amp;kjulte filer</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Ny &amp;mappe</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Ny mappe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Frem</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Gå tilbage</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Gå frem</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Overmappe</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Gå til overmappen</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Opret ny mappe</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Opret en ny mappe</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Vis som liste</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Vis med detaljer</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Sidepanel</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Seneste steder</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Ændret den</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Fortryd</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gentag</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>K&amp;lip</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiér</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Indsæt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Markér alt</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nej</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Skift</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellemrum</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Fortryd</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gentag</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>K&amp;lip</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiér</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Indsæt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Markér alt</translation>
    </message>
</context>
<context>
    <name>dossier::AttachmentList</name>
    <message>
        <source>Save a copy outside the vault</source>
        <translation>Gem en kopi uden for boksen</translation>
    </message>
    <message>
        <source>Files kept as evidence</source>
        <translation>Filer, der er gemt som belæg</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>Gemt siden</translation>
    </message>
    <message>
        <source>&amp;Add a file…</source>
        <translation>Tilfø&amp;j en fil…</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>Vi&amp;s</translation>
    </message>
    <message>
        <source>Save a co&amp;py…</source>
        <translation>Gem en ko&amp;pi…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Fj&amp;ern</translation>
    </message>
    <message>
        <source>Drop a screenshot or a letter here to keep it as evidence.</source>
        <translation>Træk et skærmbillede eller et brev hertil for at gemme det som belæg.</translation>
    </message>
    <message>
        <source>Choose files to keep as evidence</source>
        <translation>Vælg filer, der skal gemmes som belæg</translation>
    </message>
</context>
<context>
    <name>dossier::AttachmentViewer</name>
    <message>
        <source>Reading…</source>
        <translation>Læser…</translation>
    </message>
    <message>
        <source>Kept file</source>
        <translation>Gemt fil</translation>
    </message>
    <message>
        <source>%1, %2, kept since %3</source>
        <translation>%1, %2, gemt siden %3</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Filens tekst</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Billede</translation>
    </message>
    <message>
        <source>T&amp;urn</source>
        <translation>&amp;Drej</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>&amp;Gem en kopi…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Luk</translation>
    </message>
    <message>
        <source>This file cannot be shown. %1</source>
        <translation>Filen kan ikke vises. %1</translation>
    </message>
    <message>
        <source>Dossier shows texts, PNG and JPEG. This kind of file it only keeps; save a copy to open it with another program.</source>
        <translation>Dossier viser tekster, PNG og JPEG. Denne slags fil gemmer det kun; gem en kopi for at åbne den med et andet program.</translation>
    </message>
    <message>
        <source>%1; the first part is shown</source>
        <translation>%1; den første del vises</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <translation>%1 × %2 billedpunkter, %3</translation>
    </message>
    <message>
        <source>%1. Parts of the file are damaged.</source>
        <translation>%1. Dele af filen er beskadiget.</translation>
    </message>
</context>
<context>
    <name>dossier::Backups</name>
    <message>
        <source>before the vault was brought up to date</source>
        <translation>før boksen blev bragt ajour</translation>
    </message>
    <message>
        <source>before merging</source>
        <translation>før fletning</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>før en import</translation>
    </message>
    <message>
        <source>after erasing for good</source>
        <translation>efter endelig sletning</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>i hånden</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Vælg en sikkerhedskopi</translation>
    </message>
    <message>
        <source>Dossier backups (*.dossier-backup);;All files (*)</source>
        <translation>Dossier-sikkerhedskopier (*.dossier-backup);;Alle filer (*)</translation>
    </message>
</context>
<context>
    <name>dossier::BackupsCard</name>
    <message>
        <source>There are no automatic backups yet.</source>
        <translation>Der er endnu ingen automatiske sikkerhedskopier.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sikkerhedskopier</translation>
    </message>
    <message>
        <source>One encrypted file, which opens with what opens the vault now. Keep one on another disk. Before merges, large imports and updates Dossier makes one by itself, and keeps the newest five.</source>
        <translation>Én krypteret fil, som åbnes med det, der åbner boksen nu. Gem en på en anden disk. Før fletning, store importer og opdateringer laver Dossier selv en og beholder de nyeste fem.</translation>
    </message>
    <message>
        <source>Automatic backups</source>
        <translation>Automatiske sikkerhedskopier</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Lavet</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>&amp;Sikkerhedskopiér nu…</translation>
    </message>
    <message>
        <source>C&amp;heck a backup…</source>
        <translation>&amp;Kontrollér en kopi…</translation>
    </message>
    <message>
        <source>Rest&amp;ore…</source>
        <translation>Gen&amp;dan…</translation>
    </message>
    <message>
        <source>Merge with &amp;another copy…</source>
        <translation>Flet med en &amp;anden kopi…</translation>
    </message>
    <message>
        <source>Where the backup shall be</source>
        <translation>Hvor sikkerhedskopien skal ligge</translation>
    </message>
    <message>
        <source>Backed up to %1 and read back: it is whole.</source>
        <translation>Sikkerhedskopieret til %1 og læst igen: kopien er hel.</translation>
    </message>
    <message>
        <source>Check a backup</source>
        <translation>Kontrollér en sikkerhedskopi</translation>
    </message>
    <message>
        <source>All of %1 is read and decrypted; nothing of it is kept.</source>
        <translation>Hele %1 læses og dekrypteres; intet af det beholdes.</translation>
    </message>
    <message>
        <source>What opened the vault when the backup was made</source>
        <translation>Det, der åbnede boksen, da sikkerhedskopien blev lavet</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>&amp;Kontrollér</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Kontrollerer…</translation>
    </message>
    <message>
        <source>%1 is whole. It was made %2 (%3).</source>
        <translation>%1 er hel. Den blev lavet %2 (%3).</translation>
    </message>
    <message>
        <source>The two copies are merged. Edit, Undo takes it back.</source>
        <translation>De to kopier er flettet. Rediger, Fortryd tager det tilbage.</translation>
    </message>
</context>
<context>
    <name>dossier::BusyIndicator</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbejder</translation>
    </message>
</context>
<context>
    <name>dossier::CatalogueBrowser</name>
    <message>
        <source>Holders</source>
        <translation>Indehavere</translation>
    </message>
    <message>
        <source>Data types</source>
        <translation>Datatyper</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systemer</translation>
    </message>
    <message>
        <source>What to browse</source>
        <translation>Hvad der gennemses</translation>
    </message>
    <message>
        <source>Search names, domains, apps, labels</source>
        <translation>Søg navne, domæner, apps, betegnelser</translation>
    </message>
    <message>
        <source>Search what is built in</source>
        <translation>Søg i det indbyggede</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Indbygget</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Kind, country</source>
        <translation>Art, land</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domæner</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Kaldes også</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Udbyder</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Koncern</translation>
    </message>
    <message>
        <source>Privacy contact</source>
        <translation>Kontakt om privatliv</translation>
    </message>
    <message>
        <source>Form for requests</source>
        <translation>Formular til anmodninger</translation>
    </message>
    <message>
        <source>Deletion page</source>
        <translation>Side til sletning</translation>
    </message>
    <message>
        <source>Deleting is</source>
        <translation>Sletning er</translation>
    </message>
    <message>
        <source>Page for a copy of your data</source>
        <translation>Side til en kopi af dine data</translation>
    </message>
    <message>
        <source>Getting a copy is</source>
        <translation>At få en kopi er</translation>
    </message>
    <message>
        <source>Says it may hold</source>
        <translation>Oplyser, at de måske har</translation>
    </message>
    <message>
        <source> (“%1”)</source>
        <translation> (»%1«)</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Kilder</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datatype</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nøgle</translation>
    </message>
    <message>
        <source>Data Privacy Vocabulary</source>
        <translation>Data Privacy Vocabulary</translation>
    </message>
    <message>
        <source>Apple&apos;s labels</source>
        <translation>Apples betegnelser</translation>
    </message>
    <message>
        <source>Google Play&apos;s labels</source>
        <translation>Google Plays betegnelser</translation>
    </message>
    <message>
        <source>Fideslang</source>
        <translation>Fideslang</translation>
    </message>
    <message>
        <source>GDPR</source>
        <translation>GDPR</translation>
    </message>
    <message>
        <source>Article %1</source>
        <translation>Artikel %1</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Takes in</source>
        <translation>Tager ind</translation>
    </message>
    <message>
        <source>Nothing has that in it</source>
        <translation>Intet indeholder det</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 vist</translation>
    </message>
    <message>
        <source>you</source>
        <translation>dig</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Øvelser</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Tilføjet af</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Øvelse</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutter</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Trin %1</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>Ser på</translation>
    </message>
    <message>
        <source>To take home</source>
        <translation>Til at tage med hjem</translation>
    </message>
</context>
<context>
    <name>dossier::CataloguePage</name>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Your packs</source>
        <translation>Dine pakker</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Gennemse</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Egne ord</translation>
    </message>
</context>
<context>
    <name>dossier::ChecksCard</name>
    <message>
        <source>Save &amp;what can be read…</source>
        <translation>Red, &amp;hvad der kan læses…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kontroller</translation>
    </message>
    <message>
        <source>Verif&amp;y the vault</source>
        <translation>Kontrollér &amp;boksen</translation>
    </message>
    <message>
        <source>&amp;Self-check: nothing is transmitted</source>
        <translation>Selvtest: intet forlader &amp;computeren</translation>
    </message>
    <message>
        <source>Checking every row and page, beside your work…</source>
        <translation>Kontrollerer hver række og side, ved siden af dit arbejde…</translation>
    </message>
    <message>
        <source>Every row and page was checked since the vault was opened: it is whole.</source>
        <translation>Hver række og side er kontrolleret, siden boksen blev åbnet: den er hel.</translation>
    </message>
    <message>
        <source>The vault is damaged. Restore it from a backup, or save what can be read.</source>
        <translation>Boksen er beskadiget. Gendan den fra en sikkerhedskopi, eller red, hvad der kan læses.</translation>
    </message>
    <message>
        <source>Hide the &amp;libraries and open files</source>
        <translation>Skjul biblioteker &amp;og åbne filer</translation>
    </message>
    <message>
        <source>Show the &amp;libraries and open files</source>
        <translation>Vis biblioteker &amp;og åbne filer</translation>
    </message>
    <message>
        <source>Descriptor %1: %2</source>
        <translation>Deskriptor %1: %2</translation>
    </message>
    <message>
        <source>Libraries (%1): %2</source>
        <translation>Biblioteker (%1): %2</translation>
    </message>
    <message>
        <source>Active system-call filters: %1. Version of the kernel&apos;s file rules: %2.</source>
        <translation>Aktive filtre for systemkald: %1. Version af kernens filregler: %2.</translation>
    </message>
    <message>
        <source>Checking every page and row…</source>
        <translation>Kontrollerer hver side og række…</translation>
    </message>
    <message>
        <source>✓ </source>
        <translation>✓ </translation>
    </message>
    <message>
        <source>✗ </source>
        <translation>✗ </translation>
    </message>
    <message>
        <source>The vault is whole</source>
        <translation>Boksen er hel</translation>
    </message>
    <message>
        <source>The vault does not verify</source>
        <translation>Boksen består ikke kontrollen</translation>
    </message>
    <message>
        <source>– </source>
        <translation>– </translation>
    </message>
    <message>
        <source> (missing on this computer)</source>
        <translation> (findes ikke på denne computer)</translation>
    </message>
    <message>
        <source>! </source>
        <translation>! </translation>
    </message>
    <message>
        <source>– On this computer nobody can tell whether something was refused.</source>
        <translation>– På denne computer kan ingen sige, om noget blev afvist.</translation>
    </message>
    <message>
        <source>Local sockets that were refused, which is no alarm: %1</source>
        <translation>Lokale sockets, der blev afvist, hvilket ikke er en alarm: %1</translation>
    </message>
    <message>
        <source>Nothing can be transmitted</source>
        <translation>Intet kan sendes</translation>
    </message>
    <message>
        <source>A protection is missing</source>
        <translation>En beskyttelse mangler</translation>
    </message>
</context>
<context>
    <name>dossier::CommandList</name>
    <message>
        <source>Commands</source>
        <translation>Kommandoer</translation>
    </message>
    <message>
        <source>Type a part of a command</source>
        <translation>Skriv en del af en kommando</translation>
    </message>
</context>
<context>
    <name>dossier::DropZone</name>
    <message>
        <source>An address was dropped. Dossier opens none: save the file on this computer first, then drop it here.</source>
        <translation>Der blev trukket en adresse hertil. Dossier åbner ingen: gem først filen på denne computer, og træk den så hertil.</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Vælg filer, der skal importeres</translation>
    </message>
    <message>
        <source>Drop files or folders here. They are read on this computer, by a program that can reach nothing else.</source>
        <translation>Træk filer eller mapper hertil. De læses på denne computer af et program, der ikke kan nå andet.</translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation>Vælg fi&amp;ler…</translation>
    </message>
</context>
<context>
    <name>dossier::EditMenu</name>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Fortryd: %1</translation>
    </message>
    <message>
        <source>Nothing to &amp;undo</source>
        <translation>Intet at &amp;fortryde</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historik…</translation>
    </message>
    <message>
        <source>&amp;Write beside %1…</source>
        <translation>&amp;Notat ved %1…</translation>
    </message>
    <message>
        <source>&amp;Write beside a holder…</source>
        <translation>&amp;Notat ved en indehaver…</translation>
    </message>
    <message>
        <source>&amp;Keep a file with %1…</source>
        <translation>&amp;Gem en fil hos %1…</translation>
    </message>
    <message>
        <source>&amp;Keep a file with a holder…</source>
        <translation>&amp;Gem en fil hos en indehaver…</translation>
    </message>
    <message>
        <source>Remove %1 from the &amp;inventory</source>
        <translation>Fjern %1 fra f&amp;ortegnelsen</translation>
    </message>
    <message>
        <source>Remove a holding from the &amp;inventory</source>
        <translation>Fjern en beholdning fra f&amp;ortegnelsen</translation>
    </message>
    <message>
        <source>&amp;Remove %1 from the inventory</source>
        <translation>Fj&amp;ern %1 fra fortegnelsen</translation>
    </message>
    <message>
        <source>&amp;Remove a holder from the inventory</source>
        <translation>Fj&amp;ern en indehaver fra fortegnelsen</translation>
    </message>
    <message>
        <source>&amp;Erase %1 for good…</source>
        <translation>&amp;Slet %1 for altid…</translation>
    </message>
    <message>
        <source>&amp;Erase a holder for good…</source>
        <translation>&amp;Slet en indehaver for altid…</translation>
    </message>
    <message>
        <source>Erase what was &amp;taken back…</source>
        <translation>Slet det &amp;tilbagetagne…</translation>
    </message>
    <message>
        <source>Erase %1 for good?</source>
        <translation>Slet %1 for altid?</translation>
    </message>
    <message>
        <source>All evidence about this holder, what you wrote beside it, and the files that you keep with it.</source>
        <translation>Alt belæg om denne indehaver, dine notater ved den og de filer, du gemmer hos den.</translation>
    </message>
    <message>
        <source>Erase what was taken back?</source>
        <translation>Slet det tilbagetagne?</translation>
    </message>
    <message>
        <source>Files that you removed, what was replaced when you wrote something new, and the names of imports that were undone. Nothing can be undone afterwards.</source>
        <translation>Filer, som du fjernede, det, der blev erstattet, da du skrev noget nyt, og navnene på importer, der blev fortrudt. Bagefter kan intet fortrydes.</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Write a &amp;letter to %1…</source>
        <translation>Skriv et &amp;brev til %1…</translation>
    </message>
    <message>
        <source>Write a &amp;letter to a holder…</source>
        <translation>Skriv et &amp;brev til en indehaver…</translation>
    </message>
</context>
<context>
    <name>dossier::EntrancePage</name>
    <message>
        <source>&amp;Save what can be read…</source>
        <translation>Red, &amp;hvad der kan læses…</translation>
    </message>
    <message>
        <source>Create your vault</source>
        <translation>Opret din boks</translation>
    </message>
    <message>
        <source>Dossier keeps the file on yourself that others keep on you. It stays encrypted on this computer, and nothing is ever transmitted.</source>
        <translation>Dossier fører den mappe om dig, som andre fører om dig. Den forbliver krypteret på denne computer, og intet sendes nogensinde.</translation>
    </message>
    <message>
        <source>&amp;Create vault</source>
        <translation>&amp;Opret boks</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås op</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>Adgangssætning eller gendannelseskode</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>Lås o&amp;p</translation>
    </message>
    <message>
        <source>&amp;Open an existing vault…</source>
        <translation>Å&amp;bn en boks…</translation>
    </message>
    <message>
        <source>&amp;Open another vault…</source>
        <translation>Å&amp;bn en anden boks…</translation>
    </message>
    <message>
        <source>Create else&amp;where…</source>
        <translation>Opret et andet &amp;sted…</translation>
    </message>
    <message>
        <source>&amp;New vault…</source>
        <translation>&amp;Ny boks…</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>Gen&amp;dan fra sikkerhedskopi…</translation>
    </message>
    <message>
        <source>It will be the folder %1</source>
        <translation>Det bliver mappen %1</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Åbn en boks</translation>
    </message>
    <message>
        <source>Where the vault shall be</source>
        <translation>Hvor boksen skal ligge</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Opretter…</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Låser op…</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>De to adgangssætninger er forskellige.</translation>
    </message>
</context>
<context>
    <name>dossier::EraseDialog</name>
    <message>
        <source>Erase for good</source>
        <translation>Slet for altid</translation>
    </message>
    <message>
        <source>It goes from this vault, its history and its automatic backups, and cannot be taken back. Copies of the vault and backups that you keep elsewhere still have it.</source>
        <translation>Det forsvinder fra denne boks, dens historik og dens automatiske sikkerhedskopier og kan ikke hentes tilbage. Kopier af boksen og sikkerhedskopier, som du gemmer andre steder, har det stadig.</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behold det</translation>
    </message>
    <message>
        <source>&amp;Erase for good</source>
        <translation>&amp;Slet for altid</translation>
    </message>
</context>
<context>
    <name>dossier::EvidenceTree</name>
    <message>
        <source>record %1</source>
        <translation>post %1</translation>
    </message>
    <message>
        <source>known as %1</source>
        <translation>kendt som %1</translation>
    </message>
    <message>
        <source>What is held, and the evidence</source>
        <translation>Hvad der findes, og belægget</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>On what evidence</source>
        <translation>På hvilket belæg</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1; you: %2</source>
        <translation>%1; du: %2</translation>
    </message>
    <message>
        <source>You are known as</source>
        <translation>Du er kendt som</translation>
    </message>
    <message>
        <source>Passes on: %1</source>
        <translation>Giver videre: %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>til %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>asked for and refused: not held</source>
        <translation>bedt om og afslået: findes ikke</translation>
    </message>
    <message>
        <source>may ask: not held</source>
        <translation>må spørge: findes ikke</translation>
    </message>
    <message>
        <source>a claim: %1</source>
        <translation>et udsagn: %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>You wrote, %1: %2</source>
        <translation>Du skrev, %1: %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Læser…</translation>
    </message>
    <message>
        <source>You wrote, %1</source>
        <translation>Du skrev, %1</translation>
    </message>
</context>
<context>
    <name>dossier::ExportDialog</name>
    <message>
        <source>Export the inventory</source>
        <translation>Eksportér fortegnelsen</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever has it can read it. What you removed, evidence files and the history of changes are not in it.</source>
        <translation>Filen er ikke krypteret: den, der har den, kan læse den. Det, du har fjernet, filer med belæg og historikken er ikke med.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>&amp;JSON-LD, in the terms of the Data Privacy Vocabulary; Dossier reads it again</source>
        <translation>&amp;JSON-LD, i Data Privacy Vocabularys begreber; Dossier kan læse det igen</translation>
    </message>
    <message>
        <source>J&amp;SON, for programs</source>
        <translation>J&amp;SON, til programmer</translation>
    </message>
    <message>
        <source>&amp;Table (CSV), for a spreadsheet</source>
        <translation>&amp;Tabel (CSV), til et regneark</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Udeladt</translation>
    </message>
    <message>
        <source>N&amp;othing more</source>
        <translation>&amp;Intet mere</translation>
    </message>
    <message>
        <source>&amp;Names: holders are numbered; identifiers, flows, claims and your own words are left out</source>
        <translation>&amp;Navne: indehavere nummereres; kendetegn, videregivelser, udsagn og dine egne ord udelades</translation>
    </message>
    <message>
        <source>All but &amp;counts: how many holders have each data type</source>
        <translation>Alt undtagen &amp;antal: hvor mange indehavere der har hver datatype</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Eksportér…</translation>
    </message>
    <message>
        <source>Inventory %1</source>
        <translation>Fortegnelse %1</translation>
    </message>
    <message>
        <source>Where the inventory shall be</source>
        <translation>Hvor fortegnelsen skal ligge</translation>
    </message>
    <message>
        <source>Exported to %1, which is not encrypted.</source>
        <translation>Eksporteret til %1, som ikke er krypteret.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Eksporterer…</translation>
    </message>
</context>
<context>
    <name>dossier::FirstStepsPage</name>
    <message>
        <source>Three ways to begin</source>
        <translation>Tre måder at begynde på</translation>
    </message>
    <message>
        <source>The vault is empty. That says nothing yet about who holds what.</source>
        <translation>Boksen er tom. Det siger endnu intet om, hvem der har hvad.</translation>
    </message>
    <message>
        <source>Quick audit</source>
        <translation>Hurtig opgørelse</translation>
    </message>
    <message>
        <source>Tick the apps and services you use. What they say they may collect appears as claims.</source>
        <translation>Sæt kryds ved de apps og tjenester, du bruger. Hvad de siger, de må indsamle, vises som udsagn.</translation>
    </message>
    <message>
        <source>Tick &amp;services…</source>
        <translation>Sæt &amp;kryds ved tjenester…</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>Dine filer</translation>
    </message>
    <message>
        <source>A password export, a mailbox, a report of your phone: what they show becomes evidence.</source>
        <translation>En eksport af adgangskoder, en postkasse, en rapport fra din telefon: det, de viser, bliver til belæg.</translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation>Vælg fi&amp;ler…</translation>
    </message>
    <message>
        <source>Sample inventory</source>
        <translation>Eksempelfortegnelse</translation>
    </message>
    <message>
        <source>Made-up files of a made-up person, to look around. Each can be undone.</source>
        <translation>Opdigtede filer fra en opdigtet person, til at se sig om i. Hver kan fortrydes.</translation>
    </message>
    <message>
        <source>Try the sa&amp;mple</source>
        <translation>&amp;Prøv eksemplet</translation>
    </message>
</context>
<context>
    <name>dossier::HistoryDialog</name>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>ingen fil</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukendt</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Whose history</source>
        <translation>Hvis historik</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ændringer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Før</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>Choose a field to write back what stood there before.</source>
        <translation>Vælg et felt for at skrive det tilbage, der stod der før.</translation>
    </message>
    <message>
        <source>&amp;Bring back what was before</source>
        <translation>&amp;Hent det tidligere tilbage</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Luk</translation>
    </message>
    <message>
        <source>Nothing was written there.</source>
        <translation>Der stod intet.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Brought back. Edit, Undo takes it back.</source>
        <translation>Hentet tilbage. Rediger, Fortryd tager det tilbage.</translation>
    </message>
</context>
<context>
    <name>dossier::HolderDetail</name>
    <message>
        <source>E&amp;dit…</source>
        <translation>Re&amp;digér…</translation>
    </message>
    <message>
        <source>Write beside the chosen line, or beside the holder (F2)</source>
        <translation>Skriv et notat ved den valgte linje eller ved indehaveren (F2)</translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>ikke i kataloget</translation>
    </message>
    <message>
        <source>You wrote: %1</source>
        <translation>Du skrev: %1</translation>
    </message>
    <message>
        <source>Nobody is known yet</source>
        <translation>Endnu er ingen kendt</translation>
    </message>
    <message>
        <source>Choose a holder</source>
        <translation>Vælg en indehaver</translation>
    </message>
    <message>
        <source>Import a file or tick the services you use. Empty does not mean safe.</source>
        <translation>Importér en fil, eller sæt kryds ved de tjenester, du bruger. Tom betyder ikke sikker.</translation>
    </message>
    <message>
        <source>Not saved yet: %1</source>
        <translation>Endnu ikke gemt: %1</translation>
    </message>
    <message>
        <source>Write a &amp;letter…</source>
        <translation>Skriv et &amp;brev…</translation>
    </message>
    <message>
        <source>Ask this holder what it has, or to correct or erase it (Ctrl+R)</source>
        <translation>Spørg denne indehaver, hvad den har, eller få det rettet eller slettet (Ctrl+R)</translation>
    </message>
</context>
<context>
    <name>dossier::HolderModel</name>
    <message>
        <source>only notes</source>
        <translation>kun notater</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Indehaver</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belæg</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Sidst set</translation>
    </message>
</context>
<context>
    <name>dossier::ImportsPage</name>
    <message>
        <source>Imports</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>Importer indtil nu</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observationer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fremskridt</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ann&amp;ullér</translation>
    </message>
    <message>
        <source>&amp;Save to the vault</source>
        <translation>&amp;Gem i boksen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Kassér</translation>
    </message>
    <message>
        <source>Reading… nothing is saved before you approve it.</source>
        <translation>Læser… intet gemmes, før du godkender det.</translation>
    </message>
    <message>
        <source>Untick whom you do not want to keep. Nothing is saved yet.</source>
        <translation>Fjern krydset ved dem, du ikke vil beholde. Intet er gemt endnu.</translation>
    </message>
    <message>
        <source>Nothing here is new or could be read, so there is nothing to save.</source>
        <translation>Intet her er nyt eller kunne læses, så der er intet at gemme.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Gemmer…</translation>
    </message>
    <message>
        <source>Files imported: %1. Edit, Undo takes the newest back.</source>
        <translation>Importerede filer: %1. Rediger, Fortryd tager den nyeste tilbage.</translation>
    </message>
    <message>
        <source>Import %1 is undone. The same file can be imported again.</source>
        <translation>Import %1 er fortrudt. Den samme fil kan importeres igen.</translation>
    </message>
    <message>
        <source>Entered by you</source>
        <translation>Indtastet af dig</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>fortrudt</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importeret</translation>
    </message>
    <message>
        <source>imported, %1 rejected</source>
        <translation>importeret, %1 afvist</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Undo import %1</source>
        <translation>Fortryd import %1</translation>
    </message>
    <message>
        <source>An answer of yours could not be remembered: %1</source>
        <translation>Et af dine svar kunne ikke huskes: %1</translation>
    </message>
</context>
<context>
    <name>dossier::InventoryChanges</name>
    <message>
        <source>Removed from the inventory. Edit, Undo brings it back.</source>
        <translation>Fjernet fra fortegnelsen. Rediger, Fortryd henter det tilbage.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Taget tilbage.</translation>
    </message>
    <message>
        <source>Kept in the vault, encrypted. The file where it came from is as it was.</source>
        <translation>Gemt i boksen, krypteret. Filen, hvor den kom fra, er, som den var.</translation>
    </message>
    <message>
        <source>The file is removed. Edit, Undo brings it back.</source>
        <translation>Filen er fjernet. Rediger, Fortryd henter den tilbage.</translation>
    </message>
    <message>
        <source>A copy is saved. Outside the vault it is not encrypted.</source>
        <translation>En kopi er gemt. Uden for boksen er den ikke krypteret.</translation>
    </message>
    <message>
        <source>Erased for good, also from the automatic backups.</source>
        <translation>Slettet for altid, også fra de automatiske sikkerhedskopier.</translation>
    </message>
    <message>
        <source>Unsaved text could not be kept. %1</source>
        <translation>Tekst, der ikke var gemt, kunne ikke bevares. %1</translation>
    </message>
</context>
<context>
    <name>dossier::InventoryPage</name>
    <message>
        <source>Inventory</source>
        <translation>Fortegnelse</translation>
    </message>
    <message>
        <source>Name, website, e-mail…</source>
        <translation>Navn, websted, e-mail…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alle kategorier</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Indehavere</translation>
    </message>
</context>
<context>
    <name>dossier::KeyDialog</name>
    <message>
        <source>Working</source>
        <translation>Arbejder</translation>
    </message>
    <message>
        <source>New key file, where you want one</source>
        <translation>Ny nøglefil, hvis du vil have en</translation>
    </message>
    <message>
        <source>New key file</source>
        <translation>Ny nøglefil</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>A name to know it by, such as “stick in the desk”</source>
        <translation>Et navn at kende den på, såsom »nøglen i skrivebordet«</translation>
    </message>
    <message>
        <source>Name (not secret, may be left empty)</source>
        <translation>Navn (ikke hemmeligt, må være tomt)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;ullér</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>De to adgangssætninger er forskellige.</translation>
    </message>
</context>
<context>
    <name>dossier::KeyFileRow</name>
    <message>
        <source>Choose a &amp;key file…</source>
        <translation>Vælg en nøglefi&amp;l…</translation>
    </message>
    <message>
        <source>Use a &amp;key file…</source>
        <translation>Brug en nø&amp;glefil…</translation>
    </message>
    <message>
        <source>&amp;Make a key file…</source>
        <translation>Lav &amp;en nøglefil…</translation>
    </message>
    <message>
        <source>Use no key file</source>
        <translation>Brug ingen nøglefil</translation>
    </message>
    <message>
        <source>Choose a key file</source>
        <translation>Vælg en nøglefil</translation>
    </message>
    <message>
        <source>Key file: %1</source>
        <translation>Nøglefil: %1</translation>
    </message>
    <message>
        <source>Where the key file shall be</source>
        <translation>Hvor nøglefilen skal ligge</translation>
    </message>
    <message>
        <source>New key file: %1</source>
        <translation>Ny nøglefil: %1</translation>
    </message>
</context>
<context>
    <name>dossier::KeysCard</name>
    <message>
        <source>Passphrase</source>
        <translation>Adgangssætning</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Gendannelseskode</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Nøglefil</translation>
    </message>
    <message>
        <source>Passphrase and key file</source>
        <translation>Adgangssætning og nøglefil</translation>
    </message>
    <message>
        <source>What opens the vault now</source>
        <translation>Det, der åbner boksen nu</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Nøgler</translation>
    </message>
    <message>
        <source>Each of these opens the vault by itself. Changing one is instant: the data stay as they are.</source>
        <translation>Hver af disse åbner boksen alene. At ændre en sker med det samme: dataene bliver, som de er.</translation>
    </message>
    <message>
        <source>What opens the vault</source>
        <translation>Hvad der åbner boksen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Siden</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemærkninger</translation>
    </message>
    <message>
        <source>Add &amp;passphrase…</source>
        <translation>Tilfø&amp;j adgangssætning…</translation>
    </message>
    <message>
        <source>Add &amp;key file…</source>
        <translation>Tilføj nøglefi&amp;l…</translation>
    </message>
    <message>
        <source>Add passphrase &amp;with key file…</source>
        <translation>Adgangssætning &amp;med nøglefil…</translation>
    </message>
    <message>
        <source>New &amp;recovery code…</source>
        <translation>Ny &amp;gendannelseskode…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Ændr…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Fj&amp;ern…</translation>
    </message>
    <message>
        <source>New &amp;data key…</source>
        <translation>Ny datan&amp;øgle…</translation>
    </message>
    <message>
        <source>Stren&amp;gthen…</source>
        <translation>Styrk &amp;nøglen…</translation>
    </message>
    <message>
        <source>opened with this</source>
        <translation>åbnet med denne</translation>
    </message>
    <message>
        <source>could be stronger</source>
        <translation>kunne være stærkere</translation>
    </message>
    <message>
        <source>Choose a line of the list first</source>
        <translation>Vælg først en linje på listen</translation>
    </message>
    <message>
        <source>Erase the automatic backups too (%1), which %2 still opens</source>
        <translation>Slet også de automatiske sikkerhedskopier (%1), som %2 stadig åbner</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Tilføj</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Tilføjer…</translation>
    </message>
    <message>
        <source>Add a passphrase</source>
        <translation>Tilføj en adgangssætning</translation>
    </message>
    <message>
        <source>Add a key file</source>
        <translation>Tilføj en nøglefil</translation>
    </message>
    <message>
        <source>Add a passphrase with a key file</source>
        <translation>Tilføj en adgangssætning med nøglefil</translation>
    </message>
    <message>
        <source>It opens the vault beside what opens it now.</source>
        <translation>Den åbner boksen ved siden af det, der åbner den nu.</translation>
    </message>
    <message>
        <source>Whoever has the file can open the vault, without a passphrase. Keep it on a stick, away from the vault.</source>
        <translation>Den, der har filen, kan åbne boksen uden adgangssætning. Gem den på en USB-nøgle, væk fra boksen.</translation>
    </message>
    <message>
        <source>Only both together open the vault. Keep a copy of the file: without it this passphrase opens nothing.</source>
        <translation>Kun begge sammen åbner boksen. Behold en kopi af filen: uden den åbner denne adgangssætning intet.</translation>
    </message>
    <message>
        <source>The passphrase is added.</source>
        <translation>Adgangssætningen er tilføjet.</translation>
    </message>
    <message>
        <source>The key file is added.</source>
        <translation>Nøglefilen er tilføjet.</translation>
    </message>
    <message>
        <source>Passphrase and key file are added.</source>
        <translation>Adgangssætning og nøglefil er tilføjet.</translation>
    </message>
    <message>
        <source>Change a key</source>
        <translation>Ændr en nøgle</translation>
    </message>
    <message>
        <source>What you give as present is replaced by what is new: a passphrase, a key file, or both together.</source>
        <translation>Det, du angiver som nuværende, erstattes af det nye: en adgangssætning, en nøglefil eller begge sammen.</translation>
    </message>
    <message>
        <source>Present passphrase, or the recovery code if it is forgotten</source>
        <translation>Nuværende adgangssætning, eller gendannelseskoden, hvis den er glemt</translation>
    </message>
    <message>
        <source>the old one</source>
        <translation>den gamle</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>Æ&amp;ndr</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Ændrer…</translation>
    </message>
    <message>
        <source>It is changed. Any older backup still opens with the old one.</source>
        <translation>Det er ændret. Enhver ældre sikkerhedskopi åbnes stadig med den gamle.</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 »%2«</translation>
    </message>
    <message>
        <source>Remove a key</source>
        <translation>Fjern en nøgle</translation>
    </message>
    <message>
        <source>This will no longer open the vault: %1.</source>
        <translation>Dette åbner ikke længere boksen: %1.</translation>
    </message>
    <message>
        <source>Then only the recovery code is left.</source>
        <translation>Så er kun gendannelseskoden tilbage.</translation>
    </message>
    <message>
        <source>it</source>
        <translation>den</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Fjern</translation>
    </message>
    <message>
        <source>Removed: %1. Any older backup still opens with it.</source>
        <translation>Fjernet: %1. Enhver ældre sikkerhedskopi åbnes stadig med den.</translation>
    </message>
    <message>
        <source>Strengthen a passphrase</source>
        <translation>Styrk en adgangssætning</translation>
    </message>
    <message>
        <source>The passphrase stays the same. Trying one will cost an attacker as much as this computer does in about a second.</source>
        <translation>Adgangssætningen er den samme. At prøve én vil koste en angriber så meget, som denne computer når på omkring et sekund.</translation>
    </message>
    <message>
        <source>The passphrase to strengthen</source>
        <translation>Adgangssætningen, der skal styrkes</translation>
    </message>
    <message>
        <source>&amp;Strengthen</source>
        <translation>&amp;Styrk</translation>
    </message>
    <message>
        <source>Measuring this computer…</source>
        <translation>Måler denne computer…</translation>
    </message>
    <message>
        <source>The passphrase is strengthened.</source>
        <translation>Adgangssætningen er styrket.</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Ny gendannelseskode</translation>
    </message>
    <message>
        <source>16 new words will open the vault; the words you had until now will not.</source>
        <translation>16 nye ord vil åbne boksen; de ord, du havde indtil nu, gør det ikke længere.</translation>
    </message>
    <message>
        <source>&amp;Make the code</source>
        <translation>&amp;Lav koden</translation>
    </message>
    <message>
        <source>The new recovery code is in force; the old one opens nothing any more.</source>
        <translation>Den nye gendannelseskode gælder; den gamle åbner intet mere.</translation>
    </message>
    <message>
        <source>New data key</source>
        <translation>Ny datanøgle</translation>
    </message>
    <message>
        <source>The whole vault is encrypted anew. Do this if somebody may have had a copy of the vault and one of its keys.

The key that you give here stays. All others go and must be added again; you get a new recovery code. It takes as long as writing the vault once, and needs as much free space. A crash does no harm.</source>
        <translation>Hele boksen krypteres på ny. Gør det, hvis nogen kan have haft en kopi af boksen og en af dens nøgler.

Den nøgle, du angiver her, bliver. Alle andre forsvinder og må tilføjes igen; du får en ny gendannelseskode. Det tager så lang tid som at skrive boksen én gang og kræver lige så meget fri plads. Et nedbrud gør ingen skade.</translation>
    </message>
    <message>
        <source>The key that stays</source>
        <translation>Nøglen, der bliver</translation>
    </message>
    <message>
        <source>the old key</source>
        <translation>den gamle nøgle</translation>
    </message>
    <message>
        <source>&amp;Encrypt anew</source>
        <translation>&amp;Kryptér på ny</translation>
    </message>
    <message>
        <source>Encrypting…</source>
        <translation>Krypterer…</translation>
    </message>
    <message>
        <source>The vault has a new data key. Other passphrases and key files must be added again.</source>
        <translation>Boksen har en ny datanøgle. Andre adgangssætninger og nøglefiler må tilføjes igen.</translation>
    </message>
</context>
<context>
    <name>dossier::LensesPage</name>
    <message>
        <source>Cited: %1</source>
        <translation>Belagt med: %1</translation>
    </message>
    <message>
        <source>But: %1</source>
        <translation>Men: %1</translation>
    </message>
    <message>
        <source>Lenses</source>
        <translation>Linser</translation>
    </message>
    <message>
        <source>Inputs, consequences and disputes</source>
        <translation>Input, følger og stridspunkter</translation>
    </message>
    <message>
        <source>As documented</source>
        <translation>Som dokumenteret</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Fed by</source>
        <translation>Fodres af</translation>
    </message>
    <message>
        <source>Scores and credit files</source>
        <translation>Scorer og kreditmapper</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Overvågning</translation>
    </message>
    <message>
        <source>Who gains from the data</source>
        <translation>Hvem der har gavn af dataene</translation>
    </message>
    <message>
        <source>Beyond the documents</source>
        <translation>Ud over dokumenterne</translation>
    </message>
    <message>
        <source>%1, %2. What is known feeds %3 of %4 documented inputs; %5 more could be fed. Coverage with reasons, never a score.</source>
        <translation>%1, %2. Det kendte fodrer %3 af %4 dokumenterede input; %5 flere kunne fodres. Dækning med grunde, aldrig en score.</translation>
    </message>
    <message>
        <source>What it does with it</source>
        <translation>Hvad det gør med det</translation>
    </message>
    <message>
        <source>What the documents dispute</source>
        <translation>Hvad dokumenterne bestrider</translation>
    </message>
    <message>
        <source>What is disputed</source>
        <translation>Hvad der er omstridt</translation>
    </message>
    <message>
        <source>What it takes in</source>
        <translation>Hvad det tager ind</translation>
    </message>
    <message>
        <source>Taken in, without a metric being named</source>
        <translation>Taget ind, uden at et mål er nævnt</translation>
    </message>
    <message>
        <source> [our reading]</source>
        <translation> [vores læsning]</translation>
    </message>
    <message>
        <source>nothing known feeds it</source>
        <translation>intet kendt fodrer det</translation>
    </message>
    <message>
        <source>Who feeds it, and whom it feeds</source>
        <translation>Hvem der fodrer det, og hvem det fodrer</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>Not of the documents; it stands on</source>
        <translation>Ikke fra dokumenterne; det hviler på</translation>
    </message>
    <message>
        <source>%1: %2 (%3, %4)</source>
        <translation>%1: %2 (%3, %4)</translation>
    </message>
    <message>
        <source>Added by you and your packs</source>
        <translation>Tilføjet af dig og dine pakker</translation>
    </message>
</context>
<context>
    <name>dossier::LetterDialog</name>
    <message>
        <source>Tell me what you hold (access)</source>
        <translation>Fortæl, hvad I har (indsigt)</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Slet det</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Ret det</translation>
    </message>
    <message>
        <source>Stop using it, for advertising too (objection)</source>
        <translation>Hold op med at bruge det, også til reklame (indsigelse)</translation>
    </message>
    <message>
        <source>Hand it over in a usable form (portability)</source>
        <translation>Udlevér det i en brugbar form (dataportabilitet)</translation>
    </message>
    <message>
        <source>Have a person review a score or a decision</source>
        <translation>Lad et menneske gennemgå en score eller en afgørelse</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Skriv et brev</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>Brevet</translation>
    </message>
    <message>
        <source>Nothing is sent from here: copy the letter or save it, and send it yourself. It is no legal advice; where you live counts for the law, too.</source>
        <translation>Intet sendes herfra: kopiér brevet eller gem det, og send det selv. Det er ingen juridisk rådgivning; hvor du bor, tæller også for loven.</translation>
    </message>
    <message>
        <source>&amp;What for</source>
        <translation>&amp;Til hvad</translation>
    </message>
    <message>
        <source>&amp;By which law</source>
        <translation>&amp;Efter hvilken lov</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprog</translation>
    </message>
    <message>
        <source>Choose the law of where you live</source>
        <translation>Vælg loven dér, hvor du bor</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Luk</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opiér</translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation>&amp;Gem som tekst…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A letter to %1</source>
        <translation>Et brev til %1</translation>
    </message>
    <message>
        <source>Where you live decides which law you can use; what the catalogue knows about this holder does not tell.</source>
        <translation>Hvor du bor, afgør, hvilken lov du kan bruge; det, kataloget ved om denne indehaver, siger det ikke.</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>To be answered “%1” (%2).</source>
        <translation>Skal besvares: »%1« (%2).</translation>
    </message>
    <message>
        <source>Everything is filled in.</source>
        <translation>Alt er udfyldt.</translation>
    </message>
    <message>
        <source>Still to be filled in: %1</source>
        <translation>Mangler at blive udfyldt: %1</translation>
    </message>
    <message>
        <source>Copied. It leaves the clipboard again after a while.</source>
        <translation>Kopieret. Det forlader udklipsholderen igen efter en tid.</translation>
    </message>
    <message>
        <source>Letter %1</source>
        <translation>Brev %1</translation>
    </message>
    <message>
        <source>Where the letter shall be</source>
        <translation>Hvor brevet skal ligge</translation>
    </message>
    <message>
        <source>Saved as %1, which is not encrypted.</source>
        <translation>Gemt som %1, som ikke er krypteret.</translation>
    </message>
</context>
<context>
    <name>dossier::MainWindow</name>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sider</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overblik</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Fortegnelse</translation>
    </message>
    <message>
        <source>Who holds what</source>
        <translation>Hvem har hvad</translation>
    </message>
    <message>
        <source>Lenses</source>
        <translation>Linser</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Vault &amp;&amp; settings</source>
        <translation>Boks &amp;&amp; indstillinger</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Filer</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Importér filer…</translation>
    </message>
    <message>
        <source>Quick &amp;audit…</source>
        <translation>&amp;Hurtig opgørelse…</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Import the &amp;sample inventory</source>
        <translation>Importér &amp;eksempelfortegnelsen</translation>
    </message>
    <message>
        <source>E&amp;xport the inventory…</source>
        <translation>Eks&amp;portér fortegnelsen…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>&amp;Export the matrix picture…</source>
        <translation>Eksportér &amp;billedet af matricen…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Lås</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afslut</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>Værk&amp;tøjer</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Kommandoer…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>&amp;Sikkerhedskopiér nu…</translation>
    </message>
    <message>
        <source>&amp;Merge with another copy…</source>
        <translation>&amp;Flet med en anden kopi…</translation>
    </message>
    <message>
        <source>&amp;Verify the vault</source>
        <translation>Kontrollér &amp;boksen</translation>
    </message>
    <message>
        <source>&amp;Self-check</source>
        <translation>Selv&amp;test</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Rediger</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Overblik</translation>
    </message>
    <message>
        <source>&amp;Inventory</source>
        <translation>&amp;Fortegnelse</translation>
    </message>
    <message>
        <source>&amp;Who holds what</source>
        <translation>&amp;Hvem har hvad</translation>
    </message>
    <message>
        <source>&amp;Lenses</source>
        <translation>&amp;Linser</translation>
    </message>
    <message>
        <source>I&amp;mports</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>&amp;Vault and settings</source>
        <translation>&amp;Boks og indstillinger</translation>
    </message>
    <message>
        <source>&amp;Catalogue</source>
        <translation>&amp;Katalog</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Lyse farver</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Mørke farver</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Høj kontrast</translation>
    </message>
    <message>
        <source>Text that was not saved when the vault was locked stands there again.</source>
        <translation>Tekst, der ikke var gemt, da boksen blev låst, står der igen.</translation>
    </message>
    <message>
        <source>The inventory cannot be read, so nothing is shown. That does not mean that nobody holds anything.</source>
        <translation>Fortegnelsen kan ikke læses, så intet vises. Det betyder ikke, at ingen har noget.</translation>
    </message>
    <message>
        <source>Reading the inventory…</source>
        <translation>Læser fortegnelsen…</translation>
    </message>
    <message>
        <source>Added. Edit, Undo takes it back.</source>
        <translation>Tilføjet. Rediger, Fortryd tager det tilbage.</translation>
    </message>
    <message>
        <source>Reading the sample inventory…</source>
        <translation>Læser eksempelfortegnelsen…</translation>
    </message>
    <message>
        <source>The sample inventory is imported; each of its files can be undone.</source>
        <translation>Eksempelfortegnelsen er importeret; hver af dens filer kan fortrydes.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Kontrollerer…</translation>
    </message>
    <message>
        <source>Every row and page of the vault is read once, beside your work</source>
        <translation>Hver række og side i boksen læses én gang, ved siden af dit arbejde</translation>
    </message>
    <message>
        <source>This computer lets Dossier keep too little memory out of the swap, so keys of an open vault could be written to the disk. Raise the limit on locked memory (ulimit -l), or encrypt the swap.</source>
        <translation>Denne computer lader Dossier holde for lidt hukommelse ude af swap, så nøgler til en åben boks kan blive skrevet til disken. Hæv grænsen for låst hukommelse (ulimit -l), eller kryptér swap.</translation>
    </message>
    <message>
        <source>%1. Tools, Self-check shows what is loaded.</source>
        <translation>%1. Værktøjer, Selvtest viser, hvad der er indlæst.</translation>
    </message>
    <message>
        <source>Parts of this vault are damaged or were changed from outside. Do not enter anything new: restore it from a backup, or save what can be read into a new vault. (%1)</source>
        <translation>Dele af denne boks er beskadiget eller blev ændret udefra. Indtast intet nyt: gendan den fra en sikkerhedskopi, eller red, hvad der kan læses, over i en ny boks. (%1)</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Gendan…</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>Red, hvad der kan læses…</translation>
    </message>
</context>
<context>
    <name>dossier::MatrixModel</name>
    <message>
        <source>unknown</source>
        <translation>ukendt</translation>
    </message>
</context>
<context>
    <name>dossier::MatrixPage</name>
    <message>
        <source>Who holds what</source>
        <translation>Hvem har hvad</translation>
    </message>
    <message>
        <source>As a ta&amp;ble</source>
        <translation>Som ta&amp;bel</translation>
    </message>
    <message>
        <source>Export &amp;picture…</source>
        <translation>&amp;Eksportér billede…</translation>
    </message>
    <message>
        <source>declared (a claim)</source>
        <translation>oplyst (et udsagn)</translation>
    </message>
    <message>
        <source>permitted (could)</source>
        <translation>tilladt (kunne)</translation>
    </message>
    <message>
        <source>Who holds what, as a table</source>
        <translation>Hvem har hvad, som tabel</translation>
    </message>
    <message>
        <source>%1, %2: </source>
        <translation>%1, %2: </translation>
    </message>
    <message>
        <source>nothing known, which does not mean that nothing is held.</source>
        <translation>intet kendt, hvilket ikke betyder, at intet findes.</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>%1 Enter opens the evidence.</source>
        <translation>%1 Enter åbner belægget.</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Eksportér billede</translation>
    </message>
    <message>
        <source>SVG picture (*.svg);;PNG picture (*.png)</source>
        <translation>SVG-billede (*.svg);;PNG-billede (*.png)</translation>
    </message>
</context>
<context>
    <name>dossier::MatrixPicture</name>
    <message>
        <source>Who holds what</source>
        <translation>Hvem har hvad</translation>
    </message>
    <message>
        <source>Nothing is known yet, which does not mean that nothing is held.</source>
        <translation>Endnu er intet kendt, hvilket ikke betyder, at intet findes.</translation>
    </message>
</context>
<context>
    <name>dossier::MergeDialog</name>
    <message>
        <source>nothing</source>
        <translation>intet</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;ullér</translation>
    </message>
    <message>
        <source>Merge with another copy</source>
        <translation>Flet med en anden kopi</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbejder</translation>
    </message>
    <message>
        <source>Take in what was changed in another copy of this vault, on another computer or in a backup. Where both changed the same thing, the newer change counts. You see what would change before anything does.</source>
        <translation>Tag det ind, der blev ændret i en anden kopi af denne boks, på en anden computer eller i en sikkerhedskopi. Hvor begge ændrede det samme, gælder den nyeste ændring. Du ser, hvad der ville ændre sig, før noget gør det.</translation>
    </message>
    <message>
        <source>A vault’s &amp;folder…</source>
        <translation>En boks&apos; &amp;mappe…</translation>
    </message>
    <message>
        <source>A &amp;backup…</source>
        <translation>En &amp;sikkerhedskopi…</translation>
    </message>
    <message>
        <source>No copy is chosen yet.</source>
        <translation>Ingen kopi er valgt endnu.</translation>
    </message>
    <message>
        <source>What opens the other copy</source>
        <translation>Det, der åbner den anden kopi</translation>
    </message>
    <message>
        <source>Choose the other copy</source>
        <translation>Vælg den anden kopi</translation>
    </message>
    <message>
        <source>What would change here</source>
        <translation>Hvad der ville ændre sig her</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Derefter</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Indtastet i hånden</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 post</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 poster</translation>
    </message>
    <message>
        <source>Imports that come in</source>
        <translation>Importer, der kommer ind</translation>
    </message>
    <message>
        <source>Imports that are taken back</source>
        <translation>Importer, der tages tilbage</translation>
    </message>
    <message>
        <source>What was written by hand</source>
        <translation>Hvad der blev skrevet i hånden</translation>
    </message>
    <message>
        <source>Pack that comes in: %1</source>
        <translation>Pakke, der kommer ind: %1</translation>
    </message>
    <message>
        <source>Pack that goes: %1</source>
        <translation>Pakke, der forsvinder: %1</translation>
    </message>
    <message>
        <source>Evidence files that come in: %1</source>
        <translation>Filer med belæg, der kommer ind: %1</translation>
    </message>
    <message>
        <source>Evidence files that go: %1</source>
        <translation>Filer med belæg, der forsvinder: %1</translation>
    </message>
    <message>
        <source>Nothing: all that the other copy holds is here already.</source>
        <translation>Intet: alt, hvad den anden kopi har, er her allerede.</translation>
    </message>
    <message>
        <source>Nothing that is shown. Only the times at which things were changed are brought into line.</source>
        <translation>Intet, der vises. Kun tidspunkterne, hvor ting blev ændret, bringes i overensstemmelse.</translation>
    </message>
    <message>
        <source>A backup is made first, and Edit, Undo takes the merge back. The other copy is not changed.</source>
        <translation>Først laves en sikkerhedskopi, og Rediger, Fortryd tager fletningen tilbage. Den anden kopi ændres ikke.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Luk</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Sammenligner…</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>Fletter…</translation>
    </message>
    <message>
        <source>&amp;Show what would change</source>
        <translation>&amp;Vis, hvad der ville ændre sig</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Flet</translation>
    </message>
</context>
<context>
    <name>dossier::NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>Ny adgangssætning</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Den samme igen</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Adgangssætningens styrke</translation>
    </message>
    <message>
        <source>Guessed at once.</source>
        <translation>Gættes straks.</translation>
    </message>
    <message>
        <source>Guessed quickly.</source>
        <translation>Gættes hurtigt.</translation>
    </message>
    <message>
        <source>Withstands a careless attacker.</source>
        <translation>Modstår en skødesløs angriber.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>God.</translation>
    </message>
    <message>
        <source>Very good.</source>
        <translation>Meget god.</translation>
    </message>
    <message>
        <source>Four or more random words are good.</source>
        <translation>Fire eller flere tilfældige ord er godt.</translation>
    </message>
</context>
<context>
    <name>dossier::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>dossier::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Overblik</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Importér filer…</translation>
    </message>
    <message>
        <source>Look through the &amp;lens</source>
        <translation>Se gennem &amp;linsen</translation>
    </message>
    <message>
        <source>Nobody is known to, which does not mean that nobody does.</source>
        <translation>Ingen, man ved om, hvilket ikke betyder, at ingen har det.</translation>
    </message>
    <message numerus="yes">
        <source>%n more could: %1</source>
        <translation>
            <numerusform>%n mere kunne: %1</numerusform>
            <numerusform>%n flere kunne: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more say they may: %1</source>
        <translation>
            <numerusform>%n mere siger, de må: %1</numerusform>
            <numerusform>%n flere siger, de må: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Vis dem</translation>
    </message>
    <message>
        <source>Who could</source>
        <translation>Hvem kunne</translation>
    </message>
    <message>
        <source>Who say they may</source>
        <translation>Hvem siger, de må</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, as documented, takes in %2 inputs. What is known here feeds %3 of them, and %4 more could be fed. This is coverage, not a score.</source>
        <translation>%1 tager, som dokumenteret, %2 input ind. Det, der er kendt her, fodrer %3 af dem, og %4 flere kunne fodres. Det er dækning, ikke en score.</translation>
    </message>
    <message>
        <source>%1 holders known from %2 imports. A password export, a mailbox and a phone report together show most.</source>
        <translation>%1 indehavere kendt fra %2 importer. En eksport af adgangskoder, en postkasse og en rapport fra telefonen viser tilsammen mest.</translation>
    </message>
</context>
<context>
    <name>dossier::OwnWordForm</name>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
</context>
<context>
    <name>dossier::PackDialog</name>
    <message>
        <source>Add a pack</source>
        <translation>Tilføj en pakke</translation>
    </message>
    <message>
        <source>What it is will be found out by reading it. Most packs carry neither licence nor date: what you know, you can say here. Empty fields stay unknown.</source>
        <translation>Hvad det er, findes ud af ved at læse det. De fleste pakker bærer hverken licens eller dato: det, du ved, kan du sige her. Tomme felter forbliver ukendte.</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Find ud af det</translation>
    </message>
    <message>
        <source>2026-08-14 or 2026-08</source>
        <translation>2026-08-14 eller 2026-08</translation>
    </message>
    <message>
        <source>its usual one</source>
        <translation>den sædvanlige</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Navn</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licens</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Dato</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;ullér</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Tilføj</translation>
    </message>
</context>
<context>
    <name>dossier::PackFacts</name>
    <message>
        <source>What your packs say</source>
        <translation>Hvad dine pakker siger</translation>
    </message>
    <message>
        <source>found by its name alone</source>
        <translation>fundet alene på navnet</translation>
    </message>
    <message>
        <source>found by its domain</source>
        <translation>fundet på domænet</translation>
    </message>
    <message>
        <source>found by its app</source>
        <translation>fundet på appen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>dossier::PackWords</name>
    <message>
        <source>Deletion page</source>
        <translation>Side til sletning</translation>
    </message>
    <message>
        <source>Deleting is</source>
        <translation>Sletning er</translation>
    </message>
    <message>
        <source>How to delete</source>
        <translation>Sådan slettes</translation>
    </message>
    <message>
        <source>Deletion by e-mail to</source>
        <translation>Sletning pr. e-mail til</translation>
    </message>
    <message>
        <source>Page for a copy of your data</source>
        <translation>Side til en kopi af dine data</translation>
    </message>
    <message>
        <source>Getting a copy is</source>
        <translation>At få en kopi er</translation>
    </message>
    <message>
        <source>How to get a copy</source>
        <translation>Sådan fås en kopi</translation>
    </message>
    <message>
        <source>A copy by e-mail to</source>
        <translation>En kopi pr. e-mail til</translation>
    </message>
    <message>
        <source>Privacy contact</source>
        <translation>Kontakt om privatliv</translation>
    </message>
    <message>
        <source>Contact form</source>
        <translation>Kontaktformular</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Websted</translation>
    </message>
    <message>
        <source>Best reached by</source>
        <translation>Nås bedst via</translation>
    </message>
    <message>
        <source>Language to write in</source>
        <translation>Sprog at skrive på</translation>
    </message>
    <message>
        <source>For people in</source>
        <translation>For folk i</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Beder om</translation>
    </message>
    <message>
        <source>May ask for</source>
        <translation>Kan bede om</translation>
    </message>
    <message>
        <source>Privacy policy</source>
        <translation>Privatlivspolitik</translation>
    </message>
    <message>
        <source>Breach of</source>
        <translation>Læk fra</translation>
    </message>
    <message>
        <source>Data that got out</source>
        <translation>Data, der slap ud</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Kendt siden</translation>
    </message>
    <message>
        <source>Accounts in it</source>
        <translation>Konti i det</translation>
    </message>
    <message>
        <source>Second factors</source>
        <translation>Anden faktor</translation>
    </message>
    <message>
        <source>How to switch them on</source>
        <translation>Sådan slås den til</translation>
    </message>
    <message>
        <source>How to get back in</source>
        <translation>Sådan kommer man ind igen</translation>
    </message>
    <message>
        <source>About second factors</source>
        <translation>Om anden faktor</translation>
    </message>
    <message>
        <source>Tracks for</source>
        <translation>Sporer for</translation>
    </message>
    <message>
        <source>Tracking company</source>
        <translation>Sporende selskab</translation>
    </message>
    <message>
        <source>One login for</source>
        <translation>Ét login til</translation>
    </message>
    <message>
        <source>Login moved between</source>
        <translation>Login flyttet mellem</translation>
    </message>
    <message>
        <source>Page to change the password</source>
        <translation>Side til at skifte adgangskode</translation>
    </message>
    <message>
        <source>Its store label declares</source>
        <translation>Butikkens mærke oplyser</translation>
    </message>
    <message>
        <source>Its label says that deletion can be asked for</source>
        <translation>Mærket siger, at man kan bede om sletning</translation>
    </message>
    <message>
        <source>Opt-out page</source>
        <translation>Side til fravalg</translation>
    </message>
    <message>
        <source>How to opt out</source>
        <translation>Sådan fravælges</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Driver</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Counted to the group</source>
        <translation>Regnet til koncernen</translation>
    </message>
    <message>
        <source>Quality of the record</source>
        <translation>Postens kvalitet</translation>
    </message>
    <message>
        <source>Listed as</source>
        <translation>Opført som</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Its source</source>
        <translation>Dens kilde</translation>
    </message>
    <message>
        <source>To be read with care</source>
        <translation>Læses med forsigtighed</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Betyder</translation>
    </message>
    <message>
        <source>Merchant code</source>
        <translation>Forretningskode</translation>
    </message>
    <message>
        <source>%1 (you say)</source>
        <translation>%1 (siger du)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukendt</translation>
    </message>
    <message>
        <source>unknown (usually %1)</source>
        <translation>ukendt (sædvanligvis %1)</translation>
    </message>
    <message>
        <source>not readable: %1</source>
        <translation>kan ikke læses: %1</translation>
    </message>
    <message>
        <source>According to %1</source>
        <translation>Ifølge %1</translation>
    </message>
</context>
<context>
    <name>dossier::PacksPanel</name>
    <message>
        <source>No packs yet. A pack is an open list that you fetched elsewhere, such as JustDeleteMe or the companies of datarequests.org.
What it says stands beside what you know, with its name and date, and changes none of it.</source>
        <translation>Ingen pakker endnu. En pakke er en åben liste, som du har hentet et andet sted, såsom JustDeleteMe eller selskaberne fra datarequests.org.
Det, den siger, står ved siden af det, du ved, med dens navn og dato, og ændrer intet af det.</translation>
    </message>
    <message>
        <source>Your packs</source>
        <translation>Dine pakker</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licens</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>To be read with care</source>
        <translation>Læses med forsigtighed</translation>
    </message>
    <message>
        <source>Search the entries of the chosen pack</source>
        <translation>Søg i den valgte pakkes poster</translation>
    </message>
    <message>
        <source>Search the entries</source>
        <translation>Søg i posterne</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>What the pack says</source>
        <translation>Hvad pakken siger</translation>
    </message>
    <message>
        <source>Add f&amp;iles…</source>
        <translation>Tilføj f&amp;iler…</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>Tilføj en &amp;mappe…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Fj&amp;ern</translation>
    </message>
    <message>
        <source>Drop a file, a zip archive or a folder anywhere here.</source>
        <translation>Træk en fil, et zip-arkiv eller en mappe hertil.</translation>
    </message>
    <message>
        <source>Choose packs to add</source>
        <translation>Vælg pakker, der skal tilføjes</translation>
    </message>
    <message>
        <source>Choose a pack&apos;s folder</source>
        <translation>Vælg en pakkes mappe</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 filer</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Læser…</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Intet blev tilføjet.</translation>
    </message>
    <message>
        <source>%1 stood there already.</source>
        <translation>%1 stod der allerede.</translation>
    </message>
    <message>
        <source>%1 added in place of an earlier one. Edit, Undo takes it back.</source>
        <translation>%1 tilføjet i stedet for en tidligere. Rediger, Fortryd tager det tilbage.</translation>
    </message>
    <message>
        <source>%1 added. Edit, Undo takes it back.</source>
        <translation>%1 tilføjet. Rediger, Fortryd tager det tilbage.</translation>
    </message>
    <message>
        <source>%1, entry %2</source>
        <translation>%1, post %2</translation>
    </message>
    <message>
        <source>Could not be read: %1 (%2). The rest is there.</source>
        <translation>Kunne ikke læses: %1 (%2). Resten er der.</translation>
    </message>
    <message>
        <source>%1 is not used any more. Edit, Undo brings it back.</source>
        <translation>%1 bruges ikke mere. Rediger, Fortryd henter den tilbage.</translation>
    </message>
    <message>
        <source>The first %1 of them; search to see others.</source>
        <translation>De første %1 af dem; søg for at se andre.</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 af %2 poster</translation>
    </message>
</context>
<context>
    <name>dossier::QuickAuditDialog</name>
    <message>
        <source>Quick audit</source>
        <translation>Hurtig opgørelse</translation>
    </message>
    <message>
        <source>Which of these do you use?</source>
        <translation>Hvilke af disse bruger du?</translation>
    </message>
    <message>
        <source>Search by name or website</source>
        <translation>Søg på navn eller websted</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Søg</translation>
    </message>
    <message>
        <source>Nobody of that name is in the catalogue. Services that your files show need no entry here.</source>
        <translation>Ingen med det navn er i kataloget. Tjenester, som dine filer viser, behøver ingen post her.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Tilføj</translation>
    </message>
    <message>
        <source>%1: which one? Your name for it</source>
        <translation>%1: hvilken? Dit navn for den</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Add (%1)</source>
        <translation>&amp;Tilføj (%1)</translation>
    </message>
</context>
<context>
    <name>dossier::RecoveryDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>Gendannelseskode</translation>
    </message>
    <message>
        <source>Write these 16 words down</source>
        <translation>Skriv disse 16 ord ned</translation>
    </message>
    <message>
        <source>They open the vault if the passphrase is lost. They are shown this once. Keep them on paper, away from this computer.</source>
        <translation>De åbner boksen, hvis adgangssætningen går tabt. De vises kun denne ene gang. Gem dem på papir, væk fra denne computer.</translation>
    </message>
    <message>
        <source>I have &amp;written them down</source>
        <translation>Jeg &amp;har skrevet dem ned</translation>
    </message>
    <message>
        <source>&amp;Save as a sheet to print…</source>
        <translation>&amp;Gem som et ark til udskrift…</translation>
    </message>
    <message>
        <source>&amp;Delete the sheet now</source>
        <translation>&amp;Slet arket nu</translation>
    </message>
    <message>
        <source>Where the sheet shall be</source>
        <translation>Hvor arket skal ligge</translation>
    </message>
    <message>
        <source>Recovery code.pdf</source>
        <translation>Gendannelseskode.pdf</translation>
    </message>
    <message>
        <source>%1 is not encrypted: whoever has it can open the vault. Print it, then delete it.</source>
        <translation>%1 er ikke krypteret: den, der har det, kan åbne boksen. Udskriv det, og slet det så.</translation>
    </message>
    <message>
        <source>Nothing was saved: this place cannot be written to, or something is already there.</source>
        <translation>Intet blev gemt: der kan ikke skrives her, eller der ligger allerede noget.</translation>
    </message>
    <message>
        <source>The sheet is deleted.</source>
        <translation>Arket er slettet.</translation>
    </message>
    <message>
        <source>It could not be deleted. Delete it by hand.</source>
        <translation>Det kunne ikke slettes. Slet det i hånden.</translation>
    </message>
    <message>
        <source>Three words from your note</source>
        <translation>Tre ord fra din seddel</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>Ord %1</translation>
    </message>
    <message>
        <source>&amp;Back to the words</source>
        <translation>&amp;Tilbage til ordene</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Færdig</translation>
    </message>
</context>
<context>
    <name>dossier::RecoverySheet</name>
    <message>
        <source>Dossier: recovery code</source>
        <translation>Dossier: gendannelseskode</translation>
    </message>
    <message>
        <source>Vault: %1</source>
        <translation>Boks: %1</translation>
    </message>
    <message>
        <source>Made on: %1</source>
        <translation>Lavet den: %1</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Hvad den er til</translation>
    </message>
    <message>
        <source>These 16 words open the vault if the passphrase or the key file is lost. Nobody else can help: there is no other way in.</source>
        <translation>Disse 16 ord åbner boksen, hvis adgangssætningen eller nøglefilen går tabt. Ingen andre kan hjælpe: der er ingen anden vej ind.</translation>
    </message>
    <message>
        <source>How to keep it</source>
        <translation>Sådan gemmes den</translation>
    </message>
    <message>
        <source>Whoever reads this sheet and has the vault can open it. Keep it like a passport, away from the computer. Take no picture of it. Delete the file it was printed from. If somebody may have seen it, make a new code: this one then opens the vault no more, but older backups still open with it.</source>
        <translation>Den, der læser dette ark og har boksen, kan åbne den. Gem det som et pas, væk fra computeren. Tag intet billede af det. Slet filen, det blev udskrevet fra. Hvis nogen kan have set det, så lav en ny kode: denne åbner så ikke boksen mere, men ældre sikkerhedskopier åbnes stadig med den.</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>Sådan bruges den</translation>
    </message>
    <message>
        <source>Start Dossier, choose the vault and type the words in the order of their numbers where it asks for the passphrase, with a blank between them. Then give the vault a new passphrase under “Vault and settings”.</source>
        <translation>Start Dossier, vælg boksen, og skriv ordene i numrenes rækkefølge, hvor der bedes om adgangssætningen, med et mellemrum imellem. Giv så boksen en ny adgangssætning under »Boks og indstillinger«.</translation>
    </message>
    <message>
        <source>The words carry a checksum: Dossier says so if one of them is wrong or out of place.</source>
        <translation>Ordene bærer en kontrolsum: Dossier siger til, hvis et af dem er forkert eller står forkert.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Gendannelseskode</translation>
    </message>
</context>
<context>
    <name>dossier::SaveWordsDialog</name>
    <message>
        <source>Sign &amp;with my key</source>
        <translation>Underskriv &amp;med min nøgle</translation>
    </message>
    <message>
        <source>Save as a pack</source>
        <translation>Gem som pakke</translation>
    </message>
    <message>
        <source>Save your words as a pack</source>
        <translation>Gem dine ord som pakke</translation>
    </message>
    <message>
        <source>A file for others, with the words that you wrote and nothing else of the vault. It is not encrypted.</source>
        <translation>En fil til andre, med de ord, du har skrevet, og intet andet fra boksen. Den er ikke krypteret.</translation>
    </message>
    <message>
        <source>a later edition has the same name</source>
        <translation>en senere udgave har samme navn</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Navn</translation>
    </message>
    <message>
        <source>&amp;Edition</source>
        <translation>&amp;Udgave</translation>
    </message>
    <message>
        <source>Made &amp;by</source>
        <translation>Lavet &amp;af</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Dato</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licens</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>No&amp;tat</translation>
    </message>
    <message>
        <source>The key is made at first use, stays in the vault and goes with its backups.</source>
        <translation>Nøglen laves ved første brug, bliver i boksen og følger med i dens sikkerhedskopier.</translation>
    </message>
    <message>
        <source>Your public key</source>
        <translation>Din offentlige nøgle</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opiér</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Lu&amp;k</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Gem…</translation>
    </message>
    <message>
        <source>Where the pack shall be</source>
        <translation>Hvor pakken skal ligge</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Saved as %1, unsigned.</source>
        <translation>Gemt som %1, uden underskrift.</translation>
    </message>
    <message>
        <source>Saved as %1, with its signature in %1.minisig. Give both to others, and the key above in another way, such as on paper or by telephone: only so can they know that the pack is yours.</source>
        <translation>Gemt som %1, med underskriften i %1.minisig. Giv begge dele til andre, og nøglen ovenfor ad en anden vej, såsom på papir eller i telefonen: kun sådan kan de vide, at pakken er din.</translation>
    </message>
</context>
<context>
    <name>dossier::SettingsPage</name>
    <message>
        <source>Vault and settings</source>
        <translation>Boks og indstillinger</translation>
    </message>
    <message>
        <source>Appearance and lock</source>
        <translation>Udseende og lås</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lys</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørk</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Høj kontrast</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutter</translation>
    </message>
    <message>
        <source>Colo&amp;urs</source>
        <translation>&amp;Udseende</translation>
    </message>
    <message>
        <source>La&amp;nguage, from the next start on</source>
        <translation>S&amp;prog (gælder fra næste start)</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> sekunder</translation>
    </message>
    <message>
        <source>&amp;Lock when idle for</source>
        <translation>Lås ved &amp;inaktivitet i</translation>
    </message>
    <message>
        <source>Clear cop&amp;ied text after</source>
        <translation>R&amp;yd kopieret tekst efter</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
</context>
<context>
    <name>dossier::StagingTree</name>
    <message>
        <source>What would be imported</source>
        <translation>Hvad der ville blive importeret</translation>
    </message>
    <message>
        <source>File and holders</source>
        <translation>Fil og indehavere</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Fundet</translation>
    </message>
    <message>
        <source>Matched by</source>
        <translation>Fundet ved</translation>
    </message>
    <message>
        <source>%1, to be read</source>
        <translation>%1, skal læses</translation>
    </message>
    <message>
        <source>Imported already, as import %1. Nothing to do.</source>
        <translation>Allerede importeret, som import %1. Intet at gøre.</translation>
    </message>
    <message>
        <source>%1 observations from %2 records; %3 new holders, %4 new holdings</source>
        <translation>%1 observationer fra %2 poster; %3 nye indehavere, %4 nye beholdninger</translation>
    </message>
    <message>
        <source>notes only</source>
        <translation>kun notater</translation>
    </message>
    <message>
        <source>new, not in the catalogue</source>
        <translation>ny, ikke i kataloget</translation>
    </message>
    <message>
        <source>%1, new here</source>
        <translation>%1, ny her</translation>
    </message>
    <message>
        <source>It is %1</source>
        <translation>Det er %1</translation>
    </message>
    <message>
        <source>a similar name; tick if it is the same</source>
        <translation>et lignende navn; sæt kryds, hvis det er den samme</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Ikke læst</translation>
    </message>
    <message>
        <source>Unknown field</source>
        <translation>Ukendt felt</translation>
    </message>
    <message>
        <source>%1; written texts: %2</source>
        <translation>%1; skrevne tekster: %2</translation>
    </message>
    <message>
        <source>Call it %1</source>
        <translation>Kald det %1</translation>
    </message>
    <message>
        <source>according to %1</source>
        <translation>ifølge %1</translation>
    </message>
</context>
<context>
    <name>dossier::UnsavedQuestion</name>
    <message>
        <source>Throw away what you wrote?</source>
        <translation>Kassér det, du har skrevet?</translation>
    </message>
    <message>
        <source>It is not saved.</source>
        <translation>Det er ikke gemt.</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>&amp;Kassér</translation>
    </message>
    <message>
        <source>&amp;Go on writing</source>
        <translation>&amp;Skriv videre</translation>
    </message>
</context>
<context>
    <name>dossier::WordDialog</name>
    <message>
        <source>New: %1</source>
        <translation>Ny: %1</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Luk</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;ullér</translation>
    </message>
    <message>
        <source>Copy to &amp;my words</source>
        <translation>Kopiér til &amp;mine ord</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Gem</translation>
    </message>
    <message>
        <source>* is needed</source>
        <translation>* skal udfyldes</translation>
    </message>
    <message>
        <source>Added by %1. A copy is your own, can be changed, and stands before the pack&apos;s.</source>
        <translation>Tilføjet af %1. En kopi er din egen, kan ændres og går forud for pakkens.</translation>
    </message>
    <message>
        <source>%1 copied to your words. Edit, Undo takes it back.</source>
        <translation>%1 kopieret til dine ord. Rediger, Fortryd tager det tilbage.</translation>
    </message>
    <message>
        <source>%1 saved. Edit, Undo takes it back.</source>
        <translation>%1 gemt. Rediger, Fortryd tager det tilbage.</translation>
    </message>
    <message>
        <source>%1 “%2”, %3: %4</source>
        <translation>%1 »%2«, %3: %4</translation>
    </message>
    <message>
        <source>The vault was locked while you were writing a word. What was not saved is gone.</source>
        <translation>Boksen blev låst, mens du skrev et ord. Det, der ikke var gemt, er væk.</translation>
    </message>
</context>
<context>
    <name>dossier::WordLabels</name>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorier</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datatype</translation>
    </message>
    <message>
        <source>Data types</source>
        <translation>Datatyper</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Felt</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felter</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Indehaver</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Indehavere</translation>
    </message>
    <message>
        <source>What it says it may hold</source>
        <translation>Hvad den oplyser, at den måske har</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Linse</translation>
    </message>
    <message>
        <source>Lenses</source>
        <translation>Linser</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Kilder</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>Følge</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Følger</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Stridspunkt</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Stridspunkter</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Øvelse</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Øvelser</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>How sensitive</source>
        <translation>Hvor følsom</translation>
    </message>
    <message>
        <source>Article of the GDPR</source>
        <translation>Artikel i GDPR</translation>
    </message>
    <message>
        <source>Data Privacy Vocabulary</source>
        <translation>Data Privacy Vocabulary</translation>
    </message>
    <message>
        <source>Apple&apos;s labels</source>
        <translation>Apples betegnelser</translation>
    </message>
    <message>
        <source>Google Play&apos;s labels</source>
        <translation>Google Plays betegnelser</translation>
    </message>
    <message>
        <source>Fideslang</source>
        <translation>Fideslang</translation>
    </message>
    <message>
        <source>Written beside</source>
        <translation>Skrives ved</translation>
    </message>
    <message>
        <source>What is written there</source>
        <translation>Hvad der skrives dér</translation>
    </message>
    <message>
        <source>To choose from</source>
        <translation>Valgmuligheder</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Hvad den er</translation>
    </message>
    <message>
        <source>Name in its own language</source>
        <translation>Navn på dens eget sprog</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Kaldes også</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domæner</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>As it stands on statements</source>
        <translation>Som den står på kontoudtog</translation>
    </message>
    <message>
        <source>Who runs it</source>
        <translation>Hvem der driver den</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Koncern</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Privacy contact</source>
        <translation>Kontakt om privatliv</translation>
    </message>
    <message>
        <source>Form for requests</source>
        <translation>Formular til anmodninger</translation>
    </message>
    <message>
        <source>Deletion page</source>
        <translation>Side til sletning</translation>
    </message>
    <message>
        <source>Deleting is</source>
        <translation>Sletning er</translation>
    </message>
    <message>
        <source>Page for a copy of your data</source>
        <translation>Side til en kopi af dine data</translation>
    </message>
    <message>
        <source>Getting a copy is</source>
        <translation>At få en kopi er</translation>
    </message>
    <message>
        <source>Stands for many, such as “landlord”</source>
        <translation>Står for mange, såsom »udlejer«</translation>
    </message>
    <message>
        <source>Where it says so</source>
        <translation>Hvor det står</translation>
    </message>
    <message>
        <source>Its own words are broader than this type</source>
        <translation>Dens egne ord rækker videre end denne datatype</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>The text is</source>
        <translation>Teksten er</translation>
    </message>
    <message>
        <source>Is this holder</source>
        <translation>Er denne indehaver</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>Udgivet af</translation>
    </message>
    <message>
        <source>A reading of a vague word</source>
        <translation>En læsning af et vagt ord</translation>
    </message>
    <message>
        <source>Data types that feed it</source>
        <translation>Datatyper, der fodrer det</translation>
    </message>
    <message>
        <source>Only through these holders</source>
        <translation>Kun gennem disse indehavere</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Hvad der står</translation>
    </message>
    <message>
        <source>What the other side says</source>
        <translation>Hvad den anden side siger</translation>
    </message>
    <message>
        <source>Where the other side says so</source>
        <translation>Hvor den anden side siger det</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutter</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Trin</translation>
    </message>
    <message>
        <source>Lenses it looks at</source>
        <translation>Linser, den ser på</translation>
    </message>
    <message>
        <source>Categories it looks at</source>
        <translation>Kategorier, den ser på</translation>
    </message>
    <message>
        <source>To take home</source>
        <translation>Til at tage med hjem</translation>
    </message>
    <message>
        <source>1: hardly</source>
        <translation>1: næsten ikke</translation>
    </message>
    <message>
        <source>2: somewhat</source>
        <translation>2: noget</translation>
    </message>
    <message>
        <source>3: much</source>
        <translation>3: meget</translation>
    </message>
    <message>
        <source>4: most of all</source>
        <translation>4: allermest</translation>
    </message>
    <message>
        <source>9 (special categories)</source>
        <translation>9 (særlige kategorier)</translation>
    </message>
    <message>
        <source>9, depending on what it shows</source>
        <translation>9, afhængigt af, hvad det viser</translation>
    </message>
    <message>
        <source>10 (convictions and offences)</source>
        <translation>10 (straffedomme og lovovertrædelser)</translation>
    </message>
    <message>
        <source>10, depending on what it shows</source>
        <translation>10, afhængigt af, hvad det viser</translation>
    </message>
    <message>
        <source>a holder</source>
        <translation>en indehaver</translation>
    </message>
    <message>
        <source>what a holder has</source>
        <translation>det, en indehaver har</translation>
    </message>
    <message>
        <source>one line</source>
        <translation>én linje</translation>
    </message>
    <message>
        <source>several lines</source>
        <translation>flere linjer</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>en dato</translation>
    </message>
    <message>
        <source>one of a list</source>
        <translation>én fra en liste</translation>
    </message>
    <message>
        <source>its label in a store</source>
        <translation>dens mærke i en butik</translation>
    </message>
    <message>
        <source>its privacy policy</source>
        <translation>dens privatlivspolitik</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>let</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>middel</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>svært</translation>
    </message>
    <message>
        <source>impossible</source>
        <translation>umuligt</translation>
    </message>
    <message>
        <source>a domain</source>
        <translation>et domæne</translation>
    </message>
    <message>
        <source>an app&apos;s id</source>
        <translation>en apps id</translation>
    </message>
    <message>
        <source>text on a statement</source>
        <translation>tekst på et kontoudtog</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>et navn</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>dokumenteret</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>rapporteret</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>omstridt</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>foreslået</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>trukket tilbage</translation>
    </message>
    <message>
        <source>historic</source>
        <translation>historisk</translation>
    </message>
    <message>
        <source>Text to look for</source>
        <translation>Tekst, der søges efter</translation>
    </message>
    <message>
        <source>Short name in citations</source>
        <translation>Kort navn i henvisninger</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>2026-11-26, 2026-11 or 2026</source>
        <translation>2026-11-26, 2026-11 eller 2026</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>shop.example.net</source>
        <translation>shop.example.net</translation>
    </message>
    <message>
        <source>exactMatch, then the term</source>
        <translation>exactMatch, derefter begrebet</translation>
    </message>
    <message>
        <source>SOURCE: a phrase to find it by</source>
        <translation>KILDE: nogle ord at finde det på</translation>
    </message>
    <message>
        <source>name, date</source>
        <translation>navn, dato</translation>
    </message>
    <message>
        <source>type a part of the name</source>
        <translation>skriv en del af navnet</translation>
    </message>
    <message>
        <source>Another word has this already.</source>
        <translation>Et andet ord har allerede dette.</translation>
    </message>
    <message>
        <source>Another word has “%1” already.</source>
        <translation>Et andet ord har allerede »%1«.</translation>
    </message>
    <message>
        <source>Nobody has described this.</source>
        <translation>Ingen har beskrevet dette.</translation>
    </message>
    <message>
        <source>Nobody has described “%1”.</source>
        <translation>Ingen har beskrevet »%1«.</translation>
    </message>
    <message>
        <source>This is missing, or not of the form that belongs here.</source>
        <translation>Dette mangler, eller har ikke den form, der hører til her.</translation>
    </message>
    <message>
        <source>Nobody has signed this pack, so it may come from anybody.</source>
        <translation>Ingen har underskrevet denne pakke, så den kan komme fra hvem som helst.</translation>
    </message>
    <message>
        <source>The signature does not fit: the pack was changed after it was signed, or it was signed with another key than you named or than before.</source>
        <translation>Underskriften passer ikke: pakken blev ændret efter underskriften, eller den blev underskrevet med en anden nøgle end den, du nævnte, eller end før.</translation>
    </message>
    <message>
        <source>It says that it is signed with the key %1, which you have not met. By itself that proves nothing: ask its maker for the key in another way.</source>
        <translation>Den siger, at den er underskrevet med nøglen %1, som du ikke har mødt. Alene beviser det intet: spørg ophavsmanden om nøglen ad en anden vej.</translation>
    </message>
    <message>
        <source>Edition %1 of this pack stands in your vault already; this one is older, or another one of the same number.</source>
        <translation>Udgave %1 af denne pakke står allerede i din boks; denne er ældre, eller en anden med samme nummer.</translation>
    </message>
    <message>
        <source>you</source>
        <translation>dig</translation>
    </message>
</context>
<context>
    <name>dossier::WordPartDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;ullér</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Overfør</translation>
    </message>
    <message>
        <source>* is needed</source>
        <translation>* skal udfyldes</translation>
    </message>
</context>
<context>
    <name>dossier::WordParts</name>
    <message>
        <source>What it says it may hold</source>
        <translation>Hvad den oplyser, at den måske har</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>Hvad der hører til</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Dele</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Tilføj</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>Re&amp;digér…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Fj&amp;ern</translation>
    </message>
    <message>
        <source>&amp;Show…</source>
        <translation>&amp;Vis…</translation>
    </message>
</context>
<context>
    <name>dossier::WordTexts</name>
    <message>
        <source>unknown</source>
        <translation>ukendt</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Vælg</translation>
    </message>
    <message>
        <source>nobody: never a service</source>
        <translation>ingen: aldrig en tjeneste</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>%1, another one</source>
        <translation>%1, endnu en</translation>
    </message>
</context>
<context>
    <name>dossier::Words</name>
    <message>
        <source>declared</source>
        <translation>oplyst</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>husket</translation>
    </message>
    <message>
        <source>permitted</source>
        <translation>tilladt</translation>
    </message>
    <message>
        <source>provided</source>
        <translation>afgivet</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>observeret</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bekræftet</translation>
    </message>
    <message>
        <source>a claim: they say they may</source>
        <translation>et udsagn: de siger, de må</translation>
    </message>
    <message>
        <source>you say so</source>
        <translation>du siger det</translation>
    </message>
    <message>
        <source>they could: a permission is granted</source>
        <translation>de kunne: en tilladelse er givet</translation>
    </message>
    <message>
        <source>you gave it, seen in a file</source>
        <translation>du gav det, set i en fil</translation>
    </message>
    <message>
        <source>use seen in a file</source>
        <translation>brug set i en fil</translation>
    </message>
    <message>
        <source>they said so in writing</source>
        <translation>de har sagt det skriftligt</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>dokumenteret</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>rapporteret</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>omstridt</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>foreslået</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>trukket tilbage</translation>
    </message>
    <message>
        <source>historic</source>
        <translation>historisk</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>dato ukendt</translation>
    </message>
    <message>
        <source>dates unknown</source>
        <translation>datoer ukendte</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>senest %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>siden %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 til %2</translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <translation>%1 og %2 flere</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>kl. %1</translation>
    </message>
    <message>
        <source>%1 times, last at %2</source>
        <translation>%1 gange, sidst kl. %2</translation>
    </message>
</context>
<context>
    <name>dossier::WordsPanel</name>
    <message>
        <source>Nothing was added yet. Here you write what the catalogue lacks: a data type or a category, a field of your own beside holders, a shop, a rule for what stands on your statements, a whole lens, an exercise.
Packs of words that others made are added under Your packs, and appear here too.</source>
        <translation>Intet er tilføjet endnu. Her skriver du det, kataloget mangler: en datatype eller en kategori, dit eget felt ved indehavere, en butik, en regel for det, der står på dine kontoudtog, en hel linse, en øvelse.
Pakker af ord, som andre har lavet, tilføjes under Dine pakker og vises også her.</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Egne ord</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Tilføjet af</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Tilfø&amp;j</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>&amp;Ændr…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Fj&amp;ern</translation>
    </message>
    <message>
        <source>&amp;Save as a pack…</source>
        <translation>&amp;Gem som pakke…</translation>
    </message>
    <message>
        <source>What you and your packs of words added to the catalogue.</source>
        <translation>Det, du og dine pakker af ord har tilføjet til kataloget.</translation>
    </message>
    <message>
        <source>%1 is removed. Edit, Undo brings it back.</source>
        <translation>%1 er fjernet. Rediger, Fortryd henter det tilbage.</translation>
    </message>
    <message>
        <source>%1 “%2” of %3, %4: %5</source>
        <translation>%1 »%2« fra %3, %4: %5</translation>
    </message>
    <message>
        <source>Left out of the catalogue: %1</source>
        <translation>Udeladt af kataloget: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>og %1 flere</translation>
    </message>
    <message>
        <source>Sho&amp;w…</source>
        <translation>Vi&amp;s…</translation>
    </message>
</context>
<context>
    <name>dossier::WordsQuestionDialog</name>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 »%2«</translation>
    </message>
    <message>
        <source>I know &amp;where it comes from</source>
        <translation>Jeg ved, &amp;hvor den kommer fra</translation>
    </message>
    <message>
        <source>Add this pack of words?</source>
        <translation>Tilføj denne pakke af ord?</translation>
    </message>
    <message>
        <source>&amp;Key of its maker</source>
        <translation>Ophavsmandens &amp;nøgle</translation>
    </message>
    <message>
        <source>Key of its maker</source>
        <translation>Ophavsmandens nøgle</translation>
    </message>
    <message>
        <source>RW…, as its maker told you in another way</source>
        <translation>RW…, som du har fået den ad en anden vej</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Kontrollér igen</translation>
    </message>
    <message>
        <source>&amp;Add all the same</source>
        <translation>&amp;Tilføj alligevel</translation>
    </message>
    <message>
        <source>Do &amp;not add</source>
        <translation>Tilføj &amp;ikke</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukendt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Udgave</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Lavet af</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licens</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Indeholder</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Underskrift</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>good, with the key %1</source>
        <translation>gyldig, med nøglen %1</translation>
    </message>
    <message>
        <source>says the key %1; not proven</source>
        <translation>nævner nøglen %1; ikke bevist</translation>
    </message>
    <message>
        <source>Nothing is left to ask: the signature is good.</source>
        <translation>Der er intet tilbage at spørge om: underskriften er gyldig.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What it would change</source>
        <translation>Hvad den ville ændre</translation>
    </message>
    <message>
        <source>It takes the place of edition %1.</source>
        <translation>Den træder i stedet for udgave %1.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nyt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ændret</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Væk</translation>
    </message>
    <message>
        <source>Kept, since your vault uses it</source>
        <translation>Beholdes, fordi din boks bruger det</translation>
    </message>
    <message>
        <source>What you wrote yourself, and all evidence, stays as it is. Edit, Undo takes the pack back.</source>
        <translation>Det, du selv har skrevet, og alt belæg bliver, som det er. Rediger, Fortryd tager pakken tilbage.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Tilføj</translation>
    </message>
</context>
<context>
    <name>dossier::Workspace</name>
    <message>
        <source>Restored: the vault is as it was %1.</source>
        <translation>Gendannet: boksen er, som den var %1.</translation>
    </message>
    <message>
        <source>What was there before is kept beside it as %1.</source>
        <translation>Det, der var der før, ligger ved siden af som %1.</translation>
    </message>
    <message>
        <source>Records saved: %1. Places that could not be read: %2. This is a new vault; the damaged one stays as it was: %3.</source>
        <translation>Reddede poster: %1. Steder, der ikke kunne læses: %2. Dette er en ny boks; den beskadigede blev, som den var: %3.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Gendan fra en sikkerhedskopi</translation>
    </message>
    <message>
        <source>All of %1 is read and checked first. Then it becomes the vault %2.</source>
        <translation>Hele %1 læses og kontrolleres først. Så bliver den til boksen %2.</translation>
    </message>
    <message>
        <source>What is there now is kept beside it; nothing is deleted.</source>
        <translation>Det, der er der nu, bevares ved siden af; intet slettes.</translation>
    </message>
    <message>
        <source>What opened the vault when the backup was made</source>
        <translation>Det, der åbnede boksen, da sikkerhedskopien blev lavet</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>Gen&amp;dan</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Kontrollerer…</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Red, hvad der kan læses</translation>
    </message>
    <message>
        <source>A backup is better: it holds everything. Without one, what can still be read is copied into a new vault, %1, with the same keys. The damaged vault stays as it is.</source>
        <translation>En sikkerhedskopi er bedre: den har det hele. Uden en kopieres det, der endnu kan læses, til en ny boks, %1, med de samme nøgler. Den beskadigede boks bliver, som den er.</translation>
    </message>
    <message>
        <source>What opens the damaged vault</source>
        <translation>Det, der åbner den beskadigede boks</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Gem</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Åbner…</translation>
    </message>
</context>
<context>
    <name>dossier::WrittenForm</name>
    <message>
        <source>unknown, for example: blue card, ends 4242</source>
        <translation>ukendt, for eksempel: blåt kort, ender på 4242</translation>
    </message>
    <message>
        <source>unknown, for example: paying for parcels</source>
        <translation>ukendt, for eksempel: betaling af pakker</translation>
    </message>
    <message>
        <source>unknown, for example: their bank</source>
        <translation>ukendt, for eksempel: deres bank</translation>
    </message>
    <message>
        <source>unknown, for example: ten years</source>
        <translation>ukendt, for eksempel: ti år</translation>
    </message>
    <message>
        <source>unknown, for example: Denmark, GDPR</source>
        <translation>ukendt, for eksempel: Danmark, GDPR</translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation>intet skrevet</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukendt</translation>
    </message>
    <message>
        <source>never, or a date like 2026-05-31</source>
        <translation>aldrig, eller en dato som 2026-05-31</translation>
    </message>
    <message>
        <source>Toda&amp;y</source>
        <translation>&amp;I dag</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>unknown, or a date like 2026-05-31</source>
        <translation>ukendt, eller en dato som 2026-05-31</translation>
    </message>
</context>
<context>
    <name>dossier::WrittenPanel</name>
    <message>
        <source>The &amp;holder instead</source>
        <translation>I stedet inde&amp;haveren</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>L&amp;uk</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>Kas&amp;sér</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Gem</translation>
    </message>
    <message>
        <source>A date is written as 2026-05-31.</source>
        <translation>En dato skrives som 2026-05-31.</translation>
    </message>
    <message>
        <source>What you write stands beside the evidence and never changes it.</source>
        <translation>Det, du skriver, står ved siden af belægget og ændrer det aldrig.</translation>
    </message>
    <message>
        <source>Not saved yet: kept when the vault was locked.</source>
        <translation>Endnu ikke gemt: bevaret, da boksen blev låst.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Endnu ikke gemt.</translation>
    </message>
    <message>
        <source>Saved. Edit, Undo takes it back.</source>
        <translation>Gemt. Rediger, Fortryd tager det tilbage.</translation>
    </message>
</context>
<context>
    <name>dossier::WrittenWords</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Betegnelse</translation>
    </message>
    <message>
        <source>How they came by it</source>
        <translation>Hvordan de fik det</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Til hvad</translation>
    </message>
    <message>
        <source>Passed on to</source>
        <translation>Givet videre til</translation>
    </message>
    <message>
        <source>Kept how long</source>
        <translation>Hvor længe det gemmes</translation>
    </message>
    <message>
        <source>Under which law</source>
        <translation>Efter hvilken lov</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>Gennemset den</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Fjernet</translation>
    </message>
    <message>
        <source>I gave it to them</source>
        <translation>jeg gav dem det</translation>
    </message>
    <message>
        <source>they observed it</source>
        <translation>de observerede det</translation>
    </message>
    <message>
        <source>derived from other data</source>
        <translation>udledt af andre data</translation>
    </message>
    <message>
        <source>inferred: a guess about me</source>
        <translation>sluttet: et gæt om mig</translation>
    </message>
    <message>
        <source>from a third party</source>
        <translation>fra en tredjepart</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuel</translation>
    </message>
    <message>
        <source>no longer true</source>
        <translation>ikke længere sand</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>forkert</translation>
    </message>
    <message>
        <source>erasure asked for</source>
        <translation>sletning ønsket</translation>
    </message>
    <message>
        <source>they say it is erased</source>
        <translation>de siger, det er slettet</translation>
    </message>
    <message>
        <source>file %1 at %2</source>
        <translation>filen %1 hos %2</translation>
    </message>
    <message>
        <source>removal of the file %1 at %2</source>
        <translation>fjernelse af filen %1 hos %2</translation>
    </message>
    <message>
        <source>removal of %1</source>
        <translation>fjernelse af %1</translation>
    </message>
    <message>
        <source>bringing back of %1</source>
        <translation>tilbagehentning af %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 hos %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 hos %2</translation>
    </message>
    <message>
        <source>what you ticked</source>
        <translation>det, du krydsede af</translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>import af %1</translation>
    </message>
    <message>
        <source>an import</source>
        <translation>en import</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>an edit</source>
        <translation>en ændring</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n felt</numerusform>
            <numerusform>%n felter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields of %1</source>
        <translation>
            <numerusform>%n felt hos %1</numerusform>
            <numerusform>%n felter hos %1</numerusform>
        </translation>
    </message>
    <message>
        <source>merging another copy</source>
        <translation>fletning med en anden kopi</translation>
    </message>
    <message>
        <source>change of packs</source>
        <translation>ændring af pakker</translation>
    </message>
    <message>
        <source>Vault created</source>
        <translation>Boks oprettet</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Taget tilbage: %1</translation>
    </message>
    <message>
        <source>Brought to this version of Dossier</source>
        <translation>Bragt til denne version af Dossier</translation>
    </message>
    <message>
        <source>Another copy merged</source>
        <translation>Flettet med en anden kopi</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Gendannet fra en sikkerhedskopi</translation>
    </message>
    <message>
        <source>New data key</source>
        <translation>Ny datanøgle</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>Slettet for altid</translation>
    </message>
    <message>
        <source>Salvaged from a damaged vault</source>
        <translation>Reddet fra en beskadiget boks</translation>
    </message>
    <message>
        <source>Packs added, replaced or removed</source>
        <translation>Pakker tilføjet, erstattet eller fjernet</translation>
    </message>
    <message>
        <source>Unsaved text kept or cleared at locking</source>
        <translation>Ikke gemt tekst bevaret eller ryddet ved låsning</translation>
    </message>
    <message>
        <source>change of your own words</source>
        <translation>ændring af dine egne ord</translation>
    </message>
    <message>
        <source>Own words changed</source>
        <translation>Egne ord ændret</translation>
    </message>
    <message>
        <source>Key to sign packs with made</source>
        <translation>Nøgle til at underskrive pakker lavet</translation>
    </message>
</context>
</TS>
