#include "textflag.h"

// The kernels do in eight or sixteen lanes what their Go versions do in one, in
// the same order and without fused multiply-adds, so the results are equal to the
// bit. How they are called is told in kernels_vector.go.

// func tileVector(k int, a *float32, aRow, aCol int, b *float32, bRow int, c *float32, cRow int)
TEXT ·tileVector(SB), NOSPLIT, $0-64
	MOVQ k+0(FP), CX
	MOVQ a+8(FP), SI
	MOVQ aRow+16(FP), R8
	MOVQ aCol+24(FP), R9
	MOVQ b+32(FP), DI
	MOVQ bRow+40(FP), R10
	MOVQ c+48(FP), DX
	MOVQ cRow+56(FP), R11
	LEAQ (SI)(R8*1), AX
	LEAQ (AX)(R8*1), BX
	LEAQ (BX)(R8*1), R12
	MOVQ DX, R13
	VMOVUPS (R13), Y0
	VMOVUPS 32(R13), Y1
	ADDQ R11, R13
	VMOVUPS (R13), Y2
	VMOVUPS 32(R13), Y3
	ADDQ R11, R13
	VMOVUPS (R13), Y4
	VMOVUPS 32(R13), Y5
	ADDQ R11, R13
	VMOVUPS (R13), Y6
	VMOVUPS 32(R13), Y7
	XORQ R13, R13

tile:
	VMOVUPS (DI), Y8
	VMOVUPS 32(DI), Y9
	VBROADCASTSS (SI)(R13*1), Y10
	VBROADCASTSS (AX)(R13*1), Y11
	VMULPS Y8, Y10, Y12
	VMULPS Y9, Y10, Y13
	VMULPS Y8, Y11, Y14
	VMULPS Y9, Y11, Y15
	VADDPS Y12, Y0, Y0
	VADDPS Y13, Y1, Y1
	VADDPS Y14, Y2, Y2
	VADDPS Y15, Y3, Y3
	VBROADCASTSS (BX)(R13*1), Y10
	VBROADCASTSS (R12)(R13*1), Y11
	VMULPS Y8, Y10, Y12
	VMULPS Y9, Y10, Y13
	VMULPS Y8, Y11, Y14
	VMULPS Y9, Y11, Y15
	VADDPS Y12, Y4, Y4
	VADDPS Y13, Y5, Y5
	VADDPS Y14, Y6, Y6
	VADDPS Y15, Y7, Y7
	ADDQ R9, R13
	ADDQ R10, DI
	DECQ CX
	JNZ tile

	MOVQ DX, R13
	VMOVUPS Y0, (R13)
	VMOVUPS Y1, 32(R13)
	ADDQ R11, R13
	VMOVUPS Y2, (R13)
	VMOVUPS Y3, 32(R13)
	ADDQ R11, R13
	VMOVUPS Y4, (R13)
	VMOVUPS Y5, 32(R13)
	ADDQ R11, R13
	VMOVUPS Y6, (R13)
	VMOVUPS Y7, 32(R13)
	VZEROUPPER
	RET

DATA ones<>+0(SB)/4, $0x00010001
GLOBL ones<>(SB), RODATA|NOPTR, $4

// One row of a times four rows of b: the products of bytes are added in pairs to
// sixteen bits, which they never overflow, and these in pairs to 32.
#define QUAD(a, A, B) \
	VPBROADCASTD (a)(R13*1), Y11 \
	VPMADDUBSW Y11, Y8, Y12 \
	VPMADDUBSW Y11, Y9, Y13 \
	VPMADDWD Y10, Y12, Y12 \
	VPMADDWD Y10, Y13, Y13 \
	VPADDD Y12, A, A \
	VPADDD Y13, B, B

// func tileQuads(quads int, a *int8, aRow int, b *uint8, bRow int, start *int32, rowUnit, colUnit, off, c *float32, cRow int)
TEXT ·tileQuads(SB), NOSPLIT, $0-88
	MOVQ quads+0(FP), CX
	MOVQ a+8(FP), SI
	MOVQ aRow+16(FP), R8
	MOVQ b+24(FP), DI
	MOVQ bRow+32(FP), R10
	MOVQ start+40(FP), DX
	MOVQ rowUnit+48(FP), R9
	LEAQ (SI)(R8*1), AX
	LEAQ (AX)(R8*1), BX
	LEAQ (BX)(R8*1), R12
	VPBROADCASTD (DX), Y0
	VPBROADCASTD 4(DX), Y2
	VPBROADCASTD 8(DX), Y4
	VPBROADCASTD 12(DX), Y6
	VMOVDQA Y0, Y1
	VMOVDQA Y2, Y3
	VMOVDQA Y4, Y5
	VMOVDQA Y6, Y7
	VPBROADCASTD ones<>(SB), Y10
	XORQ R13, R13

quads:
	VMOVDQU (DI), Y8
	VMOVDQU 32(DI), Y9
	QUAD(SI, Y0, Y1)
	QUAD(AX, Y2, Y3)
	QUAD(BX, Y4, Y5)
	QUAD(R12, Y6, Y7)
	ADDQ $4, R13
	ADDQ R10, DI
	DECQ CX
	JNZ quads

	MOVQ colUnit+56(FP), R14
	MOVQ off+64(FP), R13
	MOVQ c+72(FP), DX
	MOVQ cRow+80(FP), R11
	VMOVUPS (R14), Y8
	VMOVUPS 32(R14), Y9
	VMOVUPS (R13), Y11
	VMOVUPS 32(R13), Y12
#define SCALE(off, A, B) \
	VBROADCASTSS off(R9), Y10 \
	VCVTDQ2PS A, A \
	VCVTDQ2PS B, B \
	VMULPS Y10, A, A \
	VMULPS Y10, B, B \
	VMULPS Y8, A, A \
	VMULPS Y9, B, B \
	VADDPS Y11, A, A \
	VADDPS Y12, B, B \
	VMOVUPS A, (DX) \
	VMOVUPS B, 32(DX) \
	ADDQ R11, DX
	SCALE(0, Y0, Y1)
	SCALE(4, Y2, Y3)
	SCALE(8, Y4, Y5)
	SCALE(12, Y6, Y7)
	VZEROUPPER
	RET

// func largestVector(n int, x *float32) float32
TEXT ·largestVector(SB), NOSPLIT, $0-20
	MOVQ n+0(FP), CX
	MOVQ x+8(FP), SI
	VBROADCASTSS positive<>(SB), Y3
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1

largest:
	VANDPS (SI), Y3, Y2
	VMAXPS Y2, Y0, Y0
	VANDPS 32(SI), Y3, Y2
	VMAXPS Y2, Y1, Y1
	ADDQ $64, SI
	SUBQ $16, CX
	JNZ largest
	VMAXPS Y1, Y0, Y0
	VEXTRACTF128 $1, Y0, X1
	VMAXPS X1, X0, X0
	VPSHUFD $0x4e, X0, X1
	VMAXPS X1, X0, X0
	VPSHUFD $0xb1, X0, X1
	VMAXPS X1, X0, X0
	VMOVSS X0, ret+16(FP)
	VZEROUPPER
	RET

// func roundQuads(n int, x *float32, by float32, out *int8) (sum int32)
TEXT ·roundQuads(SB), NOSPLIT, $0-36
	MOVQ n+0(FP), CX
	MOVQ x+8(FP), SI
	VBROADCASTSS by+16(FP), Y2
	MOVQ out+24(FP), DI
	VPXOR Y3, Y3, Y3

round:
	VMULPS (SI), Y2, Y0
	VMULPS 32(SI), Y2, Y1
	VCVTPS2DQ Y0, Y0
	VCVTPS2DQ Y1, Y1
	VPADDD Y0, Y3, Y3
	VPADDD Y1, Y3, Y3
	VPACKSSDW Y1, Y0, Y0
	VPERMQ $0xd8, Y0, Y0
	VEXTRACTI128 $1, Y0, X1
	VPACKSSWB X1, X0, X0
	VMOVDQU X0, (DI)
	ADDQ $64, SI
	ADDQ $16, DI
	SUBQ $16, CX
	JNZ round
	VEXTRACTI128 $1, Y3, X1
	VPADDD X1, X3, X0
	VPSHUFD $0x4e, X0, X1
	VPADDD X1, X0, X0
	VPSHUFD $0xb1, X0, X1
	VPADDD X1, X0, X0
	VMOVD X0, AX
	MOVL AX, sum+32(FP)
	VZEROUPPER
	RET

// func addRowVector(n int, row *byte, unit float32, x *float32)
TEXT ·addRowVector(SB), NOSPLIT, $0-32
	MOVQ n+0(FP), CX
	MOVQ row+8(FP), SI
	VBROADCASTSS unit+16(FP), Y2
	MOVQ x+24(FP), DI

addRow:
	VPMOVSXBD (SI), Y0
	VPMOVSXBD 8(SI), Y1
	VCVTDQ2PS Y0, Y0
	VCVTDQ2PS Y1, Y1
	VMULPS Y2, Y0, Y0
	VMULPS Y2, Y1, Y1
	VADDPS (DI), Y0, Y0
	VADDPS 32(DI), Y1, Y1
	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	ADDQ $16, SI
	ADDQ $64, DI
	SUBQ $16, CX
	JNZ addRow
	VZEROUPPER
	RET

DATA half<>+0(SB)/4, $0x3f000000
GLOBL half<>(SB), RODATA|NOPTR, $4
DATA one<>+0(SB)/4, $0x3f800000
GLOBL one<>(SB), RODATA|NOPTR, $4
DATA positive<>+0(SB)/4, $0x7fffffff
GLOBL positive<>(SB), RODATA|NOPTR, $4

// One step of eight cells: state C, forget and reset weights and biases in
// registers, the three sums at off(R8), off(R9) and off(R10), input and output
// at off(SI) and off(DI).
#define CELL(off, C, VF, VR, BF, BR) \
	VMULPS VF, C, Y13 \
	VADDPS off(R9), Y13, Y13 \
	VADDPS BF, Y13, Y13 \
	VMULPS VR, C, Y14 \
	VADDPS off(R10), Y14, Y14 \
	VADDPS BR, Y14, Y14 \
	VANDPS Y13, Y12, Y15 \
	VADDPS Y11, Y15, Y15 \
	VMULPS Y13, Y10, Y13 \
	VDIVPS Y15, Y13, Y13 \
	VADDPS Y10, Y13, Y13 \
	VANDPS Y14, Y12, Y15 \
	VADDPS Y11, Y15, Y15 \
	VMULPS Y14, Y10, Y14 \
	VDIVPS Y15, Y14, Y14 \
	VADDPS Y10, Y14, Y14 \
	VMOVUPS off(R8), Y15 \
	VSUBPS Y15, C, C \
	VMULPS Y13, C, C \
	VADDPS Y15, C, C \
	VMOVUPS off(SI), Y15 \
	VSUBPS Y15, C, Y13 \
	VMULPS Y14, Y13, Y13 \
	VADDPS Y15, Y13, Y13 \
	VMOVUPS Y13, off(DI)

// func cellsVector(steps int, sums *float32, sumsStep, gate int, in, out *float32, step int, params *float32)
// Sixteen cells over all steps. gate is the way from one kind of sum or
// parameter to the next; all of step, sumsStep and gate are in bytes.
TEXT ·cellsVector(SB), NOSPLIT, $0-64
	MOVQ steps+0(FP), CX
	MOVQ sums+8(FP), R8
	MOVQ sumsStep+16(FP), R11
	MOVQ gate+24(FP), R12
	MOVQ in+32(FP), SI
	MOVQ out+40(FP), DI
	MOVQ step+48(FP), R13
	MOVQ params+56(FP), DX
	LEAQ (R8)(R12*1), R9
	LEAQ (R9)(R12*1), R10
	VMOVUPS (DX), Y2
	VMOVUPS 32(DX), Y3
	ADDQ R12, DX
	VMOVUPS (DX), Y4
	VMOVUPS 32(DX), Y5
	ADDQ R12, DX
	VMOVUPS (DX), Y6
	VMOVUPS 32(DX), Y7
	ADDQ R12, DX
	VMOVUPS (DX), Y8
	VMOVUPS 32(DX), Y9
	VBROADCASTSS half<>(SB), Y10
	VBROADCASTSS one<>(SB), Y11
	VBROADCASTSS positive<>(SB), Y12
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1

cells:
	CELL(0, Y0, Y2, Y4, Y6, Y8)
	CELL(32, Y1, Y3, Y5, Y7, Y9)
	ADDQ R11, R8
	ADDQ R11, R9
	ADDQ R11, R10
	ADDQ R13, SI
	ADDQ R13, DI
	DECQ CX
	JNZ cells
	VZEROUPPER
	RET

// func bendVector(n int, x *float32, leak float32)
TEXT ·bendVector(SB), NOSPLIT, $0-20
	MOVQ n+0(FP), CX
	MOVQ x+8(FP), SI
	VBROADCASTSS leak+16(FP), Y2

bend:
	VMOVUPS (SI), Y0
	VMOVUPS 32(SI), Y1
	VMULPS Y2, Y0, Y3
	VMULPS Y2, Y1, Y4
	VMAXPS Y0, Y3, Y0
	VMAXPS Y1, Y4, Y1
	VMOVUPS Y0, (SI)
	VMOVUPS Y1, 32(SI)
	ADDQ $64, SI
	SUBQ $16, CX
	JNZ bend
	VZEROUPPER
	RET

DATA places<>+0(SB)/8, $0x0000000100000000
DATA places<>+8(SB)/8, $0x0000000300000002
DATA places<>+16(SB)/8, $0x0000000500000004
DATA places<>+24(SB)/8, $0x0000000700000006
GLOBL places<>(SB), RODATA|NOPTR, $32
DATA lanes<>+0(SB)/4, $8
GLOBL lanes<>(SB), RODATA|NOPTR, $4

// func highestVector(n int, x *float32) int
TEXT ·highestVector(SB), NOSPLIT, $0-24
	MOVQ n+0(FP), CX
	MOVQ x+8(FP), SI
	VMOVDQU places<>(SB), Y1
	VPBROADCASTD lanes<>(SB), Y3
	VMOVDQA Y1, Y2
	VMOVUPS (SI), Y0
	JMP next

highest:
	ADDQ $32, SI
	VPADDD Y3, Y2, Y2
	VMOVUPS (SI), Y4
	VCMPPS $0x1e, Y0, Y4, Y5 // Y4 > Y0
	VMAXPS Y0, Y4, Y0
	VBLENDVPS Y5, Y2, Y1, Y1

next:
	SUBQ $8, CX
	JNZ highest
	VPERM2F128 $1, Y0, Y0, Y4
	VMAXPS Y0, Y4, Y4
	VPERMILPS $0x4e, Y4, Y5
	VMAXPS Y4, Y5, Y4
	VPERMILPS $0xb1, Y4, Y5
	VMAXPS Y4, Y5, Y4
	VCMPPS $0, Y0, Y4, Y5 // the lanes with the highest score
	VPCMPEQD Y6, Y6, Y6
	VPSRLD $1, Y6, Y6
	VBLENDVPS Y5, Y1, Y6, Y1
	VEXTRACTI128 $1, Y1, X2
	VPMINSD X1, X2, X1
	VPSHUFD $0x4e, X1, X2
	VPMINSD X1, X2, X1
	VPSHUFD $0xb1, X1, X2
	VPMINSD X1, X2, X1
	VMOVD X1, AX
	MOVLQSX AX, AX
	MOVQ AX, ret+16(FP)
	VZEROUPPER
	RET

// func bestSumsVector(steps int, a *float32, aStep int, b *float32, bStep int, most *float32, at *int32)
TEXT ·bestSumsVector(SB), NOSPLIT, $0-56
	MOVQ steps+0(FP), CX
	MOVQ a+8(FP), SI
	MOVQ aStep+16(FP), R8
	MOVQ b+24(FP), DI
	MOVQ bStep+32(FP), R9
	MOVQ most+40(FP), DX
	MOVQ at+48(FP), BX
	VMOVUPS (SI), Y0
	VMOVUPS 32(SI), Y1
	VADDPS (DI), Y0, Y0 // the highest sums
	VADDPS 32(DI), Y1, Y1
	VPXOR Y2, Y2, Y2 // their steps
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4 // this step
	VPCMPEQD Y5, Y5, Y5
	JMP next

step:
	ADDQ R8, SI
	ADDQ R9, DI
	VPSUBD Y5, Y4, Y4
	VMOVUPS (SI), Y6
	VMOVUPS 32(SI), Y7
	VADDPS (DI), Y6, Y6
	VADDPS 32(DI), Y7, Y7
	VCMPPS $0x1e, Y0, Y6, Y8 // Y6 > Y0
	VCMPPS $0x1e, Y1, Y7, Y9
	VMAXPS Y0, Y6, Y0
	VMAXPS Y1, Y7, Y1
	VBLENDVPS Y8, Y4, Y2, Y2
	VBLENDVPS Y9, Y4, Y3, Y3

next:
	DECQ CX
	JNZ step
	VMOVUPS Y0, (DX)
	VMOVUPS Y1, 32(DX)
	VMOVDQU Y2, (BX)
	VMOVDQU Y3, 32(BX)
	VZEROUPPER
	RET
