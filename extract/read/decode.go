package read

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var (
	bomUTF8 = []byte("\xef\xbb\xbf")
	bomLE   = []byte("\xff\xfe")
	bomBE   = []byte("\xfe\xff")
)

// decode turns the bytes of a text into a string of valid UTF-8: UTF-8 with or
// without a byte order mark, UTF-16 of either order (with a mark, or told by
// its zero bytes), else Windows-1252. The mark is not part of the text. Bytes
// that are none of these give an error and the line they stand on.
func decode(raw []byte) (s string, line int, err error) {
	switch {
	case bytes.HasPrefix(raw, bomUTF8):
		raw = raw[3:]
	case bytes.HasPrefix(raw, bomLE) && plausible16(raw[2:], 1), bytes.HasPrefix(raw, bomBE) && plausible16(raw[2:], 0):
		return decode16(raw, unicode.LittleEndian)
	case zeroBytes(raw) == 1:
		return decode16(raw, unicode.LittleEndian)
	case zeroBytes(raw) == 2:
		return decode16(raw, unicode.BigEndian)
	}
	if utf8.Valid(raw) {
		if i := bytes.IndexByte(raw, 0); i >= 0 {
			return "", lineOf(raw, i), errors.New("a zero byte in the text")
		}
		return string(raw), 0, nil
	}
	bad, multi := invalid(raw)
	if multi || !windows(raw) {
		return "", lineOf(raw, bad), fmt.Errorf("not valid UTF-8: byte 0x%02x", raw[bad])
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(raw)
	if err != nil {
		return "", lineOf(raw, bad), fmt.Errorf("not valid Windows-1252: %w", err)
	}
	return string(out), 0, nil
}

func decode16(raw []byte, order unicode.Endianness) (string, int, error) {
	policy := unicode.IgnoreBOM
	if bytes.HasPrefix(raw, bomLE) || bytes.HasPrefix(raw, bomBE) {
		policy = unicode.ExpectBOM
	}
	out, err := unicode.UTF16(order, policy).NewDecoder().Bytes(raw)
	if err != nil {
		return "", 1, fmt.Errorf("not valid UTF-16: %w", err)
	}
	if i := bytes.Index(out, []byte("\ufffd")); i >= 0 && len(raw)%2 != 0 {
		return "", lineOf(out, i), errors.New("not valid UTF-16: an odd number of bytes")
	}
	if i := bytes.IndexByte(out, 0); i >= 0 {
		return "", lineOf(out, i), errors.New("a zero byte in the text")
	}
	return string(out), 0, nil
}

// plausible16 says whether bytes after a UTF-16 mark look like text in it: they
// are pairs, and some high byte (at offset hi of a pair) is zero, as those of
// spaces and line ends are in every script that has them.
func plausible16(raw []byte, hi int) bool {
	if len(raw)%2 != 0 {
		return false
	}
	for i := hi; i < len(raw) && i < 4096; i += 2 {
		if raw[i] == 0 {
			return true
		}
	}
	return false
}

// zeroBytes tells UTF-16 without a mark: 1 when most odd bytes of the head are
// zero and no even one is (little endian), 2 for the opposite, else 0.
func zeroBytes(raw []byte) int {
	n := min(len(raw), 1024)
	if n < 8 {
		return 0
	}
	var even, odd int
	for i := 0; i+1 < n; i += 2 {
		if raw[i] == 0 {
			even++
		}
		if raw[i+1] == 0 {
			odd++
		}
	}
	switch half := n / 2; {
	case even == 0 && odd*10 >= half*7:
		return 1
	case odd == 0 && even*10 >= half*7:
		return 2
	}
	return 0
}

// invalid gives the first byte that is not valid UTF-8, and whether other bytes
// form runes above ASCII, so that the text is damaged UTF-8.
func invalid(raw []byte) (bad int, multi bool) {
	bad = -1
	good, broken := 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			broken++
			if bad < 0 {
				bad = i
			}
		} else {
			good++
		}
		i += n
	}
	return bad, good > 0 && good*2 >= broken
}

// windows says whether the bytes above ASCII can be Windows-1252: no byte that
// it leaves undefined, and no ÿ, which marks broken input far more often than
// it spells a name.
func windows(raw []byte) bool {
	for _, b := range raw {
		switch b {
		case 0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xff:
			return false
		}
	}
	return true
}

func lineOf(raw []byte, i int) int { return 1 + bytes.Count(raw[:max(i, 0)], []byte("\n")) }

func blank(s string) bool { return strings.TrimSpace(strings.Trim(s, "\ufeff\u200b")) == "" }

// notText names what the head of a file is when it is no text, else "".
func notText(head []byte) string {
	for _, m := range magic {
		if bytes.HasPrefix(head, []byte(m.head)) {
			return m.name
		}
	}
	if bytes.HasPrefix(head, bomLE) || bytes.HasPrefix(head, bomBE) || zeroBytes(head) > 0 {
		return ""
	}
	odd := 0
	for _, b := range head {
		switch {
		case b == 0:
			return "binary data"
		case b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b:
			odd++
		}
	}
	if odd*20 > len(head) {
		return "binary data"
	}
	return ""
}

var magic = []struct{ head, name string }{
	{"%PDF-", "a PDF"}, {"\x89PNG", "a PNG picture"}, {"\xff\xd8\xff", "a JPEG picture"}, {"GIF8", "a GIF picture"},
	{"PK\x03\x04", "a ZIP archive or office document"}, {"\x1f\x8b", "gzip-compressed"}, {"BZh", "bzip2-compressed"},
	{"\x28\xb5\x2f\xfd", "zstd-compressed"}, {"\xfd7zXZ", "xz-compressed"}, {"\x7fELF", "a program"}, {"MZ\x90\x00", "a program"},
	{"{\\rtf", "an RTF document"}, {"\xd0\xcf\x11\xe0", "an office document"}, {"SQLite format 3\x00", "a database"},
}
