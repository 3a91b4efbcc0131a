// French for the words that Streamlit 1.67 writes itself: it has no translation of its own.
//
// Only text nodes and three attributes are changed, never the structure, so React is not
// disturbed. What pages write (stMarkdownContainer, stHtml) is left alone. Costs under 1 ms on a
// page of questions. After an upgrade of Streamlit, the test of English words tells what is new.
(() => {
  "use strict";

  const WORDS = new Map(Object.entries({
    // frame
    "Skip to main content": "Aller au contenu principal",
    "Main menu": "Menu principal",
    "Sidebar": "Barre latérale",
    "Collapse sidebar": "Fermer le menu",
    "Expand sidebar": "Ouvrir le menu",
    "App pages": "Pages de l’application",
    "Navigate to home page": "Aller à l’accueil",
    "Link to heading": "Lien vers ce titre",
    "Notifications": "Notifications",
    "Close": "Fermer",
    "Dismiss": "Fermer",
    "Stop": "Arrêter",
    "Running...": "En cours…",
    "RUNNING...": "En cours…",
    "In progress...": "En cours…",
    "Please wait...": "Un instant…",
    "progress": "progression",
    "Learn more": "En savoir plus",
    "Try again": "Réessayer",
    "Reload": "Recharger",
    // connection and failures
    "CONNECTING": "Connexion…",
    "Connecting to Streamlit server": "Connexion au serveur…",
    "Connection error": "Connexion interrompue",
    "Network issue": "Connexion interrompue",
    "Network error": "Connexion interrompue",
    "Connection timed out.": "Le serveur met trop de temps à répondre.",
    "Reconnected to server.": "Connexion rétablie.",
    "Streamlit server is not responding. Are you connected to the internet?":
      "Le serveur ne répond pas. Vérifiez votre connexion : vos réponses enregistrées ne sont pas perdues.",
    "Connection lost. Please wait for the app to reconnect, then try again.":
      "Connexion interrompue. Attendez qu’elle revienne, puis recommencez.",
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:":
      "Le serveur est arrêté. Vos réponses enregistrées ne sont pas perdues.",
    "Unable to connect to Streamlit server": "Le serveur ne répond pas",
    "Cannot rerun script when disconnected from server.": "Connexion interrompue.",
    "To fix this, simply reload this app by pressing": "Rechargez la page avec",
    "If the error persists, try force-clearing your browser's cache as described":
      "Si cela recommence, videz le cache du navigateur, comme expliqué",
    "Script execution error": "Cette page n’a pas pu s’afficher",
    "Page not found": "Page introuvable",
    "Error": "Erreur",
    "Error:": "Erreur\u00a0:",
    "Unknown Error": "Erreur inconnue",
    "Request timed out": "Le serveur met trop de temps à répondre",
    "Error uploading file": "Le fichier n’a pas pu être envoyé",
    "Error deleting file": "Le fichier n’a pas pu être retiré",
    // fields
    "Press Enter to apply": "Entrée pour valider",
    "Press Ctrl+Enter to apply": "Ctrl+Entrée pour valider",
    "Press ⌘+Enter to apply": "⌘+Entrée pour valider",
    "Press Enter to submit form": "Entrée pour enregistrer",
    "Press Ctrl+Enter to submit form": "Ctrl+Entrée pour enregistrer",
    "Press ⌘+Enter to submit form": "⌘+Entrée pour enregistrer",
    "(required)": "(obligatoire)",
    "This field is required.": "Ce champ est obligatoire.",
    "Invalid input.": "Saisie non valable.",
    "Increment": "Augmenter",
    "Decrement": "Diminuer",
    "Show password": "Afficher le mot de passe",
    "Hide password": "Masquer le mot de passe",
    "Clear entry": "Effacer",
    "Clear value": "Effacer",
    "Clear all": "Tout effacer",
    "Choose an option": "Choisir une option",
    "Choose options": "Choisir",
    "No results": "Aucun résultat",
    "No options to select.": "Aucun choix possible.",
    "Select all": "Tout sélectionner",
    "Open": "Ouvrir",
    "Help": "Aide",
    "Tooltip": "Aide",
    // files
    "Upload": "Choisir un fichier",
    "Browse files": "Choisir un fichier",
    "file upload": "choisir un fichier",
    "File Uploader": "Choisir un fichier",
    "Upload directories": "Choisir un dossier",
    "Add files": "Ajouter des fichiers",
    "add icon": "ajouter",
    "Add more": "Ajouter",
    "Remove file": "Retirer le fichier",
    "Drag and drop a file here": "Déposez un fichier ici",
    "Drag and drop file here": "Déposez un fichier ici",
    "Drag and drop files here": "Déposez des fichiers ici",
    "Drag and drop directories here": "Déposez des dossiers ici",
    "Only one file is allowed.": "Un seul fichier est accepté.",
    // dates
    "Choose date": "Choisir une date",
    "Choose date range": "Choisir une période",
    "Previous month": "Mois précédent",
    "Next month": "Mois suivant",
    "Use arrow keys to navigate dates. Enter to select. Escape to close.":
      "Flèches pour parcourir, Entrée pour choisir, Échap pour fermer.",
    "dd": "jj", "yyyy": "aaaa", "HH": "hh",
    // reading
    "Copy to clipboard": "Copier",
    "Copied": "Copié",
    "Fullscreen": "Plein écran",
    "Close fullscreen": "Quitter le plein écran",
    "Search": "Rechercher",
    "Download as CSV": "Télécharger en CSV",
    "Previous page": "Page précédente",
    "Next page": "Page suivante",
    "Scroll tabs left": "Onglets précédents",
    "Scroll tabs right": "Onglets suivants",
    "View more": "Voir plus",
    "View less": "Voir moins",
  }));

  const UNITS = { day: "jour", month: "mois", year: "année", hour: "heure", minute: "minute" };

  const size = (number, unit) => `${number.replace(/\.0$/, "").replace(".", ",")}\u00a0${unit}o`;

  const SENTENCES = [
    [/^(\d+(?:\.\d+)?)\s?([KMG]?)B per file(?: • (.+))?$/,
      (_, number, unit, types) => `${size(number, unit)} au plus${types ? ` • ${types}` : ""}`],
    // The kind is told as « text/plain »: no word for a doctor.
    [/^(?:Error: )?(\S+) files are not allowed\.$/,
      () => "Ce type de fichier n’est pas accepté."],
    [/^(?:Error: )?File must be (\S+?)([KMG]?)B or smaller\.$/,
      (_, number, unit) => `Fichier trop lourd\u00a0: ${size(number, unit)} au plus.`],
    [/^(?:Error: )?(?:AxiosError: )?Request failed with status code 429$/,
      () => "Trop de fichiers essayés. Rechargez la page (rien n’est perdu), puis choisissez le bon."],
    [/^(?:Error: )?(?:AxiosError: )?Request failed with status code \d+$/,
      () => "Le fichier n’a pas pu être envoyé. Rechargez la page, puis réessayez."],
    [/^(.+, )?(\d+(?:\.\d+)?)([KMG]?)B$/,
      (_, name, number, unit) => `${name ?? ""}${size(number, unit)}`],
    [/^Remove (.+)$/, (_, name) => `Retirer ${name}`],
    [/^Help for (.+)$/, (_, name) => `Aide\u00a0: ${name}`],
    [/^(?:Error: )?Number is outside the allowed range\. Please enter a value between (.+) and (.+)\.$/,
      (_, low, high) => `Valeur hors limites\u00a0: entre ${low} et ${high}.`],
    [/^(day|month|year|hour|minute), (.*)$/, (_, unit, rest) => `${UNITS[unit]}, ${rest}`],
    [/^Selected Date: (\w+ \d+, \d+)$/,
      (_, day) => `Date choisie\u00a0: ${new Date(day).toLocaleDateString("fr-FR", { dateStyle: "long" })}`],
    [/^The page that you have requested does not seem to exist.*$/,
      () => "La page demandée n’existe pas. Revenez à l’accueil."],
    [/^You can only select up to (\d+) options?\..*$/,
      (_, count) => `${count} choix au plus\u00a0: retirez-en un d’abord.`],
    [/^View (\d+) more$/, (_, count) => `Voir ${count} de plus`],
  ];

  const LONGEST = 180;
  const ATTRIBUTES = ["aria-label", "placeholder", "title"];
  const OURS = "[data-testid=stMarkdownContainer],[data-testid=stHtml],[data-testid=stIconMaterial],script,style";
  const STREAMLIT_WITHIN_OURS = "[data-testid=stFileUploader],[data-testid=stDialog],[role=dialog],[data-testid=InputInstructions]";

  const french = (text) => {
    const words = text.trim();
    if (!words || words.length > LONGEST) return text;
    const exact = WORDS.get(words);
    if (exact !== undefined) return text.replace(words, exact);
    for (const [pattern, sentence] of SENTENCES) {
      if (pattern.test(words)) return words.replace(pattern, sentence);
    }
    return text;
  };

  const isOurs = (element) =>
    element.closest(OURS) !== null && element.closest(STREAMLIT_WITHIN_OURS) === null;

  const translateText = (node) => {
    if (!node.parentElement || isOurs(node.parentElement)) return;
    const text = french(node.nodeValue);
    if (text !== node.nodeValue) node.nodeValue = text;
  };

  const translateAttributes = (element) => {
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (!value) continue;
      const text = french(value);
      if (text !== value) element.setAttribute(name, text);
    }
  };

  const translate = (node) =>
    node.nodeType === Node.TEXT_NODE ? translateText(node) : translateAttributes(node);

  const translateTree = (root) => {
    if (root.nodeType !== Node.TEXT_NODE && root.nodeType !== Node.ELEMENT_NODE) return;
    translate(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) translate(walker.currentNode);
  };

  const onChanges = (changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(translateTree);
      else translate(change.target);
    }
  };

  // Loaded with « defer »: the body is there, React is not yet.
  translateTree(document.body);
  new MutationObserver(onChanges).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
  });
})();
