#!/usr/bin/env node
/**
 * Makes lexicon/en/countries.json from the npm package world-countries (ODbL 1.0, by Mohammed Le Doze and contributors)
 * and from the additions below, which were compiled for Parley: names that news writers use and states that are no more.
 *
 *     node lexicon/build-countries.mjs
 */
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";

const countries = createRequire(import.meta.url)("world-countries");

/** Further names, demonyms and capitals by common name. */
const additions = {
  "United States": { names: ["US", "U.S.", "USA", "U.S.A.", "America", "United States of America"], demonyms: ["American", "Americans", "US", "U.S."], capitals: ["Washington"] },
  "United Kingdom": { names: ["UK", "U.K.", "Britain", "Great Britain", "England"], demonyms: ["British", "Briton", "Britons", "Scottish"] },
  Russia: { names: ["Russian Federation"], demonyms: ["Russian", "Russians"] },
  China: { names: ["PRC", "People's Republic of China"], demonyms: ["Chinese"], capitals: ["Peking"] },
  "South Korea": { names: ["ROK", "Republic of Korea", "S. Korea"], demonyms: ["South Korean", "South Koreans"] },
  "North Korea": { names: ["DPRK", "Democratic People's Republic of Korea", "N. Korea"], demonyms: ["North Korean", "North Koreans"] },
  Ukraine: { capitals: ["Kyiv", "Kiev"], demonyms: ["Ukrainian", "Ukrainians"] },
  Turkey: { names: ["Turkey", "Türkiye", "Turkiye"], demonyms: ["Turkish", "Turk", "Turks"] },
  Iran: { names: ["Islamic Republic of Iran", "Islamic Republic"], demonyms: ["Iranian", "Iranians"] },
  Israel: { demonyms: ["Israeli", "Israelis"], capitals: ["Tel Aviv"] },
  Palestine: { names: ["Palestinian Authority", "State of Palestine"], demonyms: ["Palestinian", "Palestinians"] },
  "Saudi Arabia": { demonyms: ["Saudi", "Saudis", "Saudi Arabian"], names: ["the Kingdom"] },
  "United Arab Emirates": { names: ["UAE", "Emirates"], demonyms: ["Emirati", "Emiratis"] },
  "Ivory Coast": { names: ["Côte d'Ivoire", "Cote d'Ivoire"], demonyms: ["Ivorian", "Ivorians"] },
  "DR Congo": { names: ["Democratic Republic of Congo", "Democratic Republic of the Congo", "DRC", "Congo", "Zaire"], demonyms: ["Congolese", "Zairean", "Zairian"] },
  Myanmar: { names: ["Burma"], demonyms: ["Burmese"], capitals: ["Yangon", "Rangoon"] },
  Czechia: { names: ["Czech Republic"], demonyms: ["Czech", "Czechs"] },
  Netherlands: { names: ["The Netherlands", "Holland"], demonyms: ["Dutch"], capitals: ["The Hague"] },
  France: { demonyms: ["French"] },
  Germany: { names: ["West Germany"], demonyms: ["German", "Germans", "West German"], capitals: ["Bonn"] },
  Japan: { demonyms: ["Japanese"] },
  Spain: { demonyms: ["Spanish", "Spaniard", "Spaniards"] },
  Poland: { demonyms: ["Polish", "Pole", "Poles"] },
  Sweden: { demonyms: ["Swedish", "Swede", "Swedes"] },
  Denmark: { demonyms: ["Danish", "Dane", "Danes"] },
  Finland: { demonyms: ["Finnish", "Finn", "Finns"] },
  Ireland: { demonyms: ["Irish"] },
  Switzerland: { demonyms: ["Swiss"], capitals: ["Berne"] },
  Greece: { demonyms: ["Greek", "Greeks"] },
  Iraq: { demonyms: ["Iraqi", "Iraqis"] },
  Yemen: { demonyms: ["Yemeni", "Yemenis", "Yemenite"], capitals: ["Sana'a", "Sanaa"] },
  Qatar: { demonyms: ["Qatari", "Qataris"] },
  Kuwait: { demonyms: ["Kuwaiti", "Kuwaitis"] },
  Oman: { demonyms: ["Omani", "Omanis"] },
  Pakistan: { demonyms: ["Pakistani", "Pakistanis"] },
  Afghanistan: { demonyms: ["Afghan", "Afghans"] },
  Philippines: { names: ["the Philippines"], demonyms: ["Filipino", "Filipinos", "Philippine"] },
  "New Zealand": { demonyms: ["New Zealander", "New Zealanders"] },
  Thailand: { demonyms: ["Thai", "Thais"] },
  Kyrgyzstan: { demonyms: ["Kyrgyz"] },
  Kazakhstan: { demonyms: ["Kazakh", "Kazakhs"], capitals: ["Astana", "Nur-Sultan"] },
  Tanzania: { capitals: ["Dar es Salaam"] },
  Nigeria: { capitals: ["Lagos"] },
  Brazil: { capitals: ["Brasilia"] },
  Argentina: { demonyms: ["Argentine", "Argentinian", "Argentines"] },
  "Bosnia and Herzegovina": { names: ["Bosnia", "Bosnia-Herzegovina"], demonyms: ["Bosnian", "Bosnians"] },
  "North Macedonia": { names: ["Macedonia"], demonyms: ["Macedonian"] },
  Kosovo: { names: ["Kosova"], demonyms: ["Kosovar", "Kosovan"], capitals: ["Pristina"] },
  Syria: { demonyms: ["Syrian", "Syrians"] },
  "Vatican City": { names: ["Holy See", "Vatican"], demonyms: ["Vatican"] },
};

/** Names that English-language news prefers to those of the package. */
const preferred = { Türkiye: "Turkey", "Timor-Leste": "East Timor" };

/** States that are no more, and unions of states that act as one. */
const further = [
  { name: "Soviet Union", code: "SUHH", names: ["USSR", "U.S.S.R."], demonyms: ["Soviet", "Soviets"], capitals: [] },
  { name: "East Germany", code: "DDDE", names: ["GDR", "German Democratic Republic"], demonyms: ["East German", "East Germans"], capitals: [] },
  { name: "Yugoslavia", code: "YUCS", names: [], demonyms: ["Yugoslav", "Yugoslavs", "Yugoslavian"], capitals: ["Belgrade"] },
  { name: "Czechoslovakia", code: "CSHH", names: [], demonyms: ["Czechoslovak", "Czechoslovakian"], capitals: [] },
  { name: "European Union", code: "EU", names: ["EU", "E.U.", "European Community", "EC", "European Economic Community", "EEC"], demonyms: [], capitals: [] },
  { name: "United Nations", code: "UN", names: ["UN", "U.N."], demonyms: [], capitals: [] },
];

const unique = (list) => [...new Set(list.filter(Boolean))];
/** A plural that English forms from a demonym: Russian → Russians; none for -ese, -ish, -ch. */
const plural = (demonym) => (/(ese|ish|ch|ss|s)$/.test(demonym) ? null : `${demonym}s`);

const entries = countries.map((country) => {
  const common = preferred[country.name.common] ?? country.name.common;
  const extra = additions[common] ?? {};
  const demonym = country.demonyms?.eng?.m;
  return {
    name: common,
    code: country.cca2,
    names: unique([common, country.name.common, country.name.official, ...(extra.names ?? [])]),
    demonyms: unique([...(extra.demonyms ?? []), demonym, demonym && plural(demonym)]),
    capitals: unique([...(extra.capitals ?? []), ...(country.capital ?? [])]),
  };
});
// States come before their dependencies, so that “French” is France's and not that of a territory named after it.
const isIndependent = new Map(countries.map((country) => [country.cca2, country.independent === true || country.unMember === true]));
entries.sort((a, b) => Number(isIndependent.get(b.code) ?? false) - Number(isIndependent.get(a.code) ?? false));
for (const entry of further) entries.push({ ...entry, names: unique([entry.name, ...entry.names]) });

writeFileSync(
  new URL("./en/countries.json", import.meta.url),
  `${JSON.stringify(
    {
      origin:
        "Derived from world-countries 5.1 by Mohammed Le Doze and contributors, made available under the Open Database License 1.0 (https://opendatacommons.org/licenses/odbl/1-0/), with additions by Parley; this file is under the same licence. Made by lexicon/build-countries.mjs.",
      entries,
    },
    null,
    1,
  )}\n`,
);
