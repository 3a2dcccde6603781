package main

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
)

// TestNotice checks that NOTICE names every module that is linked, with the
// version that is linked, and no module that is not.
func TestNotice(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "NOTICE"))
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]string{} // version by module
	linked, _, _ := strings.Cut(string(data), "USED BY TESTS ONLY")
	fields := strings.Fields(linked)
	for i, f := range fields[:len(fields)-1] {
		if host, _, ok := strings.Cut(f, "/"); ok && strings.Contains(host, ".") && strings.HasPrefix(fields[i+1], "v") {
			named[f] = strings.TrimRight(fields[i+1], ",;")
		}
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || len(info.Deps) < 20 {
		t.Fatalf("the test binary knows %d of its modules", len(info.Deps))
	}
	for _, d := range info.Deps {
		if named[d.Path] != d.Version {
			t.Errorf("%s %s is linked; NOTICE has version %q of it", d.Path, d.Version, named[d.Path])
		}
		delete(named, d.Path)
	}
	for path, version := range named {
		t.Errorf("NOTICE names %s %s, which is not linked", path, version)
	}
}
