package graph_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"annals/graph"
	"annals/graph/graphtest"
	"annals/schema"
)

func TestSecondBuilderIsTold(t *testing.T) {
	store := t.TempDir()
	_, err := graph.Build(context.Background(), graph.Options{Store: store}, graphtest.Harbour(), nil, func(d *schema.Document) (*schema.Record, error) {
		if d.ID == "ledger.txt" {
			_, err := graph.Build(context.Background(), graph.Options{Store: store}, graphtest.Harbour(), nil, graphtest.Extract)
			if !errors.Is(err, graph.ErrLocked) || !strings.Contains(err.Error(), fmt.Sprint("process ", os.Getpid())) {
				t.Errorf("second builder: %v", err)
			}
		}
		return graphtest.Extract(d)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestKilledBuildLeavesTheOldGraph(t *testing.T) {
	store := t.TempDir()
	before := build(t, store, graph.Options{}, graphtest.Harbour())
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), killStore+"="+store, killSleeps+"=1")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	buf := make([]byte, 64)
	n, err := out.Read(buf)
	if err != nil || !strings.HasPrefix(string(buf[:n]), "in the middle") {
		t.Fatalf("child said %q, %v", buf[:n], err)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()

	// What a builder that died while writing leaves behind.
	if err := os.MkdirAll(filepath.Join(store, "builds", "0123.tmp"), 0o755); err != nil {
		t.Fatal(err)
	}
	if g := open(t, store); g.Manifest().Build != before.Build {
		t.Errorf("build %s is served, want %s", g.Manifest().Build, before.Build)
	}
	if _, err := graph.Verify(store); err != nil {
		t.Error(err)
	}
	build(t, store, graph.Options{Extractor: "next"}, graphtest.Harbour())
	if _, err := os.Stat(filepath.Join(store, "builds", "0123.tmp")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the remains are still there: %v", err)
	}
}

// Whenever a builder dies, the store serves a whole graph.
func TestKilledAtAnyMoment(t *testing.T) {
	store := t.TempDir()
	build(t, store, graph.Options{}, graphtest.Harbour())
	for ms := 4; ms < 200; ms = ms * 3 / 2 {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), killStore+"="+store)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(ms) * time.Millisecond)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		if v, err := graph.Verify(store); err != nil || len(v.Bad) > 0 {
			t.Errorf("killed after %d ms: %+v, %v", ms, v, err)
		}
	}
}
