#include "textflag.h"

// The busiest kernels once more, for processors with AVX-512 and VNNI.
//
// Products: four products of an unsigned byte, of b, with a signed one, of a, are
// added to each of sixteen sums. The bytes of b are quadZero more than they stand
// for; start makes up for it.

// R8 leads four rows on, and a step further with R13.
#define TILE \
	MOVQ quads+0(FP), CX \
	MOVQ a+8(FP), SI \
	MOVQ aRow+16(FP), R8 \
	MOVQ b+24(FP), DI \
	MOVQ bRow+32(FP), R10 \
	MOVQ start+40(FP), DX \
	MOVQ rowUnit+48(FP), R9 \
	LEAQ (SI)(R8*1), AX \
	LEAQ (AX)(R8*1), BX \
	LEAQ (BX)(R8*1), R12 \
	SHLQ $2, R8 \
	XORQ R13, R13

#define FIRST(i, A) VPBROADCASTD (4*i)(DX), A

#define SCALES \
	MOVQ colUnit+56(FP), R14 \
	MOVQ off+64(FP), R13 \
	MOVQ c+72(FP), DX \
	MOVQ cRow+80(FP), R11 \
	VMOVUPS (R14), Z8 \
	VMOVUPS (R13), Z9

#define SCALE(i, A) \
	VCVTDQ2PS A, A \
	VMULPS.BCST (4*i)(R9), A, A \
	VMULPS Z8, A, A \
	VADDPS Z9, A, A \
	VMOVUPS A, (DX) \
	ADDQ R11, DX

// func tile8VNNI(quads int, a *int8, aRow int, b *uint8, bRow int, start *int32, rowUnit, colUnit, off, c *float32, cRow int)
TEXT ·tile8VNNI(SB), NOSPLIT, $0-88
	TILE
	FIRST(0, Z0)
	FIRST(1, Z1)
	FIRST(2, Z2)
	FIRST(3, Z3)
	FIRST(4, Z4)
	FIRST(5, Z5)
	FIRST(6, Z6)
	FIRST(7, Z7)

tile8:
	VMOVDQU32 (DI), Z8
	VPDPBUSD.BCST (SI)(R13*1), Z8, Z0
	VPDPBUSD.BCST (AX)(R13*1), Z8, Z1
	VPDPBUSD.BCST (BX)(R13*1), Z8, Z2
	VPDPBUSD.BCST (R12)(R13*1), Z8, Z3
	VPDPBUSD.BCST (SI)(R8*1), Z8, Z4
	VPDPBUSD.BCST (AX)(R8*1), Z8, Z5
	VPDPBUSD.BCST (BX)(R8*1), Z8, Z6
	VPDPBUSD.BCST (R12)(R8*1), Z8, Z7
	ADDQ $4, R13
	ADDQ $4, R8
	ADDQ R10, DI
	DECQ CX
	JNZ tile8

	SCALES
	SCALE(0, Z0)
	SCALE(1, Z1)
	SCALE(2, Z2)
	SCALE(3, Z3)
	SCALE(4, Z4)
	SCALE(5, Z5)
	SCALE(6, Z6)
	SCALE(7, Z7)
	VZEROUPPER
	RET

// func tile4VNNI(quads int, a *int8, aRow int, b *uint8, bRow int, start *int32, rowUnit, colUnit, off, c *float32, cRow int)
TEXT ·tile4VNNI(SB), NOSPLIT, $0-88
	TILE
	FIRST(0, Z0)
	FIRST(1, Z1)
	FIRST(2, Z2)
	FIRST(3, Z3)

tile4:
	VMOVDQU32 (DI), Z8
	VPDPBUSD.BCST (SI)(R13*1), Z8, Z0
	VPDPBUSD.BCST (AX)(R13*1), Z8, Z1
	VPDPBUSD.BCST (BX)(R13*1), Z8, Z2
	VPDPBUSD.BCST (R12)(R13*1), Z8, Z3
	ADDQ $4, R13
	ADDQ R10, DI
	DECQ CX
	JNZ tile4

	SCALES
	SCALE(0, Z0)
	SCALE(1, Z1)
	SCALE(2, Z2)
	SCALE(3, Z3)
	VZEROUPPER
	RET

// func roundVNNI(rows, n int, x, unit *float32, out *int8, start *int32)
TEXT ·roundVNNI(SB), NOSPLIT, $0-48
	MOVQ rows+0(FP), R8
	MOVQ n+8(FP), R9
	MOVQ x+16(FP), SI
	MOVQ unit+24(FP), DX
	MOVQ out+32(FP), DI
	MOVQ start+40(FP), BX
	VPBROADCASTD positive<>(SB), Z7
	VMOVSS mostRounded<>(SB), X8
	VMOVSS least<>(SB), X9

rows:
	MOVQ SI, AX
	MOVQ R9, CX
	VPXORD Z0, Z0, Z0

largest:
	VPANDD (AX), Z7, Z1
	VMAXPS Z1, Z0, Z0
	ADDQ $64, AX
	SUBQ $16, CX
	JNZ largest
	VEXTRACTF64X4 $1, Z0, Y1
	VMAXPS Y1, Y0, Y0
	VEXTRACTF128 $1, Y0, X1
	VMAXPS X1, X0, X0
	VPSHUFD $0x4e, X0, X1
	VMAXPS X1, X0, X0
	VPSHUFD $0xb1, X0, X1
	VMAXPS X1, X0, X0
	VMAXSS X9, X0, X0
	VDIVSS X8, X0, X1 // the unit
	VMOVSS X1, (DX)
	VDIVSS X0, X8, X2 // units in one
	VBROADCASTSS X2, Z2
	MOVQ R9, CX
	VPXORD Z3, Z3, Z3

round:
	VMULPS (SI), Z2, Z0
	VCVTPS2DQ Z0, Z0
	VPADDD Z0, Z3, Z3
	VPMOVSDB Z0, (DI)
	ADDQ $64, SI
	ADDQ $16, DI
	SUBQ $16, CX
	JNZ round
	VEXTRACTI64X4 $1, Z3, Y0
	VPADDD Y0, Y3, Y0
	VEXTRACTI128 $1, Y0, X1
	VPADDD X1, X0, X0
	VPSHUFD $0x4e, X0, X1
	VPADDD X1, X0, X0
	VPSHUFD $0xb1, X0, X1
	VPADDD X1, X0, X0
	VMOVD X0, AX
	SHLL $6, AX // quadZero
	NEGL AX
	MOVL AX, (BX)
	ADDQ $4, DX
	ADDQ $4, BX
	DECQ R8
	JNZ rows
	VZEROUPPER
	RET

DATA half<>+0(SB)/4, $0x3f000000
GLOBL half<>(SB), RODATA|NOPTR, $4
DATA one<>+0(SB)/4, $0x3f800000
GLOBL one<>(SB), RODATA|NOPTR, $4
DATA positive<>+0(SB)/4, $0x7fffffff
GLOBL positive<>(SB), RODATA|NOPTR, $4

// One step of sixteen cells, as in cellsVector. The temporary registers are given,
// so that the steps of two sets of cells can be under way at once.
#define CELL(off, C, VF, VR, BF, BR, F, R, T) \
	VMULPS VF, C, F \
	VMULPS VR, C, R \
	VADDPS off(R9), F, F \
	VADDPS off(R10), R, R \
	VADDPS BF, F, F \
	VADDPS BR, R, R \
	VPANDD F, Z31, T \
	VADDPS Z30, T, T \
	VMULPS F, Z29, F \
	VDIVPS T, F, F \
	VPANDD R, Z31, T \
	VADDPS Z30, T, T \
	VMULPS R, Z29, R \
	VDIVPS T, R, R \
	VADDPS Z29, F, F \
	VADDPS Z29, R, R \
	VMOVUPS off(R8), T \
	VSUBPS T, C, C \
	VMULPS F, C, C \
	VADDPS T, C, C \
	VMOVUPS off(SI), T \
	VSUBPS T, C, F \
	VMULPS R, F, F \
	VADDPS T, F, F \
	VMOVUPS F, off(DI)

// func cellsVNNI(steps int, sums *float32, sumsStep, gate int, in, out *float32, step int, params *float32)
// cellsVector for 32 cells.
TEXT ·cellsVNNI(SB), NOSPLIT, $0-64
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
	VMOVUPS (DX), Z2
	VMOVUPS 64(DX), Z3
	ADDQ R12, DX
	VMOVUPS (DX), Z4
	VMOVUPS 64(DX), Z5
	ADDQ R12, DX
	VMOVUPS (DX), Z6
	VMOVUPS 64(DX), Z7
	ADDQ R12, DX
	VMOVUPS (DX), Z8
	VMOVUPS 64(DX), Z9
	VBROADCASTSS half<>(SB), Z29
	VBROADCASTSS one<>(SB), Z30
	VPBROADCASTD positive<>(SB), Z31
	VPXORD Z0, Z0, Z0
	VPXORD Z1, Z1, Z1

cells:
	CELL(0, Z0, Z2, Z4, Z6, Z8, Z10, Z11, Z12)
	CELL(64, Z1, Z3, Z5, Z7, Z9, Z13, Z14, Z15)
	ADDQ R11, R8
	ADDQ R11, R9
	ADDQ R11, R10
	ADDQ R13, SI
	ADDQ R13, DI
	DECQ CX
	JNZ cells
	VZEROUPPER
	RET

DATA mostRounded<>+0(SB)/4, $0x42fe0000 // 127
GLOBL mostRounded<>(SB), RODATA|NOPTR, $4
DATA least<>+0(SB)/4, $0x1e3ce508 // 1e-20
GLOBL least<>(SB), RODATA|NOPTR, $4
