package schema

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// docs/record.md has a section for every type that a record is made of, with a
// row for every field that it writes, in the same order; fields that are left
// out when empty stand in italics.
func TestRecordIsDocumented(t *testing.T) {
	data, err := os.ReadFile("../docs/record.md")
	if err != nil {
		t.Fatal(err)
	}
	documented := map[string][]string{}
	row := regexp.MustCompile("^\\| (\\*?`[a-z_]+`\\*?) \\| .+ \\|$")
	section := ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if name, ok := strings.CutPrefix(line, "## "); ok {
			section = name
			documented[section] = nil
		} else if m := row.FindStringSubmatch(line); m != nil {
			documented[section] = append(documented[section], m[1])
		}
	}
	types := map[string]reflect.Type{}
	collect(reflect.TypeFor[Record](), types)
	for name, typ := range types {
		rows, ok := documented[name]
		if !ok {
			t.Errorf("docs/record.md has no section on %s", name)
		} else if want := fields(typ); !slices.Equal(rows, want) {
			t.Errorf("docs/record.md on %s has the rows\n%v\nthe type has the fields\n%v", name, rows, want)
		}
	}
	for name := range documented {
		if types[name] == nil {
			t.Errorf("docs/record.md has a section on %s, which is no part of a record", name)
		}
	}
}

// collect gathers the structs that typ is made of, by name.
func collect(typ reflect.Type, types map[string]reflect.Type) {
	switch typ.Kind() {
	case reflect.Pointer, reflect.Slice:
		collect(typ.Elem(), types)
	case reflect.Struct:
		if types[typ.Name()] == nil {
			types[typ.Name()] = typ
			for i := range typ.NumField() {
				collect(typ.Field(i).Type, types)
			}
		}
	}
}

// fields lists the names that a type writes, as the document has them.
func fields(typ reflect.Type) []string {
	var out []string
	for i := range typ.NumField() {
		f := typ.Field(i)
		if f.Anonymous {
			out = append(out, fields(f.Type)...)
			continue
		}
		name, opts, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case name == "" || name == "-":
		case strings.Contains(opts, "omitempty"):
			out = append(out, "*`"+name+"`*")
		default:
			out = append(out, "`"+name+"`")
		}
	}
	return out
}
