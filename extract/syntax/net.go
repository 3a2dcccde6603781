package syntax

import (
	"encoding/binary"
	"fmt"
	"math"
)

// net is the neural model of tags and trees:
//
//   - A word is the sum of the vectors of its features (features.go).
//   - Layers of simple recurrent units read the sentence in both directions
//     (Lei et al. 2018).
//   - After the first layer a first guess of the tag is made, and its vector is
//     added to what the next layers read (Hashimoto et al. 2017).
//   - After the last one every word gets four short vectors: as a head and as a
//     dependent, to find heads and to name relations. Heads are scored with a
//     bilinear form, as in Dozat and Manning (2017), to which the distance adds.
//   - Relations are named for the chosen heads only; tags and scores of classes of
//     names are read off the last layer.
type net struct {
	netWeights
	features *lexicon // hash of a feature → 1 + its row
	vectors  []byte   // rows: a unit as f32, then width signed bytes
	// The large matrices as they are worked with.
	packedSums                                           []packed
	packedGuess, packedOutput, packedArc, packedRelation packed
	guessedRows                                          []byte                   // guessed, as vectors are kept
	offset                                               [2 * maxSentence]float32 // of distance, by head − dependent + maxSentence
}

// netShape are the sizes of a net.
type netShape struct {
	width  int // of the vector of a word; half of it for each direction
	layers int
	arc    int // of the vectors that find heads
	rel    int // of the vectors that name relations
	tags   int
	rels   int // classes of relation, see relClass
	names  int // classes of names, see beginOf
}

func (z netShape) half() int     { return z.width / 2 }
func (z netShape) sums() int     { return 6 * z.half() }
func (z netShape) tagCols() int  { return roundUp(z.tags, tileCols) }
func (z netShape) relCols() int  { return roundUp(z.rels, tileCols) }
func (z netShape) nameCols() int { return roundUp(z.names, tileCols) }

// The output of a word: arc columns as a head, arc as a dependent, rel as a
// head, rel as a dependent, its tags, and its classes of names.
func (z netShape) depAt() int    { return z.arc }
func (z netShape) relAt() int    { return 2 * z.arc }
func (z netShape) relDepAt() int { return 2*z.arc + z.rel }
func (z netShape) tagAt() int    { return 2*z.arc + 2*z.rel }
func (z netShape) nameAt() int   { return z.tagAt() + z.tagCols() }
func (z netShape) outputs() int  { return z.nameAt() + z.nameCols() }

func (z netShape) valid() bool {
	return z.width > 0 && z.width <= 1024 && z.width%(2*tileCols) == 0 && z.layers > 0 && z.layers <= 16 &&
		z.arc > 0 && z.arc <= 1024 && z.arc%tileCols == 0 && z.rel > 0 && z.rel <= 1024 && z.rel%tileCols == 0 &&
		z.tags > 0 && z.tags <= 250 && z.rels > 0 && z.rels <= 250 && z.names > 0 && z.names <= 250
}

// netLayer is one layer. sums is width×sums: for each direction the columns of
// candidate, forget and reset. cells are the parameters of both directions, see cells.
type netLayer struct{ sums, cells []float32 }

// netWeights are the dense weights, all pieces of one slice.
type netWeights struct {
	shape           netShape
	all             []float32
	layer           []netLayer
	guess, guessOff []float32 // width×tagCols and its offsets: first guess of the tag
	guessed         []float32 // tagCols×width: the vector of each tag
	output, outOff  []float32 // width×outputs and its offsets
	arc             []float32 // arc×arc: head to dependent
	root            []float32 // arc: the artificial root as a head
	prior           []float32 // arc: how likely a word is to be a head at all
	distance        []float32 // by distanceClass
	relation        []float32 // 3rel×relCols: of dependent, head and their product
	relOff          []float32
}

const distanceClasses = 32

func newNetWeights(z netShape) netWeights {
	w := netWeights{shape: z, layer: make([]netLayer, z.layers)}
	type piece struct {
		at *[]float32
		n  int
	}
	var pieces []piece
	for i := range w.layer {
		pieces = append(pieces, piece{&w.layer[i].sums, z.width * z.sums()}, piece{&w.layer[i].cells, 8 * z.half()})
	}
	pieces = append(pieces,
		piece{&w.guess, z.width * z.tagCols()}, piece{&w.guessOff, z.tagCols()}, piece{&w.guessed, z.tagCols() * z.width},
		piece{&w.output, z.width * z.outputs()}, piece{&w.outOff, z.outputs()},
		piece{&w.arc, z.arc * z.arc}, piece{&w.root, z.arc}, piece{&w.prior, z.arc}, piece{&w.distance, distanceClasses},
		piece{&w.relation, 3 * z.rel * z.relCols()}, piece{&w.relOff, z.relCols()})
	n := 0
	for _, p := range pieces {
		n += p.n
	}
	w.all = make([]float32, n)
	rest := w.all
	for _, p := range pieces {
		*p.at, rest = rest[:p.n:p.n], rest[p.n:]
	}
	return w
}

// distanceClass of a dependent and its head, -1 for the root.
func distanceClass(dep, head int) int {
	if head < 0 {
		return distanceClasses - 1
	}
	d, side := head-dep, 0
	if d < 0 {
		d, side = -d, distanceClasses/2-1
	}
	switch {
	case d <= 6:
		return side + d
	case d <= 8:
		return side + 7
	case d <= 11:
		return side + 8
	case d <= 15:
		return side + 9
	case d <= 20:
		return side + 10
	case d <= 30:
		return side + 11
	}
	return side + 12
}

// Relations are classes in the net: 0 for the root, then from Acl on.
const relClasses = int(Xcomp-Acl) + 2

func relClass(r Rel) uint8 {
	if r < Acl {
		return 0
	}
	return uint8(r-Acl) + 1
}

func relOfClass(c int) Rel { return Rel(c-1) + Acl }

// In the model file, little-endian: "net" has seven u32 of the shape and the
// dense weights as f32; "features" is a lexicon; "vectors" has for each row an
// f32, the unit, and width signed bytes.

func (w *netWeights) freeze() []byte {
	z := w.shape
	var b []byte
	for _, x := range [...]int{z.width, z.layers, z.arc, z.rel, z.tags, z.rels, z.names} {
		b = binary.LittleEndian.AppendUint32(b, uint32(x))
	}
	for _, x := range w.all {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
	}
	return b
}

const netHeader = 7 * 4

func openNetWeights(b []byte) (netWeights, error) {
	if len(b) < netHeader {
		return netWeights{}, fmt.Errorf("net: %d bytes are too few", len(b))
	}
	u := func(i int) int { return int(binary.LittleEndian.Uint32(b[4*i:])) }
	z := netShape{u(0), u(1), u(2), u(3), u(4), u(5), u(6)}
	if !z.valid() {
		return netWeights{}, fmt.Errorf("net: no net has the shape %v", z)
	}
	w := newNetWeights(z)
	if len(b) != netHeader+4*len(w.all) {
		return netWeights{}, fmt.Errorf("net: %d bytes do not fit the shape %v", len(b), z)
	}
	for i := range w.all {
		w.all[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[netHeader+4*i:]))
	}
	return w, nil
}

// freezeVectors writes rows of width weights.
func freezeVectors(weights []float32, width int) []byte {
	var b []byte
	for ; len(weights) > 0; weights = weights[width:] {
		most := float32(1e-9)
		for _, x := range weights[:width] {
			most = max(most, x, -x)
		}
		unit := most / 127
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(unit))
		for _, x := range weights[:width] {
			b = append(b, byte(quantum(x/unit)))
		}
	}
	return b
}

// addRow adds row i, as freezeVectors wrote them, times by to x, which has the
// width of the net.
func addRow(vectors []byte, i int, by float32, x []float32) {
	row := vectors[i*(4+len(x)):][:4+len(x)]
	unit := by * math.Float32frombits(binary.LittleEndian.Uint32(row))
	if row = row[4:]; haveVector {
		addRowVector(len(x), &row[0], unit, &x[0])
	} else {
		addRowGo(row, unit, x)
	}
}

func addRowGo(row []byte, unit float32, x []float32) {
	for j := range x {
		x[j] += float32(unit * float32(int8(row[j])))
	}
}

// open joins the parts; features must point into the vectors.
func (n *net) open(tags int) error {
	z := n.shape
	rows := len(n.vectors) / (4 + z.width)
	if z.tags != tags || z.rels != relClasses || z.names != nameClasses {
		return fmt.Errorf("net: %d tags, %d relations and %d classes of names, want %d, %d and %d", z.tags, z.rels, z.names, tags, relClasses, nameClasses)
	}
	if len(n.vectors)%(4+z.width) != 0 || n.features.most() > rows {
		return fmt.Errorf("net: %d bytes of vectors do not fit %d features", len(n.vectors), n.features.most())
	}
	n.pack()
	return nil
}

func (n *net) pack() {
	z := n.shape
	n.packedSums = n.packedSums[:0]
	for l := range n.layer {
		n.packedSums = append(n.packedSums, pack(n.layer[l].sums, nil, z.width, z.sums()))
	}
	n.packedGuess = pack(n.guess, n.guessOff, z.width, z.tagCols())
	n.packedOutput = pack(n.output, n.outOff, z.width, z.outputs())
	n.packedArc = pack(n.arc, nil, z.arc, z.arc)
	n.packedRelation = pack(n.relation, n.relOff, 3*z.rel, z.relCols())
	n.guessedRows = freezeVectors(n.guessed, z.width)
	n.setOffsets()
}

func (n *net) setOffsets() {
	for i := range n.offset {
		n.offset[i] = n.distance[distanceClass(maxSentence, i)]
	}
}
