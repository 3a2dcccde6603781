//go:build amd64 && linux

package syntax

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// The NEON kernels are run by an emulator, against the Go versions.
func TestOnARM(t *testing.T) {
	emulator, err := exec.LookPath("qemu-aarch64-static")
	if err != nil {
		if emulator, err = exec.LookPath("qemu-aarch64"); err != nil {
			t.Skip("SKIPPED: no emulator of ARM processors; install qemu-user-static to run the NEON kernels")
		}
	}
	binary := filepath.Join(t.TempDir(), "syntax.test")
	build := exec.Command("go", "test", "-c", "-o", binary, ".")
	build.Env = append(os.Environ(), "GOARCH=arm64", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("compile the tests for ARM: %v\n%s", err, out)
	}
	out, err := exec.Command(emulator, binary, "-test.run", "^(TestKernels|TestPacked|TestWithoutVector|TestForwardIsEncode)$", "-test.v").CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	for _, name := range []string{"TestKernels", "TestPacked", "TestWithoutVector", "TestForwardIsEncode"} {
		if want := "--- PASS: " + name; !bytes.Contains(out, []byte(want)) {
			t.Errorf("want %q in\n%s", want, out)
		}
	}
}
