#!/usr/bin/env python3
"""Holds the places of the Arabic lexicons against a folder of gazetteers, outside the tests.

    build/check-places.py GAZETTEERS [--write]

GAZETTEERS holds joined_city_ar_latlon.tsv (cities with Arabic and English names, coordinates and identifiers),
ne_10m_places_2017.tsv (Natural Earth populated places) and mledoze_countries/countries.json (states and capitals).

Says which coordinates lie more than 40 km from every place of that name in that state, and which capitals differ. With --write
the identifiers of language/ar/lexicon/sites.tsv are written anew: a Wikidata item or GeoNames number only where a gazetteer has
a place of the same state with the same name, Arabic or English, within 40 km. None is ever kept that was not found so.
"""
import csv
import json
import math
import pathlib
import sys
import unicodedata

LEXICON = pathlib.Path(__file__).resolve().parent.parent / "language/ar/lexicon"
NEAR_KM = 40.0


def fold(name):
    """Letters only, without marks, hamzas and the Arabic article."""
    plain = unicodedata.normalize("NFKD", name or "").casefold()
    plain = "".join(c for c in plain if c.isalnum())
    plain = plain.translate(str.maketrans("أإآىةؤئ", "اااييوي"))
    for article in ("ال", "al"):
        plain = plain.removeprefix(article)
    return plain


def kilometres(a, b):
    """Great-circle distance of two (latitude, longitude) in degrees."""
    la, lo, lb, ob = map(math.radians, (*a, *b))
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((ob - lo) / 2) ** 2
    return 12742 * math.asin(math.sqrt(h))


def table(path):
    with open(path, encoding="utf-8", newline="") as f:
        yield from csv.DictReader(f, delimiter="\t")


def gazetteer(folder):
    """State -> [(names, coordinates, wikidata, geonames)]."""
    found = {}
    for r in table(folder / "joined_city_ar_latlon.tsv"):
        names = {fold(r["name_ar"]), fold(r["name_en"])} - {""}
        entry = (names, (float(r["lat"]), float(r["lon"])), r["wikidata"], r["geonames"])
        found.setdefault(r["iso2"], []).append(entry)
    for r in table(folder / "ne_10m_places_2017.tsv"):
        names = {fold(r[k]) for k in ("NAME", "NAME_EN", "NAMEASCII")} | {fold(n) for n in r["NAMEALT"].split("|")}
        geonames = r["GEONAMEID"].split(".")[0]
        entry = (names - {""}, (float(r["LATITUDE"]), float(r["LONGITUDE"])), r["wikidataid"], geonames)
        found.setdefault(r["ISO_A2"], []).append(entry)
    return found


def features(cell):
    return {} if cell == "-" else dict(f.split("=", 1) for f in cell.split(";"))


def identified(row, known):
    """The row's features with the identifiers of the nearest place of its name, without any where there is none."""
    f = {k: v for k, v in features(row[3]).items() if k not in ("wikidata", "geonames")}
    at = (float(f["lat"]), float(f["lon"]))
    same = [e for e in known.get(f["country"], []) if {fold(row[0]), fold(row[1])} & e[0]]
    near = sorted((kilometres(at, e[1]), e) for e in same if kilometres(at, e[1]) <= NEAR_KM)
    for _, entry in near:
        if entry[2].startswith("Q") and "wikidata" not in f:
            f["wikidata"] = entry[2]
        if entry[3].isdigit() and int(entry[3]) > 0 and "geonames" not in f:
            f["geonames"] = entry[3]
    if not near:
        print(row[0], row[1], f["country"], "far from its name" if same else "not in the gazetteers")
    return f


def check_capitals(folder, english):
    with open(folder / "mledoze_countries/countries.json", encoding="utf-8") as f:
        capitals = {c["cca2"]: {fold(n) for n in c["capital"]} for c in json.load(f)}
    for line in open(LEXICON / "places.tsv", encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) > 3 and cells[2] == "capital" and cells[0] == cells[1]:
            state = features(cells[3]).get("of", "")
            name = english.get((cells[1], state))
            if name and state in capitals and fold(name) not in capitals[state]:
                print(cells[1], name, state, "is not the capital that the gazetteers have:", *capitals[state])


def main():
    folder = pathlib.Path(sys.argv[1])
    known = gazetteer(folder)
    path = LEXICON / "sites.tsv"
    out, english, found = [], {}, 0
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) > 3 and cells[2] == "site" and "lat=" in cells[3]:
            f = identified(cells, known)
            english[cells[0], f["country"]] = cells[1]
            found += "wikidata" in f
            line = "\t".join([*cells[:3], ";".join(f"{k}={v}" for k, v in sorted(f.items())), *cells[4:]])
        out.append(line)
    print(len(english), "places,", found, "with a Wikidata item")
    check_capitals(folder, english)
    if "--write" in sys.argv[2:]:
        path.write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
