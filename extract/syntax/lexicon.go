package syntax

import (
	"encoding/binary"
	"fmt"
)

// lexicon maps the hash of a folded word to a small number: an open-addressing
// table of u64, 40 bits of the hash over 24 bits of value, 0 when empty.
//
//	u32 log2 of slots, slots × u64
type lexicon struct {
	shift uint
	mask  uint64
	slots []byte
}

func openLexicon(b []byte) (*lexicon, error) {
	if len(b) < 4 {
		return nil, fmt.Errorf("lexicon: %d bytes are too few", len(b))
	}
	bits := uint(binary.LittleEndian.Uint32(b))
	if bits > 28 || len(b) != 4+8<<bits {
		return nil, fmt.Errorf("lexicon: %d bytes do not fit its header", len(b))
	}
	return &lexicon{shift: 64 - bits, mask: 1<<bits - 1, slots: b[4:]}, nil
}

func (l *lexicon) get(h uint64) uint64 {
	const low = 1<<24 - 1
	for i := h >> l.shift; ; i = (i + 1) & l.mask {
		e := binary.LittleEndian.Uint64(l.slots[8*i:])
		if e == 0 {
			return 0
		}
		if (e^h<<24)&^low == 0 {
			return e & low
		}
	}
}

// touch reads where the hashes are looked for, so that the cache misses of all of
// them are waited for at once.
func (l *lexicon) touch(hashes []uint64) (touched byte) {
	for _, h := range hashes {
		touched ^= l.slots[8*(h>>l.shift)]
	}
	return touched
}

// most is the largest value.
func (l *lexicon) most() int {
	m := uint64(0)
	for i := 0; i < len(l.slots); i += 8 {
		m = max(m, binary.LittleEndian.Uint64(l.slots[i:])&(1<<24-1))
	}
	return int(m)
}

// freezeLexicon lays out keys and values; keys are visited in the order given.
func freezeLexicon(keys []uint64, value map[uint64]uint32) []byte {
	bits := uint32(4)
	for len(keys)*4 > 3<<bits {
		bits++
	}
	b := make([]byte, 4+8<<bits)
	binary.LittleEndian.PutUint32(b, bits)
	mask := uint64(1)<<bits - 1
	for _, h := range keys {
		i := h >> (64 - bits)
		for binary.LittleEndian.Uint64(b[4+8*i:]) != 0 {
			i = (i + 1) & mask
		}
		binary.LittleEndian.PutUint64(b[4+8*i:], h<<24|uint64(value[h]))
	}
	return b
}
