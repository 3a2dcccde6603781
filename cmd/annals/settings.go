package main

import (
	"fmt"
	"reflect"
	"sort"
	"strings"
	"time"

	"github.com/xrash/smetrics"
	"go.yaml.in/yaml/v3"
)

// This file checks a configuration file line by line: viper takes any key, and
// names no line when a value is of the wrong kind.

// checkFile reports the first key of a file that no setting has, with the one
// that was probably meant, or the first value of the wrong kind.
func checkFile(path string, data []byte) error {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if len(doc.Content) == 0 {
		return nil
	}
	return checkNode(path, "", doc.Content[0], reflect.TypeFor[config]())
}

func checkNode(path, prefix string, n *yaml.Node, t reflect.Type) error {
	if t.Kind() == reflect.Slice {
		if n.Kind != yaml.SequenceNode {
			return fmt.Errorf("%s:%d: %s must be a list, each line starting with '- '", path, n.Line, orTop(prefix))
		}
		for _, item := range n.Content {
			if err := checkNode(path, prefix, item, t.Elem()); err != nil {
				return err
			}
		}
		return nil
	}
	if t.Kind() != reflect.Struct {
		if err := n.Decode(reflect.New(t).Interface()); err != nil {
			return fmt.Errorf("%s:%d: %s must be %s%s", path, n.Line, orTop(prefix), kinds[t], not(n))
		}
		return nil
	}
	if n.Kind != yaml.MappingNode {
		return fmt.Errorf("%s:%d: %s must be a list of 'key: value' lines", path, n.Line, orTop(prefix))
	}
	fields := map[string]reflect.Type{}
	var names []string
	for i := range t.NumField() {
		name := t.Field(i).Tag.Get("mapstructure")
		fields[name], names = t.Field(i).Type, append(names, name)
	}
	sort.Strings(names)
	for i := 0; i+1 < len(n.Content); i += 2 {
		k := n.Content[i]
		ft, ok := fields[k.Value]
		if !ok {
			return fmt.Errorf("%s:%d: unknown key %q%s; known keys: %s", path, k.Line, prefix+k.Value, meant(k.Value, names), strings.Join(names, ", "))
		}
		if err := checkNode(path, prefix+k.Value+".", n.Content[i+1], ft); err != nil {
			return err
		}
	}
	return nil
}

// kinds says in words what a value must be.
var kinds = map[reflect.Type]string{
	reflect.TypeFor[string]():        "one line of text",
	reflect.TypeFor[int]():           "a whole number",
	reflect.TypeFor[time.Duration](): "a time like 30s or 2m",
}

func not(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode {
		return ""
	}
	return fmt.Sprintf(", not %q", n.Value)
}

func envName(key string) string {
	return "ANNALS_" + strings.ToUpper(strings.ReplaceAll(key, ".", "_"))
}

// checkEnv checks the value that the environment gives a key like "query.rows".
func checkEnv(key, value string) error {
	t := reflect.TypeFor[config]()
	for part := range strings.SplitSeq(key, ".") {
		for i := range t.NumField() {
			if f := t.Field(i); f.Tag.Get("mapstructure") == part {
				t = f.Type
				break
			}
		}
	}
	n := yaml.Node{Kind: yaml.ScalarNode, Value: value}
	if err := n.Decode(reflect.New(t).Interface()); err != nil {
		return usage("%s must be %s%s", envName(key), kinds[t], not(&n))
	}
	return nil
}

func orTop(prefix string) string {
	if prefix == "" {
		return "the file"
	}
	return strings.TrimSuffix(prefix, ".")
}

func meant(key string, names []string) string {
	for _, n := range names {
		if smetrics.JaroWinkler(key, n, 0.7, 4) > 0.85 {
			return fmt.Sprintf(" (did you mean %q?)", n)
		}
	}
	return ""
}
