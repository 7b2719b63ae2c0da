// Reads the question and its answers aloud with a voice of the device; no voice for the language, no button.
const button = document.querySelector("[data-speak]");
const voices = window.speechSynthesis;
const language = document.documentElement.lang;

const spoken = () =>
  [...document.querySelectorAll("main h1, main .lead, main .hint, main .say, main .opt, main .gate .btn")]
    .filter((part) => part.getClientRects().length)
    .map((part) => part.textContent.replace(/\s+/g, " ").trim())
    .join(". ");

const offer = () => {
  button.hidden = !voices.getVoices().some((voice) => voice.lang.toLowerCase().startsWith(language));
};

const speak = () => {
  const wasBusy = voices.speaking;
  voices.cancel();
  if (wasBusy) return;
  const text = new SpeechSynthesisUtterance(spoken());
  text.lang = language;
  voices.speak(text);
};

if (button && voices) {
  offer();
  voices.addEventListener?.("voiceschanged", offer);
  button.addEventListener("click", speak);
  window.addEventListener("pagehide", () => voices.cancel());
}
