package graph

import (
	"bufio"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/gofrs/flock"
	"github.com/google/renameio/v2"

	"annals/schema"
)

// lock is the right to build in a store. The file stays; the lock on it goes
// with the process, so that a killed builder leaves none behind.
type lock struct{ f *flock.Flock }

func acquire(store string) (*lock, error) {
	if err := os.MkdirAll(filepath.Join(store, buildsDir), 0o755); err != nil {
		return nil, fmt.Errorf("make store: %w", err)
	}
	path := filepath.Join(store, lockFile)
	f := flock.New(path)
	ok, err := f.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock store: %w", err)
	}
	if !ok {
		holder, _ := os.ReadFile(path)
		return nil, fmt.Errorf("%w: %s is held by %s", ErrLocked, path, cmp.Or(strings.TrimSpace(string(holder)), "somebody"))
	}
	host, _ := os.Hostname()
	note := fmt.Sprintf("process %d on %s\n", os.Getpid(), cmp.Or(host, "this machine"))
	if err := os.WriteFile(path, []byte(note), 0o644); err != nil {
		return nil, errors.Join(fmt.Errorf("lock store: %w", err), f.Unlock())
	}
	return &lock{f}, nil
}

func (l *lock) release() { _ = l.f.Unlock() }

// unpublished is a complete build that nobody can see yet.
type unpublished struct{ dir string }

func (u unpublished) discard() { _ = os.RemoveAll(u.dir) }

// writeBuild writes all files of a build into a folder of its own and makes
// sure that they are on disk.
func writeBuild(ctx context.Context, store string, m *Manifest, report *Report, docs []*schema.Document, recs []*schema.Record, lines []string) (_ unpublished, err error) {
	u := unpublished{filepath.Join(store, buildsDir, m.Build+".tmp")}
	// What a killed builder left is in nobody's way: we hold the lock.
	if err := os.RemoveAll(u.dir); err != nil {
		return u, fmt.Errorf("clear %s: %w", u.dir, err)
	}
	if err := os.Mkdir(u.dir, 0o755); err != nil {
		return u, fmt.Errorf("make build: %w", err)
	}
	defer func() {
		if err != nil {
			u.discard()
		}
	}()
	write := func(name string, f func(w *bufio.Writer) error) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		info, err := writeFile(filepath.Join(u.dir, name), f)
		if err != nil {
			return fmt.Errorf("write %s: %w", name, err)
		}
		if name != manifestFile {
			m.Files[name] = info
		}
		return nil
	}
	err = errors.Join(
		write(textsFile, func(w *bufio.Writer) error {
			enc := encoder(w)
			for _, d := range docs {
				if err := enc.Encode(textRow{d.ID, d.Text}); err != nil {
					return err
				}
			}
			return nil
		}),
		write(recordsFile, func(w *bufio.Writer) error {
			enc := encoder(w)
			for _, r := range recs {
				if err := enc.Encode(r); err != nil {
					return fmt.Errorf("document %s: %w", r.ID, err)
				}
			}
			return nil
		}),
		write(quadsFile, func(w *bufio.Writer) error {
			for _, l := range lines {
				if _, err := w.WriteString(l); err != nil {
					return err
				}
				if err := w.WriteByte('\n'); err != nil {
					return err
				}
			}
			return nil
		}),
		write(reportFile, func(w *bufio.Writer) error { return indented(w, report) }),
	)
	if err != nil {
		return u, err
	}
	if err = write(manifestFile, func(w *bufio.Writer) error { return indented(w, m) }); err != nil {
		return u, err
	}
	return u, syncDir(u.dir)
}

func encoder(w io.Writer) *schema.Encoder { return schema.NewEncoder(w) }

func indented(w io.Writer, v any) error {
	enc := encoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// writeFile writes a file through f, syncs it, and says what is in it.
func writeFile(path string, f func(w *bufio.Writer) error) (info FileInfo, err error) {
	file, err := os.Create(path)
	if err != nil {
		return info, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	sum := &counter{Hash: sha256.New()}
	w := bufio.NewWriterSize(io.MultiWriter(file, sum), 1<<18)
	if err := f(w); err != nil {
		return info, err
	}
	if err := w.Flush(); err != nil {
		return info, err
	}
	return FileInfo{Bytes: sum.n, SHA256: hex.EncodeToString(sum.Sum(nil))}, file.Sync()
}

// counter is a hash that knows how much it has seen.
type counter struct {
	hash.Hash
	n int64
}

func (c *counter) Write(p []byte) (int, error) {
	c.n += int64(len(p))
	return c.Hash.Write(p)
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// publish gives the build its name and makes it the current one. The build
// that is served now is never touched: when it has the same id (the same
// inputs read by a program that was changed without a new version), the new
// one is called <id>.2.
func (u unpublished) publish(store, id string) (string, error) {
	builds := filepath.Join(store, buildsDir)
	link := filepath.Join(store, currentLink)
	name := id
	if served, err := os.Readlink(link); err == nil && filepath.Base(served) == id {
		if sameBuild(filepath.Join(builds, id), u.dir) {
			u.discard()
			return filepath.Join(builds, id), nil
		}
		name = id + ".2"
	}
	dir := filepath.Join(builds, name)
	if err := os.RemoveAll(dir); err != nil {
		return "", fmt.Errorf("publish: %w", err)
	}
	if err := os.Rename(u.dir, dir); err != nil {
		return "", fmt.Errorf("publish: %w", err)
	}
	if err := syncDir(builds); err != nil {
		return "", fmt.Errorf("publish: %w", err)
	}
	if err := renameio.Symlink(filepath.Join(buildsDir, name), link); err != nil {
		return "", fmt.Errorf("publish: %w", err)
	}
	if err := syncDir(store); err != nil {
		return "", fmt.Errorf("publish: %w", err)
	}
	return dir, nil
}

// sameBuild says whether two builds are the same bytes: their manifests hold
// the checksums of the rest, and the old files are still what they were.
func sameBuild(old, new string) bool {
	a, errA := os.ReadFile(filepath.Join(old, manifestFile))
	b, errB := os.ReadFile(filepath.Join(new, manifestFile))
	if errA != nil || errB != nil || string(a) != string(b) {
		return false
	}
	v, err := verifyBuild(old)
	return err == nil && len(v.Bad) == 0
}

// prune removes what killed builders left and all but the newest keep older
// builds. It may fail without harm: the next build tries again.
func prune(store, current string, keep int) {
	builds := filepath.Join(store, buildsDir)
	entries, err := os.ReadDir(builds)
	if err != nil {
		return
	}
	type old struct {
		path string
		when int64
	}
	var olds []old
	for _, e := range entries {
		path := filepath.Join(builds, e.Name())
		if path == current || filepath.Base(current) == e.Name() {
			continue
		}
		if strings.HasSuffix(e.Name(), ".tmp") {
			_ = os.RemoveAll(path)
			continue
		}
		info, err := e.Info()
		if err != nil {
			continue
		}
		olds = append(olds, old{path, info.ModTime().UnixNano()})
	}
	slices.SortFunc(olds, func(a, b old) int {
		return cmp.Or(cmp.Compare(b.when, a.when), strings.Compare(a.path, b.path))
	})
	for _, o := range olds[min(max(keep, 0), len(olds)):] {
		_ = os.RemoveAll(o.path)
	}
}
