<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Laufwerk</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Hoch</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Hinunter</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Suchen in:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Datei&amp;name:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Dateien der Art:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>&amp;Versteckte Dateien zeigen</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Neuer &amp;Ordner</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Vorgehen</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Übergeordneter Ordner</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Zum übergeordneten Ordner</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Neuen Ordner anlegen</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Einen neuen Ordner anlegen</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Als Liste zeigen</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Mit Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Zuletzt besuchte Orte</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Geändert am</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Rechner</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
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
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
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
        <translation>Leertaste</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>dossier::AttachmentList</name>
    <message>
        <source>Save a copy outside the vault</source>
        <translation>Eine Kopie außerhalb des Tresors speichern</translation>
    </message>
    <message>
        <source>Files kept as evidence</source>
        <translation>Als Beleg aufbewahrte Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>Aufbewahrt seit</translation>
    </message>
    <message>
        <source>&amp;Add a file…</source>
        <translation>Datei &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Save a co&amp;py…</source>
        <translation>Kopie speicher&amp;n…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Drop a screenshot or a letter here to keep it as evidence.</source>
        <translation>Ziehen Sie ein Bildschirmfoto oder einen Brief hierher, um es als Beleg aufzubewahren.</translation>
    </message>
    <message>
        <source>Choose files to keep as evidence</source>
        <translation>Dateien wählen, die als Beleg aufbewahrt werden</translation>
    </message>
</context>
<context>
    <name>dossier::AttachmentViewer</name>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Kept file</source>
        <translation>Aufbewahrte Datei</translation>
    </message>
    <message>
        <source>%1, %2, kept since %3</source>
        <translation>%1, %2, aufbewahrt seit %3</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>T&amp;urn</source>
        <translation>&amp;Drehen</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>Kopie &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>This file cannot be shown. %1</source>
        <translation>Diese Datei kann nicht angezeigt werden. %1</translation>
    </message>
    <message>
        <source>Dossier shows texts, PNG and JPEG. This kind of file it only keeps; save a copy to open it with another program.</source>
        <translation>Dossier zeigt Texte, PNG und JPEG. Diese Art Datei bewahrt es nur auf; speichern Sie eine Kopie, um sie mit einem anderen Programm zu öffnen.</translation>
    </message>
    <message>
        <source>%1; the first part is shown</source>
        <translation>%1; der erste Teil wird gezeigt</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <translation>%1 × %2 Bildpunkte, %3</translation>
    </message>
    <message>
        <source>%1. Parts of the file are damaged.</source>
        <translation>%1. Teile der Datei sind beschädigt.</translation>
    </message>
</context>
<context>
    <name>dossier::Backups</name>
    <message>
        <source>before the vault was brought up to date</source>
        <translation>bevor der Tresor auf den neuen Stand gebracht wurde</translation>
    </message>
    <message>
        <source>before merging</source>
        <translation>vor dem Zusammenführen</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>vor einem Import</translation>
    </message>
    <message>
        <source>after erasing for good</source>
        <translation>nach endgültigem Löschen</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Eine Sicherung wählen</translation>
    </message>
    <message>
        <source>Dossier backups (*.dossier-backup);;All files (*)</source>
        <translation>Dossier-Sicherungen (*.dossier-backup);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>dossier::BackupsCard</name>
    <message>
        <source>There are no automatic backups yet.</source>
        <translation>Es gibt noch keine automatischen Sicherungen.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>One encrypted file, which opens with what opens the vault now. Keep one on another disk. Before merges, large imports and updates Dossier makes one by itself, and keeps the newest five.</source>
        <translation>Eine verschlüsselte Datei, die sich mit dem öffnen lässt, was jetzt den Tresor öffnet. Bewahren Sie eine auf einem anderen Datenträger auf. Vor dem Zusammenführen, vor großen Importen und vor Aktualisierungen legt Dossier selbst eine an und behält die neuesten fünf.</translation>
    </message>
    <message>
        <source>Automatic backups</source>
        <translation>Automatische Sicherungen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>&amp;Jetzt sichern…</translation>
    </message>
    <message>
        <source>C&amp;heck a backup…</source>
        <translation>Sicherung &amp;prüfen…</translation>
    </message>
    <message>
        <source>Where the backup shall be</source>
        <translation>Wo die Sicherung liegen soll</translation>
    </message>
    <message>
        <source>Backed up to %1 and read back: it is whole.</source>
        <translation>Gesichert als %1 und wieder gelesen: die Sicherung ist vollständig.</translation>
    </message>
    <message>
        <source>Check a backup</source>
        <translation>Eine Sicherung prüfen</translation>
    </message>
    <message>
        <source>All of %1 is read and decrypted; nothing of it is kept.</source>
        <translation>Ganz %1 wird gelesen und entschlüsselt; nichts davon wird behalten.</translation>
    </message>
    <message>
        <source>What opened the vault when the backup was made</source>
        <translation>Was den Tresor öffnete, als die Sicherung angelegt wurde</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>%1 is whole. It was made %2 (%3).</source>
        <translation>%1 ist vollständig. Angelegt %2 (%3).</translation>
    </message>
    <message>
        <source>The two copies are merged. Edit, Undo takes it back.</source>
        <translation>Die beiden Kopien sind zusammengeführt. Bearbeiten, Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Rest&amp;ore…</source>
        <translation>&amp;Wiederherstellen…</translation>
    </message>
    <message>
        <source>Merge with &amp;another copy…</source>
        <translation>Mit anderer Kopie &amp;zusammenführen…</translation>
    </message>
</context>
<context>
    <name>dossier::BusyIndicator</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>dossier::CatalogueBrowser</name>
    <message>
        <source>Holders</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Data types</source>
        <translation>Datenarten</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>What to browse</source>
        <translation>Was durchgesehen wird</translation>
    </message>
    <message>
        <source>Search names, domains, apps, labels</source>
        <translation>Namen, Domains, Apps, Bezeichnungen suchen</translation>
    </message>
    <message>
        <source>Search what is built in</source>
        <translation>In Eingebautem suchen</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind, country</source>
        <translation>Art, Land</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Heißt auch</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Konzern</translation>
    </message>
    <message>
        <source>Privacy contact</source>
        <translation>Kontakt für Datenschutz</translation>
    </message>
    <message>
        <source>Form for requests</source>
        <translation>Formular für Anträge</translation>
    </message>
    <message>
        <source>Deletion page</source>
        <translation>Seite zum Löschen</translation>
    </message>
    <message>
        <source>Deleting is</source>
        <translation>Löschen ist</translation>
    </message>
    <message>
        <source>Page for a copy of your data</source>
        <translation>Seite für eine Kopie Ihrer Daten</translation>
    </message>
    <message>
        <source>Getting a copy is</source>
        <translation>Eine Kopie zu bekommen ist</translation>
    </message>
    <message>
        <source>Says it may hold</source>
        <translation>Gibt an, vielleicht zu haben</translation>
    </message>
    <message>
        <source> (“%1”)</source>
        <translation> („%1“)</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datenart</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Data Privacy Vocabulary</source>
        <translation>Data Privacy Vocabulary</translation>
    </message>
    <message>
        <source>Apple&apos;s labels</source>
        <translation>Apples Bezeichnungen</translation>
    </message>
    <message>
        <source>Google Play&apos;s labels</source>
        <translation>Bezeichnungen von Google Play</translation>
    </message>
    <message>
        <source>Fideslang</source>
        <translation>Fideslang</translation>
    </message>
    <message>
        <source>GDPR</source>
        <translation>DSGVO</translation>
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
        <translation>Stand</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Takes in</source>
        <translation>Nimmt auf</translation>
    </message>
    <message>
        <source>Nothing has that in it</source>
        <translation>Nichts enthält das</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 gezeigt</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Hinzugefügt von</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>Betrachtet</translation>
    </message>
    <message>
        <source>To take home</source>
        <translation>Zum Mitnehmen</translation>
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
        <translation>Ihre Pakete</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Eigene Begriffe</translation>
    </message>
</context>
<context>
    <name>dossier::ChecksCard</name>
    <message>
        <source>Save &amp;what can be read…</source>
        <translation>Retten, was lesba&amp;r ist…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Verif&amp;y the vault</source>
        <translation>Tresor prü&amp;fen</translation>
    </message>
    <message>
        <source>&amp;Self-check: nothing is transmitted</source>
        <translation>&amp;Selbsttest: nichts wird übertragen</translation>
    </message>
    <message>
        <source>Checking every row and page, beside your work…</source>
        <translation>Jede Zeile und Seite wird geprüft, neben Ihrer Arbeit…</translation>
    </message>
    <message>
        <source>Every row and page was checked since the vault was opened: it is whole.</source>
        <translation>Jede Zeile und Seite wurde seit dem Öffnen des Tresors geprüft: er ist unversehrt.</translation>
    </message>
    <message>
        <source>The vault is damaged. Restore it from a backup, or save what can be read.</source>
        <translation>Der Tresor ist beschädigt. Stellen Sie ihn aus einer Sicherung wieder her, oder retten Sie, was lesbar ist.</translation>
    </message>
    <message>
        <source>Hide the &amp;libraries and open files</source>
        <translation>Bibliotheken und &amp;offene Dateien verbergen</translation>
    </message>
    <message>
        <source>Show the &amp;libraries and open files</source>
        <translation>Bibliotheken und &amp;offene Dateien zeigen</translation>
    </message>
    <message>
        <source>Descriptor %1: %2</source>
        <translation>Deskriptor %1: %2</translation>
    </message>
    <message>
        <source>Libraries (%1): %2</source>
        <translation>Bibliotheken (%1): %2</translation>
    </message>
    <message>
        <source>Active system-call filters: %1. Version of the kernel&apos;s file rules: %2.</source>
        <translation>Aktive Filter für Systemaufrufe: %1. Version der Dateiregeln des Kerns: %2.</translation>
    </message>
    <message>
        <source>Checking every page and row…</source>
        <translation>Jede Seite und Zeile wird geprüft…</translation>
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
        <translation>Der Tresor ist unversehrt</translation>
    </message>
    <message>
        <source>The vault does not verify</source>
        <translation>Der Tresor besteht die Prüfung nicht</translation>
    </message>
    <message>
        <source>– </source>
        <translation>– </translation>
    </message>
    <message>
        <source> (missing on this computer)</source>
        <translation> (fehlt auf diesem Rechner)</translation>
    </message>
    <message>
        <source>! </source>
        <translation>! </translation>
    </message>
    <message>
        <source>– On this computer nobody can tell whether something was refused.</source>
        <translation>– Auf diesem Rechner kann niemand sagen, ob etwas verweigert wurde.</translation>
    </message>
    <message>
        <source>Local sockets that were refused, which is no alarm: %1</source>
        <translation>Verweigerte lokale Sockets, was kein Alarm ist: %1</translation>
    </message>
    <message>
        <source>Nothing can be transmitted</source>
        <translation>Nichts kann übertragen werden</translation>
    </message>
    <message>
        <source>A protection is missing</source>
        <translation>Ein Schutz fehlt</translation>
    </message>
</context>
<context>
    <name>dossier::CommandList</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a part of a command</source>
        <translation>Einen Teil eines Befehls eintippen</translation>
    </message>
</context>
<context>
    <name>dossier::DropZone</name>
    <message>
        <source>An address was dropped. Dossier opens none: save the file on this computer first, then drop it here.</source>
        <translation>Eine Internetadresse wurde hierher gezogen. Dossier öffnet keine: speichern Sie die Datei erst auf diesem Rechner und ziehen Sie sie dann hierher.</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Dateien zum Importieren wählen</translation>
    </message>
    <message>
        <source>Drop files or folders here. They are read on this computer, by a program that can reach nothing else.</source>
        <translation>Ziehen Sie Dateien oder Ordner hierher. Sie werden auf diesem Rechner gelesen, von einem Programm, das sonst nichts erreichen kann.</translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation>Dateien wä&amp;hlen…</translation>
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
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>Nothing to &amp;undo</source>
        <translation>Nichts &amp;rückgängig zu machen</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>Verlau&amp;f…</translation>
    </message>
    <message>
        <source>&amp;Write beside %1…</source>
        <translation>&amp;Notiz zu %1…</translation>
    </message>
    <message>
        <source>&amp;Write beside a holder…</source>
        <translation>&amp;Notiz zu einer Stelle…</translation>
    </message>
    <message>
        <source>&amp;Keep a file with %1…</source>
        <translation>&amp;Datei zu %1 aufbewahren…</translation>
    </message>
    <message>
        <source>&amp;Keep a file with a holder…</source>
        <translation>&amp;Datei zu einer Stelle aufbewahren…</translation>
    </message>
    <message>
        <source>Remove %1 from the &amp;inventory</source>
        <translation>%1 aus dem &amp;Inventar entfernen</translation>
    </message>
    <message>
        <source>Remove a holding from the &amp;inventory</source>
        <translation>Einen Bestand aus dem &amp;Inventar entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove %1 from the inventory</source>
        <translation>%1 aus dem Inventar &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove a holder from the inventory</source>
        <translation>Eine Stelle aus dem Inventar &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Erase %1 for good…</source>
        <translation>%1 endgültig &amp;löschen…</translation>
    </message>
    <message>
        <source>&amp;Erase a holder for good…</source>
        <translation>Eine Stelle endgültig &amp;löschen…</translation>
    </message>
    <message>
        <source>Erase what was &amp;taken back…</source>
        <translation>&amp;Zurückgenommenes löschen…</translation>
    </message>
    <message>
        <source>Erase %1 for good?</source>
        <translation>%1 endgültig löschen?</translation>
    </message>
    <message>
        <source>All evidence about this holder, what you wrote beside it, and the files that you keep with it.</source>
        <translation>Alle Belege zu dieser Stelle, Ihre Notizen dazu und die Dateien, die Sie bei ihr aufbewahren.</translation>
    </message>
    <message>
        <source>Erase what was taken back?</source>
        <translation>Zurückgenommenes löschen?</translation>
    </message>
    <message>
        <source>Files that you removed, what was replaced when you wrote something new, and the names of imports that were undone. Nothing can be undone afterwards.</source>
        <translation>Dateien, die Sie entfernt haben, was durch neue Notizen ersetzt wurde, und die Namen von Importen, die rückgängig gemacht wurden. Danach lässt sich nichts mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Write a &amp;letter to %1…</source>
        <translation>&amp;Brief an %1 schreiben…</translation>
    </message>
    <message>
        <source>Write a &amp;letter to a holder…</source>
        <translation>&amp;Brief an eine Stelle schreiben…</translation>
    </message>
</context>
<context>
    <name>dossier::EntrancePage</name>
    <message>
        <source>&amp;Save what can be read…</source>
        <translation>Retten, was lesba&amp;r ist…</translation>
    </message>
    <message>
        <source>Create your vault</source>
        <translation>Legen Sie Ihren Tresor an</translation>
    </message>
    <message>
        <source>Dossier keeps the file on yourself that others keep on you. It stays encrypted on this computer, and nothing is ever transmitted.</source>
        <translation>Dossier führt die Akte über Sie, die andere über Sie führen. Sie bleibt verschlüsselt auf diesem Rechner, und nichts wird je übertragen.</translation>
    </message>
    <message>
        <source>&amp;Create vault</source>
        <translation>Tresor anle&amp;gen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>Passphrase oder Wiederherstellungscode</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>Ent&amp;sperren</translation>
    </message>
    <message>
        <source>&amp;Open an existing vault…</source>
        <translation>Tresor ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Open another vault…</source>
        <translation>Anderen Tresor ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Create else&amp;where…</source>
        <translation>Anders&amp;wo anlegen…</translation>
    </message>
    <message>
        <source>&amp;New vault…</source>
        <translation>&amp;Neuer Tresor…</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>Aus S&amp;icherung wiederherstellen…</translation>
    </message>
    <message>
        <source>It will be the folder %1</source>
        <translation>Es wird der Ordner %1</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Einen Tresor öffnen</translation>
    </message>
    <message>
        <source>Where the vault shall be</source>
        <translation>Wo der Tresor liegen soll</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird angelegt…</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt…</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
</context>
<context>
    <name>dossier::EraseDialog</name>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>It goes from this vault, its history and its automatic backups, and cannot be taken back. Copies of the vault and backups that you keep elsewhere still have it.</source>
        <translation>Es verschwindet aus diesem Tresor, seinem Verlauf und seinen automatischen Sicherungen und lässt sich nicht zurückholen. Kopien des Tresors und Sicherungen, die Sie anderswo aufbewahren, enthalten es weiterhin.</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Erase for good</source>
        <translation>Endgültig &amp;löschen</translation>
    </message>
</context>
<context>
    <name>dossier::EvidenceTree</name>
    <message>
        <source>record %1</source>
        <translation>Datensatz %1</translation>
    </message>
    <message>
        <source>known as %1</source>
        <translation>bekannt als %1</translation>
    </message>
    <message>
        <source>What is held, and the evidence</source>
        <translation>Was vorliegt, und die Belege</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>On what evidence</source>
        <translation>Auf welchen Beleg hin</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1; you: %2</source>
        <translation>%1; Sie: %2</translation>
    </message>
    <message>
        <source>You are known as</source>
        <translation>Sie sind bekannt als</translation>
    </message>
    <message>
        <source>Passes on: %1</source>
        <translation>Gibt weiter: %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>asked for and refused: not held</source>
        <translation>verlangt und abgelehnt: liegt nicht vor</translation>
    </message>
    <message>
        <source>may ask: not held</source>
        <translation>darf fragen: liegt nicht vor</translation>
    </message>
    <message>
        <source>a claim: %1</source>
        <translation>eine Angabe: %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>You wrote, %1: %2</source>
        <translation>Ihre Notiz, %1: %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>You wrote, %1</source>
        <translation>Sie schrieben, %1</translation>
    </message>
</context>
<context>
    <name>dossier::ExportDialog</name>
    <message>
        <source>Export the inventory</source>
        <translation>Das Inventar exportieren</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever has it can read it. What you removed, evidence files and the history of changes are not in it.</source>
        <translation>Die Datei ist nicht verschlüsselt: wer sie hat, kann sie lesen. Was Sie entfernt haben, Belegdateien und der Verlauf der Änderungen sind nicht darin.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>&amp;JSON-LD, in the terms of the Data Privacy Vocabulary; Dossier reads it again</source>
        <translation>&amp;JSON-LD, in den Begriffen des Data Privacy Vocabulary; Dossier liest es wieder ein</translation>
    </message>
    <message>
        <source>J&amp;SON, for programs</source>
        <translation>J&amp;SON, für Programme</translation>
    </message>
    <message>
        <source>&amp;Table (CSV), for a spreadsheet</source>
        <translation>&amp;Tabelle (CSV), für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen wird</translation>
    </message>
    <message>
        <source>N&amp;othing more</source>
        <translation>Sonst n&amp;ichts</translation>
    </message>
    <message>
        <source>&amp;Names: holders are numbered; identifiers, flows, claims and your own words are left out</source>
        <translation>&amp;Namen: Stellen werden nummeriert; Kennungen, Weitergaben, Angaben und Ihre eigenen Worte fallen weg</translation>
    </message>
    <message>
        <source>All but &amp;counts: how many holders have each data type</source>
        <translation>Alles außer &amp;Anzahlen: wie viele Stellen jede Datenart haben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Inventory %1</source>
        <translation>Inventar %1</translation>
    </message>
    <message>
        <source>Where the inventory shall be</source>
        <translation>Wo das Inventar liegen soll</translation>
    </message>
    <message>
        <source>Exported to %1, which is not encrypted.</source>
        <translation>Exportiert nach %1; die Datei ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
</context>
<context>
    <name>dossier::FirstStepsPage</name>
    <message>
        <source>Three ways to begin</source>
        <translation>Drei Wege, anzufangen</translation>
    </message>
    <message>
        <source>The vault is empty. That says nothing yet about who holds what.</source>
        <translation>Der Tresor ist leer. Das sagt noch nichts darüber, wer was hat.</translation>
    </message>
    <message>
        <source>Quick audit</source>
        <translation>Schnellaufnahme</translation>
    </message>
    <message>
        <source>Tick the apps and services you use. What they say they may collect appears as claims.</source>
        <translation>Kreuzen Sie die Apps und Dienste an, die Sie nutzen. Was sie nach eigener Aussage erheben dürfen, erscheint als Angabe.</translation>
    </message>
    <message>
        <source>Tick &amp;services…</source>
        <translation>Dienste an&amp;kreuzen…</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>Ihre Dateien</translation>
    </message>
    <message>
        <source>A password export, a mailbox, a report of your phone: what they show becomes evidence.</source>
        <translation>Ein Passwort-Export, ein Postfach, ein Bericht Ihres Telefons: was sie zeigen, wird zum Beleg.</translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation>Dateien wä&amp;hlen…</translation>
    </message>
    <message>
        <source>Sample inventory</source>
        <translation>Beispielinventar</translation>
    </message>
    <message>
        <source>Made-up files of a made-up person, to look around. Each can be undone.</source>
        <translation>Erfundene Dateien einer erfundenen Person, zum Umsehen. Jede lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Try the sa&amp;mple</source>
        <translation>Beis&amp;piel ausprobieren</translation>
    </message>
</context>
<context>
    <name>dossier::HistoryDialog</name>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Whose history</source>
        <translation>Wessen Verlauf</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Choose a field to write back what stood there before.</source>
        <translation>Wählen Sie ein Feld, um zurückzuschreiben, was vorher dort stand.</translation>
    </message>
    <message>
        <source>&amp;Bring back what was before</source>
        <translation>Früheren Stand &amp;zurückholen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Nothing was written there.</source>
        <translation>Dort stand nichts.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Brought back. Edit, Undo takes it back.</source>
        <translation>Zurückgeholt. Bearbeiten, Rückgängig nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>dossier::HolderDetail</name>
    <message>
        <source>E&amp;dit…</source>
        <translation>Bearbe&amp;iten…</translation>
    </message>
    <message>
        <source>Write beside the chosen line, or beside the holder (F2)</source>
        <translation>Eine Notiz zur gewählten Zeile oder zur Stelle schreiben (F2)</translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>nicht im Katalog</translation>
    </message>
    <message>
        <source>You wrote: %1</source>
        <translation>Ihre Notiz: %1</translation>
    </message>
    <message>
        <source>Nobody is known yet</source>
        <translation>Noch ist niemand bekannt</translation>
    </message>
    <message>
        <source>Choose a holder</source>
        <translation>Wählen Sie eine Stelle</translation>
    </message>
    <message>
        <source>Import a file or tick the services you use. Empty does not mean safe.</source>
        <translation>Importieren Sie eine Datei, oder kreuzen Sie an, welche Dienste Sie nutzen. Leer heißt nicht sicher.</translation>
    </message>
    <message>
        <source>Not saved yet: %1</source>
        <translation>Noch nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Write a &amp;letter…</source>
        <translation>B&amp;rief schreiben…</translation>
    </message>
    <message>
        <source>Ask this holder what it has, or to correct or erase it (Ctrl+R)</source>
        <translation>Diese Stelle fragen, was sie hat, oder sie berichtigen oder löschen lassen (Strg+R)</translation>
    </message>
</context>
<context>
    <name>dossier::HolderModel</name>
    <message>
        <source>only notes</source>
        <translation>nur Notizen</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>dossier::ImportsPage</name>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>Bisherige Importe</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Save to the vault</source>
        <translation>Im Tresor &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Reading… nothing is saved before you approve it.</source>
        <translation>Wird gelesen… gespeichert wird nichts, bevor Sie zustimmen.</translation>
    </message>
    <message>
        <source>Untick whom you do not want to keep. Nothing is saved yet.</source>
        <translation>Nehmen Sie das Häkchen bei allen weg, die Sie nicht behalten wollen. Noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>Nothing here is new or could be read, so there is nothing to save.</source>
        <translation>Nichts davon ist neu oder lesbar, also gibt es nichts zu speichern.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Files imported: %1. Edit, Undo takes the newest back.</source>
        <translation>Importierte Dateien: %1. Bearbeiten, Rückgängig nimmt die letzte zurück.</translation>
    </message>
    <message>
        <source>Import %1 is undone. The same file can be imported again.</source>
        <translation>Import %1 ist rückgängig gemacht. Dieselbe Datei kann wieder importiert werden.</translation>
    </message>
    <message>
        <source>Entered by you</source>
        <translation>Von Ihnen eingegeben</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>imported, %1 rejected</source>
        <translation>importiert, %1 abgewiesen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo import %1</source>
        <translation>Import %1 rückgängig machen</translation>
    </message>
    <message>
        <source>An answer of yours could not be remembered: %1</source>
        <translation>Eine Antwort von Ihnen konnte nicht gemerkt werden: %1</translation>
    </message>
</context>
<context>
    <name>dossier::InventoryChanges</name>
    <message>
        <source>Removed from the inventory. Edit, Undo brings it back.</source>
        <translation>Aus dem Inventar entfernt. Bearbeiten, Rückgängig holt es zurück.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Kept in the vault, encrypted. The file where it came from is as it was.</source>
        <translation>Verschlüsselt im Tresor aufbewahrt. Die Datei am alten Ort ist, wie sie war.</translation>
    </message>
    <message>
        <source>The file is removed. Edit, Undo brings it back.</source>
        <translation>Die Datei ist entfernt. Bearbeiten, Rückgängig holt sie zurück.</translation>
    </message>
    <message>
        <source>A copy is saved. Outside the vault it is not encrypted.</source>
        <translation>Eine Kopie ist gespeichert. Außerhalb des Tresors ist sie nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Erased for good, also from the automatic backups.</source>
        <translation>Endgültig gelöscht, auch aus den automatischen Sicherungen.</translation>
    </message>
    <message>
        <source>Unsaved text could not be kept. %1</source>
        <translation>Ungespeicherter Text konnte nicht aufbewahrt werden. %1</translation>
    </message>
</context>
<context>
    <name>dossier::InventoryPage</name>
    <message>
        <source>Inventory</source>
        <translation>Inventar</translation>
    </message>
    <message>
        <source>Name, website, e-mail…</source>
        <translation>Name, Website, E-Mail…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alle Kategorien</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Stellen</translation>
    </message>
</context>
<context>
    <name>dossier::KeyDialog</name>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>New key file, where you want one</source>
        <translation>Neue Schlüsseldatei, wenn Sie eine wollen</translation>
    </message>
    <message>
        <source>New key file</source>
        <translation>Neue Schlüsseldatei</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>A name to know it by, such as “stick in the desk”</source>
        <translation>Ein Name zum Wiedererkennen, etwa „Stick im Schreibtisch“</translation>
    </message>
    <message>
        <source>Name (not secret, may be left empty)</source>
        <translation>Name (nicht geheim, darf leer bleiben)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
</context>
<context>
    <name>dossier::KeyFileRow</name>
    <message>
        <source>Choose a &amp;key file…</source>
        <translation>Schlüsseldatei wä&amp;hlen…</translation>
    </message>
    <message>
        <source>Use a &amp;key file…</source>
        <translation>Mit Schl&amp;üsseldatei…</translation>
    </message>
    <message>
        <source>&amp;Make a key file…</source>
        <translation>Schlüsseldatei &amp;erzeugen…</translation>
    </message>
    <message>
        <source>Use no key file</source>
        <translation>Keine Schlüsseldatei verwenden</translation>
    </message>
    <message>
        <source>Choose a key file</source>
        <translation>Eine Schlüsseldatei wählen</translation>
    </message>
    <message>
        <source>Key file: %1</source>
        <translation>Schlüsseldatei: %1</translation>
    </message>
    <message>
        <source>Where the key file shall be</source>
        <translation>Wo die Schlüsseldatei liegen soll</translation>
    </message>
    <message>
        <source>New key file: %1</source>
        <translation>Neue Schlüsseldatei: %1</translation>
    </message>
</context>
<context>
    <name>dossier::KeysCard</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Passphrase and key file</source>
        <translation>Passphrase und Schlüsseldatei</translation>
    </message>
    <message>
        <source>What opens the vault now</source>
        <translation>Was den Tresor jetzt öffnet</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Each of these opens the vault by itself. Changing one is instant: the data stay as they are.</source>
        <translation>Jeder davon öffnet den Tresor für sich allein. Einen zu ändern geht sofort: die Daten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>What opens the vault</source>
        <translation>Was den Tresor öffnet</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Add &amp;passphrase…</source>
        <translation>Passp&amp;hrase hinzufügen…</translation>
    </message>
    <message>
        <source>Add &amp;key file…</source>
        <translation>Schlüsselda&amp;tei hinzufügen…</translation>
    </message>
    <message>
        <source>Add passphrase &amp;with key file…</source>
        <translation>Passphrase &amp;mit Schlüsseldatei…</translation>
    </message>
    <message>
        <source>New &amp;recovery code…</source>
        <translation>Neuer Wiederherstellungs&amp;code…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>New &amp;data key…</source>
        <translation>Neuer Datenschlüsse&amp;l…</translation>
    </message>
    <message>
        <source>Stren&amp;gthen…</source>
        <translation>Verstär&amp;ken…</translation>
    </message>
    <message>
        <source>opened with this</source>
        <translation>hiermit geöffnet</translation>
    </message>
    <message>
        <source>could be stronger</source>
        <translation>könnte stärker sein</translation>
    </message>
    <message>
        <source>Choose a line of the list first</source>
        <translation>Wählen Sie erst eine Zeile der Liste</translation>
    </message>
    <message>
        <source>Erase the automatic backups too (%1), which %2 still opens</source>
        <translation>Auch die automatischen Sicherungen löschen (%1), die sich mit %2 noch öffnen lassen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt…</translation>
    </message>
    <message>
        <source>Add a passphrase</source>
        <translation>Eine Passphrase hinzufügen</translation>
    </message>
    <message>
        <source>Add a key file</source>
        <translation>Eine Schlüsseldatei hinzufügen</translation>
    </message>
    <message>
        <source>Add a passphrase with a key file</source>
        <translation>Eine Passphrase mit Schlüsseldatei hinzufügen</translation>
    </message>
    <message>
        <source>It opens the vault beside what opens it now.</source>
        <translation>Sie öffnet den Tresor neben dem, was ihn jetzt öffnet.</translation>
    </message>
    <message>
        <source>Whoever has the file can open the vault, without a passphrase. Keep it on a stick, away from the vault.</source>
        <translation>Wer die Datei hat, kann den Tresor öffnen, ohne Passphrase. Bewahren Sie sie auf einem Stick auf, getrennt vom Tresor.</translation>
    </message>
    <message>
        <source>Only both together open the vault. Keep a copy of the file: without it this passphrase opens nothing.</source>
        <translation>Nur beide zusammen öffnen den Tresor. Behalten Sie eine Kopie der Datei: ohne sie öffnet diese Passphrase nichts.</translation>
    </message>
    <message>
        <source>The passphrase is added.</source>
        <translation>Die Passphrase ist hinzugefügt.</translation>
    </message>
    <message>
        <source>The key file is added.</source>
        <translation>Die Schlüsseldatei ist hinzugefügt.</translation>
    </message>
    <message>
        <source>Passphrase and key file are added.</source>
        <translation>Passphrase und Schlüsseldatei sind hinzugefügt.</translation>
    </message>
    <message>
        <source>Change a key</source>
        <translation>Einen Schlüssel ändern</translation>
    </message>
    <message>
        <source>What you give as present is replaced by what is new: a passphrase, a key file, or both together.</source>
        <translation>Was Sie als gegenwärtig angeben, wird durch das Neue ersetzt: eine Passphrase, eine Schlüsseldatei oder beides zusammen.</translation>
    </message>
    <message>
        <source>Present passphrase, or the recovery code if it is forgotten</source>
        <translation>Gegenwärtige Passphrase, oder der Wiederherstellungscode, wenn sie vergessen ist</translation>
    </message>
    <message>
        <source>the old one</source>
        <translation>dem alten Schlüssel</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>Ä&amp;ndern</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Wird geändert…</translation>
    </message>
    <message>
        <source>It is changed. Any older backup still opens with the old one.</source>
        <translation>Es ist geändert. Jede ältere Sicherung lässt sich weiterhin mit dem alten Schlüssel öffnen.</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>Remove a key</source>
        <translation>Einen Schlüssel entfernen</translation>
    </message>
    <message>
        <source>This will no longer open the vault: %1.</source>
        <translation>Dies öffnet den Tresor dann nicht mehr: %1.</translation>
    </message>
    <message>
        <source>Then only the recovery code is left.</source>
        <translation>Dann bleibt nur der Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>it</source>
        <translation>diesem Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Removed: %1. Any older backup still opens with it.</source>
        <translation>Entfernt: %1. Jede ältere Sicherung lässt sich damit weiterhin öffnen.</translation>
    </message>
    <message>
        <source>Strengthen a passphrase</source>
        <translation>Eine Passphrase verstärken</translation>
    </message>
    <message>
        <source>The passphrase stays the same. Trying one will cost an attacker as much as this computer does in about a second.</source>
        <translation>Die Passphrase bleibt dieselbe. Eine auszuprobieren kostet einen Angreifer dann so viel, wie dieser Rechner in etwa einer Sekunde schafft.</translation>
    </message>
    <message>
        <source>The passphrase to strengthen</source>
        <translation>Die Passphrase, die verstärkt wird</translation>
    </message>
    <message>
        <source>&amp;Strengthen</source>
        <translation>&amp;Verstärken</translation>
    </message>
    <message>
        <source>Measuring this computer…</source>
        <translation>Dieser Rechner wird gemessen…</translation>
    </message>
    <message>
        <source>The passphrase is strengthened.</source>
        <translation>Die Passphrase ist verstärkt.</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Neuer Wiederherstellungscode</translation>
    </message>
    <message>
        <source>16 new words will open the vault; the words you had until now will not.</source>
        <translation>16 neue Wörter werden den Tresor öffnen; die bisherigen nicht mehr.</translation>
    </message>
    <message>
        <source>&amp;Make the code</source>
        <translation>&amp;Code erzeugen</translation>
    </message>
    <message>
        <source>The new recovery code is in force; the old one opens nothing any more.</source>
        <translation>Der neue Wiederherstellungscode gilt; der alte öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>New data key</source>
        <translation>Neuer Datenschlüssel</translation>
    </message>
    <message>
        <source>The whole vault is encrypted anew. Do this if somebody may have had a copy of the vault and one of its keys.

The key that you give here stays. All others go and must be added again; you get a new recovery code. It takes as long as writing the vault once, and needs as much free space. A crash does no harm.</source>
        <translation>Der ganze Tresor wird neu verschlüsselt. Tun Sie das, wenn jemand eine Kopie des Tresors und einen seiner Schlüssel gehabt haben könnte.

Der Schlüssel, den Sie hier angeben, bleibt. Alle anderen entfallen und müssen neu hinzugefügt werden; Sie bekommen einen neuen Wiederherstellungscode. Es dauert so lange, wie den Tresor einmal zu schreiben, und braucht ebenso viel freien Platz. Ein Absturz schadet nicht.</translation>
    </message>
    <message>
        <source>The key that stays</source>
        <translation>Der Schlüssel, der bleibt</translation>
    </message>
    <message>
        <source>the old key</source>
        <translation>dem alten Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Encrypt anew</source>
        <translation>&amp;Neu verschlüsseln</translation>
    </message>
    <message>
        <source>Encrypting…</source>
        <translation>Wird verschlüsselt…</translation>
    </message>
    <message>
        <source>The vault has a new data key. Other passphrases and key files must be added again.</source>
        <translation>Der Tresor hat einen neuen Datenschlüssel. Andere Passphrasen und Schlüsseldateien müssen neu hinzugefügt werden.</translation>
    </message>
</context>
<context>
    <name>dossier::LensesPage</name>
    <message>
        <source>Cited: %1</source>
        <translation>Belegt durch: %1</translation>
    </message>
    <message>
        <source>But: %1</source>
        <translation>Aber: %1</translation>
    </message>
    <message>
        <source>Lenses</source>
        <translation>Linsen</translation>
    </message>
    <message>
        <source>Inputs, consequences and disputes</source>
        <translation>Eingaben, Folgen und Streitpunkte</translation>
    </message>
    <message>
        <source>As documented</source>
        <translation>Wie dokumentiert</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Fed by</source>
        <translation>Gespeist von</translation>
    </message>
    <message>
        <source>Scores and credit files</source>
        <translation>Bewertungen und Kreditakten</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Who gains from the data</source>
        <translation>Wer von den Daten profitiert</translation>
    </message>
    <message>
        <source>Beyond the documents</source>
        <translation>Über die Dokumente hinaus</translation>
    </message>
    <message>
        <source>%1, %2. What is known feeds %3 of %4 documented inputs; %5 more could be fed. Coverage with reasons, never a score.</source>
        <translation>%1, %2. Was bekannt ist, speist %3 von %4 dokumentierten Eingaben; %5 weitere könnten gespeist werden. Abdeckung mit Gründen, nie eine Punktzahl.</translation>
    </message>
    <message>
        <source>What it does with it</source>
        <translation>Was es damit macht</translation>
    </message>
    <message>
        <source>What the documents dispute</source>
        <translation>Was die Dokumente bestreiten</translation>
    </message>
    <message>
        <source>What is disputed</source>
        <translation>Was umstritten ist</translation>
    </message>
    <message>
        <source>What it takes in</source>
        <translation>Was es aufnimmt</translation>
    </message>
    <message>
        <source>Taken in, without a metric being named</source>
        <translation>Aufgenommen, ohne dass eine Messgröße genannt wird</translation>
    </message>
    <message>
        <source> [our reading]</source>
        <translation> [unsere Lesart]</translation>
    </message>
    <message>
        <source>nothing known feeds it</source>
        <translation>nichts Bekanntes speist dies</translation>
    </message>
    <message>
        <source>Who feeds it, and whom it feeds</source>
        <translation>Wer es speist, und wen es speist</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>Not of the documents; it stands on</source>
        <translation>Nicht aus den Dokumenten; es stützt sich auf</translation>
    </message>
    <message>
        <source>%1: %2 (%3, %4)</source>
        <translation>%1: %2 (%3, %4)</translation>
    </message>
    <message>
        <source>Added by you and your packs</source>
        <translation>Von Ihnen und Ihren Paketen hinzugefügt</translation>
    </message>
</context>
<context>
    <name>dossier::LetterDialog</name>
    <message>
        <source>Tell me what you hold (access)</source>
        <translation>Sagen, was vorliegt (Auskunft)</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Stop using it, for advertising too (objection)</source>
        <translation>Nicht mehr verwenden, auch nicht für Werbung (Widerspruch)</translation>
    </message>
    <message>
        <source>Hand it over in a usable form (portability)</source>
        <translation>In brauchbarer Form herausgeben (Übertragbarkeit)</translation>
    </message>
    <message>
        <source>Have a person review a score or a decision</source>
        <translation>Eine Punktzahl oder Entscheidung von einem Menschen prüfen lassen</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Einen Brief schreiben</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>Der Brief</translation>
    </message>
    <message>
        <source>Nothing is sent from here: copy the letter or save it, and send it yourself. It is no legal advice; where you live counts for the law, too.</source>
        <translation>Von hier wird nichts gesendet: kopieren oder speichern Sie den Brief, und senden Sie ihn selbst. Er ist keine Rechtsberatung; für das Recht zählt auch, wo Sie leben.</translation>
    </message>
    <message>
        <source>&amp;What for</source>
        <translation>&amp;Wofür</translation>
    </message>
    <message>
        <source>&amp;By which law</source>
        <translation>&amp;Nach welchem Recht</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Choose the law of where you live</source>
        <translation>Wählen Sie das Recht Ihres Wohnorts</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation>Als Text &amp;speichern…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A letter to %1</source>
        <translation>Ein Brief an %1</translation>
    </message>
    <message>
        <source>Where you live decides which law you can use; what the catalogue knows about this holder does not tell.</source>
        <translation>Wo Sie leben, entscheidet, auf welches Recht Sie sich berufen können; was der Katalog über diese Stelle weiß, sagt es nicht.</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>To be answered “%1” (%2).</source>
        <translation>Zu beantworten: „%1“ (%2).</translation>
    </message>
    <message>
        <source>Everything is filled in.</source>
        <translation>Alles ist ausgefüllt.</translation>
    </message>
    <message>
        <source>Still to be filled in: %1</source>
        <translation>Noch auszufüllen: %1</translation>
    </message>
    <message>
        <source>Copied. It leaves the clipboard again after a while.</source>
        <translation>Kopiert. Nach einer Weile verlässt es die Zwischenablage wieder.</translation>
    </message>
    <message>
        <source>Letter %1</source>
        <translation>Brief %1</translation>
    </message>
    <message>
        <source>Where the letter shall be</source>
        <translation>Wo der Brief liegen soll</translation>
    </message>
    <message>
        <source>Saved as %1, which is not encrypted.</source>
        <translation>Gespeichert als %1; die Datei ist nicht verschlüsselt.</translation>
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
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventar</translation>
    </message>
    <message>
        <source>Who holds what</source>
        <translation>Wer hat was</translation>
    </message>
    <message>
        <source>Lenses</source>
        <translation>Linsen</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Vault &amp;&amp; settings</source>
        <translation>Tresor &amp;&amp; Einstellungen</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>Dateien &amp;importieren…</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Import the &amp;sample inventory</source>
        <translation>&amp;Beispielinventar importieren</translation>
    </message>
    <message>
        <source>E&amp;xport the inventory…</source>
        <translation>Inventar e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>&amp;Export the matrix picture…</source>
        <translation>Bild der &amp;Matrix exportieren…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>S&amp;perren</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>&amp;Jetzt sichern…</translation>
    </message>
    <message>
        <source>&amp;Merge with another copy…</source>
        <translation>Mit anderer Kopie &amp;zusammenführen…</translation>
    </message>
    <message>
        <source>&amp;Verify the vault</source>
        <translation>Tresor &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Self-check</source>
        <translation>&amp;Selbsttest</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Ü&amp;bersicht</translation>
    </message>
    <message>
        <source>&amp;Inventory</source>
        <translation>&amp;Inventar</translation>
    </message>
    <message>
        <source>&amp;Who holds what</source>
        <translation>&amp;Wer hat was</translation>
    </message>
    <message>
        <source>&amp;Lenses</source>
        <translation>&amp;Linsen</translation>
    </message>
    <message>
        <source>I&amp;mports</source>
        <translation>I&amp;mporte</translation>
    </message>
    <message>
        <source>&amp;Vault and settings</source>
        <translation>&amp;Tresor und Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Catalogue</source>
        <translation>&amp;Katalog</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Text that was not saved when the vault was locked stands there again.</source>
        <translation>Text, der beim Sperren des Tresors noch nicht gespeichert war, steht wieder da.</translation>
    </message>
    <message>
        <source>The inventory cannot be read, so nothing is shown. That does not mean that nobody holds anything.</source>
        <translation>Das Inventar kann nicht gelesen werden, deshalb wird nichts gezeigt. Das heißt nicht, dass niemand etwas hat.</translation>
    </message>
    <message>
        <source>Reading the inventory…</source>
        <translation>Das Inventar wird gelesen…</translation>
    </message>
    <message>
        <source>Added. Edit, Undo takes it back.</source>
        <translation>Hinzugefügt. Bearbeiten, Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Reading the sample inventory…</source>
        <translation>Das Beispielinventar wird gelesen…</translation>
    </message>
    <message>
        <source>The sample inventory is imported; each of its files can be undone.</source>
        <translation>Das Beispielinventar ist importiert; jede seiner Dateien lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Every row and page of the vault is read once, beside your work</source>
        <translation>Jede Zeile und Seite des Tresors wird einmal gelesen, neben Ihrer Arbeit</translation>
    </message>
    <message>
        <source>This computer lets Dossier keep too little memory out of the swap, so keys of an open vault could be written to the disk. Raise the limit on locked memory (ulimit -l), or encrypt the swap.</source>
        <translation>Dieser Rechner lässt Dossier zu wenig Speicher aus der Auslagerung heraushalten; Schlüssel eines offenen Tresors könnten auf den Datenträger geschrieben werden. Erhöhen Sie die Grenze für gesperrten Speicher (ulimit -l), oder verschlüsseln Sie die Auslagerung.</translation>
    </message>
    <message>
        <source>%1. Tools, Self-check shows what is loaded.</source>
        <translation>%1. Extras, Selbsttest zeigt, was geladen ist.</translation>
    </message>
    <message>
        <source>Parts of this vault are damaged or were changed from outside. Do not enter anything new: restore it from a backup, or save what can be read into a new vault. (%1)</source>
        <translation>Teile dieses Tresors sind beschädigt oder wurden von außen verändert. Geben Sie nichts Neues ein: stellen Sie ihn aus einer Sicherung wieder her, oder retten Sie, was lesbar ist, in einen neuen Tresor. (%1)</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>Retten, was lesbar ist…</translation>
    </message>
    <message>
        <source>Quick &amp;audit…</source>
        <translation>&amp;Schnellaufnahme…</translation>
    </message>
</context>
<context>
    <name>dossier::MatrixModel</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>dossier::MatrixPage</name>
    <message>
        <source>Who holds what</source>
        <translation>Wer hat was</translation>
    </message>
    <message>
        <source>As a ta&amp;ble</source>
        <translation>Als &amp;Tabelle</translation>
    </message>
    <message>
        <source>Export &amp;picture…</source>
        <translation>Bild &amp;exportieren…</translation>
    </message>
    <message>
        <source>declared (a claim)</source>
        <translation>angegeben (nach eigener Aussage)</translation>
    </message>
    <message>
        <source>permitted (could)</source>
        <translation>erlaubt (könnten)</translation>
    </message>
    <message>
        <source>Who holds what, as a table</source>
        <translation>Wer hat was, als Tabelle</translation>
    </message>
    <message>
        <source>%1, %2: </source>
        <translation>%1, %2: </translation>
    </message>
    <message>
        <source>nothing known, which does not mean that nothing is held.</source>
        <translation>nichts bekannt, was nicht heißt, dass nichts vorliegt.</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>%1 Enter opens the evidence.</source>
        <translation>%1 Die Eingabetaste öffnet die Belege.</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>SVG picture (*.svg);;PNG picture (*.png)</source>
        <translation>SVG-Bild (*.svg);;PNG-Bild (*.png)</translation>
    </message>
</context>
<context>
    <name>dossier::MatrixPicture</name>
    <message>
        <source>Who holds what</source>
        <translation>Wer hat was</translation>
    </message>
    <message>
        <source>Nothing is known yet, which does not mean that nothing is held.</source>
        <translation>Noch ist nichts bekannt, was nicht heißt, dass nichts vorliegt.</translation>
    </message>
</context>
<context>
    <name>dossier::MergeDialog</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Merge with another copy</source>
        <translation>Mit einer anderen Kopie zusammenführen</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Take in what was changed in another copy of this vault, on another computer or in a backup. Where both changed the same thing, the newer change counts. You see what would change before anything does.</source>
        <translation>Übernehmen Sie, was in einer anderen Kopie dieses Tresors geändert wurde, auf einem anderen Rechner oder in einer Sicherung. Wo beide dasselbe geändert haben, gilt die neuere Änderung. Sie sehen, was sich ändern würde, bevor sich etwas ändert.</translation>
    </message>
    <message>
        <source>A vault’s &amp;folder…</source>
        <translation>&amp;Ordner eines Tresors…</translation>
    </message>
    <message>
        <source>A &amp;backup…</source>
        <translation>Eine S&amp;icherung…</translation>
    </message>
    <message>
        <source>No copy is chosen yet.</source>
        <translation>Noch ist keine Kopie gewählt.</translation>
    </message>
    <message>
        <source>What opens the other copy</source>
        <translation>Was die andere Kopie öffnet</translation>
    </message>
    <message>
        <source>Choose the other copy</source>
        <translation>Die andere Kopie wählen</translation>
    </message>
    <message>
        <source>What would change here</source>
        <translation>Was sich hier ändern würde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Von Hand eingegeben</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Datensatz</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>Imports that come in</source>
        <translation>Importe, die hinzukommen</translation>
    </message>
    <message>
        <source>Imports that are taken back</source>
        <translation>Importe, die zurückgenommen werden</translation>
    </message>
    <message>
        <source>What was written by hand</source>
        <translation>Was von Hand geschrieben wurde</translation>
    </message>
    <message>
        <source>Pack that comes in: %1</source>
        <translation>Paket, das hinzukommt: %1</translation>
    </message>
    <message>
        <source>Pack that goes: %1</source>
        <translation>Paket, das wegfällt: %1</translation>
    </message>
    <message>
        <source>Evidence files that come in: %1</source>
        <translation>Belegdateien, die hinzukommen: %1</translation>
    </message>
    <message>
        <source>Evidence files that go: %1</source>
        <translation>Belegdateien, die wegfallen: %1</translation>
    </message>
    <message>
        <source>Nothing: all that the other copy holds is here already.</source>
        <translation>Nichts: alles aus der anderen Kopie ist schon hier.</translation>
    </message>
    <message>
        <source>Nothing that is shown. Only the times at which things were changed are brought into line.</source>
        <translation>Nichts, was gezeigt wird. Nur die Zeitpunkte von Änderungen werden angeglichen.</translation>
    </message>
    <message>
        <source>A backup is made first, and Edit, Undo takes the merge back. The other copy is not changed.</source>
        <translation>Vorher wird eine Sicherung angelegt, und Bearbeiten, Rückgängig nimmt das Zusammenführen zurück. Die andere Kopie wird nicht geändert.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>Wird zusammengeführt…</translation>
    </message>
    <message>
        <source>&amp;Show what would change</source>
        <translation>&amp;Zeigen, was sich ändern würde</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
</context>
<context>
    <name>dossier::NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Stärke der Passphrase</translation>
    </message>
    <message>
        <source>Guessed at once.</source>
        <translation>Sofort erraten.</translation>
    </message>
    <message>
        <source>Guessed quickly.</source>
        <translation>Schnell erraten.</translation>
    </message>
    <message>
        <source>Withstands a careless attacker.</source>
        <translation>Hält einem nachlässigen Angreifer stand.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Gut.</translation>
    </message>
    <message>
        <source>Very good.</source>
        <translation>Sehr gut.</translation>
    </message>
    <message>
        <source>Four or more random words are good.</source>
        <translation>Vier oder mehr zufällige Wörter sind gut.</translation>
    </message>
</context>
<context>
    <name>dossier::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>dossier::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>Dateien &amp;importieren…</translation>
    </message>
    <message>
        <source>Look through the &amp;lens</source>
        <translation>Durch die &amp;Linse sehen</translation>
    </message>
    <message>
        <source>Nobody is known to, which does not mean that nobody does.</source>
        <translation>Niemand, von dem es bekannt wäre, was nicht heißt, dass es niemand hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n more could: %1</source>
        <translation>
            <numerusform>noch %n könnte: %1</numerusform>
            <numerusform>noch %n könnten: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more say they may: %1</source>
        <translation>
            <numerusform>noch %n gibt es selbst an: %1</numerusform>
            <numerusform>noch %n geben es selbst an: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Who could</source>
        <translation>Wer könnte</translation>
    </message>
    <message>
        <source>Who say they may</source>
        <translation>Wer es selbst angibt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, as documented, takes in %2 inputs. What is known here feeds %3 of them, and %4 more could be fed. This is coverage, not a score.</source>
        <translation>%1 nimmt, wie dokumentiert, %2 Eingaben auf. Was hier bekannt ist, speist %3 davon, und %4 weitere könnten gespeist werden. Das ist Abdeckung, keine Punktzahl.</translation>
    </message>
    <message>
        <source>%1 holders known from %2 imports. A password export, a mailbox and a phone report together show most.</source>
        <translation>%1 Stellen bekannt aus %2 Importen. Ein Passwort-Export, ein Postfach und ein Bericht des Telefons zeigen zusammen am meisten.</translation>
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
        <translation>Ein Paket hinzufügen</translation>
    </message>
    <message>
        <source>What it is will be found out by reading it. Most packs carry neither licence nor date: what you know, you can say here. Empty fields stay unknown.</source>
        <translation>Was es ist, findet sich beim Lesen. Die meisten Pakete tragen weder Lizenz noch Datum: was Sie wissen, können Sie hier sagen. Leere Felder bleiben unbekannt.</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Beim Lesen herausfinden</translation>
    </message>
    <message>
        <source>2026-08-14 or 2026-08</source>
        <translation>2026-08-14 oder 2026-08</translation>
    </message>
    <message>
        <source>its usual one</source>
        <translation>die übliche</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Lizenz</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
</context>
<context>
    <name>dossier::PackFacts</name>
    <message>
        <source>What your packs say</source>
        <translation>Was Ihre Pakete sagen</translation>
    </message>
    <message>
        <source>found by its name alone</source>
        <translation>nur am Namen gefunden</translation>
    </message>
    <message>
        <source>found by its domain</source>
        <translation>an der Domain gefunden</translation>
    </message>
    <message>
        <source>found by its app</source>
        <translation>an der App gefunden</translation>
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
        <translation>Seite zum Löschen</translation>
    </message>
    <message>
        <source>Deleting is</source>
        <translation>Löschen ist</translation>
    </message>
    <message>
        <source>How to delete</source>
        <translation>So wird gelöscht</translation>
    </message>
    <message>
        <source>Deletion by e-mail to</source>
        <translation>Löschung per E-Mail an</translation>
    </message>
    <message>
        <source>Page for a copy of your data</source>
        <translation>Seite für eine Kopie Ihrer Daten</translation>
    </message>
    <message>
        <source>Getting a copy is</source>
        <translation>Eine Kopie zu bekommen ist</translation>
    </message>
    <message>
        <source>How to get a copy</source>
        <translation>So bekommen Sie eine Kopie</translation>
    </message>
    <message>
        <source>A copy by e-mail to</source>
        <translation>Eine Kopie per E-Mail an</translation>
    </message>
    <message>
        <source>Privacy contact</source>
        <translation>Kontakt für Datenschutz</translation>
    </message>
    <message>
        <source>Contact form</source>
        <translation>Kontaktformular</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
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
        <translation>Website</translation>
    </message>
    <message>
        <source>Best reached by</source>
        <translation>Am besten erreichbar über</translation>
    </message>
    <message>
        <source>Language to write in</source>
        <translation>Sprache, in der man schreibt</translation>
    </message>
    <message>
        <source>For people in</source>
        <translation>Für Menschen in</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>May ask for</source>
        <translation>Verlangt vielleicht</translation>
    </message>
    <message>
        <source>Privacy policy</source>
        <translation>Datenschutzerklärung</translation>
    </message>
    <message>
        <source>Breach of</source>
        <translation>Datenleck vom</translation>
    </message>
    <message>
        <source>Data that got out</source>
        <translation>Daten, die hinausgelangten</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Bekannt seit</translation>
    </message>
    <message>
        <source>Accounts in it</source>
        <translation>Konten darin</translation>
    </message>
    <message>
        <source>Second factors</source>
        <translation>Zweite Faktoren</translation>
    </message>
    <message>
        <source>How to switch them on</source>
        <translation>So werden sie eingeschaltet</translation>
    </message>
    <message>
        <source>How to get back in</source>
        <translation>So kommt man wieder hinein</translation>
    </message>
    <message>
        <source>About second factors</source>
        <translation>Zu zweiten Faktoren</translation>
    </message>
    <message>
        <source>Tracks for</source>
        <translation>Verfolgt, um</translation>
    </message>
    <message>
        <source>Tracking company</source>
        <translation>Verfolgendes Unternehmen</translation>
    </message>
    <message>
        <source>One login for</source>
        <translation>Eine Anmeldung für</translation>
    </message>
    <message>
        <source>Login moved between</source>
        <translation>Anmeldung umgezogen zwischen</translation>
    </message>
    <message>
        <source>Page to change the password</source>
        <translation>Seite zum Ändern des Passworts</translation>
    </message>
    <message>
        <source>Its store label declares</source>
        <translation>Im Store gibt es an</translation>
    </message>
    <message>
        <source>Its label says that deletion can be asked for</source>
        <translation>Im Store steht, dass man die Löschung verlangen kann</translation>
    </message>
    <message>
        <source>Opt-out page</source>
        <translation>Seite zum Widersprechen</translation>
    </message>
    <message>
        <source>How to opt out</source>
        <translation>So wird widersprochen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Betreibt</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Counted to the group</source>
        <translation>Zum Konzern gerechnet</translation>
    </message>
    <message>
        <source>Quality of the record</source>
        <translation>Güte des Eintrags</translation>
    </message>
    <message>
        <source>Listed as</source>
        <translation>Geführt als</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Its source</source>
        <translation>Seine Quelle</translation>
    </message>
    <message>
        <source>To be read with care</source>
        <translation>Mit Vorsicht zu lesen</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Bedeutet</translation>
    </message>
    <message>
        <source>Merchant code</source>
        <translation>Händlercode</translation>
    </message>
    <message>
        <source>%1 (you say)</source>
        <translation>%1 (sagen Sie)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown (usually %1)</source>
        <translation>unbekannt (üblich: %1)</translation>
    </message>
    <message>
        <source>not readable: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
    <message>
        <source>According to %1</source>
        <translation>Nach %1</translation>
    </message>
</context>
<context>
    <name>dossier::PacksPanel</name>
    <message>
        <source>No packs yet. A pack is an open list that you fetched elsewhere, such as JustDeleteMe or the companies of datarequests.org.
What it says stands beside what you know, with its name and date, and changes none of it.</source>
        <translation>Noch keine Pakete. Ein Paket ist eine offene Liste, die Sie anderswo geholt haben, etwa JustDeleteMe oder die Unternehmen von datarequests.org.
Was es sagt, steht neben dem, was Sie wissen, mit seinem Namen und Datum, und ändert nichts davon.</translation>
    </message>
    <message>
        <source>Your packs</source>
        <translation>Ihre Pakete</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>To be read with care</source>
        <translation>Mit Vorsicht zu lesen</translation>
    </message>
    <message>
        <source>Search the entries of the chosen pack</source>
        <translation>In den Einträgen des gewählten Pakets suchen</translation>
    </message>
    <message>
        <source>Search the entries</source>
        <translation>In den Einträgen suchen</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>What the pack says</source>
        <translation>Was das Paket sagt</translation>
    </message>
    <message>
        <source>Add f&amp;iles…</source>
        <translation>Date&amp;ien hinzufügen…</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Drop a file, a zip archive or a folder anywhere here.</source>
        <translation>Ziehen Sie eine Datei, ein Zip-Archiv oder einen Ordner irgendwohin in dieses Feld.</translation>
    </message>
    <message>
        <source>Choose packs to add</source>
        <translation>Pakete wählen, die hinzugefügt werden</translation>
    </message>
    <message>
        <source>Choose a pack&apos;s folder</source>
        <translation>Den Ordner eines Pakets wählen</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 Dateien</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 stood there already.</source>
        <translation>%1 war schon da.</translation>
    </message>
    <message>
        <source>%1 added in place of an earlier one. Edit, Undo takes it back.</source>
        <translation>%1 hinzugefügt, anstelle eines früheren. Bearbeiten, Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>%1 added. Edit, Undo takes it back.</source>
        <translation>%1 hinzugefügt. Bearbeiten, Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>%1, entry %2</source>
        <translation>%1, Eintrag %2</translation>
    </message>
    <message>
        <source>Could not be read: %1 (%2). The rest is there.</source>
        <translation>Nicht lesbar: %1 (%2). Der Rest ist da.</translation>
    </message>
    <message>
        <source>%1 is not used any more. Edit, Undo brings it back.</source>
        <translation>%1 wird nicht mehr verwendet. Bearbeiten, Rückgängig holt es zurück.</translation>
    </message>
    <message>
        <source>The first %1 of them; search to see others.</source>
        <translation>Die ersten %1 davon; suchen Sie, um andere zu sehen.</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 von %2 Einträgen</translation>
    </message>
</context>
<context>
    <name>dossier::QuickAuditDialog</name>
    <message>
        <source>Quick audit</source>
        <translation>Schnellaufnahme</translation>
    </message>
    <message>
        <source>Which of these do you use?</source>
        <translation>Welche davon nutzen Sie?</translation>
    </message>
    <message>
        <source>Search by name or website</source>
        <translation>Nach Name oder Website suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Nobody of that name is in the catalogue. Services that your files show need no entry here.</source>
        <translation>Niemand mit diesem Namen steht im Katalog. Dienste, die Ihre Dateien zeigen, brauchen hier keinen Eintrag.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>%1: which one? Your name for it</source>
        <translation>%1: welche Stelle? Ihr Name dafür</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Add (%1)</source>
        <translation>&amp;Hinzufügen (%1)</translation>
    </message>
</context>
<context>
    <name>dossier::RecoveryDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Write these 16 words down</source>
        <translation>Schreiben Sie diese 16 Wörter auf</translation>
    </message>
    <message>
        <source>They open the vault if the passphrase is lost. They are shown this once. Keep them on paper, away from this computer.</source>
        <translation>Sie öffnen den Tresor, wenn die Passphrase verloren ist. Sie werden nur dieses eine Mal gezeigt. Bewahren Sie sie auf Papier auf, getrennt von diesem Rechner.</translation>
    </message>
    <message>
        <source>I have &amp;written them down</source>
        <translation>Ich habe sie aufge&amp;schrieben</translation>
    </message>
    <message>
        <source>&amp;Save as a sheet to print…</source>
        <translation>Als Blatt zum &amp;Drucken speichern…</translation>
    </message>
    <message>
        <source>&amp;Delete the sheet now</source>
        <translation>Blatt jetzt &amp;löschen</translation>
    </message>
    <message>
        <source>Where the sheet shall be</source>
        <translation>Wo das Blatt liegen soll</translation>
    </message>
    <message>
        <source>Recovery code.pdf</source>
        <translation>Wiederherstellungscode.pdf</translation>
    </message>
    <message>
        <source>%1 is not encrypted: whoever has it can open the vault. Print it, then delete it.</source>
        <translation>%1 ist nicht verschlüsselt: wer es hat, kann den Tresor öffnen. Drucken Sie es, und löschen Sie es dann.</translation>
    </message>
    <message>
        <source>Nothing was saved: this place cannot be written to, or something is already there.</source>
        <translation>Nichts wurde gespeichert: hier kann nicht geschrieben werden, oder es liegt schon etwas da.</translation>
    </message>
    <message>
        <source>The sheet is deleted.</source>
        <translation>Das Blatt ist gelöscht.</translation>
    </message>
    <message>
        <source>It could not be deleted. Delete it by hand.</source>
        <translation>Es konnte nicht gelöscht werden. Löschen Sie es von Hand.</translation>
    </message>
    <message>
        <source>Three words from your note</source>
        <translation>Drei Wörter von Ihrem Zettel</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>Wort %1</translation>
    </message>
    <message>
        <source>&amp;Back to the words</source>
        <translation>&amp;Zurück zu den Wörtern</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
</context>
<context>
    <name>dossier::RecoverySheet</name>
    <message>
        <source>Dossier: recovery code</source>
        <translation>Dossier: Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Vault: %1</source>
        <translation>Tresor: %1</translation>
    </message>
    <message>
        <source>Made on: %1</source>
        <translation>Erstellt am: %1</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wozu er dient</translation>
    </message>
    <message>
        <source>These 16 words open the vault if the passphrase or the key file is lost. Nobody else can help: there is no other way in.</source>
        <translation>Diese 16 Wörter öffnen den Tresor, wenn die Passphrase oder die Schlüsseldatei verloren ist. Niemand sonst kann helfen: es gibt keinen anderen Weg hinein.</translation>
    </message>
    <message>
        <source>How to keep it</source>
        <translation>Wie man ihn aufbewahrt</translation>
    </message>
    <message>
        <source>Whoever reads this sheet and has the vault can open it. Keep it like a passport, away from the computer. Take no picture of it. Delete the file it was printed from. If somebody may have seen it, make a new code: this one then opens the vault no more, but older backups still open with it.</source>
        <translation>Wer dieses Blatt liest und den Tresor hat, kann ihn öffnen. Bewahren Sie es auf wie einen Reisepass, getrennt vom Rechner. Machen Sie kein Foto davon. Löschen Sie die Datei, aus der es gedruckt wurde. Wenn jemand es gesehen haben könnte, erzeugen Sie einen neuen Code: dieser öffnet dann den Tresor nicht mehr, ältere Sicherungen aber weiterhin.</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>Wie man ihn verwendet</translation>
    </message>
    <message>
        <source>Start Dossier, choose the vault and type the words in the order of their numbers where it asks for the passphrase, with a blank between them. Then give the vault a new passphrase under “Vault and settings”.</source>
        <translation>Starten Sie Dossier, wählen Sie den Tresor, und tippen Sie die Wörter in der Reihenfolge ihrer Nummern dort ein, wo nach der Passphrase gefragt wird, mit je einem Leerzeichen dazwischen. Geben Sie dem Tresor dann unter „Tresor und Einstellungen“ eine neue Passphrase.</translation>
    </message>
    <message>
        <source>The words carry a checksum: Dossier says so if one of them is wrong or out of place.</source>
        <translation>Die Wörter tragen eine Prüfsumme: Dossier sagt es, wenn eines davon falsch oder am falschen Platz ist.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
</context>
<context>
    <name>dossier::SaveWordsDialog</name>
    <message>
        <source>Sign &amp;with my key</source>
        <translation>&amp;Mit meinem Schlüssel unterschreiben</translation>
    </message>
    <message>
        <source>Save as a pack</source>
        <translation>Als Paket speichern</translation>
    </message>
    <message>
        <source>Save your words as a pack</source>
        <translation>Ihre Begriffe als Paket speichern</translation>
    </message>
    <message>
        <source>A file for others, with the words that you wrote and nothing else of the vault. It is not encrypted.</source>
        <translation>Eine Datei für andere, mit den Begriffen, die Sie geschrieben haben, und mit nichts anderem aus dem Tresor. Sie ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>a later edition has the same name</source>
        <translation>eine spätere Ausgabe heißt genauso</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Edition</source>
        <translation>&amp;Ausgabe</translation>
    </message>
    <message>
        <source>Made &amp;by</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Lizenz</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>No&amp;tiz</translation>
    </message>
    <message>
        <source>The key is made at first use, stays in the vault and goes with its backups.</source>
        <translation>Der Schlüssel entsteht beim ersten Gebrauch, bleibt im Tresor und geht in dessen Sicherungen mit.</translation>
    </message>
    <message>
        <source>Your public key</source>
        <translation>Ihr öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Where the pack shall be</source>
        <translation>Wohin das Paket soll</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Saved as %1, unsigned.</source>
        <translation>Als %1 gespeichert, ohne Unterschrift.</translation>
    </message>
    <message>
        <source>Saved as %1, with its signature in %1.minisig. Give both to others, and the key above in another way, such as on paper or by telephone: only so can they know that the pack is yours.</source>
        <translation>Als %1 gespeichert, mit der Unterschrift in %1.minisig. Geben Sie beides weiter und den Schlüssel oben auf anderem Weg, etwa auf Papier oder am Telefon: Nur so können andere wissen, dass das Paket von Ihnen ist.</translation>
    </message>
</context>
<context>
    <name>dossier::SettingsPage</name>
    <message>
        <source>Vault and settings</source>
        <translation>Tresor und Einstellungen</translation>
    </message>
    <message>
        <source>Appearance and lock</source>
        <translation>Aussehen und Sperre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source>&amp;Lock when idle for</source>
        <translation>Bei &amp;Untätigkeit sperren nach</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Colo&amp;urs</source>
        <translation>Farb&amp;gebung</translation>
    </message>
    <message>
        <source>La&amp;nguage, from the next start on</source>
        <translation>Sprache (g&amp;ilt ab dem nächsten Start)</translation>
    </message>
    <message>
        <source>Clear cop&amp;ied text after</source>
        <translation>Kopiertes &amp;verwerfen nach</translation>
    </message>
</context>
<context>
    <name>dossier::StagingTree</name>
    <message>
        <source>What would be imported</source>
        <translation>Was importiert würde</translation>
    </message>
    <message>
        <source>File and holders</source>
        <translation>Datei und Stellen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Matched by</source>
        <translation>Zugeordnet über</translation>
    </message>
    <message>
        <source>%1, to be read</source>
        <translation>%1, wird noch gelesen</translation>
    </message>
    <message>
        <source>Imported already, as import %1. Nothing to do.</source>
        <translation>Schon importiert, als Import %1. Nichts zu tun.</translation>
    </message>
    <message>
        <source>%1 observations from %2 records; %3 new holders, %4 new holdings</source>
        <translation>%1 Beobachtungen aus %2 Datensätzen; %3 neue Stellen, %4 neue Bestände</translation>
    </message>
    <message>
        <source>notes only</source>
        <translation>nur Notizen</translation>
    </message>
    <message>
        <source>new, not in the catalogue</source>
        <translation>neu, nicht im Katalog</translation>
    </message>
    <message>
        <source>%1, new here</source>
        <translation>%1, hier neu</translation>
    </message>
    <message>
        <source>It is %1</source>
        <translation>Es ist %1</translation>
    </message>
    <message>
        <source>a similar name; tick if it is the same</source>
        <translation>ein ähnlicher Name; ankreuzen, wenn es dieselbe Stelle ist</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Unknown field</source>
        <translation>Unbekanntes Feld</translation>
    </message>
    <message>
        <source>%1; written texts: %2</source>
        <translation>%1; geschriebene Texte: %2</translation>
    </message>
    <message>
        <source>Call it %1</source>
        <translation>%1 nennen</translation>
    </message>
    <message>
        <source>according to %1</source>
        <translation>laut %1</translation>
    </message>
</context>
<context>
    <name>dossier::UnsavedQuestion</name>
    <message>
        <source>Throw away what you wrote?</source>
        <translation>Verwerfen, was Sie geschrieben haben?</translation>
    </message>
    <message>
        <source>It is not saved.</source>
        <translation>Es ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Go on writing</source>
        <translation>&amp;Weiterschreiben</translation>
    </message>
</context>
<context>
    <name>dossier::WordDialog</name>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Copy to &amp;my words</source>
        <translation>Zu &amp;meinen Begriffen kopieren</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>* is needed</source>
        <translation>* muss ausgefüllt sein</translation>
    </message>
    <message>
        <source>Added by %1. A copy is your own, can be changed, and stands before the pack&apos;s.</source>
        <translation>Hinzugefügt von %1. Eine Kopie gehört Ihnen, lässt sich ändern und geht dem Paket vor.</translation>
    </message>
    <message>
        <source>%1 copied to your words. Edit, Undo takes it back.</source>
        <translation>%1 zu Ihren Begriffen kopiert. Bearbeiten, Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>%1 saved. Edit, Undo takes it back.</source>
        <translation>%1 gespeichert. Bearbeiten, Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>%1 “%2”, %3: %4</source>
        <translation>%1 „%2“, %3: %4</translation>
    </message>
    <message>
        <source>The vault was locked while you were writing a word. What was not saved is gone.</source>
        <translation>Der Tresor wurde gesperrt, während Sie einen Begriff schrieben. Was nicht gespeichert war, ist fort.</translation>
    </message>
</context>
<context>
    <name>dossier::WordLabels</name>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datenart</translation>
    </message>
    <message>
        <source>Data types</source>
        <translation>Datenarten</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>What it says it may hold</source>
        <translation>Was sie nach eigenen Worten haben kann</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Linse</translation>
    </message>
    <message>
        <source>Lenses</source>
        <translation>Linsen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Messgrößen</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Streitpunkt</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Streitpunkte</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How sensitive</source>
        <translation>Wie heikel</translation>
    </message>
    <message>
        <source>Article of the GDPR</source>
        <translation>Artikel der DSGVO</translation>
    </message>
    <message>
        <source>Data Privacy Vocabulary</source>
        <translation>Data Privacy Vocabulary</translation>
    </message>
    <message>
        <source>Apple&apos;s labels</source>
        <translation>Apples Angaben</translation>
    </message>
    <message>
        <source>Google Play&apos;s labels</source>
        <translation>Angaben bei Google Play</translation>
    </message>
    <message>
        <source>Fideslang</source>
        <translation>Fideslang</translation>
    </message>
    <message>
        <source>Written beside</source>
        <translation>Geschrieben neben</translation>
    </message>
    <message>
        <source>What is written there</source>
        <translation>Was dort steht</translation>
    </message>
    <message>
        <source>To choose from</source>
        <translation>Zur Auswahl</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was sie ist</translation>
    </message>
    <message>
        <source>Name in its own language</source>
        <translation>Name in der eigenen Sprache</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Heißt auch</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>As it stands on statements</source>
        <translation>So steht es auf Auszügen</translation>
    </message>
    <message>
        <source>Who runs it</source>
        <translation>Wer sie betreibt</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Konzern</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Privacy contact</source>
        <translation>Datenschutzkontakt</translation>
    </message>
    <message>
        <source>Form for requests</source>
        <translation>Formular für Anfragen</translation>
    </message>
    <message>
        <source>Deletion page</source>
        <translation>Seite zum Löschen</translation>
    </message>
    <message>
        <source>Deleting is</source>
        <translation>Löschen ist</translation>
    </message>
    <message>
        <source>Page for a copy of your data</source>
        <translation>Seite für eine Kopie Ihrer Daten</translation>
    </message>
    <message>
        <source>Getting a copy is</source>
        <translation>Eine Kopie zu bekommen ist</translation>
    </message>
    <message>
        <source>Stands for many, such as “landlord”</source>
        <translation>Steht für viele, wie „Vermieter“</translation>
    </message>
    <message>
        <source>Where it says so</source>
        <translation>Wo das steht</translation>
    </message>
    <message>
        <source>Its own words are broader than this type</source>
        <translation>Die eigenen Worte reichen weiter als diese Art</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>The text is</source>
        <translation>Der Text ist</translation>
    </message>
    <message>
        <source>Is this holder</source>
        <translation>Ist diese Stelle</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>Herausgegeben von</translation>
    </message>
    <message>
        <source>A reading of a vague word</source>
        <translation>Deutung eines unklaren Begriffs</translation>
    </message>
    <message>
        <source>Data types that feed it</source>
        <translation>Datenarten, die sie speisen</translation>
    </message>
    <message>
        <source>Only through these holders</source>
        <translation>Nur über diese Stellen</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was da steht</translation>
    </message>
    <message>
        <source>What the other side says</source>
        <translation>Was die andere Seite sagt</translation>
    </message>
    <message>
        <source>Where the other side says so</source>
        <translation>Wo die andere Seite das sagt</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Lenses it looks at</source>
        <translation>Linsen, die sie betrachtet</translation>
    </message>
    <message>
        <source>Categories it looks at</source>
        <translation>Kategorien, die sie betrachtet</translation>
    </message>
    <message>
        <source>To take home</source>
        <translation>Zum Mitnehmen</translation>
    </message>
    <message>
        <source>1: hardly</source>
        <translation>1: kaum</translation>
    </message>
    <message>
        <source>2: somewhat</source>
        <translation>2: etwas</translation>
    </message>
    <message>
        <source>3: much</source>
        <translation>3: sehr</translation>
    </message>
    <message>
        <source>4: most of all</source>
        <translation>4: am meisten</translation>
    </message>
    <message>
        <source>9 (special categories)</source>
        <translation>9 (besondere Kategorien)</translation>
    </message>
    <message>
        <source>9, depending on what it shows</source>
        <translation>9, je nachdem, was es zeigt</translation>
    </message>
    <message>
        <source>10 (convictions and offences)</source>
        <translation>10 (Urteile und Straftaten)</translation>
    </message>
    <message>
        <source>10, depending on what it shows</source>
        <translation>10, je nachdem, was es zeigt</translation>
    </message>
    <message>
        <source>a holder</source>
        <translation>einer Stelle</translation>
    </message>
    <message>
        <source>what a holder has</source>
        <translation>dem, was eine Stelle hat</translation>
    </message>
    <message>
        <source>one line</source>
        <translation>eine Zeile</translation>
    </message>
    <message>
        <source>several lines</source>
        <translation>mehrere Zeilen</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ein Datum</translation>
    </message>
    <message>
        <source>one of a list</source>
        <translation>eines aus einer Liste</translation>
    </message>
    <message>
        <source>its label in a store</source>
        <translation>die Angabe in einem Store</translation>
    </message>
    <message>
        <source>its privacy policy</source>
        <translation>die Datenschutzerklärung</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>schwer</translation>
    </message>
    <message>
        <source>impossible</source>
        <translation>unmöglich</translation>
    </message>
    <message>
        <source>a domain</source>
        <translation>eine Domain</translation>
    </message>
    <message>
        <source>an app&apos;s id</source>
        <translation>die Kennung einer App</translation>
    </message>
    <message>
        <source>text on a statement</source>
        <translation>Text auf einem Auszug</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>dokumentiert</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>umstritten</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>historic</source>
        <translation>historisch</translation>
    </message>
    <message>
        <source>Text to look for</source>
        <translation>Gesuchter Text</translation>
    </message>
    <message>
        <source>Short name in citations</source>
        <translation>Kürzel in Belegen</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>2026-11-26, 2026-11 or 2026</source>
        <translation>2026-11-26, 2026-11 oder 2026</translation>
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
        <translation>exactMatch, dann der Begriff</translation>
    </message>
    <message>
        <source>SOURCE: a phrase to find it by</source>
        <translation>QUELLE: Worte, an denen man es findet</translation>
    </message>
    <message>
        <source>name, date</source>
        <translation>Name, Datum</translation>
    </message>
    <message>
        <source>type a part of the name</source>
        <translation>einen Teil des Namens schreiben</translation>
    </message>
    <message>
        <source>Another word has this already.</source>
        <translation>Ein anderer Begriff hat das schon.</translation>
    </message>
    <message>
        <source>Another word has “%1” already.</source>
        <translation>Ein anderer Begriff hat „%1“ schon.</translation>
    </message>
    <message>
        <source>Nobody has described this.</source>
        <translation>Das hat niemand beschrieben.</translation>
    </message>
    <message>
        <source>Nobody has described “%1”.</source>
        <translation>„%1“ hat niemand beschrieben.</translation>
    </message>
    <message>
        <source>This is missing, or not of the form that belongs here.</source>
        <translation>Das fehlt oder hat nicht die Form, die hierher gehört.</translation>
    </message>
    <message>
        <source>Nobody has signed this pack, so it may come from anybody.</source>
        <translation>Dieses Paket hat niemand unterschrieben; es kann von irgendwem stammen.</translation>
    </message>
    <message>
        <source>The signature does not fit: the pack was changed after it was signed, or it was signed with another key than you named or than before.</source>
        <translation>Die Unterschrift passt nicht: Das Paket wurde danach geändert oder mit einem anderen Schlüssel unterschrieben als dem genannten oder früheren.</translation>
    </message>
    <message>
        <source>It says that it is signed with the key %1, which you have not met. By itself that proves nothing: ask its maker for the key in another way.</source>
        <translation>Es gibt an, mit dem Schlüssel %1 unterschrieben zu sein, den Sie noch nicht kennen. Das allein beweist nichts: Fragen Sie auf anderem Weg nach dem Schlüssel.</translation>
    </message>
    <message>
        <source>Edition %1 of this pack stands in your vault already; this one is older, or another one of the same number.</source>
        <translation>Ausgabe %1 dieses Pakets liegt schon in Ihrem Tresor; diese ist älter oder eine andere mit derselben Nummer.</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Ihnen</translation>
    </message>
</context>
<context>
    <name>dossier::WordPartDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>* is needed</source>
        <translation>* muss ausgefüllt sein</translation>
    </message>
</context>
<context>
    <name>dossier::WordParts</name>
    <message>
        <source>What it says it may hold</source>
        <translation>Was sie nach eigenen Worten haben kann</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>Was dazugehört</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>Hinzu&amp;fügen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Show…</source>
        <translation>An&amp;zeigen…</translation>
    </message>
</context>
<context>
    <name>dossier::WordTexts</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>nobody: never a service</source>
        <translation>niemand: nie ein Dienst</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1, another one</source>
        <translation>%1, noch einer</translation>
    </message>
</context>
<context>
    <name>dossier::Words</name>
    <message>
        <source>declared</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>erinnert</translation>
    </message>
    <message>
        <source>permitted</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>provided</source>
        <translation>mitgeteilt</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>a claim: they say they may</source>
        <translation>eine Angabe: nach eigener Aussage dürfen sie</translation>
    </message>
    <message>
        <source>you say so</source>
        <translation>Sie sagen es</translation>
    </message>
    <message>
        <source>they could: a permission is granted</source>
        <translation>sie könnten: eine Berechtigung ist erteilt</translation>
    </message>
    <message>
        <source>you gave it, seen in a file</source>
        <translation>Sie gaben es an, in einer Datei gesehen</translation>
    </message>
    <message>
        <source>use seen in a file</source>
        <translation>Nutzung in einer Datei gesehen</translation>
    </message>
    <message>
        <source>they said so in writing</source>
        <translation>sie haben es schriftlich gesagt</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>dokumentiert</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>umstritten</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>historic</source>
        <translation>historisch</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>Datum unbekannt</translation>
    </message>
    <message>
        <source>dates unknown</source>
        <translation>Daten unbekannt</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>%1 times, last at %2</source>
        <translation>%1-mal, zuletzt um %2</translation>
    </message>
</context>
<context>
    <name>dossier::WordsPanel</name>
    <message>
        <source>Nothing was added yet. Here you write what the catalogue lacks: a data type or a category, a field of your own beside holders, a shop, a rule for what stands on your statements, a whole lens, an exercise.
Packs of words that others made are added under Your packs, and appear here too.</source>
        <translation>Noch nichts hinzugefügt. Hier schreiben Sie, was dem Katalog fehlt: eine Datenart oder Kategorie, ein eigenes Feld neben Stellen, ein Geschäft, eine Regel für das, was auf Ihren Auszügen steht, eine ganze Linse, eine Übung.
Pakete mit Begriffen von anderen kommen unter Ihre Pakete dazu und erscheinen auch hier.</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Eigene Begriffe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Hinzugefügt von</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>H&amp;inzufügen</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Save as a pack…</source>
        <translation>Als &amp;Paket speichern…</translation>
    </message>
    <message>
        <source>What you and your packs of words added to the catalogue.</source>
        <translation>Was Sie und Ihre Pakete dem Katalog hinzugefügt haben.</translation>
    </message>
    <message>
        <source>%1 is removed. Edit, Undo brings it back.</source>
        <translation>%1 ist entfernt. Bearbeiten, Rückgängig bringt es zurück.</translation>
    </message>
    <message>
        <source>%1 “%2” of %3, %4: %5</source>
        <translation>%1 „%2“ von %3, %4: %5</translation>
    </message>
    <message>
        <source>Left out of the catalogue: %1</source>
        <translation>Nicht im Katalog: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Sho&amp;w…</source>
        <translation>An&amp;zeigen…</translation>
    </message>
</context>
<context>
    <name>dossier::WordsQuestionDialog</name>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>I know &amp;where it comes from</source>
        <translation>Ich weiß, &amp;woher es kommt</translation>
    </message>
    <message>
        <source>Add this pack of words?</source>
        <translation>Dieses Paket mit Begriffen hinzufügen?</translation>
    </message>
    <message>
        <source>&amp;Key of its maker</source>
        <translation>&amp;Schlüssel von wem es stammt</translation>
    </message>
    <message>
        <source>Key of its maker</source>
        <translation>Schlüssel von wem es stammt</translation>
    </message>
    <message>
        <source>RW…, as its maker told you in another way</source>
        <translation>RW…, wie auf anderem Weg erfahren</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>Noch einmal &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Add all the same</source>
        <translation>&amp;Trotzdem hinzufügen</translation>
    </message>
    <message>
        <source>Do &amp;not add</source>
        <translation>&amp;Nicht hinzufügen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>good, with the key %1</source>
        <translation>gut, mit dem Schlüssel %1</translation>
    </message>
    <message>
        <source>says the key %1; not proven</source>
        <translation>nennt den Schlüssel %1; nicht bewiesen</translation>
    </message>
    <message>
        <source>Nothing is left to ask: the signature is good.</source>
        <translation>Es bleibt nichts zu fragen: Die Unterschrift ist gut.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What it would change</source>
        <translation>Was es ändern würde</translation>
    </message>
    <message>
        <source>It takes the place of edition %1.</source>
        <translation>Es tritt an die Stelle von Ausgabe %1.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Kept, since your vault uses it</source>
        <translation>Bleibt, weil Ihr Tresor es braucht</translation>
    </message>
    <message>
        <source>What you wrote yourself, and all evidence, stays as it is. Edit, Undo takes the pack back.</source>
        <translation>Was Sie selbst geschrieben haben und alle Belege bleiben, wie sie sind. Bearbeiten, Rückgängig nimmt das Paket zurück.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>Hinzu&amp;fügen</translation>
    </message>
</context>
<context>
    <name>dossier::Workspace</name>
    <message>
        <source>Restored: the vault is as it was %1.</source>
        <translation>Wiederhergestellt: der Tresor ist, wie er %1 war.</translation>
    </message>
    <message>
        <source>What was there before is kept beside it as %1.</source>
        <translation>Was vorher da war, liegt daneben als %1.</translation>
    </message>
    <message>
        <source>Records saved: %1. Places that could not be read: %2. This is a new vault; the damaged one stays as it was: %3.</source>
        <translation>Gerettete Datensätze: %1. Stellen, die nicht lesbar waren: %2. Dies ist ein neuer Tresor; der beschädigte blieb, wie er war: %3.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>All of %1 is read and checked first. Then it becomes the vault %2.</source>
        <translation>Ganz %1 wird erst gelesen und geprüft. Dann wird daraus der Tresor %2.</translation>
    </message>
    <message>
        <source>What is there now is kept beside it; nothing is deleted.</source>
        <translation>Was jetzt dort liegt, bleibt daneben erhalten; nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>What opened the vault when the backup was made</source>
        <translation>Was den Tresor öffnete, als die Sicherung angelegt wurde</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Retten, was lesbar ist</translation>
    </message>
    <message>
        <source>A backup is better: it holds everything. Without one, what can still be read is copied into a new vault, %1, with the same keys. The damaged vault stays as it is.</source>
        <translation>Eine Sicherung ist besser: sie enthält alles. Ohne eine wird, was noch lesbar ist, in einen neuen Tresor kopiert, %1, mit denselben Schlüsseln. Der beschädigte Tresor bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>What opens the damaged vault</source>
        <translation>Was den beschädigten Tresor öffnet</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>dossier::WrittenForm</name>
    <message>
        <source>unknown, for example: blue card, ends 4242</source>
        <translation>unbekannt, zum Beispiel: blaue Karte, endet auf 4242</translation>
    </message>
    <message>
        <source>unknown, for example: paying for parcels</source>
        <translation>unbekannt, zum Beispiel: Pakete bezahlen</translation>
    </message>
    <message>
        <source>unknown, for example: their bank</source>
        <translation>unbekannt, zum Beispiel: ihre Bank</translation>
    </message>
    <message>
        <source>unknown, for example: ten years</source>
        <translation>unbekannt, zum Beispiel: zehn Jahre</translation>
    </message>
    <message>
        <source>unknown, for example: Denmark, GDPR</source>
        <translation>unbekannt, zum Beispiel: Dänemark, DSGVO</translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation>nichts geschrieben</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>never, or a date like 2026-05-31</source>
        <translation>nie, oder ein Datum wie 2026-05-31</translation>
    </message>
    <message>
        <source>Toda&amp;y</source>
        <translation>Heu&amp;te</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>unknown, or a date like 2026-05-31</source>
        <translation>unbekannt, oder ein Datum wie 2026-05-31</translation>
    </message>
</context>
<context>
    <name>dossier::WrittenPanel</name>
    <message>
        <source>The &amp;holder instead</source>
        <translation>Stattdessen die Ste&amp;lle</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>A date is written as 2026-05-31.</source>
        <translation>Ein Datum schreibt man so: 2026-05-31.</translation>
    </message>
    <message>
        <source>What you write stands beside the evidence and never changes it.</source>
        <translation>Was Sie schreiben, steht neben den Belegen und ändert sie nie.</translation>
    </message>
    <message>
        <source>Not saved yet: kept when the vault was locked.</source>
        <translation>Noch nicht gespeichert: aufbewahrt, als der Tresor gesperrt wurde.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Saved. Edit, Undo takes it back.</source>
        <translation>Gespeichert. Bearbeiten, Rückgängig nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>dossier::WrittenWords</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>How they came by it</source>
        <translation>Wie sie daran kamen</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Passed on to</source>
        <translation>Weitergegeben an</translation>
    </message>
    <message>
        <source>Kept how long</source>
        <translation>Wie lange aufbewahrt</translation>
    </message>
    <message>
        <source>Under which law</source>
        <translation>Nach welchem Recht</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>Durchgesehen am</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>I gave it to them</source>
        <translation>ich gab es ihnen</translation>
    </message>
    <message>
        <source>they observed it</source>
        <translation>sie haben es beobachtet</translation>
    </message>
    <message>
        <source>derived from other data</source>
        <translation>aus anderen Daten abgeleitet</translation>
    </message>
    <message>
        <source>inferred: a guess about me</source>
        <translation>gefolgert: eine Vermutung über mich</translation>
    </message>
    <message>
        <source>from a third party</source>
        <translation>von Dritten</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>no longer true</source>
        <translation>nicht mehr wahr</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>erasure asked for</source>
        <translation>Löschung verlangt</translation>
    </message>
    <message>
        <source>they say it is erased</source>
        <translation>sie sagen, es ist gelöscht</translation>
    </message>
    <message>
        <source>file %1 at %2</source>
        <translation>Datei %1 bei %2</translation>
    </message>
    <message>
        <source>removal of the file %1 at %2</source>
        <translation>Entfernen der Datei %1 bei %2</translation>
    </message>
    <message>
        <source>removal of %1</source>
        <translation>Entfernen von %1</translation>
    </message>
    <message>
        <source>bringing back of %1</source>
        <translation>Zurückholen von %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>what you ticked</source>
        <translation>was Sie angekreuzt haben</translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>an import</source>
        <translation>ein Import</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>an edit</source>
        <translation>eine Änderung</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields of %1</source>
        <translation>
            <numerusform>%n Feld bei %1</numerusform>
            <numerusform>%n Felder bei %1</numerusform>
        </translation>
    </message>
    <message>
        <source>merging another copy</source>
        <translation>Zusammenführen mit einer anderen Kopie</translation>
    </message>
    <message>
        <source>change of packs</source>
        <translation>Änderung der Pakete</translation>
    </message>
    <message>
        <source>Vault created</source>
        <translation>Tresor angelegt</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Brought to this version of Dossier</source>
        <translation>Auf diese Version von Dossier gebracht</translation>
    </message>
    <message>
        <source>Another copy merged</source>
        <translation>Mit einer anderen Kopie zusammengeführt</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Aus einer Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>New data key</source>
        <translation>Neuer Datenschlüssel</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>Endgültig gelöscht</translation>
    </message>
    <message>
        <source>Salvaged from a damaged vault</source>
        <translation>Aus einem beschädigten Tresor gerettet</translation>
    </message>
    <message>
        <source>Packs added, replaced or removed</source>
        <translation>Pakete hinzugefügt, ersetzt oder entfernt</translation>
    </message>
    <message>
        <source>Unsaved text kept or cleared at locking</source>
        <translation>Ungespeicherter Text beim Sperren aufbewahrt oder verworfen</translation>
    </message>
    <message>
        <source>change of your own words</source>
        <translation>Änderung Ihrer eigenen Begriffe</translation>
    </message>
    <message>
        <source>Own words changed</source>
        <translation>Eigene Begriffe geändert</translation>
    </message>
    <message>
        <source>Key to sign packs with made</source>
        <translation>Schlüssel zum Signieren von Paketen erzeugt</translation>
    </message>
</context>
</TS>
